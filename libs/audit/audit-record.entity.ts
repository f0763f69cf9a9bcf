import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AuditResult } from './audit-entry.js';

/** One row of the audit log (审计日志). Written by audit_append alone. */
@Entity('audit_log')
export class AuditRecord {
  @PrimaryColumn('bigint')
  id: string;

  @PrimaryColumn('timestamptz')
  at: Date;

  /** The platform's id, or the reporting path of a unit: rows of one chain are linked by hash. */
  @Column('text')
  chain: string;

  @Column('bigint')
  seq: string;

  @Column('uuid', { name: 'tenant_id', nullable: true })
  tenantId: string | null;

  @Column('text', { name: 'scope_path' })
  scopePath: string;

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  @Column('text', { name: 'actor_name', nullable: true })
  actorName: string | null;

  @Column('text', { name: 'actor_roles', array: true })
  actorRoles: string[];

  @Column('uuid', { name: 'session_id', nullable: true })
  sessionId: string | null;

  @Column('text', { nullable: true })
  ip: string | null;

  @Column('text', { name: 'user_agent', nullable: true })
  userAgent: string | null;

  @Column('text')
  action: string;

  @Column('text', { name: 'object_type' })
  objectType: string;

  @Column('text', { name: 'object_id', nullable: true })
  objectId: string | null;

  @Column('text')
  result: AuditResult;

  @Column('jsonb')
  detail: Record<string, unknown>;

  @Column('text', { name: 'correlation_id', nullable: true })
  correlationId: string | null;

  @Column('bytea')
  prev: Buffer;

  @Column('bytea')
  hash: Buffer;
}
