import { Column, Entity, PrimaryColumn } from 'typeorm';

export const DEMO_STATES = ['idle', 'running', 'stopping', 'done', 'failed'] as const;
export type DemoState = (typeof DEMO_STATES)[number];

/** The one run of the demonstration that the console shows. */
@Entity('demo_runs')
export class DemoRun {
  @PrimaryColumn('integer', { default: 1 })
  id: number;

  @Column('text', { default: 'idle' })
  state: DemoState;

  @Column('integer', { default: 0 })
  done: number;

  @Column('integer', { default: 0 })
  total: number;

  @Column('text', { nullable: true })
  step: string | null;

  @Column('text', { nullable: true })
  message: string | null;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}
