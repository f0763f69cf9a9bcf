import { randomUUID } from 'node:crypto';
import { asOwner } from '../../support/tenant-fixture.js';
import { until } from './until.js';

export interface BenchTenants {
  readonly count: number;
  readonly template: string;
  /** `wanted`: as approving leaves them. `ready`: as the reconciler leaves them, for what begins where provisioning ends. */
  readonly as: 'wanted' | 'ready';
}

/** Units that exist for the bench only, each with a platform. Returns the tenants' ids, in the order of their slugs. */
export async function insertTenants(ownerUrl: string, { count, template, as }: BenchTenants): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await asOwner(ownerUrl, async (client) => {
    await client.query(
      `INSERT INTO regions (code, name, level, parent, reports_to, valid_from, slug)
       SELECT (900000 + n)::text, '测试县' || n, 'county', '410000', '410000', '2018-01-01', 'bench' || n FROM generate_series(1, $1) AS n`,
      [count],
    );
    await client.query(
      `INSERT INTO tenants (id, slug, name, kind, unit_code, unit_name, city_code, scope_path, responsible_unit, template_version,
                            cpu_millis, memory_mib, storage_gib, state, observed_generation, ready_at, created_at)
       SELECT ($2::uuid[])[n], 'bench' || n, '测试县' || n || '教育资源公共服务平台', 'virtual', (900000 + n)::text, '测试县' || n, (900000 + n % 18)::text,
              '/410000/' || (900000 + n) || '/', '测试县' || n || '教育局', $3, 2000, 4096, 50, $4, $5, CASE WHEN $5 = 1 THEN now() END, now()
         FROM generate_series(1, $1) AS n`,
      [count, ids, template, as === 'ready' ? 'ready' : 'pending', as === 'ready' ? 1 : 0],
    );
  });
  return ids;
}

/** Waits until a table (and condition) has so many rows. One kept connection: a new one each time would cost what is measured. */
export const untilCount = (ownerUrl: string, from: string, wanted: number): Promise<void> =>
  asOwner(ownerUrl, (client) =>
    until(
      `${wanted} of ${from}`,
      async () => (await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`)).rows[0]!.n === wanted,
    ),
  );

/** Moves when any row of a table is written, even with the same values. */
export async function fingerprint(ownerUrl: string): Promise<Record<string, string>> {
  return asOwner(ownerUrl, async (client) => {
    const found: Record<string, string> = {};
    for (const table of ['tenants', 'tenant_phases', 'sites', 'events', 'drift_records', 'alerts', 'budgets'])
      found[table] = JSON.stringify((await client.query(`SELECT count(*), sum(xmin::text::bigint)::text FROM ${table}`)).rows);
    return found;
  });
}
