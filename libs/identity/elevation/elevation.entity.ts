import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '#shuyuan/kernel';

export const ELEVATION_STATES = ['requested', 'active', 'refused', 'withdrawn', 'ended'] as const;
export type ElevationState = (typeof ELEVATION_STATES)[number];

/** A role asked for and held for a while (临时提权), with its reason, its end and whoever agreed. */
@Entity('elevations')
export class ElevationRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text', { name: 'account_name' })
  accountName: string;

  @Column('text')
  role: Role;

  /** Null: in a unit and down its tree. */
  @Column('uuid', { name: 'tenant_id', nullable: true })
  tenantId: string | null;

  /** Of the unit, or of the unit whose platform it is. */
  @Column('text', { name: 'scope_path' })
  scopePath: string;

  @Column('text')
  reason: string;

  @Column('integer')
  minutes: number;

  @Column('text')
  state: ElevationState;

  @Column('timestamptz', { name: 'requested_at', default: () => 'now()' })
  requestedAt: Date;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('text', { name: 'decided_by_name', nullable: true })
  decidedByName: string | null;

  @Column('text', { name: 'decision_note', nullable: true })
  decisionNote: string | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('uuid', { name: 'membership_id', nullable: true })
  membershipId: string | null;
}
