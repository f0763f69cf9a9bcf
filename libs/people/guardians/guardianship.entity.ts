import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const RELATIONS = ['father', 'mother', 'grandparent', 'sibling', 'other-relative', 'organisation', 'other'] as const;
export type Relation = (typeof RELATIONS)[number];

/** 监护关系 (民法典 §27). Kept where the child is at home; the guardian may be at home elsewhere. */
@Entity('guardianships')
export class Guardianship {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('uuid', { name: 'child_id' })
  childId: string;

  @Column('uuid', { name: 'guardian_id' })
  guardianId: string;

  @Column('text')
  relation: Relation;

  /** 第一监护人: whom the school turns to first. */
  @Column('boolean', { default: false })
  main: boolean;

  @Column('date', { name: 'from_on' })
  fromOn: string;

  @Column('date', { name: 'to_on', nullable: true })
  toOn: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
