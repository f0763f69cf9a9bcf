import type { Text } from '#shuyuan/kernel';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { RolloutState } from './rollout-states.js';

/** Which tenants a rollout was asked for; null or absent: all. */
export interface Selection {
  readonly cityCodes?: readonly string[];
  readonly tenantIds?: readonly string[];
  readonly from?: readonly string[];
}

/** A template version taken to tenants in waves (分批升级). */
@Entity('rollouts')
export class Rollout {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text', { name: 'scope_path' })
  scopePath: string;

  /** Template version it leads to. */
  @Column('text', { name: 'to_version' })
  to: string;

  @Column('jsonb', { default: {} })
  selection: Selection;

  @Column('text', { default: 'running' })
  state: RolloutState;

  /** Since it was told to go back to what was there before. */
  @Column('boolean', { name: 'going_back', default: false })
  goingBack: boolean;

  /** How long a wave is watched after it is ready, before the next begins. */
  @Column('integer', { name: 'soak_seconds' })
  soakSeconds: number;

  /** More failures than this stop it. */
  @Column('integer', { name: 'max_failures' })
  maxFailures: number;

  /** How long one tenant may take to be ready. */
  @Column('integer', { name: 'deadline_seconds' })
  deadlineSeconds: number;

  /** Why it was begun. */
  @Column('text')
  reason: string;

  /** One sentence for people about `state`. */
  @Column('jsonb', { nullable: true })
  message: Text | null;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column('text', { name: 'created_by_name' })
  createdByName: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  /** Moves with what people decide and with its end, not with each tenant: a stop is not refused because one more is ready. */
  @Column('integer', { default: 1 })
  version: number;
}
