import { afterAll, describe, it } from '@jest/globals';
import { clusterAvailability, startCluster } from '../cluster/harness/index.js';
import { freePort } from '../../apps/standalone/free-port.js';
import { describeMainPath } from './describe-main-path.js';
import { announceSkip } from '../support/announce-skip.js';

const availability = await clusterAvailability();
if (availability.available) {
  let stop: (() => Promise<void>) | undefined;
  afterAll(() => stop?.(), 20_000);
  describeMainPath('a real Kubernetes API server', async () => {
    const plane = await startCluster();
    stop = () => plane.stop();
    // No ingress runs there, so the probe goes to the portal on the platform's own port.
    const port = String(await freePort());
    return { KUBECONFIG: plane.kubeconfig, PORT: port, PORTAL_PROBE_URL: `http://127.0.0.1:${port}` };
  });
} else {
  announceSkip('main path on a real Kubernetes API server', availability.reason);
  describe('main path on a real Kubernetes API server', () => it.skip('needs Go', () => undefined));
}
