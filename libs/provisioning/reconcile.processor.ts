import { Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DelayedError, type Job } from 'bullmq';
import { Metrics, SETTINGS, runJob, type Settings } from '#shuyuan/kernel';
import { TENANT_QUEUE, type LookAtTenant } from '#shuyuan/tenants';
import { Reconciler } from './reconciler.js';

/**
 * A worker that dies leaves its jobs marked as running. At BullMQ's defaults others notice after half a minute to a
 * minute, with someone watching the phases stand still; a pass too many is harmless here, so look sooner.
 */
const AFTER_A_DEATH = { lockDuration: 15_000, stalledInterval: 5_000, maxStalledCount: 10 };

/** Looks at one tenant. Thin: what to do is the reconciler's. */
@Injectable()
@Processor(TENANT_QUEUE, { autorun: false, ...AFTER_A_DEATH })
export class ReconcileProcessor extends WorkerHost implements OnApplicationBootstrap {
  private readonly logger = new Logger(ReconcileProcessor.name);

  constructor(
    private readonly reconciler: Reconciler,
    private readonly metrics: Metrics,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    super();
  }

  onApplicationBootstrap(): void {
    // Reconnecting is BullMQ's; without a listener a lost connection would end the process.
    this.worker.on('error', (error) => this.logger.warn(`queue: ${error.message}`));
    this.worker.concurrency = this.settings.RECONCILE_CONCURRENCY;
    this.worker.run().catch((error: Error) => this.logger.error(error));
  }

  async process(job: Job<LookAtTenant>, token?: string): Promise<void> {
    const stop = this.metrics.reconciles.startTimer();
    try {
      const { requeueAfterMs } = await runJob(job, () => this.reconciler.reconcile(job.data.tenantId));
      stop({ outcome: requeueAfterMs ? 'waiting' : 'done' });
      if (requeueAfterMs) {
        await job.moveToDelayed(Date.now() + requeueAfterMs, token);
        throw new DelayedError();
      }
    } catch (error) {
      if (!(error instanceof DelayedError)) stop({ outcome: 'failed' });
      throw error;
    }
  }
}
