import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { TenantOpening, type Application } from '#shuyuan/applications';
import { Database, EventLog, currentContext } from '#shuyuan/kernel';
import { RegionsService } from '#shuyuan/regions';
import { DEFAULT_TEMPLATE } from '#shuyuan/templates';
import { BudgetsService, DEFAULT_AMOUNT } from './budgets.service.js';
import { TenantQueue } from './tenant-queue.js';
import { TenantViews } from './tenant.dto.js';
import { Tenant } from './tenant.entity.js';

/** Turns an approved application into a tenant row with its quota reserved. Making it real is the reconciler's. */
@Injectable()
export class TenantOpener extends TenantOpening {
  constructor(
    private readonly database: Database,
    private readonly regions: RegionsService,
    private readonly budgets: BudgetsService,
    private readonly queue: TenantQueue,
    private readonly events: EventLog,
    private readonly views: TenantViews,
  ) {
    super();
  }

  async open(application: Application): Promise<string> {
    return this.database.tx(async (manager) => {
      const unit = await this.regions.get(application.unitCode);
      const virtual = application.mode === 'virtual';
      const id = randomUUID();
      await manager.insert(Tenant, {
        id,
        slug: application.slug,
        name: displayName(application, unit.name),
        kind: virtual ? 'virtual' : 'connected',
        unitCode: unit.code,
        unitName: unit.name,
        cityCode: application.cityCode,
        cityName: application.cityName,
        scopePath: application.scopePath,
        applicationId: application.id,
        responsibleUnit: application.form.organisation.name,
        externalUrl: virtual ? null : (application.form.existingPlatform?.url ?? null),
        templateVersion: DEFAULT_TEMPLATE,
        budgetUnit: virtual ? await this.budgets.reserve(unit, DEFAULT_AMOUNT) : null,
        ...(virtual ? DEFAULT_AMOUNT : { cpuMillis: 0, memoryMiB: 0, storageGiB: 0 }),
        correlationId: currentContext()?.correlationId ?? null,
      });
      const tenant = await manager.findOneByOrFail(Tenant, { id });
      await this.events.append({ type: 'tenant.changed', scopePath: tenant.scopePath, tenantId: id, data: this.views.event(tenant) });
      await this.queue.lookAt(id);
      return id;
    });
  }
}

/** 郑州市金水区教育资源公共服务平台; a connected platform keeps the name its unit gave it. */
function displayName(application: Application, unitName: string): string {
  const own = application.mode === 'connect' ? application.form.existingPlatform?.name : undefined;
  return own ?? `${application.cityName ?? ''}${unitName}教育资源公共服务平台`;
}
