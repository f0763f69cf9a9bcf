import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** 校长, 副校长, 教师, 班主任, 任课教师, 职员. */
export const POSTS = ['head', 'deputy-head', 'teacher', 'class-teacher', 'subject-teacher', 'staff'] as const;
export type Post = (typeof POSTS)[number];

/** 任职: a person's post at a school, department or class, from a day to a day. Stays with that platform. */
@Entity('employments')
export class Employment {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  post: Post;

  /** 任教学科 of a subject teacher. */
  @Column('text', { nullable: true })
  subject: string | null;

  @Column('date', { name: 'from_on' })
  fromOn: string;

  @Column('date', { name: 'to_on', nullable: true })
  toOn: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
