import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Database, QueueRegistry, jobData, within, type JobData } from '#shuyuan/kernel';

export const ROSTER_QUEUE = 'rosters';

/** A client waits for its answer meanwhile; what is lost, the sweep asks again. */
const PATIENCE_MS = 1500;

/** Only what to look at, and whose it is: what is to be done is in its row. */
export interface LookAtRoster extends JobData {
  readonly tenantId: string;
  readonly kind: 'import' | 'rollover';
  readonly id: string;
}

@Injectable()
export class RosterQueue {
  private readonly logger = new Logger(RosterQueue.name);

  constructor(
    @InjectQueue(ROSTER_QUEUE) private readonly queue: Queue<LookAtRoster>,
    private readonly database: Database,
    registry: QueueRegistry,
  ) {
    registry.add(queue);
  }

  /** Asks once the present transaction has committed. */
  async lookAt(kind: LookAtRoster['kind'], { tenantId, id }: { tenantId: string; id: string }): Promise<void> {
    const data = jobData({ tenantId, kind, id });
    await this.database.afterCommit(() =>
      within(PATIENCE_MS, this.add(data)).catch((error: Error) =>
        this.logger.warn(`could not ask to look at ${kind} ${id}, the sweep will: ${error.message}`),
      ),
    );
  }

  private async add(data: LookAtRoster): Promise<void> {
    await this.queue.add('look', data, {
      attempts: 8,
      backoff: { type: 'exponential', delay: 1000, jitter: 0.5 },
      removeOnFail: true,
      deduplication: { id: data.id, replace: true, keepLastIfActive: true },
    });
  }
}
