import type { FactoryProvider } from '@nestjs/common';
import { existsSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { Cluster, KubernetesCluster, LocalCluster } from '#shuyuan/cluster';
import { Health, Metrics, Notifications, SETTINGS, type Settings } from '#shuyuan/kernel';
import { DEFAULT_CLUSTER } from './registered-cluster.entity.js';

const SERVICE_ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount/token';

/** Which adapter `auto` means here. */
export function adapterOf(settings: Settings): 'local' | 'kubernetes' {
  if (settings.CLUSTER_ADAPTER !== 'auto') return settings.CLUSTER_ADAPTER;
  return settings.KUBECONFIG || existsSync(SERVICE_ACCOUNT) ? 'kubernetes' : 'local';
}

/** The cluster this process provisions in: one port, chosen by settings. */
export const clusterProvider: FactoryProvider<Promise<Cluster>> = {
  provide: Cluster,
  inject: [SETTINGS, DataSource, Health, Metrics, Notifications],
  useFactory: async (settings: Settings, dataSource: DataSource, health: Health, metrics: Metrics, notifications: Notifications) => {
    const cluster =
      adapterOf(settings) === 'local'
        ? new LocalCluster({
            query: (sql, parameters) => rowsOf(dataSource, sql, parameters),
            listen: (channel, heard, missed) => {
              const stop = notifications.listen(channel, heard);
              notifications.on('reconnected', missed);
              return () => {
                stop();
                notifications.off('reconnected', missed);
              };
            },
          })
        : await KubernetesCluster.connect(settings.KUBECONFIG ? { from: 'file', path: settings.KUBECONFIG } : { from: 'in-cluster' }, {
            onWrite: (request) => metrics.clusterWrites.inc({ cluster: DEFAULT_CLUSTER, verb: request.method }),
          });
    // Shown, but a process stays in service without it: the console is where people look when the cluster is away.
    health.register(`cluster (${cluster.adapter})`, async () => void (await cluster.ping()), { needed: false });
    return cluster;
  },
};

/** TypeORM shapes the result of a plain `query` by the kind of statement; the local cluster wants the rows of each. */
async function rowsOf<T>(dataSource: DataSource, sql: string, parameters?: unknown[]): Promise<T[]> {
  const runner = dataSource.createQueryRunner();
  try {
    return (await runner.query(sql, parameters, true)).records as T[];
  } finally {
    await runner.release();
  }
}
