import { WorkerHost } from '@nestjs/bullmq';
import { Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DelayedError, type Job } from 'bullmq';
import { runJob, type JobData } from './queue-registry.js';

/**
 * For `@Processor(NAME, { autorun: false, ...AFTER_A_DEATH })`. A worker that dies leaves its jobs marked as running. At
 * BullMQ's defaults others notice after half a minute to a minute, with someone watching the progress stand still; a pass
 * too many is harmless to a handler that is level-triggered, so look sooner.
 */
export const AFTER_A_DEATH = { lockDuration: 15_000, stalledInterval: 5_000, maxStalledCount: 10 };

/** The handler of a queue: thin, what to do is a service's. It starts once the whole application stands. */
export abstract class QueueProcessor<Data extends JobData> extends WorkerHost implements OnApplicationBootstrap {
  protected readonly logger = new Logger(this.constructor.name);

  /** Does the work of one job; a date asks for another look at the same job then. */
  protected abstract handle(data: Data): Promise<Date | null | void>;

  onApplicationBootstrap(): void {
    // Reconnecting is BullMQ's; without a listener a lost connection would end the process.
    this.worker.on('error', (error) => this.logger.warn(`queue: ${error.message}`));
    this.worker.run().catch((error: Error) => this.logger.error(error));
  }

  async process(job: Job<Data>, token?: string): Promise<void> {
    const again = await runJob(job, () => this.handle(job.data));
    if (!again) return;
    await job.moveToDelayed(again.getTime(), token);
    throw new DelayedError();
  }
}
