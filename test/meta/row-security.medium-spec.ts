import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { APP_ROLE, QUEUE_ROLE } from '#shuyuan/kernel';
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
    const { id } = await insertTenant(ownerUrl);
    await asOwner(ownerUrl, async (owner) => {
      await owner.query(
        `INSERT INTO tenant_phases (tenant_id, phase, ordinal, status, generation) VALUES ($1, 'namespace', 0, 'succeeded', 1)`,
        [id],
      );
      await owner.query(`INSERT INTO sites (tenant_id, draft) VALUES ($1, '{}')`, [id]);
      await owner.query(
        `WITH made AS (
           INSERT INTO rollouts (scope_path, to_version, soak_seconds, max_failures, deadline_seconds, reason, created_by_name)
           VALUES ('/410000/', 'standard@1.1.0', 0, 0, 600, '升级', '测试') RETURNING id)
         INSERT INTO rollout_targets (rollout_id, tenant_id, wave, from_version) SELECT id, $1, 0, 'standard@1.0.0' FROM made`,
        [id],
      );
      await owner.query(
        `INSERT INTO region_moves (unit_code, moved_from, reports_to, scope_path, from_date, reason)
         VALUES ('410105', '410200', '410100', '/410000/410100/410105/', '2026-01-01', '划转')`,
      );
      await owner.query(`INSERT INTO tenant_history (tenant_id, actor_name, action, generation) VALUES ($1, 'system', 'suspend', 1)`, [id]);
      await owner.query(
        `INSERT INTO archives (tenant_id, tenant_name, slug, scope_path, created_by) VALUES ($1, 'x', 'x', '/410000/', 'x')`,
        [id],
      );
      await owner.query(
        `INSERT INTO drift_records (tenant_id, api_version, kind, name, change, state) VALUES ($1, 'v1', 'ConfigMap', 'portal', 'edited', 'pending')`,
        [id],
      );
      await owner.query(`INSERT INTO alerts (tenant_id, kind, reason, message) VALUES ($1, 'not-ready', 'x', '{}')`, [id]);
      await owner.query(`INSERT INTO alert_deliveries (tenant_id, payload) VALUES ($1, '{}')`, [id]);
      await owner.query(`INSERT INTO tenant_leases (tenant_id, holder, expires_at) VALUES ($1, $1, now() + interval '1 minute')`, [id]);
      await owner.query(
        `INSERT INTO oidc_clients (id, tenant_id, name, kind, redirect_uris, scopes, created_by) VALUES ('app-x', $1, 'x', 'browser', '{}', '{}', $1)`,
        [id],
      );
      await owner.query(`INSERT INTO oidc_payloads (model, id_hash, tenant_id, payload) VALUES ('Grant', sha256('x'), $1, '')`, [id]);
      await owner.query(
        `WITH person AS (INSERT INTO accounts (kind, tenant_id, login_name, display_name) VALUES ('person', $1, 'x', 'x') RETURNING id),
              given AS (INSERT INTO memberships (account_id, role, tenant_id) SELECT id, 'teacher', $1 FROM person),
              raised AS (INSERT INTO elevations (account_id, account_name, role, tenant_id, scope_path, reason, minutes, state)
                           SELECT id, 'x', 'portal_editor', $1, '/410000/410181/', 'x', 30, 'requested' FROM person)
         INSERT INTO support_sessions (tenant_id, operator_id, operator_name, account_id, account_name, reason, minutes, state)
           SELECT $1, a.id, 'x', p.id, 'x', 'x', 30, 'requested' FROM person p, administrators a LIMIT 1`,
        [id],
      );
      const other = await insertTenant(ownerUrl);
      await owner.query(
        `WITH school AS (INSERT INTO organisations (tenant_id, kind, name) VALUES ($1, 'school', 'x') RETURNING id),
              one AS (INSERT INTO persons (tenant_id, name, name_key, name_tail) VALUES ($1, '张三', '张三', '三') RETURNING id),
              enrolled AS (INSERT INTO enrolments (tenant_id, person_id, school_id, from_on) SELECT $1, one.id, school.id, CURRENT_DATE FROM one, school),
              employed AS (INSERT INTO employments (tenant_id, person_id, organisation_id, post, from_on) SELECT $1, one.id, school.id, 'staff', CURRENT_DATE FROM one, school),
              apart AS (INSERT INTO person_pairs_apart (tenant_id, a, b, reason) SELECT $1, '00000000-0000-0000-0000-000000000000', id, 'x' FROM one),
              text AS (INSERT INTO consent_texts (tenant_id, version, title, body, scopes, responsible_name, responsible_contact) VALUES ($1, 1, 'x', 'x', '{profile}', 'x', 'x')),
              moved AS (INSERT INTO person_transfers (person_id, person_name, from_tenant_id, from_tenant_name, to_tenant_id, to_tenant_name, asked_by_side, reason)
                          SELECT id, 'x', $1, 'x', $2, 'x', 'from', 'x' FROM one)
         SELECT id FROM one`,
        [id, other.id],
      );
      await owner.query(
        `INSERT INTO person_keys (person_id, tenant_id, kind, blind) SELECT id, tenant_id, 'mobile', sha256('x') FROM persons`,
      );
      await owner.query(
        `INSERT INTO guardianships (tenant_id, child_id, guardian_id, relation, from_on) SELECT tenant_id, id, gen_random_uuid(), 'mother', CURRENT_DATE FROM persons`,
      );
      await owner.query(
        `INSERT INTO consents (tenant_id, person_id, given_by, text_version, scopes, method) SELECT tenant_id, id, id, 1, '{profile}', 'paper' FROM persons`,
      );
      await owner.query(
        `INSERT INTO data_requests (tenant_id, person_id, kind, asked_by, reason, due_on) SELECT tenant_id, id, 'export', 'self', 'x', CURRENT_DATE FROM persons`,
      );
      await owner.query(
        `INSERT INTO person_merges (tenant_id, kept_id, gone_id, reason, record, merged_by_name) SELECT tenant_id, id, gen_random_uuid(), 'x', '{}', 'x' FROM persons`,
      );
      await owner.query(`INSERT INTO events (type, scope_path, tenant_id, data) VALUES ('tenant.changed', '/410000/', $1, '{}')`, [id]);
    });
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
