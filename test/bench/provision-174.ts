import type { INestApplicationContext } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { clusterAvailability, startCluster } from '../cluster/harness/index.js';
import { asOwner } from '../support/tenant-fixture.js';
import { benchPostgres } from './lib/product.js';
import { RawKubeClient, type RawObject } from './lib/raw-kube-client.js';
import { Skipped, rounded, type BenchResult } from './lib/result.js';

const TENANTS = 174;
const CONCURRENCY = process.env['BENCH_CONCURRENCY'] ?? '24';
const LIMIT_MS = 180_000;
const dist = new URL('../../dist/', import.meta.url);
const built = <T>(path: string): Promise<T> => import(new URL(path, dist).href) as Promise<T>;

/**
 * 174 tenants from nothing to ready on a real API server, by the real worker (queue in PostgreSQL, reconciler, adapter),
 * beside a raw keep-alive client that applies the very same objects to a fresh control plane; then a second pass with
 * nothing to do. PostgreSQL, worker and control plane share this machine, as the raw client and its control plane do.
 */
export async function provision174(workDir: string): Promise<BenchResult[]> {
  const availability = await clusterAvailability();
  if (!availability.available) throw new Skipped(availability.reason);
  const ours = await measureOurs(workDir);
  const raw = await measureRaw(ours.objects);
  const sameObjects = `raw keep-alive client, the same ${ours.objects.length} objects`;
  return [
    {
      name: 'provision-174',
      unit: 's',
      ours: rounded(ours.readySeconds),
      baseline: rounded(raw.readySeconds),
      baselineName: sameObjects,
      ratio: rounded(ours.readySeconds / raw.readySeconds),
      goal: '<= 1.5',
      notes: {
        tenants: TENANTS,
        'cluster writes': ours.writes,
        concurrency: CONCURRENCY,
        'raw all written after s': rounded(raw.writtenSeconds),
      },
    },
    {
      name: 'resync-174',
      unit: 'writes',
      ours: ours.resyncWrites + ours.resyncRows,
      baseline: null,
      baselineName: 'nothing: a pass without work must write nothing',
      ratio: null,
      goal: '= 0',
      notes: { seconds: rounded(ours.resyncSeconds), 'cluster writes': ours.resyncWrites, 'tables of ours changed': ours.resyncRows },
    },
  ];
}

async function measureOurs(workDir: string) {
  const { loadSettings, Metrics, Database, tenantScope } = await import('#shuyuan/kernel');
  const { prepareDatabase } = await import('#shuyuan/schema');
  const { TenantQueue, TenantsService } = await import('#shuyuan/tenants');
  const { Cluster } = await import('#shuyuan/cluster');
  const { TenantObjects } = await built<typeof import('../../libs/provisioning/tenant-objects.js')>('libs/provisioning/tenant-objects.js');
  const { SweepService } = await built<typeof import('../../libs/provisioning/sweep.service.js')>('libs/provisioning/sweep.service.js');
  const { createWorker } = await built<typeof import('../../apps/worker/create-worker.js')>('apps/worker/create-worker.js');

  const plane = await startCluster();
  const postgres = await benchPostgres(workDir, 'provision');
  let worker: INestApplicationContext | undefined;
  try {
    const settings = loadSettings({
      DATABASE_URL: postgres.ownerUrl,
      DATABASE_APP_URL: postgres.appUrl,
      KUBECONFIG: plane.kubeconfig,
      RECONCILE_CONCURRENCY: CONCURRENCY,
      RECONCILE_SWEEP_SECONDS: '3600',
      LOG_LEVEL: 'warn',
    });
    await prepareDatabase(settings);
    worker = await createWorker(settings);
    const ids = await insertTenants(postgres.ownerUrl);
    const cluster = worker.get(Cluster, { strict: false });
    const metrics = worker.get(Metrics, { strict: false });
    const passes = async (): Promise<number> => {
      const { values } = await metrics.reconciles.get();
      return values.filter((v) => v.metricName?.endsWith('_count') && v.labels.outcome === 'done').reduce((sum, v) => sum + v.value, 0);
    };

    const started = performance.now();
    await worker.get(TenantQueue, { strict: false }).lookAtAll(ids);
    await until('every tenant ready', async () => (await count(postgres.ownerUrl, `tenants WHERE state = 'ready'`)) === TENANTS);
    const readySeconds = (performance.now() - started) / 1000;
    const writes = cluster.writes;
    await sleep(1500);

    const database = worker.get(Database, { strict: false });
    const load = async (id: string) => {
      const tenant = await database.as(tenantScope(id), () => worker!.get(TenantsService, { strict: false }).get(id));
      return (await worker!.get(TenantObjects, { strict: false }).load(tenant)).wanted.map((o) => o.object as RawObject);
    };
    const objects: RawObject[] = [];
    for (const id of ids) objects.push(...(await load(id)));

    const [before, passed] = [await fingerprint(postgres.ownerUrl), await passes()];
    const resyncStarted = performance.now();
    await worker.get(SweepService, { strict: false }).sweep();
    await until('a second pass over every tenant', async () => (await passes()) - passed >= TENANTS);
    const resyncSeconds = (performance.now() - resyncStarted) / 1000;
    const after = await fingerprint(postgres.ownerUrl);
    return {
      readySeconds,
      writes,
      objects,
      resyncSeconds,
      resyncWrites: cluster.writes - writes,
      resyncRows: Object.keys(before).filter((table) => before[table] !== after[table]).length,
    };
  } finally {
    await worker?.close();
    await postgres.stop();
    await plane.stop();
  }
}

async function measureRaw(objects: readonly RawObject[]) {
  const plane = await startCluster();
  const client = await RawKubeClient.fromKubeconfig(plane.kubeconfig);
  try {
    return await client.provision(objects);
  } finally {
    await client.close();
    await plane.stop();
  }
}

/** Approved units with a platform still to be made, as approving leaves them. */
async function insertTenants(ownerUrl: string): Promise<string[]> {
  const ids = Array.from({ length: TENANTS }, () => randomUUID());
  await asOwner(ownerUrl, async (client) => {
    await client.query(
      `INSERT INTO administrators (login_name, display_name, password_hash, role, unit_code, scope_path) VALUES ('bench', '测试', '-', 'province_admin', '410000', '/410000/')`,
    );
    await client.query(
      `WITH units AS (SELECT code, name, slug, row_number() OVER (ORDER BY code) AS n FROM regions WHERE level <> 'province' AND valid_to IS NULL LIMIT $1)
       , filed AS (
         INSERT INTO applications (id, unit_code, unit_name, scope_path, applicant_kind, form, form_version, mode, batch, slug, state, decision, rule, force, tenant_id, created_by)
         SELECT ($2::uuid[])[n], code, name, '/410000/' || code || '/', 'county', '{}', 1, 'virtual', 1, 't' || code, 'approved', '{}', 'R6', 'should', ($2::uuid[])[n],
                (SELECT id FROM administrators LIMIT 1) FROM units RETURNING id)
       INSERT INTO tenants (id, slug, name, kind, unit_code, unit_name, scope_path, application_id, responsible_unit, template_version, cpu_millis, memory_mib, storage_gib)
       SELECT ($2::uuid[])[n], 't' || code, name || '教育资源公共服务平台', 'virtual', code, name, '/410000/' || code || '/', ($2::uuid[])[n], name || '教育局', 'standard@1.0.0', 2000, 4096, 50
         FROM units`,
      [TENANTS, ids],
    );
  });
  const made = await count(ownerUrl, 'tenants');
  if (made !== TENANTS) throw new Error(`${made} tenants were made, not ${TENANTS}`);
  return ids;
}

const count = (ownerUrl: string, from: string): Promise<number> =>
  asOwner(ownerUrl, async (client) => (await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`)).rows[0]!.n);

/** Moves when any row of a table is written, even with the same values. */
async function fingerprint(ownerUrl: string): Promise<Record<string, string>> {
  return asOwner(ownerUrl, async (client) => {
    const found: Record<string, string> = {};
    for (const table of ['tenants', 'tenant_phases', 'sites', 'events', 'applications', 'budgets'])
      found[table] = JSON.stringify((await client.query(`SELECT count(*), sum(xmin::text::bigint)::text FROM ${table}`)).rows);
    return found;
  });
}

async function until(what: string, probe: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + LIMIT_MS;
  while (!(await probe())) {
    if (performance.now() > deadline) throw new Error(`${what} did not happen within ${LIMIT_MS / 1000} s`);
    await sleep(50);
  }
}
