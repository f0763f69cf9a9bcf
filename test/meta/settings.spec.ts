import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { SETTINGS_SCHEMA, SettingsError, loadSettings } from '#shuyuan/kernel';
import { configurationPage } from '../../deploy/scripts/configuration-page.js';

function refusal(env: Record<string, string>): SettingsError {
  try {
    loadSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
  throw new Error('accepted');
}

describe('settings', () => {
  it('have a value when none is given', () => {
    const settings = loadSettings({});
    expect(Object.keys(settings).sort()).toEqual(Object.keys(SETTINGS_SCHEMA).sort());
    expect(settings).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', PUBLIC_URL: 'http://localhost:3000' });
  });

  it.each([
    ['PORT', 'eighty', 'integer'],
    ['PORT', '70000', '65535'],
    ['DATABASE_URL', 'mysql://localhost/x', 'PostgreSQL'],
    ['REDIS_URL', 'localhost:6379', 'Redis'],
    ['CLUSTER_ADAPTER', 'docker', 'one of auto, local, kubernetes'],
    ['LOG_LEVEL', 'loud', 'one of fatal, error'],
    ['PORTAL_DOMAIN', 'Has Spaces', '<slug>.PORTAL_DOMAIN'],
    ['PORTAL_URL_TEMPLATE', 'https://example.org', '{host}'],
    ['SESSION_IDLE_MINUTES', '0', '>= 1'],
  ])('refuse %s=%s by its name and say what it should be', (name, value, shouldBe) => {
    const load = () => loadSettings({ [name]: value });
    expect(load).toThrow(SettingsError);
    expect(load).toThrow(new RegExp(`- ${name} `));
    expect(load).toThrow(shouldBe);
  });

  it('are all named when several are wrong', () => {
    expect(refusal({ PORT: 'x', BODY_LIMIT_BYTES: '1' }).problems).toHaveLength(2);
  });

  it('never show a secret that is refused', () => {
    const { message } = refusal({ DATABASE_URL: 'mysql://me:hunter2@localhost/x' });
    expect(message).toContain('(hidden)');
    expect(message).not.toContain('hunter2');
  });

  it('are described in docs/configuration.md as the schema has them (npm run generate)', () => {
    const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
    expect(page).toBe(configurationPage(SETTINGS_SCHEMA));
  });
});
