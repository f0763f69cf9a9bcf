import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, QueueRegistry, Metrics, ROOT_SCOPE, SETTINGS, type Settings } from '#shuyuan/kernel';
import { TenantQueue } from '#shuyuan/tenants';

const EVENT_DAYS = 7;
const IDEMPOTENCY_HOURS = 24;

/**
 * The backstop: every tenant is looked at again and again, whatever the queues lost, so this must not itself live in a
 * queue. Also throws away what has outlived its use.
 */
@Injectable()
export class SweepService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(SweepService.name);
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly database: Database,
    private readonly queue: TenantQueue,
    private readonly registry: QueueRegistry,
    private readonly metrics: Metrics,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): void {
    void this.sweepAndRepeat();
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
  }

  async sweep(): Promise<number> {
    const rows = await this.database.as(ROOT_SCOPE, async (manager) => {
      await manager.query(`DELETE FROM events WHERE at < now() - make_interval(days => $1)`, [EVENT_DAYS]);
      await manager.query(`DELETE FROM idempotency_keys WHERE created_at < now() - make_interval(hours => $1)`, [IDEMPOTENCY_HOURS]);
      await manager.query(`DELETE FROM sessions WHERE expires_at < now() OR last_seen_at < now() - make_interval(mins => $1)`, [
        this.settings.SESSION_IDLE_MINUTES,
      ]);
      const found: { id: string }[] = await manager.query(`SELECT id FROM tenants WHERE state <> 'deleted'`);
      return found;
    });
    // Outside the transaction: a queue that is away must not hold it open, as readers of events wait for it to end.
    await this.queue.lookAtAll(rows.map((r) => r.id));
    return rows.length;
  }

  private async sweepAndRepeat(): Promise<void> {
    try {
      await this.sweep();
      for (const { queue, state, count } of await this.registry.depths()) this.metrics.queueDepth.set({ queue, state }, count);
    } catch (error) {
      this.logger.warn(`sweep failed, next in ${this.settings.RECONCILE_SWEEP_SECONDS} s: ${(error as Error).message}`);
    }
    this.timer = setTimeout(() => void this.sweepAndRepeat(), this.settings.RECONCILE_SWEEP_SECONDS * 1000);
  }
}
