import { Processor } from '@nestjs/bullmq';
import { Inject, Injectable } from '@nestjs/common';
import { AFTER_A_DEATH, Metrics, QueueProcessor, SETTINGS, type Settings } from '#shuyuan/kernel';
import { TENANT_QUEUE, type LookAtTenant } from '#shuyuan/tenants';
import { Reconciler } from './reconciler.js';

/** Looks at one tenant. Thin: what to do is the reconciler's. */
@Injectable()
@Processor(TENANT_QUEUE, { autorun: false, ...AFTER_A_DEATH })
export class ReconcileProcessor extends QueueProcessor<LookAtTenant> {
  constructor(
    private readonly reconciler: Reconciler,
    private readonly metrics: Metrics,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    super();
  }

  override onApplicationBootstrap(): void {
    this.worker.concurrency = this.settings.RECONCILE_CONCURRENCY;
    super.onApplicationBootstrap();
  }

  protected async handle({ tenantId }: LookAtTenant): Promise<Date | null> {
    const stop = this.metrics.reconciles.startTimer();
    try {
      const { requeueAfterMs } = await this.reconciler.reconcile(tenantId);
      stop({ outcome: requeueAfterMs ? 'waiting' : 'done' });
      return requeueAfterMs ? new Date(Date.now() + requeueAfterMs) : null;
    } catch (error) {
      stop({ outcome: 'failed' });
      throw error;
    }
  }
}
