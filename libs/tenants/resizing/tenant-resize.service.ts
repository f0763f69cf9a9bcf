import { Injectable } from '@nestjs/common';
import { Placement } from '#shuyuan/clusters';
import { caller } from '#shuyuan/kernel';
import { amountOf, describe, isWithin } from '../amount.js';
import { BudgetsService } from '../budgets.service.js';
import { openingErrors } from '../opening/opening.errors.js';
import type { Plan } from '../plans/plan.entity.js';
import { PlansService } from '../plans/plans.service.js';
import { TenantChanges } from '../tenant-changes.js';
import type { Tenant } from '../tenant.entity.js';
import { resizingErrors } from './resizing.errors.js';

export interface ResizeWish {
  readonly plan: string;
  readonly reason?: string;
  readonly ifMatch?: string;
}

/** 调整套餐: another plan, its difference taken from the budget in the same transaction. The cluster's quota follows the row. */
@Injectable()
export class TenantResizeService {
  constructor(
    private readonly changes: TenantChanges,
    private readonly plans: PlansService,
    private readonly budgets: BudgetsService,
    private readonly placement: Placement,
  ) {}

  /** Throws 409 with the numbers when the budget above or the cluster does not suffice, or the platform uses more than the plan gives. */
  resize(id: string, { plan: planId, reason, ifMatch }: ResizeWish): Promise<Tenant> {
    const principal = caller();
    return this.changes.change(id, { action: 'resize', ifMatch, reason }, async (tenant) => {
      if (tenant.unitCode === principal.unitCode && principal.role !== 'province_admin')
        throw openingErrors['tenant.level-above']({ unit: tenant.unitName });
      const plan = await this.plans.choose(planId);
      holdsWhatIsUsed(plan, tenant);
      if (tenant.budgetUnit) await this.budgets.change(tenant.budgetUnit, tenant, plan);
      if (tenant.kind === 'virtual')
        await this.placement.grow(tenant.cluster, {
          cpuMillis: plan.cpuMillis - tenant.cpuMillis,
          memoryMiB: plan.memoryMiB - tenant.memoryMiB,
        });
      Object.assign(tenant, amountOf(plan), { plan: plan.id, usersLimit: plan.usersLimit, maxReplicas: plan.maxReplicas });
    });
  }
}

function holdsWhatIsUsed(plan: Plan, { usage }: Tenant): void {
  if (!usage) return; // not measured yet
  if (!isWithin(usage, plan)) throw resizingErrors['tenant.below-usage']({ plan: plan.id, used: describe(usage), wanted: describe(plan) });
  if (plan.usersLimit > 0 && usage.users > plan.usersLimit)
    throw resizingErrors['tenant.below-users']({ plan: plan.id, users: usage.users, limit: plan.usersLimit });
}
