import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const SUPPORT_STATES = ['requested', 'consented', 'refused', 'ended'] as const;
export type SupportState = (typeof SUPPORT_STATES)[number];

/** 代看: someone of support looks through an account's eyes, once its holder or the platform's administrator has agreed. */
@Entity('support_sessions')
export class SupportSession {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('uuid', { name: 'operator_id' })
  operatorId: string;

  @Column('text', { name: 'operator_name' })
  operatorName: string;

  /** Through whose eyes. */
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text', { name: 'account_name' })
  accountName: string;

  @Column('text')
  reason: string;

  @Column('integer')
  minutes: number;

  @Column('text')
  state: SupportState;

  @Column('timestamptz', { name: 'requested_at', default: () => 'now()' })
  requestedAt: Date;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('text', { name: 'decided_by_name', nullable: true })
  decidedByName: string | null;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
