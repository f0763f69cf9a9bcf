import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import type { Job, Queue } from 'bullmq';
import { Database, QueueRegistry, jobData, within, type JobData } from '#shuyuan/kernel';

export const TENANT_QUEUE = 'tenants';

/** A client waits for its answer meanwhile. With Redis gone the command stays in line and is sent once it is back. */
const PATIENCE_MS = 1500;
/** The sweep asks for all tenants at once, and nobody waits for it. */
const SWEEP_PATIENCE_MS = 15_000;
/**
 * Smaller goes first. What people ask for stands at 1 and further back by each platform of the same city that waits
 * already, so that the first wishes of one city are not kept waiting by the five hundredth of another. A rollout comes
 * behind all of them, and the sweep, which asks again anyhow, last.
 */
const FIRST = 1;
const ROLLOUT_PRIORITY = 1_000_000;
/** The last that BullMQ has. */
const SWEEP_PRIORITY = 2 ** 21 - 1;

/** Data of a reconcile job: only whom to look at. Everything else is in the row. */
export interface LookAtTenant extends JobData {
  readonly tenantId: string;
}

/** Asks the reconciler to look at a tenant. Jobs may be lost, doubled or late: the sweep asks again. */
@Injectable()
export class TenantQueue {
  private readonly logger = new Logger(TenantQueue.name);

  constructor(
    @InjectQueue(TENANT_QUEUE) private readonly queue: Queue<LookAtTenant>,
    private readonly database: Database,
    registry: QueueRegistry,
  ) {
    registry.add(queue);
  }

  /** Asks once the present transaction has committed. A failure to ask is left to the sweep. */
  async lookAt(tenantId: string): Promise<void> {
    const data = jobData({ tenantId });
    const priority = await this.turn(tenantId);
    await this.database.afterCommit(() =>
      within(PATIENCE_MS, this.addOne(data, priority)).catch((error: Error) =>
        this.logger.warn(`could not ask to look at ${tenantId}, the sweep will: ${error.message}`),
      ),
    );
  }

  /** The same for many at once, behind what people ask for one by one. */
  async lookAtMany(tenantIds: readonly string[]): Promise<void> {
    if (tenantIds.length === 0) return;
    const jobs = tenantIds.map((tenantId) => jobData({ tenantId }));
    await this.database.afterCommit(async () => {
      await within(SWEEP_PATIENCE_MS, this.add(jobs, ROLLOUT_PRIORITY)).catch((error: Error) =>
        this.logger.warn(`could not ask to look at ${tenantIds.length} tenants, the sweep will: ${error.message}`),
      );
    });
  }

  async lookAtAll(tenantIds: readonly string[]): Promise<void> {
    const jobs = tenantIds.map((tenantId) => jobData({ tenantId }));
    await within(SWEEP_PATIENCE_MS, this.add(jobs, SWEEP_PRIORITY));
  }

  /** As of the present transaction, so one that changes the tenant counts it. */
  private async turn(tenantId: string): Promise<number> {
    const rows = await this.database.tx((manager) =>
      manager.query<{ waiting: number }[]>(`SELECT city_backlog($1) AS waiting`, [tenantId]),
    );
    return Math.min(FIRST + (rows[0]?.waiting ?? 0), ROLLOUT_PRIORITY - 1);
  }

  private async addOne(data: LookAtTenant, priority: number): Promise<void> {
    const [added] = await this.add([data], priority);
    // A job of the sweep may have waited there, which must not hold a person's wish back to its own place.
    const waiting = added?.id ? await this.queue.getJob(added.id) : undefined;
    if (waiting && waiting.priority > priority) await waiting.changePriority({ priority });
  }

  private add(jobs: readonly LookAtTenant[], priority: number): Promise<Job<LookAtTenant>[]> {
    return this.queue.addBulk(
      jobs.map((data) => ({
        name: 'reconcile',
        data,
        opts: {
          priority,
          // Six tries with waits of up to 1, 2, 4, 8 and 16 s; after that the sweep keeps asking.
          attempts: 6,
          backoff: { type: 'exponential', delay: 1000, jitter: 0.5 },
          removeOnFail: true,
          // One job a tenant: a waiting one is enough, a backing-off one is replaced so that a person need not wait
          // for it, and a change that arrives while one runs is looked at right after.
          deduplication: { id: data.tenantId, replace: priority !== SWEEP_PRIORITY, keepLastIfActive: true },
        },
      })),
    );
  }
}
