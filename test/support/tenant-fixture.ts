import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { virtualForm } from './forms.js';

export interface TenantFixture {
  readonly id: string;
  readonly slug: string;
}

export interface TenantFixtureOptions {
  readonly slug?: string;
  readonly name?: string;
  readonly unitCode?: string;
  readonly unitName?: string;
  readonly scopePath?: string;
  readonly kind?: 'virtual' | 'connected';
  readonly externalUrl?: string;
  readonly state?: string;
  readonly desiredState?: 'active' | 'suspended' | 'deleted';
}

/** Runs SQL as the owner, who is held by row-level security too and therefore names the widest scope. */
export async function asOwner<T>(ownerUrl: string, fn: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`SELECT set_config('shuyuan.scope', '/', false)`);
    return await fn(client);
  } finally {
    await client.end();
  }
}

/** An administrator and their account, which no password opens. */
export async function insertAdministrator(
  client: pg.Client,
  who: { id?: string; loginName: string; role: string; unitCode: string; scopePath: string },
): Promise<string> {
  const id = who.id ?? randomUUID();
  await client.query(
    `WITH account AS (
       INSERT INTO accounts (id, kind, login_name, display_name, scope_path) VALUES ($1, 'administrator', $2, '测试管理员', $5))
     INSERT INTO administrators (id, role, unit_code, scope_path) VALUES ($1, $3, $4, $5)`,
    [id, who.loginName, who.role, who.unitCode, who.scopePath],
  );
  return id;
}

/** As R6 decides of a county without a platform: nothing may be missing that the API reads. */
const DECISION = {
  ...{ rule: 'R6', mode: 'virtual', targets: ['province'], national: false, force: 'should', source: '通知·县级平台·模式二' },
  ...{ satisfied: true, blocking: false, needsReason: false, reasons: ['not-built'] },
};

/** An approved application and its tenant, written directly: for tests that begin where provisioning has ended. */
export async function insertTenant(ownerUrl: string, options: TenantFixtureOptions = {}): Promise<TenantFixture> {
  const id = randomUUID();
  const slug = options.slug ?? `t-${id.slice(0, 8)}`;
  const unitCode = options.unitCode ?? '410181';
  const unitName = options.unitName ?? '巩义市';
  const scopePath = options.scopePath ?? `/410000/${unitCode}/`;
  const kind = options.kind ?? 'virtual';
  await asOwner(ownerUrl, async (client) => {
    const createdBy = await insertAdministrator(client, { loginName: `admin-${slug}`, role: 'county_admin', unitCode, scopePath });
    const application = await client.query<{ id: string }>(
      `INSERT INTO applications (unit_code, unit_name, scope_path, applicant_kind, form, form_version, mode, batch, slug, state, decision, rule, force, tenant_id, created_by)
       VALUES ($1, $2, $3, 'county', $8, 1, $4, 1, $5, 'approved', $9, 'R6', 'should', $6, $7) RETURNING id`,
      [
        ...[unitCode, unitName, scopePath, kind === 'virtual' ? 'virtual' : 'connect', slug, id, createdBy],
        ...[JSON.stringify(virtualForm('410181', { slug })), JSON.stringify(DECISION)],
      ],
    );
    await client.query(
      `INSERT INTO tenants (id, slug, name, kind, unit_code, unit_name, scope_path, application_id, responsible_unit, external_url, template_version,
                            cpu_millis, memory_mib, storage_gib, desired_state, state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $6, $9, '1', 500, 512, 10, $10, $11)`,
      [
        id,
        slug,
        options.name ?? `${unitName}教育资源公共服务平台`,
        kind,
        unitCode,
        unitName,
        scopePath,
        application.rows[0]?.id,
        options.externalUrl ?? null,
        options.desiredState ?? 'active',
        options.state ?? 'ready',
      ],
    );
  });
  return { id, slug };
}
