import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Database, QueueRegistry, jobData, within, type JobData } from '#shuyuan/kernel';

export const ARCHIVE_QUEUE = 'archives';

/** A client waits for its answer meanwhile; what is lost, the sweep asks again. */
const PATIENCE_MS = 1500;

/** Only which archive to look at: what is to be done with it is in its row. */
export interface LookAtArchive extends JobData {
  readonly archiveId: string;
}

@Injectable()
export class ArchiveQueue {
  private readonly logger = new Logger(ArchiveQueue.name);

  constructor(
    @InjectQueue(ARCHIVE_QUEUE) private readonly queue: Queue<LookAtArchive>,
    private readonly database: Database,
    registry: QueueRegistry,
  ) {
    registry.add(queue);
  }

  /** Asks once the present transaction has committed. */
  async lookAt(archiveId: string): Promise<void> {
    await this.database.afterCommit(() =>
      within(PATIENCE_MS, this.add(archiveId)).catch((error: Error) =>
        this.logger.warn(`could not ask to look at archive ${archiveId}, the sweep will: ${error.message}`),
      ),
    );
  }

  private async add(archiveId: string): Promise<void> {
    await this.queue.add('look', jobData({ archiveId }), {
      attempts: 8,
      backoff: { type: 'exponential', delay: 1000, jitter: 0.5 },
      removeOnFail: true,
      deduplication: { id: archiveId, replace: true, keepLastIfActive: true },
    });
  }
}
