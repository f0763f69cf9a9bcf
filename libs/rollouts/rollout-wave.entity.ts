import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WaveState } from './rollout-states.js';

/** Tenants of a rollout that are changed together (批次). */
@Entity('rollout_waves')
export class RolloutWave {
  @PrimaryColumn('uuid', { name: 'rollout_id' })
  rolloutId: string;

  @PrimaryColumn('integer')
  ordinal: number;

  @Column('text')
  name: string;

  @Column('text', { default: 'pending' })
  state: WaveState;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  @Column('timestamptz', { name: 'soak_until', nullable: true })
  soakUntil: Date | null;
}
