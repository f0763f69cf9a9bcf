import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const ORGANISATION_KINDS = ['school', 'department', 'class'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** 学段: 幼儿园, 小学, 初中, 普通高中, 中等职业, 特殊教育. */
export const STAGES = ['kindergarten', 'primary', 'junior', 'senior', 'vocational', 'special'] as const;
export type Stage = (typeof STAGES)[number];

/** Grades of a stage, counted within it (初一 is grade 1 of `junior`). */
export const GRADES: Record<Stage, number> = { kindergarten: 3, primary: 6, junior: 4, senior: 3, vocational: 3, special: 12 };

/** A school (学校), one of its departments (部门), or a class (班级). */
@Entity('organisations')
export class Organisation {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('text')
  kind: OrganisationKind;

  /** Of a department or class: what it is part of. Of a school: the one it is a site of (教学点), else null. */
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;

  @Column('text')
  name: string;

  /** Of a school: 学校（机构）标识码, 10 digits. */
  @Column('text', { nullable: true })
  code: string | null;

  /** Of a school: the stages it teaches (九年一贯制 has two). */
  @Column('text', { array: true, default: '{}' })
  stages: Stage[];

  /** Of a class. */
  @Column('text', { nullable: true })
  stage: Stage | null;

  /** Of a class: grade within its stage, from 1. */
  @Column('integer', { nullable: true })
  grade: number | null;

  /** Of a class: 入学年份（级）, when its pupils entered the stage. */
  @Column('integer', { name: 'entry_year', nullable: true })
  entryYear: number | null;

  /** Of a class: 班号. */
  @Column('integer', { name: 'class_no', nullable: true })
  classNo: number | null;

  @Column('date', { name: 'opened_on', nullable: true })
  openedOn: string | null;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn: string | null;

  /** Where it came from: `manual`, or what an import or a federation calls itself. */
  @Column('text', { default: 'manual' })
  source: string;

  /** What the source calls it (such as OneRoster's sourcedId). */
  @Column('text', { name: 'source_ref', nullable: true })
  sourceRef: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;

  @Column('integer', { default: 1 })
  version: number;
}
