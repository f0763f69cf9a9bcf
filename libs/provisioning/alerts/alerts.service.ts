import { Injectable } from '@nestjs/common';
import { Database, EventLog, caller, inLanguage, kernelErrors, keysetPage, type Page } from '#shuyuan/kernel';
import { Tenant } from '#shuyuan/tenants';
import { In } from 'typeorm';
import { viewOf, type AlertDto, type AlertsQuery } from './alert.dto.js';
import { Alert } from './alert.entity.js';

/** Reading alerts and taking note of them; raising and resolving them is the watch's (deadline-watch.ts). */
@Injectable()
export class AlertsService {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
  ) {}

  async list(query: AlertsQuery): Promise<Page<AlertDto>> {
    return this.database.tx(async (manager) => {
      const find = manager.createQueryBuilder(Alert, 'a').innerJoin(Tenant, 't', 't.id = a.tenantId').where('true');
      if (query.open !== undefined) find.andWhere(`a.resolvedAt IS ${query.open ? '' : 'NOT'} NULL`);
      if (query.cityCode) find.andWhere('(t.cityCode = :city OR t.unitCode = :city)', { city: query.cityCode });
      const order = { column: 'a.raisedAt', type: 'timestamptz', descending: true } as const;
      const { rows, nextCursor, total } = await keysetPage(find, 'a.id', order, query);
      const tenants = new Map((await manager.findBy(Tenant, { id: In(rows.map((r) => r.tenantId)) })).map((t) => [t.id, t]));
      return { items: rows.map((alert) => shown(alert, tenants.get(alert.tenantId)!)), nextCursor, total };
    });
  }

  /** 确认告警: somebody has seen it. Saying so twice changes nothing. Throws 404. */
  async acknowledge(id: string, comment: string | undefined): Promise<AlertDto> {
    return this.database.tx(async (manager) => {
      const alert = await manager.findOne(Alert, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const tenant = alert && (await manager.findOneBy(Tenant, { id: alert.tenantId }));
      if (!alert || !tenant) throw kernelErrors['resource.not-found']();
      if (!alert.acknowledgedAt) {
        alert.acknowledgedAt = new Date();
        alert.acknowledgedBy = caller().displayName;
        alert.acknowledgeComment = comment ?? null;
        alert.version += 1;
        await manager.save(alert);
        await this.events.append({ type: 'alert.changed', scopePath: tenant.scopePath, tenantId: tenant.id, data: viewOf(alert, tenant) });
      }
      return shown(alert, tenant);
    });
  }
}

function shown(alert: Alert, tenant: Tenant): AlertDto {
  const view = viewOf(alert, tenant);
  return { ...view, message: inLanguage(view.message) };
}
