import { Column, Entity, PrimaryColumn } from 'typeorm';

export const KEY_KINDS = ['id-document', 'student-number', 'teacher-number', 'mobile'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** A blind index of one of a person's numbers: equal numbers have equal keys, and nothing else can be read from it. */
@Entity('person_keys')
export class PersonKey {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('text')
  kind: KeyKind;

  @PrimaryColumn('bytea')
  blind: Buffer;
}
