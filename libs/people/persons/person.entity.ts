import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const GENDERS = ['male', 'female'] as const;
export type Gender = (typeof GENDERS)[number];

/**
 * 证件类型: 居民身份证 (GB 11643), 港澳居民来往内地通行证, 台湾居民来往大陆通行证, 护照, 外国人永久居留身份证. The residence
 * permits of people from Hong Kong, Macao and Taiwan (港澳台居民居住证) have a number of GB 11643's form and are `resident-id`.
 */
export const DOCUMENT_KINDS = ['resident-id', 'hk-macao-permit', 'taiwan-permit', 'passport', 'foreign-permanent'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A person (人员), one for life. Numbers are sealed; what is matched by is in person_keys. */
@Entity('persons')
export class Person {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** The platform the person is at home on. */
  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  /** 姓名, real, as on the document. */
  @Column('text')
  name: string;

  /** `name` in the form that is compared and searched (see nameForms). */
  @Column('text', { name: 'name_key' })
  nameKey: string;

  /** `nameKey` from its second character. */
  @Column('text', { name: 'name_tail' })
  nameTail: string;

  /** The last part of a longer name, else null. */
  @Column('text', { name: 'name_last', nullable: true })
  nameLast: string | null;

  @Column('text', { nullable: true })
  gender: Gender | null;

  @Column('date', { name: 'birth_on', nullable: true })
  birthOn: string | null;

  @Column('text', { name: 'id_document_kind', nullable: true })
  documentKind: DocumentKind | null;

  @Column('bytea', { name: 'id_document_sealed', nullable: true })
  documentSealed: Buffer | null;

  /** 学籍号. */
  @Column('bytea', { name: 'student_number_sealed', nullable: true })
  studentNumberSealed: Buffer | null;

  /** 教师编号. */
  @Column('bytea', { name: 'teacher_number_sealed', nullable: true })
  teacherNumberSealed: Buffer | null;

  @Column('bytea', { name: 'mobile_sealed', nullable: true })
  mobileSealed: Buffer | null;

  @Column('text', { default: 'manual' })
  source: string;

  @Column('text', { name: 'source_ref', nullable: true })
  sourceRef: string | null;

  /** Set once this record was found to be of the same person as another. */
  @Column('uuid', { name: 'merged_into', nullable: true })
  mergedInto: string | null;

  /** Set once what could be erased was (删除权). */
  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;

  @Column('integer', { default: 1 })
  version: number;
}
