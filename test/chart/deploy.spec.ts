import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { SETTINGS_SCHEMA, loadSettings } from '#shuyuan/kernel';
import { CHART_OWNED, TENANT_OWNED, chartSchema } from '../../deploy/scripts/chart-schema.js';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const isSetting = (name: string): boolean => name in SETTINGS_SCHEMA;
const isSecret = (name: string): boolean => Boolean(SETTINGS_SCHEMA[name as keyof typeof SETTINGS_SCHEMA]?.secret);
const assigned = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/^(?:Environment=)?([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name!, value!]));

interface Compose {
  services: Record<string, { image: string; command?: string[]; environment?: Record<string, string>; user?: string; read_only?: boolean }>;
}

describe('what is deployed', () => {
  it('the chart’s schema has the settings that there are (npm run generate)', () => {
    const schema = JSON.parse(read('charts/shuyuan/values.schema.json')) as Parameters<typeof chartSchema>[0];
    expect(schema).toEqual(JSON.parse(JSON.stringify(chartSchema(schema, SETTINGS_SCHEMA))));
    const { settings, secrets } = schema.properties as Record<string, { properties: object }>;
    const names = [...Object.keys(settings!.properties), ...Object.keys(secrets!.properties), ...CHART_OWNED, ...TENANT_OWNED];
    expect(names.sort()).toEqual(Object.keys(SETTINGS_SCHEMA).sort());
  });

  it('the chart names settings that exist, and as secrets those that are', () => {
    const templates = readdirSync(join(root, 'charts/shuyuan/templates'))
      .map((file) => read(`charts/shuyuan/templates/${file}`))
      .join('\n');
    const named = new Set([...templates.matchAll(/(settings|secrets)\.([A-Z][A-Z_0-9]+)/g)].map(([, kind, name]) => `${kind}.${name}`));
    expect(named.size).toBeGreaterThan(5);
    expect([...named].filter((name) => name !== `${isSecret(name.split('.')[1]!) ? 'secrets' : 'settings'}.${name.split('.')[1]}`)).toEqual(
      [],
    );
    const listed = [...read('charts/shuyuan/templates/_helpers.tpl').matchAll(/"([A-Z][A-Z_0-9]{3,})"/g)].map(([, name]) => name!);
    expect(listed.filter((name) => !isSecret(name))).toEqual([]);
  });

  it('the compose file runs programs that exist with settings that exist, and only migrations as the owner', () => {
    // Merge keys as compose reads them.
    const { services } = parse(read('deploy/compose/compose.yaml'), { merge: true }) as Compose;
    expect(Object.keys(services)).toEqual(['postgres', 'redis', 'migrate', 'api', 'worker', 'portal']);
    for (const [name, { command = [], environment = {}, read_only }] of Object.entries(services)) {
      if (name === 'postgres' || name === 'redis') continue;
      expect([name, existsSync(join(root, command[0]!.replace(/^dist/, '.').replace(/\.js$/, '.ts')))]).toEqual([name, true]);
      expect([name, Object.keys(environment).filter((variable) => !isSetting(variable))]).toEqual([name, []]);
      expect([name, 'DATABASE_URL' in environment]).toEqual([name, name === 'migrate']);
      expect([name, read_only]).toEqual([name, true]);
    }
    const used = new Set([...read('deploy/compose/compose.yaml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name!));
    expect(Object.keys(assigned(read('deploy/compose/.env.example'))).filter((name) => !used.has(name))).toEqual([]);
  });

  it('the units set settings that exist, and only migrations read the owner’s address', () => {
    const units = readdirSync(join(root, 'deploy/systemd')).filter((file) => file.endsWith('.service'));
    expect(units).toHaveLength(4);
    for (const file of units) {
      const unit = read(`deploy/systemd/${file}`);
      expect([file, Object.keys(assigned(unit)).filter((name) => !isSetting(name))]).toEqual([file, []]);
      expect([file, unit.includes('owner.env')]).toEqual([file, file === 'shuyuan-migrate.service']);
      for (const wanted of ['NoNewPrivileges=yes', 'ProtectSystem=strict', 'CapabilityBoundingSet=\n', 'User=shuyuan'])
        expect([file, unit]).toEqual([file, expect.stringContaining(wanted)]);
      const program = /dist\/(apps\/\w+\/main)\.js/.exec(unit)?.[1];
      expect(existsSync(join(root, `${program}.ts`))).toBe(true);
    }
  });

  it('the example environment is one that starts, without the owner’s address', () => {
    const env = assigned(read('deploy/systemd/shuyuan.env.example'));
    expect(Object.keys(env).filter((name) => !isSetting(name))).toEqual([]);
    expect(env).not.toHaveProperty('DATABASE_URL');
    expect(loadSettings(env)).toMatchObject({ CLUSTER_ADAPTER: 'kubernetes', PORTAL_URL_TEMPLATE: 'https://{host}' });
  });
});
