import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { defineTenantTables } from '#shuyuan/kernel';
import { AuditLog } from './audit-log.js';
import { AuditRoutes } from './audit-routes.js';
import { AuditRecord } from './audit-record.entity.js';

defineTenantTables({ audit_log: { keep: 'excused', why: 'kept as the law asks, for longer than the platform it tells of' } });

/** Every process has it, so that any library can put on record what it does. */
@Global()
@Module({ imports: [TypeOrmModule.forFeature([AuditRecord])], providers: [AuditLog], exports: [AuditLog] })
export class AuditModule {}

@Module({ providers: [AuditRoutes] })
export class AuditHttpModule {}

export type { AuditEntry, AuditResult } from './audit-entry.js';
export { AuditLog } from './audit-log.js';
