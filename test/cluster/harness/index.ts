import { buildMissing, goVersion, missingBundles } from './build.js';
import type { Log } from './build.js';
import { startControlPlane } from './control-plane.js';
import type { ControlPlane, ControlPlaneOptions } from './control-plane.js';

export type { ControlPlane } from './control-plane.js';
export { cacheRoot, toolPath } from './versions.js';
export { buildMissing } from './build.js';

export type Availability = { available: true; mustBuild: boolean } | { available: false; reason: string };

/** Whether a real API server can run here: its programs are in the cache, or Go is there to build them. */
export async function clusterAvailability(): Promise<Availability> {
  if (process.platform === 'win32') return { available: false, reason: 'the cluster harness runs on Linux and macOS' };
  const missing = missingBundles();
  if (missing.length === 0) return { available: true, mustBuild: false };
  if (await goVersion()) return { available: true, mustBuild: true };
  const reason = `${missing.join(', ')} not in the cache and no Go on the PATH to build it (https://go.dev/dl)`;
  return { available: false, reason };
}

const toStderr: Log = (line) => process.stderr.write(`${line}\n`);

/** Builds what is missing, then starts a control plane of one's own. */
export async function startCluster(log: Log = toStderr, options: ControlPlaneOptions = {}): Promise<ControlPlane> {
  await buildMissing(log);
  return startControlPlane(options);
}
