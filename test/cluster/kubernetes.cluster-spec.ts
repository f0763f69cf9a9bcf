import { describe, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { KubernetesCluster } from '#shuyuan/cluster';
import { describeClusterContract } from '../../libs/cluster/contract/cluster-contract.js';
import { clusterAvailability, startCluster, toolPath } from './harness/index.js';

/** A port on which nobody listens. */
const NOWHERE = 'http://127.0.0.1:9';

const availability = await clusterAvailability();
if (availability.available) {
  const startTimeout = availability.mustBuild ? 1_200_000 : 60_000;
  describeClusterContract('kubernetes', startSubject, startTimeout);
} else {
  process.stderr.write(`\n[cluster] SKIPPED, no real API server here: ${availability.reason}\n\n`);
  describe('cluster contract: kubernetes', () => test.skip(`needs a real API server: ${availability.reason}`, () => undefined));
}

async function startSubject() {
  const plane = await startCluster();
  const cluster = await KubernetesCluster.connect({ from: 'file', path: plane.kubeconfig });
  return {
    cluster,
    unreachable: () =>
      new KubernetesCluster(
        {
          origin: NOWHERE,
          basePath: '',
          tls: {},
          credentials: { headers: () => Promise.resolve({}), renew: () => false },
        },
        { backoffMs: 10 },
      ),
    applyAs: (manager: string, object: object) => {
      const options = ['--kubeconfig', plane.kubeconfig, 'apply', '--server-side', `--field-manager=${manager}`, '-f', '-'];
      execFileSync(toolPath('kubectl'), options, { input: JSON.stringify(object) });
      return Promise.resolve();
    },
    stop: async () => {
      await cluster.close();
      await plane.stop();
    },
  };
}
