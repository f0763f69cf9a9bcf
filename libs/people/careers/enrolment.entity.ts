import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** 调班, 升级, 毕业, 转学, 退学, 休学, 死亡, entered by mistake. */
export const END_REASONS = ['moved-class', 'promoted', 'graduated', 'transferred', 'withdrawn', 'suspended', 'died', 'error'] as const;
export type EndReason = (typeof END_REASONS)[number];

/** 在校: a person at a school and in a class, from a day to a day. Stays with the school's platform. */
@Entity('enrolments')
export class Enrolment {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'school_id' })
  schoolId: string;

  @Column('uuid', { name: 'class_id', nullable: true })
  classId: string | null;

  @Column('date', { name: 'from_on' })
  fromOn: string;

  /** Last day; null while it lasts. */
  @Column('date', { name: 'to_on', nullable: true })
  toOn: string | null;

  @Column('text', { name: 'end_reason', nullable: true })
  endReason: EndReason | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
