import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApplicationsModule } from '#shuyuan/applications';
import { ClustersModule } from '#shuyuan/clusters';
import { defineTenantTables } from '#shuyuan/kernel';
import { TemplatesModule } from '#shuyuan/templates';
import { TenantsModule } from '#shuyuan/tenants';
import { AlertDeliveryProcessor } from './alerts/alert-delivery.processor.js';
import { ALERT_QUEUE, AlertQueue } from './alerts/alert-queue.js';
import { Alert, AlertDelivery } from './alerts/alert.entity.js';
import { AlertsController } from './alerts/alerts.controller.js';
import { AlertsService } from './alerts/alerts.service.js';
import { DeadlineWatch } from './alerts/deadline-watch.js';
import { DriftRecord } from './drift/drift-record.entity.js';
import { DriftTrigger } from './drift/drift-trigger.js';
import { DriftController } from './drift/drift.controller.js';
import { DriftService } from './drift/drift.service.js';
import { Leases } from './leases.js';
import { ObjectsController } from './objects.controller.js';
import { CachedPlaces } from './places/cached-places.js';
import { DirectPlaces } from './places/direct-places.js';
import { Places } from './places/place.js';
import { ReconcileProcessor } from './reconcile.processor.js';
import { Reconciler } from './reconciler.js';
import { Resync } from './resync.js';
import { SweepService } from './sweep.service.js';
import { TearDown } from './tear-down.js';
import { TemplatePreviewController } from './template-preview.controller.js';
import { TenantEnd } from './tenant-end.js';
import { TenantObjects } from './tenant-objects.js';
import { TenantStatus } from './tenant-status.js';
import { TenantValues } from './tenant-values.js';
import { PortalProbe } from './verification/portal-probe.js';
import { Verification } from './verification/verification.js';
import { WaitingRoom } from './waiting-room.js';

defineTenantTables({
  drift_records: { keep: 'recorded', key: ['id'] },
  alerts: { keep: 'recorded', key: ['id'] },
  alert_deliveries: { keep: 'excused', why: 'an outbox, emptied as soon as the webhook answers' },
  tenant_leases: { keep: 'excused', why: 'who is at work on it at this very moment' },
});

const entities = TypeOrmModule.forFeature([DriftRecord, Alert, AlertDelivery]);

/** What tenants are made of, asked of the cluster each time: for processes that look now and then. */
@Module({
  imports: [TenantsModule, TemplatesModule, ClustersModule],
  providers: [TenantObjects, TenantValues, { provide: Places, useClass: DirectPlaces }],
  exports: [TenantObjects, ClustersModule],
})
export class ProvisioningModule {}

@Module({
  imports: [ProvisioningModule, TenantsModule, TemplatesModule, entities],
  controllers: [ObjectsController, TemplatePreviewController, DriftController, AlertsController],
  providers: [DriftService, AlertsService],
})
export class ProvisioningHttpModule {}

/** The reconciler, on caches of every cluster that its tenants live in. */
@Module({
  imports: [TenantsModule, TemplatesModule, ClustersModule, ApplicationsModule, entities, BullModule.registerQueue({ name: ALERT_QUEUE })],
  providers: [
    CachedPlaces,
    { provide: Places, useExisting: CachedPlaces },
    TenantObjects,
    TenantValues,
    Leases,
    TenantStatus,
    DriftService,
    DriftTrigger,
    PortalProbe,
    Verification,
    WaitingRoom,
    TenantEnd,
    TearDown,
    Reconciler,
    ReconcileProcessor,
    Resync,
    DeadlineWatch,
    AlertQueue,
    AlertDeliveryProcessor,
    SweepService,
  ],
  exports: [Reconciler, SweepService, TenantObjects],
})
export class ProvisioningWorkerModule {}

export { TenantObjects } from './tenant-objects.js';
export { namespaceOf } from './tenant-values.js';
