import { Injectable } from '@nestjs/common';
import { Database, EventLog, checkVersion, currentContext, kernelErrors } from '#shuyuan/kernel';
import type { EntityManager } from 'typeorm';
import { TenantQueue } from './tenant-queue.js';
import { TenantViews } from './tenant.dto.js';
import { Tenant } from './tenant.entity.js';

export interface ChangeOptions {
  readonly ifMatch?: string;
  /** Whether something is wanted of the world that was not before; a pause or a pin changes nothing there. */
  readonly generation?: boolean;
}

/** One change of what is wanted of a tenant: row lock, check, write, tell. The one way by which anything changes it. */
@Injectable()
export class TenantChanges {
  constructor(
    private readonly database: Database,
    private readonly queue: TenantQueue,
    private readonly events: EventLog,
    private readonly views: TenantViews,
  ) {}

  /** `apply` checks and changes the locked row in the same transaction; what it throws undoes everything. Throws 404. */
  change(id: string, options: ChangeOptions, apply: (tenant: Tenant, manager: EntityManager) => void | Promise<void>): Promise<Tenant> {
    return this.database.tx(async (manager) => {
      const tenant = await manager.findOne(Tenant, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!tenant) throw kernelErrors['resource.not-found']();
      checkVersion(options.ifMatch, tenant.version);
      await apply(tenant, manager);
      if (options.generation ?? true) {
        tenant.generation += 1;
        tenant.changedAt = new Date();
      }
      tenant.version += 1;
      tenant.updatedAt = new Date();
      tenant.correlationId = currentContext()?.correlationId ?? null;
      await manager.save(tenant);
      await this.events.append({
        type: 'tenant.changed',
        scopePath: tenant.scopePath,
        tenantId: tenant.id,
        data: this.views.event(tenant),
      });
      await this.queue.lookAt(tenant.id);
      return tenant;
    });
  }
}
