import { Inject, Injectable } from '@nestjs/common';
import { Database, EventLog, Metrics, ROOT_SCOPE, SETTINGS, type Settings, type Text } from '#shuyuan/kernel';
import { Tenant } from '#shuyuan/tenants';
import { IsNull, type EntityManager } from 'typeorm';
import { AlertQueue } from './alert-queue.js';
import { viewOf } from './alert.dto.js';
import { Alert } from './alert.entity.js';

/**
 * On its way to what is wanted of it, and not held up on purpose. The clock starts with the wish, anew when a platform that
 * was ready stops being so, and for a deletion when the grace period ends.
 */
const OVERDUE = `t.paused_reason IS NULL
  AND (t.observed_generation < t.generation OR t.state NOT IN ('ready', 'suspended', 'archived', 'deleted'))
  AND NOT (t.desired_state = 'deleted' AND t.delete_after > now() AND t.observed_generation = t.generation)
  AND t.state <> 'deleted'`;
const SINCE = `greatest(t.changed_at, t.delete_after, (SELECT max((c->>'lastTransitionTime')::timestamptz)
  FROM jsonb_array_elements(t.conditions) c WHERE c->>'type' = 'Ready' AND c->>'status' <> 'True'))`;

interface Overdue {
  readonly id: string;
  readonly reason: string | null;
  readonly message: Text | null;
}

/** 超时告警: raises an alert for a platform that is not ready in its time, and closes it once it is. Asked with each sweep. */
@Injectable()
export class DeadlineWatch {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly queue: AlertQueue,
    private readonly metrics: Metrics,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async look(): Promise<void> {
    const open = await this.database.as(ROOT_SCOPE, async (manager) => {
      await this.resolve(manager);
      await this.raise(manager);
      return manager.countBy(Alert, { resolvedAt: IsNull() });
    });
    this.metrics.alertsOpen.set({ kind: 'not-ready' }, open);
    await this.queue.deliverDue();
  }

  /** What holds it up may change while the alert stands; the newest is what helps. */
  private async raise(manager: EntityManager): Promise<void> {
    const seconds = this.settings.TENANT_READY_DEADLINE_SECONDS;
    const overdue: Overdue[] = await manager.query(
      `SELECT t.id, t.message,
              (SELECT c->>'reason' FROM jsonb_array_elements(t.conditions) c WHERE c->>'status' <> 'True' AND c->>'type' <> 'Ready' LIMIT 1) AS reason
         FROM tenants t WHERE ${OVERDUE} AND ${SINCE} < now() - make_interval(secs => $1)`,
      [seconds],
    );
    for (const { id, reason, message } of overdue) {
      // Of several workers that sweep at once, one writes.
      const written: { id: string; raised: boolean }[] = await manager.query(
        `INSERT INTO alerts (tenant_id, kind, reason, message) VALUES ($1, 'not-ready', $2, $3)
         ON CONFLICT (tenant_id, kind) WHERE resolved_at IS NULL
         DO UPDATE SET reason = excluded.reason, message = excluded.message, version = alerts.version + 1 WHERE alerts.message <> excluded.message
         RETURNING id, version = 1 AS raised`,
        [id, reason ?? 'NotReady', JSON.stringify(overdueText(seconds, message))],
      );
      for (const alert of written) await this.tell(manager, alert.id, alert.raised ? 'alert.raised' : undefined);
    }
  }

  private async resolve(manager: EntityManager): Promise<void> {
    const resolved: { id: string }[] = await manager.query(
      `WITH done AS (UPDATE alerts a SET resolved_at = now(), version = a.version + 1 FROM tenants t
                      WHERE t.id = a.tenant_id AND a.resolved_at IS NULL AND NOT (${OVERDUE}) RETURNING a.id)
       SELECT id FROM done`,
    );
    for (const { id } of resolved) await this.tell(manager, id, 'alert.resolved');
  }

  /** To open screens, and to the webhook where there is one: in the alert's own transaction, so that none is lost. */
  private async tell(manager: EntityManager, id: string, event: 'alert.raised' | 'alert.resolved' | undefined): Promise<void> {
    const alert = await manager.findOneByOrFail(Alert, { id });
    const tenant = await manager.findOneByOrFail(Tenant, { id: alert.tenantId });
    const data = viewOf(alert, tenant);
    await this.events.append({ type: 'alert.changed', scopePath: tenant.scopePath, tenantId: tenant.id, data });
    if (event) await this.queue.write(manager, tenant.id, { event, unitCode: tenant.unitCode, unitName: tenant.unitName, ...data });
  }
}

function overdueText(seconds: number, message: Text | null): Text {
  const minutes = Math.max(1, Math.round(seconds / 60));
  return {
    zh: `平台未在 ${minutes} 分钟内就绪${message ? `：${message.zh}` : '，请打开平台页面查看各步骤'}`,
    en: `Not ready within ${minutes} min${message ? `: ${message.en}` : '; see the steps on the page of the platform'}`,
  };
}
