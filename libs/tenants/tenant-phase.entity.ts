import type { Text } from '#shuyuan/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Phase, PhaseStatus } from './phases.js';

/** How far one phase of a tenant is, for people to see. The reconciler never decides by it. */
@Entity('tenant_phases')
export class TenantPhase {
  @PrimaryColumn('uuid', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('text')
  phase: Phase;

  @Column('integer')
  ordinal: number;

  @Column('text')
  status: PhaseStatus;

  @Column('integer')
  generation: number;

  @Column('integer', { default: 0 })
  attempt: number;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('jsonb', { nullable: true })
  message: Text | null;
}
