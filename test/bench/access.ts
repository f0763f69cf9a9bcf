import pg from 'pg';
import { randomUUID } from 'node:crypto';
import type { Principal } from '#shuyuan/kernel';
import { asOwner, insertTenant } from '../support/tenant-fixture.js';
import { benchPostgres } from './lib/product.js';
import { median, rounded, type BenchResult } from './lib/result.js';

const ROUNDS = 7;
const CHECKS = 50_000;
const READS = 3000;
const AT_ONCE = 8;
const SQL = 'SELECT id, slug, name, unit_code, state, version FROM tenants WHERE id = $1';

/**
 * What being careful costs. A permission check is all that stands between a route and its handler: the action among the
 * caller's permissions, and the platform it names in their reach. An authorised read is that check and one query under the
 * caller's scope, held by row-level security; beside it the same query by plain pg as an owner of nothing to hide.
 */
export async function access(workDir: string): Promise<BenchResult[]> {
  const [{ Database, dataSourceOptions, loadSettings }, { InTenant, TenantDirectory, permissionsOf }, { DataSource }] = await Promise.all([
    import('#shuyuan/kernel'),
    import('#shuyuan/identity'),
    import('typeorm'),
  ]);
  const { prepareDatabase } = await import('#shuyuan/schema');
  const postgres = await benchPostgres(workDir, 'access');
  const settings = loadSettings({ DATABASE_URL: postgres.ownerUrl, DATABASE_APP_URL: postgres.appUrl, LOG_LEVEL: 'silent' });
  await prepareDatabase(settings);
  const ids = await Promise.all(
    ['410105', '410102', '410103', '410104'].map(
      async (unitCode) => (await insertTenant(postgres.ownerUrl, { unitCode, scopePath: `/410000/410100/${unitCode}/` })).id,
    ),
  );
  const source = await new DataSource(dataSourceOptions(settings)).initialize();
  // Without row-level security and in one round trip, as somebody would who trusts every query.
  await asOwner(postgres.ownerUrl, (owner) =>
    owner.query('CREATE TABLE bare_tenants AS SELECT * FROM tenants; ALTER TABLE bare_tenants ADD PRIMARY KEY (id)'),
  );
  const plain = new pg.Pool({ connectionString: postgres.ownerUrl, max: AT_ONCE });
  plain.on('error', () => undefined);
  try {
    const database = new Database(source);
    const quiet = { listen: () => undefined, on: () => undefined } as never;
    const gate = new InTenant(database, new TenantDirectory(database, quiet), quiet);
    const principal = countyAdministrator(permissionsOf('tenant_admin'), ids[0]!);
    const check = async () => {
      if (!principal.permissions.includes('member.read')) throw new Error('not permitted');
      return gate.enter(principal, 'member.read', ids[0]!);
    };
    const micros: number[] = [];
    await check();
    for (let round = 0; round < ROUNDS; round++) {
      const started = performance.now();
      for (let n = 0; n < CHECKS; n++) await check();
      micros.push(((performance.now() - started) / CHECKS) * 1000);
    }
    const careful = () => rate(async () => void (await database.read(SQL, [ids[0]], await check())));
    const bare = () =>
      rate(async () => void (await plain.query({ name: 'bare', text: SQL.replace('tenants', 'bare_tenants'), values: [ids[0]] })));
    await careful();
    await bare();
    const rates: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++)
      for (const side of round % 2 ? ([1, 0] as const) : ([0, 1] as const)) rates[side].push(await [careful, bare][side]!());
    return [
      {
        ...{ name: 'permission-check', unit: 'µs', ours: rounded(median(micros)), baseline: null, baselineName: '-', ratio: null },
        goal: '<= 5',
      },
      {
        ...{ name: 'authorised-read', unit: 'reads/s', ours: Math.round(median(rates[0])), baseline: Math.round(median(rates[1])) },
        baselineName: 'the same query by plain pg in one round trip, without row-level security',
        ratio: rounded(median(rates[0].map((one, round) => one / rates[1][round]!))),
        goal: '>= 0.7',
      },
    ];
  } finally {
    await plain.end();
    await source.destroy();
    await postgres.stop();
  }
}

async function rate(read: () => Promise<void>): Promise<number> {
  const started = performance.now();
  let left = READS;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left-- > 0) await read();
    }),
  );
  return READS / ((performance.now() - started) / 1000);
}

const countyAdministrator = (permissions: readonly string[], tenantId: string): Principal => ({
  ...{
    id: randomUUID(),
    kind: 'person',
    personId: null,
    displayName: '测试',
    loginName: 'bench',
    role: 'tenant_admin',
    roles: ['tenant_admin', 'person'],
  },
  grants: [
    { role: 'tenant_admin', tenantId, scopePath: null },
    { role: 'person', tenantId, scopePath: null },
  ],
  ...{ unitCode: '410105', unitName: '金水区', tenantId, scopePath: '/none/', permissions, sessionId: null, viewAs: null, obligations: [] },
});
