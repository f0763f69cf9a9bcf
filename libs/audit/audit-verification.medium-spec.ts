import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { KernelModule, ROOT_SCOPE } from '#shuyuan/kernel';
import { AuditAnchors, AuditLog, AuditModule, AuditVerification } from '#shuyuan/audit';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { asOwner, insertTenant } from '../../test/support/tenant-fixture.js';

describe('verifying the audit log', () => {
  let own: TestDatabase;
  let app: TestingModule;
  let tenant: string;

  beforeAll(async () => {
    own = await createTestDatabase();
    app = await Test.createTestingModule({ imports: [KernelModule.forRoot(own.settings(), 'test'), AuditModule] }).compile();
    await app.init();
    tenant = (await insertTenant(own.ownerUrl)).id;
  }, 60_000);
  afterAll(async () => {
    await app?.close();
    await own?.drop();
  });

  const append = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++)
      await app.get(AuditLog).record({ action: 'test.act', object: { type: 'thing', id: String(i) }, tenantId: tenant, detail: { i } });
  };
  const verify = () => app.get(AuditVerification).verify(ROOT_SCOPE);
  const problems = async () => (await verify()).problems.map(({ seq, problem }) => `${seq} ${problem}`);
  /** As someone who owns the database would, past every trigger. */
  const tamper = (sql: string) =>
    asOwner(own.ownerUrl, async (owner) => {
      await owner.query('BEGIN');
      await owner.query('ALTER TABLE audit_log DISABLE TRIGGER USER');
      await owner.query('ALTER TABLE audit_anchors DISABLE TRIGGER USER');
      await owner.query(sql);
      await owner.query('ALTER TABLE audit_log ENABLE TRIGGER USER');
      await owner.query('ALTER TABLE audit_anchors ENABLE TRIGGER USER');
      await owner.query('COMMIT');
    });
  /** Rewrites a chain from a place on as if it had always been so: every hash right, the end too. */
  const REWRITE = `DO $$ DECLARE r audit_log; before bytea; BEGIN
    SELECT hash INTO before FROM audit_log WHERE chain = 'CHAIN' AND seq = 2;
    FOR r IN SELECT * FROM audit_log WHERE chain = 'CHAIN' AND seq > 2 ORDER BY seq LOOP
      r.prev := before; r.actor_name := 'somebody else';
      r.hash := sha256(before || convert_to(audit_canonical(r), 'UTF8'));
      UPDATE audit_log SET prev = r.prev, hash = r.hash, actor_name = r.actor_name WHERE at = r.at AND id = r.id;
      before := r.hash;
    END LOOP;
    UPDATE audit_chains SET hash = before WHERE chain = 'CHAIN'; END $$`;

  it('finds nothing wrong where nothing is', async () => {
    await append(6);
    const anchor = await app.get(AuditAnchors).seal(60);
    expect(anchor?.heads.find(([chain]) => chain === tenant)?.[1]).toBe('6');
    expect(await app.get(AuditAnchors).seal(60)).toBeUndefined();
    await append(2);
    expect(await verify()).toMatchObject({ ok: true, complete: true, rows: 8, anchors: 1, problems: [] });
  });

  it.each([
    [
      'a changed row',
      `UPDATE audit_log SET detail = '{"i": 7}' WHERE seq = 4`,
      '4 changed',
      `UPDATE audit_log SET detail = '{"i": 3}' WHERE seq = 4`,
    ],
    [
      'a result made better',
      `UPDATE audit_log SET result = 'refused' WHERE seq = 1`,
      '1 changed',
      `UPDATE audit_log SET result = 'ok' WHERE seq = 1`,
    ],
    ['a changed anchor', `UPDATE audit_anchors SET mac = '\\x00'`, '1 anchor-changed', undefined],
  ])('finds %s', async (_what, sql, problem, undo) => {
    const mac = await asOwner(
      own.ownerUrl,
      async (owner) => (await owner.query<{ mac: Buffer }>('SELECT mac FROM audit_anchors')).rows[0]!.mac,
    );
    await tamper(sql);
    expect(await problems()).toEqual([problem]);
    await tamper(undo ?? `UPDATE audit_anchors SET mac = '\\x${mac.toString('hex')}'`);
    expect(await problems()).toEqual([]);
  });

  it('finds a row that is gone, and an end that was cut off', async () => {
    await tamper('CREATE TABLE audit.aside AS SELECT * FROM audit_log WHERE seq IN (3, 8)');
    await tamper('DELETE FROM audit_log WHERE seq IN (3, 8)');
    expect(await problems()).toEqual(['3 missing', '8 cut-short']);
    await tamper('INSERT INTO audit_log SELECT * FROM audit.aside');
    expect(await problems()).toEqual([]);
  });

  it('finds a chain that was rewritten whole, by its anchor alone', async () => {
    await tamper(REWRITE.replaceAll('CHAIN', tenant));
    expect(await problems()).toEqual(['6 not-as-anchored']);
  });
});

describe('months of the audit log', () => {
  let own: TestDatabase;
  let app: TestingModule;

  beforeAll(async () => {
    own = await createTestDatabase();
    app = await Test.createTestingModule({ imports: [KernelModule.forRoot(own.settings(), 'test'), AuditModule] }).compile();
    await app.init();
  }, 60_000);
  afterAll(async () => {
    await app?.close();
    await own?.drop();
  });

  it('are made ahead once, let go when their time is over and never sooner, and the chain still holds', async () => {
    const tenant = (await insertTenant(own.ownerUrl)).id;
    const act = () => app.get(AuditLog).record({ action: 'test.act', object: { type: 'thing', id: null }, tenantId: tenant });
    await act();
    await act();
    await asOwner(own.ownerUrl, async (owner) => {
      // Two rows of nine months ago, as they would have been appended then.
      await owner.query('ALTER TABLE audit_log DISABLE TRIGGER USER');
      const month = (await owner.query<{ name: string }>(`SELECT to_char(now() - interval '9 months', 'YYYY_MM') AS name`)).rows[0]!.name;
      await owner.query(
        `CREATE TABLE audit.log_${month} PARTITION OF audit_log FOR VALUES FROM (date_trunc('month', now() - interval '9 months')) TO (date_trunc('month', now() - interval '8 months'))`,
      );
      await owner.query(`DO $$ DECLARE r audit_log; before bytea := ''; BEGIN
        FOR r IN SELECT * FROM audit_log ORDER BY seq LOOP
          DELETE FROM audit_log WHERE id = r.id;
          r.at := date_trunc('month', now() - interval '9 months') + interval '3 days'; r.prev := before;
          r.hash := sha256(before || convert_to(audit_canonical(r), 'UTF8'));
          INSERT INTO audit_log SELECT (r).*;
          before := r.hash;
        END LOOP;
        UPDATE audit_chains SET hash = before; END $$`);
      await owner.query('ALTER TABLE audit_log ENABLE TRIGGER USER');
      expect((await owner.query<{ n: number }>('SELECT audit_make_months(3) AS n')).rows[0]!.n).toBe(0);
      expect((await owner.query<{ n: number }>('SELECT audit_make_months(5) AS n')).rows[0]!.n).toBe(2);
      expect((await owner.query<{ n: number }>('SELECT audit_drop_months(12) AS n')).rows[0]!.n).toBe(0);
    });
    await act();
    const verify = () => app.get(AuditVerification).verify(ROOT_SCOPE);
    expect(await verify()).toMatchObject({ ok: true, rows: 3 });
    const dropped = await asOwner(
      own.ownerUrl,
      async (owner) => (await owner.query<{ n: number }>('SELECT audit_drop_months(6) AS n')).rows[0]!.n,
    );
    expect(dropped).toBe(1);
    expect(await verify()).toMatchObject({ ok: true, rows: 1 });
  });
});
