import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, ROOT_SCOPE, SETTINGS, Vault, runInContext, type Settings } from '#shuyuan/kernel';
import { randomUUID } from 'node:crypto';
import { ClustersService } from './clusters.service.js';
import { RegisteredCluster } from './registered-cluster.entity.js';

/** Waits are up to a quarter longer or shorter, so that checks of many clusters and workers do not fall together. */
const JITTER = 0.25;
const SHORTEST_WAIT_MS = 250;

/**
 * Looks at every cluster from time to time, wherever a worker runs. A cluster that is due is taken by moving its next
 * check on, under SKIP LOCKED: one worker looks at it, the others go on, and none holds a lock while the network is asked.
 */
@Injectable()
export class ClusterChecks implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ClusterChecks.name);
  private timer?: NodeJS.Timeout;
  private closed = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly clusters: ClustersService,
    private readonly vault: Vault,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): void {
    this.after(0);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** Looks at one cluster that is due. Its name, or undefined when none is. */
  async checkNext(): Promise<string | undefined> {
    const name = await this.take();
    if (name === undefined) return undefined;
    const finding = await this.clusters.look(name);
    await this.database.as(ROOT_SCOPE, (manager) => this.clusters.record(manager, name, finding));
    await this.renewCredentials(name);
    return name;
  }

  private after(ms: number): void {
    if (this.closed) return;
    this.timer = setTimeout(() => {
      this.running = runInContext({ correlationId: randomUUID(), language: 'zh' }, () => this.round());
    }, ms);
  }

  private async round(): Promise<void> {
    try {
      while (!this.closed && (await this.checkNext()) !== undefined);
      this.after(await this.untilNext());
    } catch (error) {
      this.logger.warn(`clusters not checked: ${(error as Error).message}`);
      this.after(jittered(this.intervalMs));
    }
  }

  private async take(): Promise<string | undefined> {
    const [rows] = await this.database.as(ROOT_SCOPE, (manager) =>
      manager.query<[{ name: string }[], number]>(
        `UPDATE clusters SET next_check_at = now() + make_interval(secs => $1)
          WHERE name = (SELECT name FROM clusters WHERE next_check_at <= now() ORDER BY next_check_at LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING name`,
        [jittered(this.intervalMs) / 1000],
      ),
    );
    return rows[0]?.name;
  }

  private async untilNext(): Promise<number> {
    const rows = await this.database.as(ROOT_SCOPE, (manager) =>
      manager.query<{ ms: number | null }[]>(`SELECT (extract(epoch FROM min(next_check_at) - now()) * 1000)::float8 AS ms FROM clusters`),
    );
    return Math.min(Math.max(rows[0]?.ms ?? this.intervalMs, SHORTEST_WAIT_MS), this.intervalMs);
  }

  /** Brings credentials under the newest master key, so that the one before it can be taken out of service. */
  private async renewCredentials(name: string): Promise<void> {
    await this.database.as(ROOT_SCOPE, async (manager) => {
      const select = { name: true, kubeconfig: true } as const;
      const row = await manager.findOne(RegisteredCluster, { where: { name }, select, lock: { mode: 'for_no_key_update' } });
      const renewed = row?.kubeconfig && (await this.vault.renewed(row.kubeconfig).catch(() => undefined));
      if (renewed) await manager.update(RegisteredCluster, { name }, { kubeconfig: Buffer.from(renewed) });
    });
  }

  private get intervalMs(): number {
    return this.settings.CLUSTER_CHECK_SECONDS * 1000;
  }
}

const jittered = (ms: number): number => ms * (1 + JITTER * (Math.random() * 2 - 1));
