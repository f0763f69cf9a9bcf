import { BullModule } from '@nestjs/bullmq';
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TenantOpening } from '#shuyuan/applications';
import { RegionsModule } from '#shuyuan/regions';
import { Budget } from './budget.entity.js';
import { BudgetsService } from './budgets.service.js';
import { TenantChanges } from './tenant-changes.js';
import { TenantOpener } from './tenant-opener.js';
import { TenantPhase } from './tenant-phase.entity.js';
import { TENANT_QUEUE, TenantQueue } from './tenant-queue.js';
import { TenantViews } from './tenant.dto.js';
import { Tenant } from './tenant.entity.js';
import { TenantsController } from './tenants.controller.js';
import { TenantsService } from './tenants.service.js';

/** Global, because applications, which stand below, get what approval leads to from here. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Tenant, TenantPhase, Budget]), BullModule.registerQueue({ name: TENANT_QUEUE }), RegionsModule],
  providers: [TenantsService, TenantChanges, TenantViews, TenantQueue, BudgetsService, { provide: TenantOpening, useClass: TenantOpener }],
  exports: [TenantsService, TenantChanges, TenantViews, TenantQueue, BudgetsService, TenantOpening],
})
export class TenantsModule {}

@Module({ imports: [TenantsModule], controllers: [TenantsController] })
export class TenantsHttpModule {}

export { Budget } from './budget.entity.js';
export { BudgetsService, type Amount } from './budgets.service.js';
export { ensureRootBudget } from './root-budget.js';
export * from './phases.js';
export { TenantChanges } from './tenant-changes.js';
export { TenantPhase } from './tenant-phase.entity.js';
export { TENANT_QUEUE, TenantQueue, type LookAtTenant } from './tenant-queue.js';
export { PhaseDto, TenantViews } from './tenant.dto.js';
export { Tenant } from './tenant.entity.js';
export { TenantsService } from './tenants.service.js';
