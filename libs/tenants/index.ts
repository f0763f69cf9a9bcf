import { BullModule } from '@nestjs/bullmq';
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TenantOpening } from '#shuyuan/applications';
import { ClustersModule } from '#shuyuan/clusters';
import { ContentModule } from '#shuyuan/content';
import { defineTenantTables } from '#shuyuan/kernel';
import { RegionsModule } from '#shuyuan/regions';
import { TemplatesModule } from '#shuyuan/templates';
import { Budget } from './budget.entity.js';
import { BudgetTreeService } from './budget-tree.service.js';
import { BudgetsController } from './budgets.controller.js';
import { BudgetsService } from './budgets.service.js';
import { TemplateChanges } from './template-changes.js';
import { LifecycleController } from './lifecycle.controller.js';
import { LifecycleService } from './lifecycle.service.js';
import { DirectOpeningService } from './opening/direct-opening.service.js';
import { HostingService } from './opening/hosting.service.js';
import { TenantOpeningController } from './opening/tenant-opening.controller.js';
import { TenantRows } from './opening/tenant-rows.js';
import { Plan } from './plans/plan.entity.js';
import { PlansController } from './plans/plans.controller.js';
import { PlansService } from './plans/plans.service.js';
import { TenantResizeController } from './resizing/tenant-resize.controller.js';
import { TenantResizeService } from './resizing/tenant-resize.service.js';
import { TenantAnswers } from './tenant-answers.js';
import { TenantChanges } from './tenant-changes.js';
import { TenantHistoryEntry } from './tenant-history.entity.js';
import { TenantHistory } from './tenant-history.js';
import { TenantOpener } from './tenant-opener.js';
import { TenantPhase } from './tenant-phase.entity.js';
import { TENANT_QUEUE, TenantQueue } from './tenant-queue.js';
import { TenantViews } from './tenant.dto.js';
import { Tenant } from './tenant.entity.js';
import { TenantsController } from './tenants.controller.js';
import { TenantsService } from './tenants.service.js';
import { TenantTransferController } from './transfer/tenant-transfer.controller.js';
import { TenantTransferService } from './transfer/tenant-transfer.service.js';

defineTenantTables({
  tenants: { keep: 'recorded', key: ['id'], where: 't.id = $1', omit: ['portal_key_hash'] },
  tenant_phases: { keep: 'recorded', key: ['ordinal'] },
  tenant_history: { keep: 'recorded', key: ['id'] },
});

const SERVICES = [
  TenantsService,
  LifecycleService,
  TenantAnswers,
  TenantHistory,
  TenantChanges,
  TemplateChanges,
  TenantViews,
  TenantQueue,
  BudgetsService,
  BudgetTreeService,
  PlansService,
  DirectOpeningService,
  HostingService,
  TenantResizeService,
  TenantTransferService,
];

/** Global, because applications, which stand below, get what approval leads to from here. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([Tenant, TenantPhase, TenantHistoryEntry, Budget, Plan]),
    BullModule.registerQueue({ name: TENANT_QUEUE }),
    ClustersModule,
    ContentModule,
    RegionsModule,
    TemplatesModule,
  ],
  providers: [...SERVICES, TenantRows, { provide: TenantOpening, useClass: TenantOpener }],
  exports: [...SERVICES, TenantOpening],
})
export class TenantsModule {}

@Module({
  imports: [TenantsModule],
  controllers: [
    TenantsController,
    LifecycleController,
    PlansController,
    BudgetsController,
    TenantOpeningController,
    TenantResizeController,
    TenantTransferController,
  ],
})
export class TenantsHttpModule {}

export { Budget } from './budget.entity.js';
export type { Amount } from './amount.js';
export { BudgetTreeService } from './budget-tree.service.js';
export { BudgetsService } from './budgets.service.js';
export { DirectOpeningService } from './opening/direct-opening.service.js';
export { TenantResizeService } from './resizing/tenant-resize.service.js';
export { TenantTransferService } from './transfer/tenant-transfer.service.js';
export { ensureRootBudget } from './root-budget.js';
export * from './phases.js';
export { TemplateChanges } from './template-changes.js';
export { LifecycleService, confirmed, requiredReason, type ActionInput } from './lifecycle.service.js';
export { ConfirmedReasonDto, ReasonInputDto } from './lifecycle.dto.js';
export type { TenantAction } from './lifecycle.js';
export { TenantAnswers } from './tenant-answers.js';
export { TenantHistory } from './tenant-history.js';
export { TenantChanges, type ChangeOptions } from './tenant-changes.js';
export { TenantPhase } from './tenant-phase.entity.js';
export { TENANT_QUEUE, TenantQueue, type LookAtTenant } from './tenant-queue.js';
export { PhaseDto, TenantDto, TenantViews } from './tenant.dto.js';
export { Tenant, type TenantUsage } from './tenant.entity.js';
export { TenantsService } from './tenants.service.js';
