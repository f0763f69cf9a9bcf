import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Tables with rows of a person that a merge leads to the kept record. */
export type MergedTable = 'enrolments' | 'employments' | 'guardianships' | 'consents' | 'data_requests' | 'accounts';

/** Rows that now name the kept record. */
export interface Moved {
  readonly table: MergedTable;
  readonly column: 'person_id' | 'child_id' | 'guardian_id' | 'given_by';
  readonly ids: readonly string[];
}

/** One row that had to change to lie beside those of the kept record: columns as they were, and as the merge made them. */
export interface Changed {
  readonly table: MergedTable;
  readonly id: string;
  readonly was: Readonly<Record<string, unknown>>;
  readonly now: Readonly<Record<string, unknown>>;
}

/** Everything that a merge did, so that it can be undone. Values are not in it: the record that went still has them. */
export interface MergeRecord {
  /** Columns that were empty in the kept record and were filled from the other. */
  readonly filled: readonly string[];
  readonly keys: readonly { readonly kind: string; readonly blind: string }[];
  readonly moved: readonly Moved[];
  readonly changed: readonly Changed[];
}

/** 合并: two records of one person joined. */
@Entity('person_merges')
export class PersonMerge {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('uuid', { name: 'kept_id' })
  keptId: string;

  @Column('uuid', { name: 'gone_id' })
  goneId: string;

  @Column('text')
  reason: string;

  @Column('jsonb')
  record: MergeRecord;

  @Column('uuid', { name: 'merged_by', nullable: true })
  mergedBy: string | null;

  @Column('text', { name: 'merged_by_name' })
  mergedByName: string;

  @Column('timestamptz', { name: 'merged_at', default: () => 'now()' })
  mergedAt: Date;

  @Column('uuid', { name: 'undone_by', nullable: true })
  undoneBy: string | null;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt: Date | null;
}
