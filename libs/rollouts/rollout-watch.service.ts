import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, EVENTS_CHANNEL, Notifications, ROOT_SCOPE } from '#shuyuan/kernel';
import { RolloutEngine } from './rollout-engine.js';
import { RolloutQueue } from './rollout-queue.js';
import { MOVING } from './rollout-states.js';

/** Whatever was lost is noticed after this long; also how late a deadline or the end of a soak time can be. */
const SWEEP_MS = 5000;
/** Tenants become ready in crowds: one look for all that did within this time. */
const GATHER_MS = 40;

/**
 * Makes the engine look: at once when a tenant of a rollout changes, and every few seconds whatever happened. The latter
 * does not go through the queue, whose jobs a dead worker can keep for a while.
 */
@Injectable()
export class RolloutWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(RolloutWatch.name);
  private readonly changed = new Set<string>();
  private gathering?: NodeJS.Timeout;
  private timer?: NodeJS.Timeout;
  private stopListening?: () => void;
  private closed = false;
  /** Nothing is asked of the database while no rollout is at work. */
  private atWork = true;

  constructor(
    private readonly database: Database,
    private readonly notifications: Notifications,
    private readonly engine: RolloutEngine,
    private readonly queue: RolloutQueue,
  ) {}

  onApplicationBootstrap(): void {
    this.stopListening = this.notifications.listen(EVENTS_CHANNEL, (payload) => this.heard(payload));
    void this.sweepAndRepeat();
  }

  onApplicationShutdown(): void {
    this.closed = true;
    this.stopListening?.();
    clearTimeout(this.timer);
    clearTimeout(this.gathering);
  }

  /** Looks at every rollout that may have something to do. Gives how many there were. */
  async sweep(): Promise<number> {
    const rows = await this.database.as(ROOT_SCOPE, (manager) =>
      manager.query<{ id: string }[]>(
        `SELECT id FROM rollouts r WHERE state = ANY ($1) OR EXISTS (SELECT 1 FROM rollout_targets g WHERE g.rollout_id = r.id AND g.state = 'running')`,
        [MOVING],
      ),
    );
    this.atWork = rows.length > 0;
    for (const { id } of rows) await this.engine.look(id);
    return rows.length;
  }

  private heard(payload: string): void {
    const { type, tenantId } = JSON.parse(payload) as { type: string; tenantId?: string };
    if (type === 'rollout.changed') this.atWork = true;
    if (type !== 'tenant.changed' || !tenantId || !this.atWork || this.closed) return;
    this.changed.add(tenantId);
    this.gathering ??= setTimeout(() => void this.ask(), GATHER_MS);
  }

  private async ask(): Promise<void> {
    const ids = [...this.changed];
    this.changed.clear();
    this.gathering = undefined;
    try {
      const rows = await this.database.as(ROOT_SCOPE, (manager) =>
        manager.query<{ id: string }[]>(`SELECT DISTINCT rollout_id AS id FROM rollout_targets WHERE held AND tenant_id = ANY ($1)`, [ids]),
      );
      for (const { id } of rows) await this.queue.lookAt(id);
    } catch (error) {
      this.logger.warn(`could not ask for a look, the next sweep does: ${(error as Error).message}`);
    }
  }

  private async sweepAndRepeat(): Promise<void> {
    try {
      await this.sweep();
    } catch (error) {
      this.logger.warn(`sweep failed, next in ${SWEEP_MS} ms: ${(error as Error).message}`);
    }
    if (!this.closed) this.timer = setTimeout(() => void this.sweepAndRepeat(), SWEEP_MS);
  }
}
