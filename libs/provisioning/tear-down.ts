import { Injectable } from '@nestjs/common';
import { ApplicationsService } from '#shuyuan/applications';
import { Database, EventLog, ROOT_SCOPE, type Text } from '#shuyuan/kernel';
import { BudgetsService, Tenant, TenantViews } from '#shuyuan/tenants';
import { failureOf } from './failure-texts.js';
import { TenantObjects, namespaceOf } from './tenant-objects.js';
import { TenantStatus } from './tenant-status.js';

const LOOK_AGAIN_MS = 1500;

/** The end of a tenant: objects in order, then the row; budget, portal address and unit become free in one transaction. */
@Injectable()
export class TearDown {
  constructor(
    private readonly database: Database,
    private readonly objects: TenantObjects,
    private readonly status: TenantStatus,
    private readonly budgets: BudgetsService,
    private readonly applications: ApplicationsService,
    private readonly events: EventLog,
    private readonly views: TenantViews,
  ) {}

  async run(tenant: Tenant): Promise<{ requeueAfterMs?: number }> {
    if (tenant.kind === 'virtual') {
      try {
        const gone = await this.objects.tearDown(tenant);
        if (!gone) {
          await this.status.finish(tenant, [], {
            state: 'deleting',
            message: { zh: `正在清除命名空间 ${namespaceOf(tenant)}`, en: `Removing namespace ${namespaceOf(tenant)}` },
            conditions: tenant.conditions,
            observed: false,
          });
          return { requeueAfterMs: LOOK_AGAIN_MS };
        }
      } catch (error) {
        const { zh, en } = failureOf(error).message;
        await this.status.finish(tenant, [], {
          state: 'deleting',
          message: { zh: `清除受阻：${zh}`, en: `Removal is stuck: ${en}` },
          conditions: tenant.conditions,
          observed: false,
        });
        throw error;
      }
    }
    await this.finish(tenant.id);
    return {};
  }

  private async finish(id: string): Promise<void> {
    await this.database.as(ROOT_SCOPE, async (manager) => {
      const tenant = await manager.findOne(Tenant, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!tenant || tenant.state === 'deleted') return;
      if (tenant.budgetUnit) await this.budgets.release(tenant.budgetUnit, tenant);
      await manager.query(
        `UPDATE tenants SET state = 'deleted', message = $2, conditions = '[]', budget_unit = NULL, observed_generation = generation, updated_at = now(), version = version + 1 WHERE id = $1`,
        [id, JSON.stringify({ zh: '平台已删除', en: 'The platform was deleted' } satisfies Text)],
      );
      await manager.query(`DELETE FROM sites WHERE tenant_id = $1`, [id]);
      if (tenant.applicationId) await this.applications.close(tenant.applicationId);
      const now = await manager.findOneByOrFail(Tenant, { id });
      await this.events.append({ type: 'tenant.changed', scopePath: now.scopePath, tenantId: id, data: this.views.event(now) });
    });
  }
}
