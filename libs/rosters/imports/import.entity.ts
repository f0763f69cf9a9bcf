import type { Text } from '#shuyuan/kernel';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { InspectedSheet } from '../fields/mapping.js';
import type { Encoding } from '../formats/encoding.js';

/** 表格（CSV 或 XLSX）, OneRoster 1.2. */
export const IMPORT_FORMATS = ['table', 'oneroster'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export const IMPORT_STATES = [
  'uploading',
  'inspecting',
  'mapping',
  'reading',
  'checking',
  'checked',
  'applying',
  'stopped',
  'applied',
  'undoing',
  'undone',
  'failed',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** States in which the worker has something to do. */
export const WORKING = ['inspecting', 'reading', 'checking', 'applying', 'undoing'] as const satisfies readonly ImportState[];

/** Rows by what becomes of them: `new`, `same`, `change`, `review`, `error`, `twin`, `skip`, `late`. */
export type Counts = Readonly<Record<string, number>>;

/** One import of a roster (名册导入). */
@Entity('roster_imports')
export class RosterImport {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('text')
  format: ImportFormat;

  /** What persons and organisations it makes bear as their source. */
  @Column('text')
  source: string;

  @Column('text', { default: 'uploading' })
  state: ImportState;

  /** What a stopped or failed one goes on with. */
  @Column('text', { name: 'resume_to', nullable: true })
  resumeTo: ImportState | null;

  @Column('text', { name: 'file_name' })
  fileName: string;

  @Column('bigint', { name: 'file_bytes' })
  fileBytes: string;

  @Column('bigint', { default: 0 })
  received: string;

  /** Of a CSV; recognised where nobody said. */
  @Column('text', { nullable: true })
  encoding: Encoding | null;

  @Column('jsonb', { default: [] })
  sheets: InspectedSheet[];

  /** 生效日期: from when people are where the roster puts them, unless a row says otherwise. */
  @Column('date', { name: 'effective_on' })
  effectiveOn: string;

  /** Rows staged so far. */
  @Column('bigint', { default: 0 })
  staged: string;

  /** Which step of the present state, and how far within it. */
  @Column('integer', { default: 0 })
  step: number;

  @Column('bigint', { default: 0 })
  position: string;

  @Column('bigint', { default: 0 })
  done: string;

  @Column('bigint', { nullable: true })
  total: string | null;

  @Column('jsonb', { default: {} })
  counts: Counts;

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
