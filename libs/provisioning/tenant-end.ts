import { Injectable } from '@nestjs/common';
import { ApplicationsService } from '#shuyuan/applications';
import { Database, EventLog, ROOT_SCOPE, tenantTables, type Text } from '#shuyuan/kernel';
import { BudgetsService, Tenant, TenantHistory, TenantViews } from '#shuyuan/tenants';
import type { EntityManager } from 'typeorm';
import type { Lease } from './leases.js';

const DELETED: Text = { zh: '平台已删除', en: 'The platform was deleted' };
const ARCHIVED: Text = {
  zh: '平台已归档，资源已释放；门户地址保留，可从归档恢复',
  en: 'The platform is archived and its resources are released; its address is kept, and it can be restored from the archive',
};

/** What is written once nothing of a tenant is left in its cluster, all in one transaction. */
@Injectable()
export class TenantEnd {
  constructor(
    private readonly database: Database,
    private readonly budgets: BudgetsService,
    private readonly applications: ApplicationsService,
    private readonly history: TenantHistory,
    private readonly events: EventLog,
    private readonly views: TenantViews,
  ) {}

  async write(id: string, lease: Lease): Promise<void> {
    await this.database.as(ROOT_SCOPE, async (manager) => {
      await lease.release(manager);
      const tenant = await manager.findOne(Tenant, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!tenant || tenant.state === 'deleted') return;
      const { desiredState } = tenant;
      // Only these two have no way back once tear-down has begun; whoever called for another reason would lose a platform.
      if (desiredState !== 'deleted' && desiredState !== 'archived') return;
      if (tenant.budgetUnit) await this.budgets.release(tenant.budgetUnit, tenant);
      await manager.query(
        `UPDATE tenants SET state = $3, message = $2, conditions = '[]', budget_unit = NULL, portal_key_hash = NULL, observed_generation = generation, updated_at = now(), version = version + 1 WHERE id = $1`,
        [id, JSON.stringify(desiredState === 'deleted' ? DELETED : ARCHIVED), desiredState],
      );
      await manager.query(`DELETE FROM tenant_phases WHERE tenant_id = $1`, [id]);
      if (desiredState === 'deleted') await this.forget(manager, tenant);
      await this.history.append(tenant, { action: desiredState, from: tenant.state, to: desiredState });
      const now = await manager.findOneByOrFail(Tenant, { id });
      await this.events.append({ type: 'tenant.changed', scopePath: now.scopePath, tenantId: id, data: this.views.event(now) });
    });
  }

  /** Data goes, address and unit become free; what is on record of it stays. */
  private async forget(manager: EntityManager, tenant: Tenant): Promise<void> {
    const data = [...tenantTables()].filter(([, table]) => table.keep === 'moved').map(([name]) => name);
    // Those that others refer to come first in the registry, so they go last.
    for (const name of data.reverse()) await manager.query(`DELETE FROM ${name} WHERE tenant_id = $1`, [tenant.id]);
    if (tenant.applicationId) await this.applications.close(tenant.applicationId);
  }
}
