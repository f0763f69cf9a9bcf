import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Metrics } from '#shuyuan/kernel';
import type { RegisteredCluster } from './registered-cluster.entity.js';

/** Clusters as the last check found them. */
@Injectable()
export class ClusterMetrics {
  private readonly reachable: Gauge<'cluster'>;

  constructor(metrics: Metrics) {
    this.reachable = new Gauge({
      name: 'shuyuan_cluster_reachable',
      help: '1 when the last check of the cluster found it in order, else 0',
      labelNames: ['cluster'],
      registers: [metrics.registry],
    });
  }

  show(row: Pick<RegisteredCluster, 'name' | 'health'>): void {
    if (row.health !== 'unknown') this.reachable.set({ cluster: row.name }, row.health === 'healthy' ? 1 : 0);
  }

  forget(name: string): void {
    this.reachable.remove({ cluster: name });
  }
}
