import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { insertTenant } from '../../../test/support/tenant-fixture.js';
import { dataSourceOptions } from './data-source.js';
import { Database, ScopeMissingError } from './database.js';

const READ = 'SELECT slug FROM tenants WHERE id = $1';

describe('a read in one round trip', () => {
  let test: TestDatabase;
  let source: DataSource;
  let database: Database;
  const ids: string[] = [];

  beforeAll(async () => {
    test = await createTestDatabase();
    for (const unitCode of ['410105', '410102'])
      ids.push((await insertTenant(test.ownerUrl, { unitCode, scopePath: `/410000/410100/${unitCode}/` })).id);
    source = await new DataSource(dataSourceOptions(test.settings({ DATABASE_POOL_SIZE: '4' }))).initialize();
    database = new Database(source);
  }, 60_000);
  afterAll(async () => {
    await source?.destroy();
    await test?.drop();
  });

  it('sees what its scope shows and nothing else, however many share the connections', async () => {
    const reads = Array.from({ length: 400 }, async (_, n) => {
      const own = ids[n % 2]!;
      const asked = ids[Math.floor(n / 2) % 2]!;
      const rows = await database.read<{ slug: string }>(READ, [asked], { tenantId: own });
      return rows.length === (own === asked ? 1 : 0);
    });
    expect((await Promise.all(reads)).filter((right) => !right)).toEqual([]);
    expect(await database.read(`SELECT current_setting('shuyuan.tenant', true) AS tenant`, [], {})).toEqual([{ tenant: '' }]);
  });

  it('leaves nothing of the scope behind for whoever has the connection next', async () => {
    await database.read(READ, [ids[0]], { path: '/' });
    const left = await source.query<{ scope: string | null }[]>(`SELECT nullif(current_setting('shuyuan.scope', true), '') AS scope`);
    expect(left).toEqual([{ scope: null }]);
    expect(await source.query(READ, [ids[0]])).toEqual([]);
  });

  it('writes nothing, and a failure leaves the connections of use', async () => {
    const wrong = [
      database.read(`UPDATE tenants SET name = 'x' WHERE id = $1 RETURNING id`, [ids[0]], { path: '/' }),
      database.read('SELECT nothing FROM nowhere', [], { path: '/' }),
      database.read(READ, ['no id'], { path: '/' }),
      database.read(READ, [ids[0]], { path: '\u0000' }),
    ];
    const [written, unknown, id, scope] = await Promise.allSettled(wrong);
    expect(written).toMatchObject({ status: 'rejected', reason: { code: '25006' } });
    expect([unknown, id, scope].map((one) => one?.status)).toEqual(['rejected', 'rejected', 'rejected']);
    for (let n = 0; n < 12; n++) expect(await database.read(READ, [ids[0]], { path: '/' })).toHaveLength(1);
    await expect(database.read(READ, [ids[0]])).rejects.toThrow(ScopeMissingError);
  });
});
