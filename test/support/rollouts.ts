import { randomUUID } from 'node:crypto';
import { SitesService } from '#shuyuan/content';
import { Database, tenantScope } from '#shuyuan/kernel';
import { TenantQueue } from '#shuyuan/tenants';
import { eventually, type Platform } from './platform.js';
import { asOwner } from './tenant-fixture.js';

export const OLD = 'standard@1.0.0';
export const NEW = 'standard@1.1.0';

export interface TenantRow {
  readonly id: string;
  readonly slug: string;
  readonly unitCode: string;
}

export interface RolloutAnswer {
  readonly id: string;
  readonly state: string;
  readonly message: string | null;
  readonly version: number;
  readonly actions: readonly string[];
  readonly totals: Readonly<Record<string, number>>;
  readonly waves: readonly { ordinal: number; name: string; state: string; total: number; ready: number; soakUntil: string | null }[];
}

export interface TargetAnswer {
  readonly tenantId: string;
  readonly slug: string;
  readonly wave: number;
  readonly from: string;
  readonly state: string;
  readonly reason: string | null;
  readonly message: string | null;
  readonly startedAt: string | null;
}

export interface ProblemAnswer {
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { field: string; code: string; message: string }[];
}

/** Virtual platforms of the first units by code, written directly and still to be provisioned. */
export async function insertVirtualTenants(ownerUrl: string, count: number, template = OLD): Promise<TenantRow[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  return asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<TenantRow>(
      `WITH units AS (
         SELECT code, name, reports_to, level, row_number() OVER (ORDER BY code) AS n FROM regions
          WHERE level <> 'province' AND valid_to IS NULL AND code NOT IN (SELECT unit_code FROM tenants WHERE state <> 'deleted') LIMIT $1)
       INSERT INTO tenants (id, slug, name, kind, unit_code, unit_name, city_code, scope_path, responsible_unit, template_version, cpu_millis, memory_mib, storage_gib)
       SELECT ($2::uuid[])[n], 't' || code, name || '教育资源公共服务平台', 'virtual', code, name, CASE WHEN reports_to <> '410000' THEN reports_to END,
              '/410000/' || CASE WHEN reports_to <> '410000' THEN reports_to || '/' ELSE '' END || code || '/', name || '教育局', $3, 500, 512, 10 FROM units
       RETURNING id, slug, unit_code AS "unitCode"`,
      [count, ids, template],
    );
    if (rows.length !== count) throw new Error(`${rows.length} tenants were made, not ${count}`);
    return rows.toSorted((a, b) => a.unitCode.localeCompare(b.unitCode));
  });
}

/** The same, ready. */
export async function readyTenants(platform: Platform, count: number, template = OLD): Promise<TenantRow[]> {
  const tenants = await insertVirtualTenants(platform.database.ownerUrl, count, template);
  const ids = tenants.map((t) => t.id);
  const { worker } = platform;
  const page = { unitName: '测试', platformName: '测试教育资源公共服务平台', responsibleUnit: '测试教育局' };
  for (const id of ids)
    await worker!
      .get(Database, { strict: false })
      .as(tenantScope(id), () => worker!.get(SitesService, { strict: false }).createDefault(id, page));
  await worker!.get(TenantQueue, { strict: false }).lookAtAll(ids);
  const waiting = async () => (await versionsOf(platform, ids)).filter((t) => t.state !== 'ready');
  await eventually(async () => (await waiting()).length === 0, 60_000 + count * 500, 'every tenant ready').catch(async (error: Error) => {
    throw new Error(`${error.message}; still waiting: ${JSON.stringify((await waiting()).slice(0, 3))}`);
  });
  return tenants;
}

export function versionsOf(
  platform: Platform,
  ids: readonly string[],
): Promise<{ id: string; state: string; template: string; generation: number; observed: number; message: unknown }[]> {
  return asOwner(platform.database.ownerUrl, async (client) => {
    const sql = `SELECT id, state, template_version AS template, generation, observed_generation AS observed, message FROM tenants WHERE id = ANY ($1) ORDER BY unit_code`;
    return (await client.query(sql, [ids])).rows as never;
  });
}

/** What the namespace in the cluster is labelled with: what is really there. */
export function labelledVersions(platform: Platform): Promise<Record<string, string>> {
  return asOwner(platform.database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string; version: string }>(
      `SELECT name, object #>> '{metadata,labels,shuyuan.dev/template}' AS version FROM cluster_objects WHERE kind = 'Namespace'`,
    );
    return Object.fromEntries(rows.map((row) => [row.name, row.version]));
  });
}

export async function beginRollout(platform: Platform, input: object): Promise<RolloutAnswer> {
  const body = { to: NEW, soakSeconds: 0, maxFailures: 0, deadlineSeconds: 60, reason: '春季升级', ...input };
  const answer = await platform.province.post<RolloutAnswer>('/api/v1/rollouts', body);
  if (answer.status !== 201) throw new Error(`the rollout was refused: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export const rolloutOf = async (platform: Platform, id: string): Promise<RolloutAnswer> =>
  (await platform.province.get<RolloutAnswer>(`/api/v1/rollouts/${id}`)).body;

export async function targetsOf(platform: Platform, id: string, query = ''): Promise<TargetAnswer[]> {
  const answer = await platform.province.get<{ items: TargetAnswer[] }>(`/api/v1/rollouts/${id}/targets?limit=200${query}`);
  if (answer.status !== 200) throw new Error(`the targets were refused: ${JSON.stringify(answer.body)}`);
  return answer.body.items;
}

export const reaches = (platform: Platform, id: string, state: string, ms = 60_000): Promise<RolloutAnswer> =>
  eventually(
    async () => {
      const rollout = await rolloutOf(platform, id);
      return rollout.state === state ? rollout : undefined;
    },
    ms,
    `rollout ${state}`,
  );
