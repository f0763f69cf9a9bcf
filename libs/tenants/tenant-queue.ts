import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Database, QueueRegistry, jobData, within, type JobData } from '#shuyuan/kernel';

export const TENANT_QUEUE = 'tenants';

/** A client waits for its answer meanwhile. With Redis gone the command stays in line and is sent once it is back. */
const PATIENCE_MS = 1500;
/** The sweep asks for all tenants at once, and nobody waits for it. */
const SWEEP_PATIENCE_MS = 15_000;
/** People's wishes come before a rollout's, and those before the sweep's. */
const ROLLOUT_PRIORITY = 5;
const SWEEP_PRIORITY = 10;

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
    await this.database.afterCommit(() =>
      within(PATIENCE_MS, this.add([data])).catch((error: Error) =>
        this.logger.warn(`could not ask to look at ${tenantId}, the sweep will: ${error.message}`),
      ),
    );
  }

  /** The same for many at once, behind what people ask for one by one. */
  async lookAtMany(tenantIds: readonly string[]): Promise<void> {
    if (tenantIds.length === 0) return;
    const jobs = tenantIds.map((tenantId) => jobData({ tenantId }));
    await this.database.afterCommit(() =>
      within(SWEEP_PATIENCE_MS, this.add(jobs, ROLLOUT_PRIORITY)).catch((error: Error) =>
        this.logger.warn(`could not ask to look at ${tenantIds.length} tenants, the sweep will: ${error.message}`),
      ),
    );
  }

  async lookAtAll(tenantIds: readonly string[]): Promise<void> {
    const jobs = tenantIds.map((tenantId) => jobData({ tenantId }));
    await within(SWEEP_PATIENCE_MS, this.add(jobs, SWEEP_PRIORITY));
  }

  private async add(jobs: readonly LookAtTenant[], priority?: number): Promise<void> {
    await this.queue.addBulk(
      jobs.map((data) => ({
        name: 'reconcile',
        data,
        opts: {
          priority,
          // About a minute of tries; after that the sweep keeps asking.
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
