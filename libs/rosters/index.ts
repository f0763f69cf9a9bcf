import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '#shuyuan/audit';
import { PurgeModule, defineTenantTables } from '#shuyuan/kernel';
import { PeopleModule } from '#shuyuan/people';
import { ApplyRows } from './engine/apply-rows.service.js';
import { CheckRows } from './engine/check-rows.service.js';
import { ImportEngine } from './engine/import-engine.js';
import { InspectFile } from './engine/inspect-file.service.js';
import { ROSTER_QUEUE, RosterQueue } from './engine/roster-queue.js';
import { RostersProcessor } from './engine/rosters.processor.js';
import { StageRows } from './engine/stage-rows.service.js';
import { UndoImport } from './engine/undo-import.service.js';
import { ExportRows } from './exports/export-rows.service.js';
import { ExportsController } from './exports/exports.controller.js';
import { ExportsService } from './exports/exports.service.js';
import { ImportPurges } from './imports/import-purges.js';
import { ImportRecords } from './imports/import-records.js';
import { ImportRowsService } from './imports/import-rows.service.js';
import { RosterImport } from './imports/import.entity.js';
import { ImportsController } from './imports/imports.controller.js';
import { ImportsService } from './imports/imports.service.js';
import { RosterParts } from './imports/parts.js';
import { UploadBody } from './imports/upload-body.js';
import { UploadsService } from './imports/uploads.service.js';
import { RolloverEngine } from './rollovers/rollover-engine.js';
import { Rollover, RolloverClass } from './rollovers/rollover.entity.js';
import { RolloversController } from './rollovers/rollovers.controller.js';
import { RolloversService } from './rollovers/rollovers.service.js';

const STAGED = 'what was staged of an import, which its file gives again';
defineTenantTables({
  roster_imports: { keep: 'recorded', key: ['id'], omit: ['sheets'] },
  rollovers: { keep: 'recorded', key: ['id'] },
  rollover_classes: { keep: 'recorded', key: ['rollover_id', 'ordinal'] },
  roster_parts: { keep: 'excused', why: 'uploaded files, kept only until their import is over' },
  roster_rows: { keep: 'excused', why: STAGED },
  roster_organisations: { keep: 'excused', why: STAGED },
  roster_reviews: { keep: 'excused', why: 'decisions about staged rows, whose effect is in the people themselves' },
  roster_effects: { keep: 'excused', why: 'what an undo of an import needs; an archived platform comes back without it' },
});

@Module({
  imports: [
    TypeOrmModule.forFeature([RosterImport, Rollover, RolloverClass]),
    BullModule.registerQueue({ name: ROSTER_QUEUE }),
    AuditModule,
    PeopleModule,
  ],
  providers: [ImportRecords, RosterParts, RosterQueue, RolloverEngine],
  exports: [ImportRecords, RosterParts, RosterQueue, RolloverEngine, AuditModule, PeopleModule],
})
export class RostersModule {}

@Module({
  imports: [RostersModule],
  providers: [ImportsService, ImportRowsService, UploadsService, UploadBody, RolloversService, ExportRows, ExportsService],
  controllers: [ImportsController, RolloversController, ExportsController],
})
export class RostersHttpModule {}

@Module({
  imports: [RostersModule, PurgeModule],
  providers: [ImportPurges, InspectFile, StageRows, CheckRows, ApplyRows, UndoImport, ImportEngine, RostersProcessor],
})
export class RostersWorkerModule {}
