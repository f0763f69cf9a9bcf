import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const TRANSFER_STATES = ['waiting', 'done', 'refused', 'withdrawn'] as const;
export type TransferState = (typeof TRANSFER_STATES)[number];

/** 跨平台转学（调动）: one side asks, the other agrees, then the person moves in one transaction. */
@Entity('person_transfers')
export class PersonTransfer {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text', { name: 'person_name' })
  personName: string;

  @Column('uuid', { name: 'from_tenant_id' })
  fromTenantId: string;

  @Column('text', { name: 'from_tenant_name' })
  fromTenantName: string;

  @Column('uuid', { name: 'to_tenant_id' })
  toTenantId: string;

  @Column('text', { name: 'to_tenant_name' })
  toTenantName: string;

  /** The side that asked has agreed by asking. */
  @Column('text', { name: 'asked_by_side' })
  askedBySide: 'from' | 'to';

  @Column('uuid', { name: 'asked_by', nullable: true })
  askedBy: string | null;

  @Column('timestamptz', { name: 'asked_at', default: () => 'now()' })
  askedAt: Date;

  @Column('text')
  reason: string;

  /** Where the receiving side puts the person; named by that side. */
  @Column('uuid', { name: 'school_id', nullable: true })
  schoolId: string | null;

  @Column('uuid', { name: 'class_id', nullable: true })
  classId: string | null;

  @Column('text', { default: 'waiting' })
  state: TransferState;

  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  @Column('text', { nullable: true })
  answer: string | null;

  /** Guardians who moved along, since no other child of theirs stays. */
  @Column('uuid', { name: 'with_guardians', array: true, default: '{}' })
  withGuardians: string[];

  @Column('integer', { default: 1 })
  version: number;
}
