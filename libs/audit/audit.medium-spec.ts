import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { AuditLog } from '#shuyuan/audit';
import { Database, ROOT_SCOPE, tenantScope } from '#shuyuan/kernel';
import { startPlatform, type Platform } from '../../test/support/platform.js';
import { asOwner, insertTenant } from '../../test/support/tenant-fixture.js';

interface Row {
  chain: string;
  seq: string;
  action: string;
  result: string;
  actor_name: string | null;
  object_type: string;
  object_id: string | null;
  tenant_id: string | null;
  detail: Record<string, unknown>;
  canonical: string;
  prev: Buffer;
  hash: Buffer;
}

describe('the audit log', () => {
  let platform: Platform;
  let log: AuditLog;
  let database: Database;
  let tenant: string;
  let other: string;

  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    log = platform.door.api.get(AuditLog, { strict: false });
    database = platform.door.api.get(Database, { strict: false });
    tenant = (await insertTenant(platform.database.ownerUrl, { unitCode: '410105', scopePath: '/410000/410100/410105/' })).id;
    other = (await insertTenant(platform.database.ownerUrl)).id;
  }, 60_000);
  afterAll(() => platform?.close());

  const rows = (where = 'true', values: unknown[] = []): Promise<Row[]> =>
    asOwner(
      platform.database.ownerUrl,
      async (owner) =>
        (await owner.query<Row>(`SELECT l.*, audit_canonical(l) AS canonical FROM audit_log l WHERE ${where} ORDER BY chain, seq`, values))
          .rows,
    );
  const entry = (action: string) => ({ action, object: { type: 'thing', id: '1' }, tenantId: tenant });

  it('links each row of a chain to the one before it, by a hash that anyone can take', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => log.record({ ...entry('test.linked'), detail: { i, 名: '值' } })));
    const chain = await rows('chain = $1', [tenant]);
    expect(chain.map(({ seq }) => seq)).toEqual(chain.map((_, i) => String(i + 1)));
    let prev: Buffer = Buffer.alloc(0);
    for (const row of chain) {
      expect(row.prev).toEqual(prev);
      expect(row.hash).toEqual(createHash('sha256').update(prev).update(row.canonical).digest());
      prev = row.hash;
    }
  });

  it('is written with the act or not at all, except that what was refused stays on record', async () => {
    const act = (action: string, result: 'ok' | 'refused', fail: boolean) =>
      database
        .as(ROOT_SCOPE, async (manager) => {
          await manager.query('SELECT 1');
          await log.record({ ...entry(action), result });
          if (fail) throw new Error('undone');
        })
        .catch(() => undefined);
    await act('test.kept', 'ok', false);
    await act('test.undone', 'ok', true);
    await act('test.refused', 'refused', true);
    expect((await rows(`action LIKE 'test.%' AND action <> 'test.linked'`)).map(({ action }) => action)).toEqual([
      'test.kept',
      'test.refused',
    ]);
  });

  it('does not stop for two that append to the same chains in another order', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        database.as(ROOT_SCOPE, async () => {
          for (const id of i % 2 ? [tenant, other] : [other, tenant]) await log.record({ ...entry('test.order'), tenantId: id });
        }),
      ),
    );
    expect(await rows(`action = 'test.order'`)).toHaveLength(40);
  });

  it('holds no secret and no number by which a person is known', async () => {
    const canaries = ['hunter2-canary', '410105200001011234', '13812345678', 'AGE-SECRET-KEY-1CANARYCANARY'];
    await log.record({
      ...entry('test.secrets'),
      detail: {
        password: canaries[0],
        deep: { apiToken: canaries[0], said: `身份证 ${canaries[1]}，手机 ${canaries[2]}` },
        x: canaries[3],
      },
    });
    const said = JSON.stringify(await rows(`action = 'test.secrets'`));
    expect(canaries.filter((canary) => said.includes(canary))).toEqual([]);
  });

  it('shows a platform its own rows only', async () => {
    for (const id of [tenant, other]) {
      const seen = await database.as(tenantScope(id), (manager) =>
        manager.query<{ t: string }[]>('SELECT DISTINCT tenant_id AS t FROM audit_log'),
      );
      expect(seen).toEqual([{ t: id }]);
    }
  });

  it.each([
    'INSERT INTO audit_log SELECT * FROM audit_log',
    'UPDATE audit_log SET action = $$x$$',
    'DELETE FROM audit_log',
    'TRUNCATE audit_log',
    'DELETE FROM audit_chains',
    'UPDATE audit_anchors SET heads = $${}$$',
    'SELECT * FROM audit.log_default',
    'SELECT audit_drop_months(5)',
    'ALTER TABLE audit_log DISABLE TRIGGER ALL',
  ])('refuses the application %s', async (sql) => {
    const app = new pg.Client({ connectionString: platform.database.appUrl });
    await app.connect();
    await app.query(`SELECT set_config('shuyuan.scope', '/', false)`);
    await expect(app.query(sql)).rejects.toThrow(/permission denied|must be owner|six months/);
    await app.end();
  });

  it('refuses even the owner a change, while its triggers stand', async () => {
    const change = (sql: string) => asOwner(platform.database.ownerUrl, (owner) => owner.query(sql));
    await expect(change(`UPDATE audit_log SET result = 'ok'`)).rejects.toThrow(/append-only/);
    await expect(change('DELETE FROM audit_log')).rejects.toThrow(/append-only/);
    await expect(change('TRUNCATE audit_log')).rejects.toThrow(/append-only/);
  });
});
