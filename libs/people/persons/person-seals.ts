import { Injectable } from '@nestjs/common';
import { Sealer } from '#shuyuan/kernel';
import { masks } from '../numbers/masks.js';
import type { PersonFacts } from './person-facts.js';
import type { KeyKind } from './person-key.entity.js';
import type { DocumentKind, Person } from './person.entity.js';

export const SEALED_FIELDS = ['documentNumber', 'studentNumber', 'teacherNumber', 'mobile'] as const;
export type SealedField = (typeof SEALED_FIELDS)[number];

const COLUMNS = {
  documentNumber: 'documentSealed',
  studentNumber: 'studentNumberSealed',
  teacherNumber: 'teacherNumberSealed',
  mobile: 'mobileSealed',
} as const satisfies Record<SealedField, keyof Person>;

const MASKS: Record<SealedField, (number: string) => string> = {
  documentNumber: masks.document,
  studentNumber: masks.studentNumber,
  teacherNumber: masks.teacherNumber,
  mobile: masks.mobile,
};

export type SealedColumns = Pick<
  Person,
  'documentKind' | 'documentSealed' | 'studentNumberSealed' | 'teacherNumberSealed' | 'mobileSealed'
>;
export type Sealed = Omit<SealedColumns, 'documentKind'>;

export interface BlindKey {
  readonly kind: KeyKind;
  readonly blind: Buffer;
}

type Box = Awaited<ReturnType<Sealer['box']>>;

/** Numbers of people are kept sealed under their platform's key; keyed hashes, the same for the whole province, find them. */
@Injectable()
export class PersonSeals {
  constructor(private readonly sealer: Sealer) {}

  /** What seals and opens for one platform without waiting. Within a transaction, only for its own. */
  async of(tenantId: string): Promise<PersonBox> {
    return new PersonBox(await this.sealer.box(tenantId));
  }
}

export class PersonBox {
  constructor(private readonly box: Box) {}

  columns({ document, studentNumber, teacherNumber, mobile }: PersonFacts): SealedColumns {
    const seal = (field: SealedField, number: string | null | undefined): Buffer | null =>
      number ? this.box.seal(purpose(field), number) : null;
    return {
      documentKind: document?.kind ?? null,
      documentSealed: seal('documentNumber', document?.number),
      studentNumberSealed: seal('studentNumber', studentNumber?.number),
      teacherNumberSealed: seal('teacherNumber', teacherNumber),
      mobileSealed: seal('mobile', mobile),
    };
  }

  /** A student number that holds an identification number finds its person by that as well. */
  keys({ document, studentNumber, teacherNumber, mobile }: PersonFacts): BlindKey[] {
    const resident = document?.resident ? null : studentNumber?.resident;
    return [
      ...(document ? [this.documentKey(document.kind, document.number)] : []),
      ...(resident ? [this.documentKey('resident-id', resident.number)] : []),
      ...(studentNumber ? [this.key('student-number', studentNumber.number)] : []),
      ...(teacherNumber ? [this.key('teacher-number', teacherNumber)] : []),
      ...(mobile ? [this.key('mobile', mobile)] : []),
    ];
  }

  documentKey(kind: DocumentKind, number: string): BlindKey {
    return this.key('id-document', `${kind}:${number}`);
  }

  key(kind: KeyKind, number: string): BlindKey {
    return { kind, blind: this.box.blindIndex(`person.${kind}`, number) };
  }

  open(person: Sealed, field: SealedField): string | null {
    const sealed = person[COLUMNS[field]];
    return sealed ? this.box.open(purpose(field), sealed) : null;
  }

  opened(person: Sealed): Record<SealedField, string | null> {
    return Object.fromEntries(SEALED_FIELDS.map((field) => [field, this.open(person, field)])) as Record<SealedField, string | null>;
  }

  /** What is shown of each number. */
  masked(person: Sealed): Record<SealedField, string | null> {
    const mask = (field: SealedField): string | null => {
      const number = this.open(person, field);
      return number === null ? null : MASKS[field](number);
    };
    return Object.fromEntries(SEALED_FIELDS.map((field) => [field, mask(field)])) as Record<SealedField, string | null>;
  }

  /** The same numbers under another platform's key, for someone who moves there. */
  resealed(person: Sealed, by: PersonBox): Sealed {
    const again = (field: SealedField): Buffer | null => {
      const number = this.open(person, field);
      return number === null ? null : by.box.seal(purpose(field), number);
    };
    return {
      documentSealed: again('documentNumber'),
      studentNumberSealed: again('studentNumber'),
      teacherNumberSealed: again('teacherNumber'),
      mobileSealed: again('mobile'),
    };
  }
}

const purpose = (field: SealedField): string => `person.${field}`;
