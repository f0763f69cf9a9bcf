import { Module } from '@nestjs/common';
import { ApplicationsModule } from '#shuyuan/applications';
import { ClustersModule } from '#shuyuan/clusters';
import { ContentModule } from '#shuyuan/content';
import { TemplatesModule } from '#shuyuan/templates';
import { TenantsModule } from '#shuyuan/tenants';
import { ObjectsController } from './objects.controller.js';
import { PortalProbe } from './portal-probe.js';
import { ReconcileProcessor } from './reconcile.processor.js';
import { Reconciler } from './reconciler.js';
import { SweepService } from './sweep.service.js';
import { TearDown } from './tear-down.js';
import { TenantObjects } from './tenant-objects.js';
import { TenantStatus } from './tenant-status.js';
import { Verification } from './verification.js';

@Module({
  imports: [TenantsModule, TemplatesModule, ClustersModule],
  providers: [TenantObjects],
  exports: [TenantObjects, ClustersModule],
})
export class ProvisioningModule {}

@Module({ imports: [ProvisioningModule, TenantsModule], controllers: [ObjectsController] })
export class ProvisioningHttpModule {}

@Module({
  imports: [ProvisioningModule, TenantsModule, ContentModule, ApplicationsModule],
  providers: [Reconciler, TenantStatus, Verification, TearDown, PortalProbe, ReconcileProcessor, SweepService],
  exports: [Reconciler, SweepService],
})
export class ProvisioningWorkerModule {}
