import { fork, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { canaryOf } from './canary.js';
import { fillTables, type SeededTenant } from './fill-tables.js';

/** Someone who asks, and whose canaries they may be shown. */
export interface Asker {
  readonly role: string;
  readonly cookie: string;
  /** Null: no platform of their own, as a city has. */
  readonly tenant: SeededTenant | null;
  readonly may: ReadonlySet<number>;
}

export interface Server {
  readonly poolSize: number;
  readonly url: string;
}

const HOOKS = fileURLToPath(new URL('../support/ts-hooks.mjs', import.meta.url));
const ENTRY = fileURLToPath(new URL('./server-process.ts', import.meta.url));
/** As the rules leave it (R6). */
const DECISION = JSON.stringify({ rule: 'R6', force: 'should', allowed: ['virtual'], reasons: [], targets: [] });
const PLATFORM_ROLES = ['school_admin', 'teacher', 'student', 'auditor'];

/** Tenants with canaries in their rows, people of theirs who are signed in, and servers with pools of several sizes. */
export class World {
  readonly tenants: SeededTenant[] = [];
  readonly askers: Asker[] = [];
  readonly servers: Server[] = [];
  readonly unfilled: string[] = [];
  /** The last words of servers that ended while they were needed. */
  readonly ended: string[] = [];
  /** All that the servers printed. */
  output = '';
  database: TestDatabase;
  owner: pg.Client;
  private readonly children: ChildProcess[] = [];
  private readonly tokens: string[] = [];
  private stopping = false;

  async start(tenants: number, poolSizes: readonly number[]): Promise<void> {
    this.database = await createTestDatabase();
    this.owner = new pg.Client({ connectionString: this.database.ownerUrl });
    await this.owner.connect();
    await this.owner.query(`SELECT set_config('shuyuan.scope', '/', false)`);
    await this.owner.query('BEGIN');
    await this.seedTenants(tenants);
    for (const tenant of this.tenants) await this.seedPeople(tenant);
    await this.seedCities();
    this.unfilled.push(...(await fillTables(this.owner, this.tenants)));
    await this.owner.query('COMMIT');
    for (const poolSize of poolSizes) this.servers.push(await this.startServer(poolSize));
  }

  async stop(): Promise<void> {
    this.stopping = true;
    for (const child of this.children) {
      if (child.exitCode !== null) continue;
      child.disconnect();
      await once(child, 'exit');
    }
    await this.owner?.end();
    await this.database?.drop();
  }

  /** Session tokens are secrets: none may stand in what the servers print. */
  get secrets(): readonly string[] {
    return this.tokens;
  }

  private async seedTenants(count: number): Promise<void> {
    const { rows } = await this.owner.query<{ code: string; parent: string }>(
      `SELECT code, reports_to AS parent FROM regions WHERE level = 'county' AND valid_to IS NULL AND reports_to LIKE '%00' ORDER BY code LIMIT $1`,
      [count],
    );
    if (rows.length < count) throw new Error(`only ${rows.length} counties are there`);
    for (const [number, { code, parent }] of rows.entries()) {
      const [id, application, administrator] = [randomUUID(), randomUUID(), randomUUID()];
      const scopePath = `/410000/${parent === '410000' ? '' : `${parent}/`}${code}/`;
      // The name of a platform is public: its portal carries it, and who is to move there finds it by that.
      const [name, unit] = [`公开的平台 ${number}`, canaryOf(number, 'tenant')];
      const slug = `canary-${String(number).padStart(3, '0')}-slug`;
      const ids = new Map([
        ['tenants', [id]],
        ['applications', [application]],
        ['accounts', [administrator]],
      ]);
      const tenant: SeededTenant = { number, id, unitCode: code, scopePath, ids };
      await this.administrator(administrator, 'county_admin', tenant, null);
      await this.owner.query(
        `INSERT INTO applications (id, unit_code, unit_name, scope_path, applicant_kind, form, form_version, mode, batch, slug, state, decision, rule, force, tenant_id, created_by)
         VALUES ($1, $2, $3, $4, 'county', $5, 1, 'virtual', 1, $6, 'approved', $9, 'R6', 'should', $7, $8)`,
        [application, code, unit, scopePath, JSON.stringify({ unitName: unit }), slug, id, administrator, DECISION],
      );
      await this.owner.query(
        `INSERT INTO tenants (id, slug, name, kind, unit_code, unit_name, scope_path, application_id, responsible_unit, template_version, cpu_millis, memory_mib, storage_gib, state)
         VALUES ($1, $2, $3, 'virtual', $4, $7, $5, $6, $7, '1', 500, 512, 10, 'ready')`,
        [id, slug, name, code, scopePath, application, unit],
      );
      this.tenants.push(tenant);
      await this.signIn(administrator, 'county_admin', tenant, new Set([number]));
    }
  }

  private async seedPeople(tenant: SeededTenant): Promise<void> {
    const administrator = randomUUID();
    await this.administrator(administrator, 'tenant_admin', tenant, tenant.id);
    await this.signIn(administrator, 'tenant_admin', tenant, new Set([tenant.number]));
    for (const role of PLATFORM_ROLES) {
      const id = randomUUID();
      const name = canaryOf(tenant.number, role);
      await this.owner.query(`INSERT INTO accounts (id, kind, tenant_id, login_name, display_name) VALUES ($1, 'person', $2, $3, $3)`, [
        id,
        tenant.id,
        name,
      ]);
      await this.owner.query(`INSERT INTO memberships (account_id, role, tenant_id, reason) VALUES ($1, $2, $3, $4)`, [
        id,
        role,
        tenant.id,
        name,
      ]);
      tenant.ids.get('accounts')!.push(id);
      await this.signIn(id, role, tenant, new Set([tenant.number]));
    }
    await this.owner.query(
      `SELECT audit_append(jsonb_build_array(jsonb_build_object('tenantId', $1::uuid, 'action', 'canary', 'objectType', 'canary', 'objectId', $2::text, 'actorName', $2::text, 'result', 'ok')))`,
      [tenant.id, canaryOf(tenant.number, 'audit')],
    );
    await this.owner.query(`SELECT set_config('shuyuan.scope', '/', false)`);
  }

  private async seedCities(): Promise<void> {
    const paths = new Map<string, Set<number>>();
    for (const { scopePath, number } of this.tenants) {
      const city = scopePath.split('/').slice(0, 3).join('/') + '/';
      if (city !== scopePath) paths.set(city, (paths.get(city) ?? new Set<number>()).add(number));
    }
    for (const [scopePath, may] of paths) {
      const id = randomUUID();
      const unitCode = scopePath.split('/')[2]!;
      await this.insertAdministrator(id, `city-${unitCode}`, 'city_admin', unitCode, scopePath, null);
      await this.signIn(id, 'city_admin', null, may);
    }
  }

  private administrator(id: string, role: string, tenant: SeededTenant, tenantId: string | null): Promise<void> {
    return this.insertAdministrator(id, canaryOf(tenant.number, role), role, tenant.unitCode, tenant.scopePath, tenantId);
  }

  private async insertAdministrator(
    id: string,
    name: string,
    role: string,
    unitCode: string,
    scopePath: string,
    tenantId: string | null,
  ): Promise<void> {
    await this.owner.query(
      `INSERT INTO accounts (id, kind, login_name, display_name, scope_path) VALUES ($1, 'administrator', $2, $2, $3)`,
      [id, name, scopePath],
    );
    await this.owner.query(`INSERT INTO administrators (id, role, unit_code, scope_path, tenant_id) VALUES ($1, $2, $3, $4, $5)`, [
      id,
      role,
      unitCode,
      scopePath,
      tenantId,
    ]);
  }

  private async signIn(accountId: string, role: string, tenant: SeededTenant | null, may: Set<number>): Promise<void> {
    const token = randomBytes(32).toString('base64url');
    this.tokens.push(token);
    await this.owner.query(
      `INSERT INTO sessions (id, token_hash, account_id, expires_at, factors) VALUES ($1, $2, $3, now() + interval '12 hours', '{pwd,otp,mfa}')`,
      [randomUUID(), createHash('sha256').update(token).digest(), accountId],
    );
    this.askers.push({ role, cookie: `shuyuan_session=${token}`, tenant, may });
  }

  private async startServer(poolSize: number): Promise<Server> {
    const settings = this.database.settings({ DATABASE_POOL_SIZE: String(poolSize), LOG_LEVEL: 'info' });
    const env = Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)]));
    const child = fork(ENTRY, { execArgv: ['--no-warnings', '--import', HOOKS], env: { PATH: process.env['PATH'], ...env }, silent: true });
    this.children.push(child);
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    const failed = once(child, 'exit').then(() => {
      throw new Error(`a server did not start:\n${this.output.slice(-3000)}`);
    });
    failed.catch(() => undefined);
    const [{ port }] = (await Promise.race([once(child, 'message'), failed])) as [{ port: number }];
    let own = '';
    child.stderr?.on('data', (text: string) => (own = (own + text).slice(-3000)));
    child.once('exit', (code) => this.stopping || this.ended.push(`the server with ${poolSize} connections ended with ${code}: ${own}`));
    return { poolSize, url: `http://127.0.0.1:${port}` };
  }
}
