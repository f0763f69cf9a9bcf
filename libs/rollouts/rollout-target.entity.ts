import type { Text } from '#shuyuan/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TargetState } from './rollout-states.js';

/** One tenant in a rollout. */
@Entity('rollout_targets')
export class RolloutTarget {
  @PrimaryColumn('uuid', { name: 'rollout_id' })
  rolloutId: string;

  @PrimaryColumn('uuid', { name: 'tenant_id' })
  tenantId: string;

  /** Ordinal of its wave. */
  @Column('integer')
  wave: number;

  /** Template version it had when the rollout was made, and goes back to. */
  @Column('text', { name: 'from_version' })
  from: string;

  @Column('text', { default: 'pending' })
  state: TargetState;

  @Column('boolean', { name: 'going_back', default: false })
  goingBack: boolean;

  /** Generation that our change made of the tenant: once it is observed, the change is in the world. */
  @Column('integer', { nullable: true })
  generation: number | null;

  /** Kept from other rollouts. */
  @Column('boolean', { default: true })
  held: boolean;

  /** Why it was skipped or failed, for machines. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('jsonb', { nullable: true })
  message: Text | null;

  /** When its template version was first changed; null: not touched. */
  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt: Date | null;

  /** By when it has to be ready. */
  @Column('timestamptz', { name: 'deadline_at', nullable: true })
  deadlineAt: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}
