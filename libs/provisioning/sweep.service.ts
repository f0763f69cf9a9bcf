import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, Metrics, QueueRegistry, ROOT_SCOPE, SETTINGS, type Settings } from '#shuyuan/kernel';
import { TenantQueue } from '#shuyuan/tenants';
import { DeadlineWatch } from './alerts/deadline-watch.js';
import { Resync } from './resync.js';

const EVENT_DAYS = 7;
const IDEMPOTENCY_HOURS = 24;
const DRIFT_DAYS = 180;

/**
 * The backstop: every tenant is compared again and again with what is there, whatever the queues lost, so this must not
 * itself live in a queue. Also throws away what has outlived its use, and raises alerts for what is overdue.
 */
@Injectable()
export class SweepService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(SweepService.name);
  private timer?: NodeJS.Timeout;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly resync: Resync,
    private readonly queue: TenantQueue,
    private readonly deadlines: DeadlineWatch,
    private readonly registry: QueueRegistry,
    private readonly metrics: Metrics,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): void {
    void this.sweepAndRepeat();
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** Compares every tenant and asks for a pass where one has something to do. Returns how many. */
  async sweep(): Promise<number> {
    const stop = this.metrics.resyncs.startTimer();
    const due = await this.resync.due();
    stop();
    // Outside a transaction: a queue that is away must not hold one open, as readers of events wait for it to end.
    if (due.length > 0) await this.queue.lookAtAll(due);
    return due.length;
  }

  private async sweepAndRepeat(): Promise<void> {
    for (const step of [() => this.sweep(), () => this.deadlines.look(), () => this.throwAway(), () => this.measure()]) {
      // What one of them cannot do must not keep the others from their work.
      await step().catch((error: Error) =>
        this.logger.warn(`sweep failed, next in ${this.settings.RECONCILE_SWEEP_SECONDS} s: ${error.message}`),
      );
    }
    if (!this.stopped) this.timer = setTimeout(() => void this.sweepAndRepeat(), this.settings.RECONCILE_SWEEP_SECONDS * 1000);
  }

  private async throwAway(): Promise<void> {
    await this.database.as(ROOT_SCOPE, async (manager) => {
      await manager.query(`DELETE FROM events WHERE at < now() - make_interval(days => $1)`, [EVENT_DAYS]);
      await manager.query(`DELETE FROM idempotency_keys WHERE created_at < now() - make_interval(hours => $1)`, [IDEMPOTENCY_HOURS]);
      await manager.query(`DELETE FROM sessions WHERE expires_at < now() OR last_seen_at < now() - make_interval(mins => $1)`, [
        this.settings.SESSION_IDLE_MINUTES,
      ]);
      await manager.query(`DELETE FROM drift_records WHERE at < now() - make_interval(days => $1)`, [DRIFT_DAYS]);
    });
  }

  private async measure(): Promise<void> {
    for (const { queue, state, count } of await this.registry.depths()) this.metrics.queueDepth.set({ queue, state }, count);
  }
}
