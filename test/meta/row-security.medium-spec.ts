import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { APP_ROLE, QUEUE_ROLE } from '#shuyuan/kernel';
import { fillTables, type SeededTenant } from '../leaks/fill-tables.js';
import { type TestClient } from '../support/client.js';
import { virtualForm } from '../support/forms.js';
import { startPlatform, type Platform } from '../support/platform.js';
import { asOwner, insertTenant } from '../support/tenant-fixture.js';

/** A row of these belongs to a unit, a tenant or a person, though it names them by another column. */
const BELONGS_TO_SOMEONE = ['clusters', 'idempotency_keys', 'person_transfers', 'sessions', 'tenants'];

describe('row-level security', () => {
  let platform: Platform;
  let scoped: string[];
  let app: pg.Client;

  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    await fill(platform.province);
    app = new pg.Client({ connectionString: platform.database.appUrl });
    await app.connect();
    scoped = await asOwner(platform.database.ownerUrl, async (owner) => {
      const { rows } = await owner.query<{ name: string }>(
        `SELECT DISTINCT c.table_name AS name FROM information_schema.columns c
           JOIN information_schema.tables t USING (table_schema, table_name)
          WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND column_name IN ('tenant_id', 'scope_path')
         UNION SELECT unnest($1::text[])`,
        [BELONGS_TO_SOMEONE],
      );
      return rows.map(({ name }) => name).sort();
    });
  }, 60_000);
  afterAll(async () => {
    await app?.end();
    await platform?.close();
  });

  /** At least one row in every scoped table, so that "sees none" cannot come from there being none. */
  async function fill(province: TestClient): Promise<void> {
    const { ownerUrl } = platform.database;
    const county = await (await province.invite('city_admin', '410100')).invite('county_admin', '410105');
    await county.post(
      '/api/v1/applications',
      { unitCode: '410105', form: virtualForm('410105', { slug: 'jinshui' }) },
      { 'idempotency-key': 'a' },
    );
    const tenants: SeededTenant[] = [];
    for (const [number, unitCode] of ['410181', '410103'].entries()) {
      const scopePath = `/410000/${unitCode}/`;
      const { id } = await insertTenant(ownerUrl, { unitCode, unitName: unitCode, scopePath });
      tenants.push({ number, id, unitCode, scopePath, ids: new Map([['accounts', [randomUUID(), randomUUID()]]]) });
    }
    const unfilled = await asOwner(ownerUrl, async (owner) => {
      await owner.query('BEGIN');
      for (const { id, ids } of tenants) {
        for (const account of ids.get('accounts')!) {
          await owner.query(`INSERT INTO accounts (id, kind, tenant_id, login_name, display_name) VALUES ($1, 'person', $2, $3, 'x')`, [
            ...[account, id, account],
          ]);
          await owner.query(`INSERT INTO memberships (account_id, role, tenant_id) VALUES ($1, 'teacher', $2)`, [account, id]);
        }
        await owner.query(
          `INSERT INTO data_keys (id, tenant_id, purpose, version, wrapped, key_id) VALUES (gen_random_uuid(), $1, 'data', 1, 'x', 'x')`,
          [id],
        );
      }
      const problems = await fillTables(owner, tenants);
      await owner.query('COMMIT');
      return problems;
    });
    expect(unfilled).toEqual([]);
  }

  const count = async (client: pg.Client, table: string): Promise<number> =>
    Number((await client.query<{ count: string }>(`SELECT count(*) FROM ${pg.escapeIdentifier(table)}`)).rows[0]?.count);

  it('is enabled and forced, with a policy, on every table whose rows belong to someone', async () => {
    expect(scoped.length).toBeGreaterThan(8);
    const { rows } = await app.query<{ name: string; held: boolean }>(
      `SELECT relname AS name, relrowsecurity AND relforcerowsecurity AND EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid) AS held
         FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relname = ANY ($1)`,
      [scoped],
    );
    expect(rows.map(({ name }) => name).sort()).toEqual(scoped);
    expect(rows.filter(({ held }) => !held)).toEqual([]);
  });

  it('shows a session without a scope no row, where the province sees some', async () => {
    const wrong: string[] = [];
    for (const table of scoped) {
      if ((await count(app, table)) !== 0) wrong.push(`${table} shows rows without a scope`);
      const all = await asOwner(platform.database.ownerUrl, async (owner) => {
        await owner.query(`SELECT set_config('shuyuan.principal', id::text, false) FROM administrators WHERE unit_code = '410105'`);
        return count(owner, table);
      });
      if (all === 0) wrong.push(`${table} is empty, so nothing was proved`);
    }
    expect(wrong).toEqual([]);
  });

  it('holds the roles that serve requests: they own nothing there and cannot step round it', async () => {
    const { rows } = await app.query<{ rolname: string }>(
      `SELECT rolname FROM pg_roles WHERE rolname = ANY ($1) AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)`,
      [[APP_ROLE, QUEUE_ROLE]],
    );
    expect(rows).toEqual([]);
    const owned = await app.query<{ name: string }>(
      `SELECT c.oid::regclass::text AS name FROM pg_class c WHERE relowner = $1::regrole
       UNION ALL SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relowner = $2::regrole`,
      [APP_ROLE, QUEUE_ROLE],
    );
    expect(owned.rows).toEqual([]);
    const { rows: member } = await app.query(`SELECT 1 WHERE pg_has_role($1, 'shuyuan_owner', 'MEMBER')`, [APP_ROLE]);
    expect(member).toEqual([]);
    await expect(app.query('ALTER TABLE tenants DISABLE ROW LEVEL SECURITY')).rejects.toThrow(/must be owner/);
  });

  it('refuses a row written outside the writer’s scope', async () => {
    await app.query(`SELECT set_config('shuyuan.scope', '/410000/410200/', false)`);
    await expect(
      app.query(
        `INSERT INTO budgets (unit_code, scope_path, cpu_millis, memory_mib, storage_gib) VALUES ('410100', '/410000/410100/', 1, 1, 1)`,
      ),
    ).rejects.toThrow(/row-level security/);
    await app.query(`SELECT set_config('shuyuan.scope', '', false)`);
  });
});
