import type { Text } from '#shuyuan/kernel';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Stage } from '#shuyuan/people';

export const ROLLOVER_STATES = ['planned', 'applying', 'stopped', 'applied', 'undoing', 'undone', 'failed'] as const;
export type RolloverState = (typeof ROLLOVER_STATES)[number];

/** 升级, 毕业, 保持不变. */
export const CLASS_ACTIONS = ['promote', 'graduate', 'keep'] as const;
export type ClassAction = (typeof CLASS_ACTIONS)[number];

/** 学年升级: all classes of a platform into the next school year, planned class by class, and reversible. */
@Entity('rollovers')
export class Rollover {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  /** 学年: the one that begins. */
  @Column('integer', { name: 'school_year' })
  schoolYear: number;

  @Column('date', { name: 'effective_on' })
  effectiveOn: string;

  @Column('text', { default: 'planned' })
  state: RolloverState;

  @Column('text', { name: 'resume_to', nullable: true })
  resumeTo: RolloverState | null;

  @Column('integer', { default: 0 })
  position: number;

  @Column('bigint', { default: 0 })
  done: string;

  @Column('bigint', { default: 0 })
  total: string;

  @Column('jsonb', { default: {} })
  counts: Readonly<Record<string, number>>;

  @Column('jsonb', { nullable: true })
  message: Text | null;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column('text', { name: 'created_by_name' })
  createdByName: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;
}

/** What becomes of one class. */
@Entity('rollover_classes')
export class RolloverClass {
  @PrimaryColumn('uuid', { name: 'rollover_id' })
  rolloverId: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('integer')
  ordinal: number;

  @Column('uuid', { name: 'class_id' })
  classId: string;

  @Column('text', { name: 'school_name' })
  schoolName: string;

  @Column('text')
  name: string;

  @Column('text')
  stage: Stage;

  @Column('integer')
  grade: number;

  @Column('integer')
  students: number;

  @Column('text')
  action: ClassAction;

  @Column('text', { name: 'new_name', nullable: true })
  newName: string | null;

  /** Of the class when it was planned: one that has changed since is left. */
  @Column('integer')
  version: number;

  @Column('text', { nullable: true })
  outcome: 'done' | 'changed-since' | null;
}
