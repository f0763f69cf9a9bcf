import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { EventEmitter } from 'node:events';
import { Cluster, ClusterError, KubernetesCluster } from '#shuyuan/cluster';
import { Database, EVENTS_CHANNEL, Health, Metrics, Notifications, ROOT_SCOPE, Vault } from '#shuyuan/kernel';
import { ClusterMetrics } from './cluster-metrics.js';
import { DEFAULT_CLUSTER, RegisteredCluster } from './registered-cluster.entity.js';

interface Open {
  readonly credentialsVersion: number;
  readonly cluster: Promise<Cluster>;
}

/**
 * The clusters of this process by name. `default` is the one from the settings; the registered ones are opened when they
 * are first asked for and kept. A change in any process is heard in all: `closed` (name) is emitted before a cluster that
 * was removed, or whose credentials changed, is closed; whoever watches it asks for it anew.
 */
@Injectable()
export class ClusterPool extends EventEmitter<{ closed: [name: string] }> implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(ClusterPool.name);
  private readonly open = new Map<string, Open>();
  private known: ReadonlyMap<string, RegisteredCluster> = new Map();
  private reading?: Promise<void>;
  private next?: Promise<void>;

  constructor(
    private readonly builtIn: Cluster,
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly notifications: Notifications,
    private readonly health: Health,
    private readonly metrics: Metrics,
    private readonly gauges: ClusterMetrics,
  ) {
    super();
    this.setMaxListeners(0);
  }

  async onModuleInit(): Promise<void> {
    this.notifications.listen(EVENTS_CHANNEL, (payload) => {
      if ((JSON.parse(payload) as { type: string }).type === 'cluster.changed') this.heard();
    });
    this.notifications.on('reconnected', () => this.heard());
    await this.refresh();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.open.keys()].map((name) => this.close(name)));
    await this.builtIn.close();
  }

  /** The cluster from the settings. */
  default(): Cluster {
    return this.builtIn;
  }

  /**
   * Opens it if need be; call it outside of a transaction. Throws a ClusterError where there is none of that name or its
   * credentials cannot be read, as for a cluster that is away.
   */
  async get(name: string): Promise<Cluster> {
    if (name === DEFAULT_CLUSTER) return this.builtIn;
    // Registered a moment ago by another process, perhaps.
    if (!this.known.has(name)) await this.refresh();
    const row = this.known.get(name);
    if (!row) throw new ClusterError('unreachable', `No cluster "${name}" is registered`);
    let entry = this.open.get(name);
    if (entry?.credentialsVersion !== row.credentialsVersion) {
      if (entry) await this.close(name);
      const opening = { credentialsVersion: row.credentialsVersion, cluster: this.connect(name) };
      opening.cluster.catch(() => this.open.get(name) === opening && this.open.delete(name));
      this.open.set(name, opening);
      entry = opening;
    }
    return entry.cluster;
  }

  /** Every cluster there is, `default` first, as far as this process has heard. */
  names(): string[] {
    return [DEFAULT_CLUSTER, ...[...this.known.keys()].filter((name) => name !== DEFAULT_CLUSTER)];
  }

  /** Every cluster, opened. One that cannot be is left out: its health says why. */
  async entries(): Promise<{ name: string; cluster: Cluster }[]> {
    const opened = await Promise.allSettled(this.names().map(async (name) => ({ name, cluster: await this.get(name) })));
    return opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  }

  /** Breaker of a cluster as this process sees it; one that was never asked is closed. */
  async breaker(name: string): Promise<'closed' | 'open' | 'half-open'> {
    const cluster = name === DEFAULT_CLUSTER ? this.builtIn : await this.open.get(name)?.cluster.catch(() => undefined);
    return cluster?.health().breaker ?? 'closed';
  }

  /** Reads the rows again. One that runs may have read before the change: then once more, for all who ask meanwhile. */
  refresh(): Promise<void> {
    if (!this.reading) return this.start();
    this.next ??= this.reading
      .catch(() => undefined)
      .then(() => {
        this.next = undefined;
        return this.start();
      });
    return this.next;
  }

  private start(): Promise<void> {
    this.reading = this.read().finally(() => (this.reading = undefined));
    return this.reading;
  }

  /** Closes what is no longer as it was. */
  private async read(): Promise<void> {
    const rows = await this.database.as(ROOT_SCOPE, (manager) => manager.find(RegisteredCluster, { order: { name: 'ASC' } }));
    const before = this.known;
    this.known = new Map(rows.map((row) => [row.name, row]));
    for (const row of rows) {
      this.gauges.show(row);
      if (!row.builtIn && !before.has(row.name)) this.health.register(part(row.name), () => this.lastCheck(row.name), { needed: false });
    }
    for (const name of before.keys()) {
      if (this.known.has(name)) continue;
      this.health.remove(part(name));
      this.gauges.forget(name);
    }
    for (const [name, { credentialsVersion }] of [...this.open]) {
      if (this.known.get(name)?.credentialsVersion !== credentialsVersion) await this.close(name);
    }
  }

  private heard(): void {
    this.refresh().catch((error: Error) => this.logger.warn(`clusters not read: ${error.message}`));
  }

  private async connect(name: string): Promise<Cluster> {
    const row = await this.database.as(ROOT_SCOPE, (manager) =>
      manager.findOne(RegisteredCluster, { where: { name }, select: { name: true, kubeconfig: true } }),
    );
    if (!row?.kubeconfig) throw new ClusterError('unreachable', `No cluster "${name}" is registered`);
    let text: string;
    try {
      text = await this.vault.decryptText(row.kubeconfig);
    } catch (cause) {
      throw new ClusterError('unauthorized', `The credentials of cluster "${name}" cannot be read: ${(cause as Error).message}`, { cause });
    }
    return KubernetesCluster.connect(
      { from: 'text', text },
      { onWrite: (request) => this.metrics.clusterWrites.inc({ cluster: name, verb: request.method }) },
    );
  }

  private async close(name: string): Promise<void> {
    const entry = this.open.get(name);
    if (!entry) return;
    this.open.delete(name);
    this.emit('closed', name);
    await entry.cluster.then((cluster) => cluster.close()).catch(() => undefined);
  }

  /** What the worker's last check found; a probe of this process must not wait for every cluster there is. */
  private lastCheck(name: string): Promise<void> {
    const row = this.known.get(name);
    return row?.health === 'healthy' ? Promise.resolve() : Promise.reject(new Error(row?.message?.en ?? 'not checked yet'));
  }
}

const part = (name: string): string => `cluster ${name}`;
