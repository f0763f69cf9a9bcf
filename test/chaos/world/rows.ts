import pg from 'pg';
import type { Condition, DesiredState, TenantState } from '#shuyuan/tenants';

export interface TenantRow {
  id: string;
  slug: string;
  name: string;
  unit_code: string;
  unit_name: string;
  state: TenantState;
  desired_state: DesiredState;
  generation: number;
  observed_generation: number;
  cpu_millis: number;
  plan: string;
  paused_reason: string | null;
  template_version: string;
  budget_unit: string | null;
  message: { zh: string; en: string } | null;
  conditions: Condition[];
}

/** The database as its owner sees it, beside every worker and administrator. */
export class Rows {
  private constructor(private readonly client: pg.Client) {}

  static async of(ownerUrl: string): Promise<Rows> {
    const client = new pg.Client({ connectionString: ownerUrl });
    client.on('error', () => undefined);
    await client.connect();
    // The owner is held by row-level security too.
    await client.query(`SELECT set_config('shuyuan.scope', '/', false)`);
    return new Rows(client);
  }

  async query<T extends object = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T[]> {
    return (await this.client.query<T>(sql, values)).rows;
  }

  tenants(): Promise<TenantRow[]> {
    return this.query<TenantRow>('SELECT * FROM tenants ORDER BY slug');
  }

  /** Moves when any row of a table is written, even with the same values. */
  async fingerprint(): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    // Of events those about tenants: that a cluster was found healthy is news, too, but none of theirs.
    for (const table of ['tenants', 'tenant_phases', 'drift_records', 'sites', 'events WHERE tenant_id IS NOT NULL', 'budgets'])
      found[table] = JSON.stringify(await this.query(`SELECT count(*), sum(xmin::text::bigint)::text FROM ${table}`));
    return found;
  }

  /** Who holds what, for a failure that nobody understands otherwise. */
  async standing(): Promise<string[]> {
    const jobs = await this.query(
      `SELECT queue, state, dedup_id AS tenant, attempts_made AS tries, (locked_until_ms / 1000 - extract(epoch FROM now()))::int AS locked_for,
              (process_at_ms / 1000 - extract(epoch FROM now()))::int AS due_in, failed_reason
         FROM bullmq.job WHERE state <> 'completed'`,
    );
    const leases = await this.query(`SELECT tenant_id, (extract(epoch FROM expires_at - now()))::int AS for_s FROM tenant_leases`);
    const tenants = await this.query(`SELECT slug, id, state, desired_state, observed_generation, generation FROM tenants`);
    return [...jobs, ...leases, ...tenants].map((row) => JSON.stringify(row));
  }

  /** Locks of a worker that is gone run out at once, instead of after their own time. */
  async timePasses(): Promise<void> {
    await this.query(`UPDATE tenant_leases SET expires_at = now()`);
    await this.query(`UPDATE bullmq.job SET locked_until_ms = 0, stalled_marked = true WHERE state = 'active'`);
  }

  end(): Promise<void> {
    return this.client.end();
  }
}
