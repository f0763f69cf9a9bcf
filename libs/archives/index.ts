import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClustersModule } from '#shuyuan/clusters';
import { defineTenantTables } from '#shuyuan/kernel';
import { ProvisioningWorkerModule } from '#shuyuan/provisioning';
import { RegionsModule } from '#shuyuan/regions';
import { TenantsModule } from '#shuyuan/tenants';
import { ArchiveExport } from './archive-export.js';
import { ARCHIVE_QUEUE, ArchiveQueue } from './archive-queue.js';
import { ArchiveRecords } from './archive-records.js';
import { ArchiveRestore } from './archive-restore.js';
import { ArchiveView } from './archive-view.js';
import { Archive } from './archive.entity.js';
import { ArchivesController } from './archives.controller.js';
import { ArchivesProcessor } from './archives.processor.js';
import { ArchivesService } from './archives.service.js';
import { storeProvider } from './stores/store.provider.js';

defineTenantTables({ archives: { keep: 'excused', why: 'the record of the archive itself, which outlives the platform' } });

@Module({
  imports: [TypeOrmModule.forFeature([Archive]), BullModule.registerQueue({ name: ARCHIVE_QUEUE }), TenantsModule],
  providers: [ArchiveQueue, ArchiveRecords, ArchiveView, storeProvider],
  exports: [ArchiveQueue, ArchiveRecords, ArchiveView, storeProvider],
})
export class ArchivesModule {}

@Module({ imports: [ArchivesModule, TenantsModule, RegionsModule], providers: [ArchivesService], controllers: [ArchivesController] })
export class ArchivesHttpModule {}

@Module({
  imports: [ArchivesModule, TenantsModule, ClustersModule, ProvisioningWorkerModule],
  providers: [ArchiveExport, ArchiveRestore, ArchivesProcessor],
})
export class ArchivesWorkerModule {}
