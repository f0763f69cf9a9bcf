import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { defineTenantTables } from '#shuyuan/kernel';
import { AuditAnchors } from './audit-anchors.js';
import { AuditKeeper } from './audit-keeper.js';
import { AuditLog } from './audit-log.js';
import { AuditRecord } from './audit-record.entity.js';
import { AuditRoutes } from './audit-routes.js';
import { AuditSearch } from './audit-search.js';
import { AuditVerification } from './audit-verification.js';
import { AuditController } from './audit.controller.js';

defineTenantTables({ audit_log: { keep: 'excused', why: 'kept as the law asks, for longer than the platform it tells of' } });

/** Every process has it, so that any library can put on record what it does. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AuditRecord])],
  providers: [AuditLog, AuditAnchors, AuditVerification],
  exports: [AuditLog, AuditAnchors, AuditVerification],
})
export class AuditModule {}

@Module({ imports: [AuditModule], providers: [AuditRoutes, AuditSearch], controllers: [AuditController] })
export class AuditHttpModule {}

@Module({ imports: [AuditModule], providers: [AuditKeeper] })
export class AuditWorkerModule {}

export type { AuditEntry, AuditResult } from './audit-entry.js';
export { AuditAnchors } from './audit-anchors.js';
export { AuditLog } from './audit-log.js';
export { AuditVerification } from './audit-verification.js';
