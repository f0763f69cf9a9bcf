import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Database, QueueRegistry, jobData, within, type JobData } from '#shuyuan/kernel';

export const ROLLOUT_QUEUE = 'rollouts';

/** A client may be waiting for its answer meanwhile. */
const PATIENCE_MS = 1500;

export interface LookAtRollout extends JobData {
  readonly rolloutId: string;
}

/** Asks the engine to look at a rollout. Jobs may be lost, doubled or late: the watch looks by itself too. */
@Injectable()
export class RolloutQueue {
  private readonly logger = new Logger(RolloutQueue.name);

  constructor(
    @InjectQueue(ROLLOUT_QUEUE) private readonly queue: Queue<LookAtRollout>,
    private readonly database: Database,
    registry: QueueRegistry,
  ) {
    registry.add(queue);
  }

  /** Once the present transaction has committed. */
  async lookAt(rolloutId: string): Promise<void> {
    const data = jobData({ rolloutId });
    await this.database.afterCommit(() =>
      within(PATIENCE_MS, this.add(data)).catch((error: Error) =>
        this.logger.warn(`could not ask to look at rollout ${rolloutId}, the watch will: ${error.message}`),
      ),
    );
  }

  private async add(data: LookAtRollout): Promise<void> {
    // One job a rollout; what arrives while one runs is looked at right after.
    const deduplication = { id: data.rolloutId, replace: true, keepLastIfActive: true };
    await this.queue.add('look', data, { deduplication, removeOnFail: true });
  }
}
