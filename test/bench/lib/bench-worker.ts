import type { INestApplicationContext } from '@nestjs/common';
import type { Tenant } from '#shuyuan/tenants';
import { startCluster, type ControlPlane } from '../../cluster/harness/index.js';
import { benchPostgres } from './product.js';
import type { RawObject } from './raw-kube-client.js';

const dist = new URL('../../../dist/', import.meta.url);
export const built = <T>(path: string): Promise<T> => import(new URL(path, dist).href) as Promise<T>;

export interface BenchWorker {
  readonly plane: ControlPlane;
  readonly ownerUrl: string;
  readonly worker: INestApplicationContext;
  /** What the tenant's template makes of it now. */
  rendered(tenantId: string): Promise<RawObject[]>;
  stop(): Promise<void>;
}

export interface BenchWorkerOptions {
  readonly name: string;
  /** etcd and API server only. */
  readonly bare?: boolean;
  readonly concurrency?: string;
  /** Before the worker starts, on the prepared database. */
  readonly prepare?: (ownerUrl: string, plane: ControlPlane) => Promise<void>;
}

/** The real worker of the built product in this process, on a control plane and a PostgreSQL of its own. */
export async function startBenchWorker(workDir: string, options: BenchWorkerOptions): Promise<BenchWorker> {
  const { loadSettings } = await import('#shuyuan/kernel');
  const { prepareDatabase } = await import('#shuyuan/schema');
  const { createWorker } = await built<typeof import('../../../apps/worker/create-worker.js')>('apps/worker/create-worker.js');
  const plane = await startCluster(undefined, { bare: options.bare ?? false });
  const postgres = await benchPostgres(workDir, options.name);
  let worker: INestApplicationContext | undefined;
  const stop = async (): Promise<void> => {
    await worker?.close();
    await postgres.stop();
    await plane.stop();
  };
  try {
    const settings = loadSettings({
      DATABASE_URL: postgres.ownerUrl,
      DATABASE_APP_URL: postgres.appUrl,
      KUBECONFIG: plane.kubeconfig,
      RECONCILE_CONCURRENCY: options.concurrency ?? '24',
      RECONCILE_SWEEP_SECONDS: '3600',
      LOG_LEVEL: 'warn',
    });
    await prepareDatabase(settings);
    await options.prepare?.(postgres.ownerUrl, plane);
    worker = await createWorker(settings);
    return { plane, ownerUrl: postgres.ownerUrl, worker, stop, rendered: await renderer(worker) };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function renderer(worker: INestApplicationContext): Promise<BenchWorker['rendered']> {
  const { Database, tenantScope } = await import('#shuyuan/kernel');
  const { TenantsService } = await import('#shuyuan/tenants');
  const { TenantObjects } = await built<typeof import('../../../libs/provisioning/tenant-objects.js')>(
    'libs/provisioning/tenant-objects.js',
  );
  const { ProvisioningWorkerModule } = await import('#shuyuan/provisioning');
  const objects = worker.select(ProvisioningWorkerModule).get(TenantObjects);
  const tenantOf = (id: string): Promise<Tenant> =>
    worker.get(Database, { strict: false }).as(tenantScope(id), () => worker.get(TenantsService, { strict: false }).get(id));
  return async (id) => (await objects.load(await tenantOf(id))).wanted.map((o) => o.object as unknown as RawObject);
}
