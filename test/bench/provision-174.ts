import { setTimeout as sleep } from 'node:timers/promises';
import { clusterAvailability, startCluster } from '../cluster/harness/index.js';
import { fingerprint, insertTenants, untilCount } from './lib/bench-tenants.js';
import { built, startBenchWorker } from './lib/bench-worker.js';
import { peers } from './lib/peers.js';
import { RawKubeClient, type RawObject } from './lib/raw-kube-client.js';
import { Skipped, median, rounded, type BenchResult } from './lib/result.js';

const TENANTS = 174;
const CONCURRENCY = process.env['BENCH_CONCURRENCY'] ?? '24';
const RESYNCS = 5;

/**
 * 174 tenants from nothing to ready on a real API server, by the real worker (queue in PostgreSQL, reconciler, adapter),
 * beside a raw keep-alive client that applies the very same objects to a fresh control plane, and kubectl and helm as peers;
 * then passes with nothing to do. PostgreSQL, worker and control plane share this machine, as the others and theirs do.
 */
export async function provision174(workDir: string): Promise<BenchResult[]> {
  const availability = await clusterAvailability();
  if (!availability.available) throw new Skipped(availability.reason);
  const ours = await measureOurs(workDir);
  const raw = await measureRaw(ours.objects);
  const others = await peers(workDir, ours.objects);
  return [
    {
      name: 'provision-174',
      unit: 's',
      ours: rounded(ours.readySeconds),
      baseline: rounded(raw.readySeconds),
      baselineName: `raw keep-alive client, the same ${ours.objects.length} objects`,
      ratio: rounded(ours.readySeconds / raw.readySeconds),
      goal: '<= 1.3',
      notes: {
        tenants: TENANTS,
        'cluster writes': ours.writes,
        concurrency: CONCURRENCY,
        'raw all written after s': rounded(raw.writtenSeconds),
        ...Object.fromEntries(others.map((peer) => [`${peer.name} s`, rounded(peer.seconds)])),
      },
    },
    {
      name: 'resync-174',
      unit: 's',
      ours: rounded(ours.resyncSeconds, 3),
      baseline: null,
      baselineName: `nothing; every object compared anew (median of ${RESYNCS})`,
      ratio: null,
      goal: '<= 0.5',
      notes: {
        'cluster writes': ours.resyncWrites,
        'tables of ours changed': ours.resyncRows,
        'nothing moved since s': rounded(ours.restSeconds, 3),
      },
    },
    {
      name: 'resync-174-writes',
      unit: 'writes',
      ours: ours.resyncWrites + ours.resyncRows,
      baseline: null,
      baselineName: 'nothing: a pass without work must write nothing',
      ratio: null,
      goal: '= 0',
    },
  ];
}

async function measureOurs(workDir: string) {
  const { TenantQueue } = await import('#shuyuan/tenants');
  const { Cluster } = await import('#shuyuan/cluster');
  const { DEFAULT_TEMPLATE } = await import('#shuyuan/templates');
  const { SweepService } = await built<typeof import('../../libs/provisioning/sweep.service.js')>('libs/provisioning/sweep.service.js');
  const { Resync } = await built<typeof import('../../libs/provisioning/resync.js')>('libs/provisioning/resync.js');
  const bench = await startBenchWorker(workDir, { name: 'provision', concurrency: CONCURRENCY });
  try {
    const { worker, ownerUrl } = bench;
    const ids = await insertTenants(ownerUrl, { count: TENANTS, template: DEFAULT_TEMPLATE, as: 'wanted' });
    const cluster = worker.get(Cluster, { strict: false });

    const started = performance.now();
    await worker.get(TenantQueue, { strict: false }).lookAtAll(ids);
    await untilCount(ownerUrl, `tenants WHERE state = 'ready'`, TENANTS);
    const readySeconds = (performance.now() - started) / 1000;
    const writes = cluster.writes;
    await sleep(1500);
    const objects: RawObject[] = [];
    for (const id of ids) objects.push(...(await bench.rendered(id)));

    const before = await fingerprint(ownerUrl);
    const [sweep, resync] = [worker.get(SweepService, { strict: false }), worker.get(Resync, { strict: false })];
    const timed = async (): Promise<number> => {
      const began = performance.now();
      const due = await sweep.sweep();
      if (due > 0) throw new Error(`${due} tenants at rest had something to do`);
      return (performance.now() - began) / 1000;
    };
    const anew: number[] = [];
    for (let i = 0; i < RESYNCS; i++) {
      resync.forget();
      anew.push(await timed());
    }
    const restSeconds = await timed();
    await sleep(500);
    const after = await fingerprint(ownerUrl);
    return {
      readySeconds,
      writes,
      objects,
      resyncSeconds: median(anew),
      restSeconds,
      resyncWrites: cluster.writes - writes,
      resyncRows: Object.keys(before).filter((table) => before[table] !== after[table]).length,
    };
  } finally {
    await bench.stop();
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
