import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Everything that a merge changed, as it was before. Sealed numbers stay sealed (hex of their bytes). */
export interface BeforeMerge {
  /** Columns of the kept record that were filled from the other. */
  readonly kept: Readonly<Record<string, string | null>>;
  readonly keptVersion: number;
  /** Keys that the kept record did not have. */
  readonly keys: readonly { readonly kind: string; readonly blind: string }[];
  readonly enrolments: readonly string[];
  readonly employments: readonly string[];
  readonly guardianships: readonly { readonly id: string; readonly side: 'child' | 'guardian'; readonly main: boolean }[];
  readonly endedGuardianships: readonly string[];
  readonly consents: readonly string[];
  readonly account: string | null;
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
  before: BeforeMerge;

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
