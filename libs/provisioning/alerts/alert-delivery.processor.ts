import { Processor } from '@nestjs/bullmq';
import { Inject, Injectable } from '@nestjs/common';
import { Database, QueueProcessor, ROOT_SCOPE, SETTINGS, type Settings } from '#shuyuan/kernel';
import { request } from 'undici';
import { ALERT_QUEUE, type DeliverAlert } from './alert-queue.js';
import { AlertDelivery } from './alert.entity.js';

const TIMEOUT_MS = 5000;
/** A receiver that is away for days is asked once an hour. */
const LONGEST_PAUSE_SECONDS = 3600;

/** Posts one alert to ALERT_WEBHOOK_URL. At least once: the id lets the receiver drop a second copy. */
@Injectable()
@Processor(ALERT_QUEUE, { autorun: false })
export class AlertDeliveryProcessor extends QueueProcessor<DeliverAlert> {
  constructor(
    private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    super();
  }

  protected async handle({ deliveryId: id }: DeliverAlert): Promise<void> {
    const delivery = await this.database.as(ROOT_SCOPE, (manager) => manager.findOneBy(AlertDelivery, { id }));
    if (!delivery || !this.settings.ALERT_WEBHOOK_URL) return;
    try {
      await this.post(delivery);
      await this.database.as(ROOT_SCOPE, (manager) => manager.delete(AlertDelivery, { id }));
    } catch (error) {
      await this.database.as(ROOT_SCOPE, (manager) =>
        manager.query(
          `UPDATE alert_deliveries SET attempts = attempts + 1, last_error = $2,
                  next_attempt_at = now() + make_interval(secs => least($3, 30 * 2 ^ least(attempts, 10))) WHERE id = $1`,
          [id, (error as Error).message.slice(0, 500), LONGEST_PAUSE_SECONDS],
        ),
      );
      throw error;
    }
  }

  private async post(delivery: AlertDelivery): Promise<void> {
    const { statusCode, body } = await request(this.settings.ALERT_WEBHOOK_URL, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': delivery.id,
        ...(this.settings.ALERT_WEBHOOK_TOKEN ? { authorization: `Bearer ${this.settings.ALERT_WEBHOOK_TOKEN}` } : {}),
      },
      body: JSON.stringify({ id: delivery.id, ...delivery.payload }),
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
    });
    await body.dump();
    if (statusCode >= 300) throw new Error(`the webhook answered ${statusCode}`);
  }
}
