import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { clusterAvailability } from '../cluster/harness/index.js';
import { asProvince } from './lib/as-province.js';
import { fingerprint, insertTenants } from './lib/bench-tenants.js';
import { built, startBenchWorker, type BenchWorker } from './lib/bench-worker.js';
import { until } from './lib/until.js';
import { Program } from './lib/product.js';
import { RawKubeClient, type RawObject } from './lib/raw-kube-client.js';
import { Skipped, median, rounded, type BenchResult } from './lib/result.js';

const TENANTS = Number(process.env['BENCH_TENANTS'] ?? 5000);
const CHANGES = 31;

/**
 * 5,000 tenants at rest (rows in PostgreSQL, objects on a real API server without controllers, written by the raw client as
 * the reconciler would have): what comparing them all costs, what a worker that has them in memory weighs, and how long one
 * change among them takes to reach the API server, alone and beside a tenant that gives no peace.
 */
export async function manyTenants(workDir: string): Promise<BenchResult[]> {
  const availability = await clusterAvailability();
  if (!availability.available) throw new Skipped(availability.reason);
  const { DEFAULT_TEMPLATE } = await import('#shuyuan/templates');
  const { Cluster } = await import('#shuyuan/cluster');
  const bench = await startBenchWorker(workDir, { name: 'many', bare: true });
  try {
    const ids = await insertTenants(bench.ownerUrl, { count: TENANTS, template: DEFAULT_TEMPLATE, as: 'ready' });
    const objects = await writeObjects(bench, ids);
    const cluster = bench.worker.get(Cluster, { strict: false });
    const writes = cluster.writes;
    const resync = await measureResync(bench);
    const latency = await measureLatency(bench, ids);
    const resident = await residentWorker(bench);
    return [
      {
        name: `resync-${TENANTS}`,
        unit: 's',
        ours: rounded(resync.anew),
        baseline: null,
        baselineName: `nothing; ${objects} objects compared anew`,
        ratio: null,
        goal: '<= 15',
        notes: {
          'cluster writes': resync.writes - writes,
          'tables of ours changed': resync.rows,
          'nothing moved since s': rounded(resync.again, 3),
        },
      },
      {
        name: `worker-${TENANTS}`,
        unit: 'MB RSS',
        ours: resident.megabytes,
        baseline: null,
        baselineName: 'nothing; the worker as a process of its own with the heap that the chart allows it, all objects held',
        ratio: null,
        goal: '<= 700',
        notes: { 'first resync, lists included, s': rounded(resident.seconds) },
      },
      {
        name: 'change-latency',
        unit: 'ms',
        ours: rounded(latency.alone, 1),
        baseline: null,
        baselineName: `from the call to the API server telling of the write, median of ${CHANGES} among ${TENANTS} tenants`,
        ratio: null,
        goal: '<= 200',
      },
      {
        name: 'change-latency-noisy',
        unit: 'ms',
        ours: rounded(latency.beside, 1),
        baseline: rounded(latency.alone, 1),
        baselineName: 'the same without a tenant that is changed and drifts without pause',
        ratio: rounded(latency.beside / latency.alone),
        goal: '<= 2',
        notes: { 'noisy changes meanwhile': latency.noise },
      },
    ];
  } finally {
    await bench.stop();
  }
}

async function writeObjects(bench: BenchWorker, ids: readonly string[]): Promise<number> {
  const client = await RawKubeClient.fromKubeconfig(bench.plane.kubeconfig);
  let written = 0;
  try {
    for (let at = 0; at < ids.length; at += 250) {
      const objects: RawObject[] = [];
      for (const id of ids.slice(at, at + 250)) objects.push(...(await bench.rendered(id)));
      await client.write(objects.map(asAdapterWrites), { fieldManager: 'shuyuan' });
      written += objects.length;
      process.stderr.write(`[bench] ${written} objects written\n`);
    }
  } finally {
    await client.close();
  }
  return written;
}

/** The adapter sends what a Secret holds encoded, as the server keeps it. */
function asAdapterWrites(object: RawObject & { stringData?: Record<string, string> }): RawObject {
  const { stringData, ...rest } = object;
  if (!stringData) return object;
  const data = Object.fromEntries(Object.entries(stringData).map(([key, value]) => [key, Buffer.from(value).toString('base64')]));
  return { ...rest, data } as RawObject;
}

async function measureResync({ worker, ownerUrl }: BenchWorker) {
  const { Cluster } = await import('#shuyuan/cluster');
  const { Resync } = await built<typeof import('../../libs/provisioning/resync.js')>('libs/provisioning/resync.js');
  const resync = worker.get(Resync, { strict: false });
  await until('the caches are up to date', async () => (await resync.due()).length === 0, 120_000, 1000);
  const before = await fingerprint(ownerUrl);
  const timed = async (): Promise<number> => {
    const began = performance.now();
    const due = await resync.due();
    if (due.length > 0) throw new Error(`${due.length} tenants at rest had something to do`);
    return (performance.now() - began) / 1000;
  };
  const anew: number[] = [];
  for (let i = 0; i < 3; i++) {
    resync.forget();
    anew.push(await timed());
  }
  const again = await timed();
  const after = await fingerprint(ownerUrl);
  const rows = Object.keys(before).filter((table) => before[table] !== after[table]).length;
  return { anew: median(anew), again, rows, writes: worker.get(Cluster, { strict: false }).writes };
}

/** A change of what is wanted (suspend, resume), timed until a watch of our own sees the Deployment scaled. */
async function measureLatency({ worker, plane, ownerUrl }: BenchWorker, ids: readonly string[]) {
  const { KubernetesCluster } = await import('#shuyuan/cluster');
  const { LifecycleService } = await import('#shuyuan/tenants');
  const lifecycle = worker.get(LifecycleService, { strict: false });
  const province = await asProvince(ownerUrl);
  const eyes = await KubernetesCluster.connect({ from: 'file', path: plane.kubeconfig });
  const seen = new Map<string, (replicas: number | undefined) => void>();
  let live = false;
  const watch = eyes.watch(
    { apiVersion: 'apps/v1', kind: 'Deployment', labels: { 'app.kubernetes.io/managed-by': 'shuyuan' } },
    (event) => {
      if (event.type === 'synced') live = true;
      if (event.type === 'object')
        seen.get(event.object.metadata.labels?.['shuyuan.dev/tenant'] ?? '')?.((event.object['spec'] as { replicas?: number }).replicas);
    },
  );
  const change = (id: string, to: 'suspend' | 'resume'): Promise<unknown> => province(() => lifecycle[to](id, { reason: '测量' }));
  const once = (id: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const limit = setTimeout(() => reject(new Error(`${id} was not scaled within 30 s`)), 30_000);
      const began = performance.now();
      seen.set(id, (replicas) => {
        if (replicas !== 0) return;
        clearTimeout(limit);
        seen.delete(id);
        resolve(performance.now() - began);
      });
      change(id, 'suspend').catch(reject);
    });
  try {
    await until('our own watch is there', () => live, 60_000);
    const some = (from: number): string[] => ids.slice(from, from + CHANGES);
    const alone = await inTurn(some(100), once);
    let on = true;
    let noise = 0;
    const noisy = (async () => {
      while (on) {
        await change(ids[0]!, noise++ % 2 === 0 ? 'suspend' : 'resume');
        await eyes.delete({ apiVersion: 'v1', kind: 'ConfigMap', name: 'portal', namespace: 'tenant-bench1' });
        await sleep(10);
      }
    })();
    const beside = await inTurn(some(150), once).finally(async () => {
      on = false;
      await noisy;
    });
    return { alone: median(alone), beside: median(beside), noise };
  } finally {
    watch.close();
    await eyes.close();
  }
}

async function inTurn(ids: readonly string[], once: (id: string) => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (const id of ids) {
    times.push(await once(id));
    await sleep(100);
  }
  return times;
}

/** The worker as it runs for real, started on all of it: lists everything, compares everything, then holds it. */
async function residentWorker({ plane, ownerUrl }: BenchWorker): Promise<{ megabytes: number; seconds: number }> {
  const port = 9464;
  const appUrl = new URL(ownerUrl);
  appUrl.searchParams.set('options', '-c role=shuyuan_app');
  const began = performance.now();
  const program = new Program('worker/main.js', {
    DATABASE_URL: ownerUrl,
    KUBECONFIG: plane.kubeconfig,
    WORKER_OPS_PORT: String(port),
    RECONCILE_SWEEP_SECONDS: '3600',
    LOG_LEVEL: 'warn',
    // What Node gives itself within the 1 GiB that the chart allows a worker; without a limit it collects when it likes.
    NODE_ARGS: '--max-old-space-size=512',
  });
  try {
    const swept = async (): Promise<boolean> =>
      /shuyuan_resync_duration_seconds_count [1-9]/.test(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text());
    await program.until('all was compared once', swept, 180_000);
    const seconds = (performance.now() - began) / 1000;
    await sleep(5000);
    const status = await readFile(`/proc/${program.child.pid}/status`, 'utf8');
    return { megabytes: Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024), seconds };
  } finally {
    await program.stop();
  }
}
