import { Processor, WorkerHost } from '@nestjs/bullmq';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DelayedError, type Job } from 'bullmq';
import { runJob } from '#shuyuan/kernel';
import { RolloutEngine } from './rollout-engine.js';
import { ROLLOUT_QUEUE, type LookAtRollout } from './rollout-queue.js';

/** Looks at one rollout. Thin: what to do is the engine's. */
@Injectable()
@Processor(ROLLOUT_QUEUE, { autorun: false, lockDuration: 15_000, stalledInterval: 5_000, maxStalledCount: 10 })
export class RolloutsProcessor extends WorkerHost implements OnApplicationBootstrap {
  private readonly logger = new Logger(RolloutsProcessor.name);

  constructor(private readonly engine: RolloutEngine) {
    super();
  }

  onApplicationBootstrap(): void {
    this.worker.on('error', (error) => this.logger.warn(`queue: ${error.message}`));
    this.worker.run().catch((error: Error) => this.logger.error(error));
  }

  async process(job: Job<LookAtRollout>, token?: string): Promise<void> {
    const again = await runJob(job, () => this.engine.look(job.data.rolloutId));
    if (!again) return;
    await job.moveToDelayed(again.getTime(), token);
    throw new DelayedError();
  }
}
