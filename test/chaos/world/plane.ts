import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster, type ControlPlane } from '../../cluster/harness/index.js';
import { Controllers } from './controllers.js';
import { Direct } from './direct.js';

/** The one control plane that all schedules of a run share, each in namespaces of its own. */
export interface Plane {
  readonly direct: Direct;
  readonly controllers: Controllers;
  readonly cluster: ControlPlane;
  /** For kubeconfigs of workers. */
  readonly folder: string;
  /** etcd and API server only; else with the real controllers, scheduler and kwok. */
  readonly bare: boolean;
  stop(): Promise<void>;
}

export async function startPlane(bare: boolean): Promise<Plane> {
  const cluster = await startCluster(undefined, { bare });
  const folder = await mkdtemp(join(tmpdir(), 'shuyuan-chaos-'));
  const direct = await Direct.of(cluster.kubeconfig);
  const controllers = new Controllers(direct, bare);
  return {
    direct,
    controllers,
    cluster,
    folder,
    bare,
    stop: async () => {
      await controllers.stop();
      await direct.close();
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
