import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the children of a class sign in by, with their name and pictures (班级码). */
@Entity('class_codes')
export class ClassCode {
  @PrimaryColumn('uuid', { name: 'class_id' })
  classId: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('text')
  code: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
