import { clusterAvailability, startCluster } from '../cluster/harness/index.js';
import { asProvince } from './lib/as-province.js';
import { insertTenants, untilCount } from './lib/bench-tenants.js';
import { built, startBenchWorker } from './lib/bench-worker.js';
import { RawKubeClient, type RawObject } from './lib/raw-kube-client.js';
import { Skipped, rounded, type BenchResult } from './lib/result.js';

const TENANTS = 174;
const [FROM, TO] = ['standard@1.0.0', 'standard@1.1.0'];

/** 174 tenants taken to the next template version in 4 waves, beside a raw client that writes what changes for them, all at once. */
export async function rollout174(workDir: string): Promise<BenchResult> {
  const availability = await clusterAvailability();
  if (!availability.available) throw new Skipped(availability.reason);
  const ours = await measureOurs(workDir);
  const raw = await measureRaw(ours.before, ours.after);
  return {
    name: 'rollout-174',
    unit: 's',
    ours: rounded(ours.seconds),
    baseline: rounded(raw),
    baselineName: `raw keep-alive client, the same ${ours.after.length} objects at once, until available`,
    ratio: rounded(ours.seconds / raw),
    goal: '<= 2',
    notes: { tenants: TENANTS, waves: 4, from: FROM, to: TO },
  };
}

async function measureOurs(workDir: string) {
  const { TenantQueue } = await import('#shuyuan/tenants');
  const { RolloutCreationService } = await built<typeof import('../../libs/rollouts/rollout-creation.service.js')>(
    'libs/rollouts/rollout-creation.service.js',
  );
  const bench = await startBenchWorker(workDir, { name: 'rollout' });
  try {
    const { worker, ownerUrl } = bench;
    const ids = await insertTenants(ownerUrl, { count: TENANTS, template: FROM, as: 'wanted' });
    const ready = (version: string): Promise<void> =>
      untilCount(
        ownerUrl,
        `tenants WHERE state = 'ready' AND observed_generation = generation AND template_version = '${version}'`,
        TENANTS,
      );
    const rendered = async (): Promise<RawObject[]> => (await Promise.all(ids.map((id) => bench.rendered(id)))).flat();
    await worker.get(TenantQueue, { strict: false }).lookAtAll(ids);
    await ready(FROM);
    const before = await rendered();
    const province = await asProvince(ownerUrl);
    const began = performance.now();
    await province(() =>
      worker.get(RolloutCreationService, { strict: false }).create({
        to: TO,
        waves: [
          { name: '试点', tenantIds: ids.slice(0, 4) },
          { name: '一成', percent: 10 },
          { name: '四成', percent: 40 },
          { name: '其余' },
        ],
        soakSeconds: 0,
        maxFailures: 0,
        reason: '测量',
      }),
    );
    await untilCount(ownerUrl, `rollouts WHERE state = 'succeeded'`, 1);
    const seconds = (performance.now() - began) / 1000;
    await ready(TO);
    return { seconds, before, after: await rendered() };
  } finally {
    await bench.stop();
  }
}

async function measureRaw(before: readonly RawObject[], after: readonly RawObject[]): Promise<number> {
  const plane = await startCluster();
  const client = await RawKubeClient.fromKubeconfig(plane.kubeconfig);
  try {
    await client.provision(before);
    return (await client.provision(after)).readySeconds;
  } finally {
    await client.close();
    await plane.stop();
  }
}
