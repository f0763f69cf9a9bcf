import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Two records that someone looked at and found to be two people, so that they are not shown as duplicates again. */
@Entity('person_pairs_apart')
export class PairApart {
  @PrimaryColumn('uuid', { name: 'tenant_id' })
  tenantId: string;

  /** The smaller id. */
  @PrimaryColumn('uuid')
  a: string;

  @PrimaryColumn('uuid')
  b: string;

  @Column('text')
  reason: string;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { name: 'decided_at', default: () => 'now()' })
  decidedAt: Date;
}
