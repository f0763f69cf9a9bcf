import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** Prometheus metrics of this process. Labels never hold a tenant, a person or a raw path. */
@Injectable()
export class Metrics implements OnApplicationShutdown {
  readonly registry = new Registry();

  readonly httpRequests = new Histogram({
    name: 'shuyuan_http_request_duration_seconds',
    help: 'HTTP requests by route template, method and status',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  readonly reconciles = new Histogram({
    name: 'shuyuan_reconcile_duration_seconds',
    help: 'Passes of the tenant reconciler by outcome',
    labelNames: ['outcome'],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60],
    registers: [this.registry],
  });

  readonly clusterWrites = new Counter({
    name: 'shuyuan_cluster_writes_total',
    help: 'Objects written to clusters by cluster and verb',
    labelNames: ['cluster', 'verb'],
    registers: [this.registry],
  });

  readonly resyncs = new Histogram({
    name: 'shuyuan_resync_duration_seconds',
    help: 'Comparing every tenant with what is there',
    buckets: [0.1, 0.5, 1, 5, 15, 60, 300],
    registers: [this.registry],
  });

  readonly queueDepth = new Gauge({
    name: 'shuyuan_queue_jobs',
    help: 'Jobs by queue and state',
    labelNames: ['queue', 'state'],
    registers: [this.registry],
  });

  readonly alertsOpen = new Gauge({
    name: 'shuyuan_alerts_open',
    help: 'Alerts raised and not resolved, by kind',
    labelNames: ['kind'],
    registers: [this.registry],
  });

  readonly purged = new Counter({
    name: 'shuyuan_purged_rows_total',
    help: 'Rows let go because they are over, by what they were',
    labelNames: ['what'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry, prefix: 'shuyuan_' });
  }

  onApplicationShutdown(): void {
    this.registry.clear();
  }
}
