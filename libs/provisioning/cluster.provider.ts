import type { FactoryProvider } from '@nestjs/common';
import { existsSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { Cluster, KubernetesCluster, LocalCluster } from '#shuyuan/cluster';
import { Health, Metrics, SETTINGS, type Settings } from '#shuyuan/kernel';

const SERVICE_ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount/token';

/** Which adapter `auto` means here. */
export function adapterOf(settings: Settings): 'local' | 'kubernetes' {
  if (settings.CLUSTER_ADAPTER !== 'auto') return settings.CLUSTER_ADAPTER;
  return settings.KUBECONFIG || existsSync(SERVICE_ACCOUNT) ? 'kubernetes' : 'local';
}

/** The cluster this process provisions in: one port, chosen by settings. */
export const clusterProvider: FactoryProvider<Promise<Cluster>> = {
  provide: Cluster,
  inject: [SETTINGS, DataSource, Health, Metrics],
  useFactory: async (settings: Settings, dataSource: DataSource, health: Health, metrics: Metrics) => {
    const cluster =
      adapterOf(settings) === 'local'
        ? new LocalCluster({ query: <T>(sql: string, parameters?: unknown[]) => dataSource.query<T[]>(sql, parameters) })
        : await KubernetesCluster.connect(settings.KUBECONFIG ? { from: 'file', path: settings.KUBECONFIG } : { from: 'in-cluster' }, {
            onWrite: (request) => metrics.clusterWrites.inc({ verb: request.method }),
          });
    health.register(`cluster (${cluster.adapter})`, async () => void (await cluster.ping()));
    return cluster;
  },
};
