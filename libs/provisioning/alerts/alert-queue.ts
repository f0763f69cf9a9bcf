import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Database, QueueRegistry, ROOT_SCOPE, SETTINGS, jobData, type JobData, type Settings } from '#shuyuan/kernel';
import type { EntityManager } from 'typeorm';
import { AlertDelivery } from './alert.entity.js';

export const ALERT_QUEUE = 'alerts';

export interface DeliverAlert extends JobData {
  readonly deliveryId: string;
}

/** An outbox: what the webhook is to be told is a row first; a job only says which. */
@Injectable()
export class AlertQueue {
  constructor(
    @InjectQueue(ALERT_QUEUE) private readonly queue: Queue<DeliverAlert>,
    private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
    registry: QueueRegistry,
  ) {
    registry.add(queue);
  }

  async write(manager: EntityManager, tenantId: string, payload: object): Promise<void> {
    if (!this.settings.ALERT_WEBHOOK_URL) return;
    await manager.insert(AlertDelivery, { tenantId, payload });
  }

  /** Asks for every delivery that is due; one that is asked for already is not doubled. */
  async deliverDue(): Promise<void> {
    const due = await this.database.as(ROOT_SCOPE, (manager) =>
      manager.query<{ id: string }[]>(`SELECT id FROM alert_deliveries WHERE next_attempt_at <= now() ORDER BY created_at LIMIT 500`),
    );
    if (due.length === 0) return;
    await this.queue.addBulk(
      due.map(({ id }) => ({
        name: 'deliver',
        data: jobData({ deliveryId: id }),
        opts: {
          attempts: 8,
          backoff: { type: 'exponential', delay: 2000, jitter: 0.5 },
          removeOnFail: true,
          deduplication: { id },
        },
      })),
    );
  }
}
