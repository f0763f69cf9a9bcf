import { Injectable, Logger } from '@nestjs/common';
import type { Job, Queue } from 'bullmq';
import { randomUUID } from 'node:crypto';
import { currentContext, runInContext } from '../context/context.js';

/** Queues in use by this process, for health and metrics. */
@Injectable()
export class QueueRegistry {
  private readonly logger = new Logger(QueueRegistry.name);
  private readonly queues = new Set<Queue>();

  add(queue: Queue): void {
    this.queues.add(queue);
    // Without a listener a lost connection would end the process; BullMQ reconnects by itself.
    queue.on('error', (error) => this.logger.warn(`queue ${queue.name}: ${error.message}`));
  }

  async ping(): Promise<void> {
    await Promise.all([...this.queues].map((q) => q.getJobCounts('waiting', 'active')));
  }

  async depths(): Promise<{ queue: string; state: string; count: number }[]> {
    const lists = await Promise.all(
      [...this.queues].map(async (q) =>
        Object.entries(await q.getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed')).map(([state, count]) => ({
          queue: q.name,
          state,
          count,
        })),
      ),
    );
    return lists.flat();
  }
}

/** What every job carries: the correlation id of whoever asked for it. */
export interface JobData {
  readonly correlationId: string;
}

export const jobData = <T extends object>(data: T): T & JobData => ({
  ...data,
  correlationId: currentContext()?.correlationId ?? randomUUID(),
});

/** Runs a handler in the context its job was made in; the handler still has to name its scope. */
export const runJob = <T>(job: Job<JobData>, fn: () => Promise<T>): Promise<T> =>
  runInContext({ correlationId: job.data.correlationId ?? randomUUID(), language: 'zh' }, fn);
