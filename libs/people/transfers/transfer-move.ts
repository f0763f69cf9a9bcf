import { Injectable } from '@nestjs/common';
import { kernelErrors, uniqueViolation, withContext } from '#shuyuan/kernel';
import type { EntityManager } from 'typeorm';
import { peopleErrors } from '../people.errors.js';
import { PersonSeals, type PersonBox } from '../persons/person-seals.js';
import type { PersonTransfer } from './person-transfer.entity.js';

interface Boxes {
  readonly from: PersonBox;
  readonly to: PersonBox;
}

interface Row {
  readonly id: string;
  readonly guardian: boolean;
  readonly version: number;
  readonly id_document_sealed: Buffer | null;
  readonly student_number_sealed: Buffer | null;
  readonly teacher_number_sealed: Buffer | null;
  readonly mobile_sealed: Buffer | null;
}

const hex = (bytes: Buffer | null): string | null => bytes?.toString('hex') ?? null;

/** Brings people under another platform, their numbers sealed anew under its key. What moves and what ends says the schema's function. */
@Injectable()
export class TransferMove {
  constructor(private readonly seals: PersonSeals) {}

  /** Outside of any transaction. */
  boxes({ fromTenantId, toTenantId }: PersonTransfer): Promise<Boxes> {
    return withContext({ unit: undefined }, async () => ({ from: await this.seals.of(fromTenantId), to: await this.seals.of(toTenantId) }));
  }

  /** Moves the person and gives the ids of guardians who went along. Throws 409 where anything changed meanwhile. */
  async run(manager: EntityManager, transfer: PersonTransfer, { from, to }: Boxes, firstDay: string): Promise<string[]> {
    const rows: Row[] = await manager.query(`SELECT * FROM person_transfer_rows($1)`, [transfer.id]);
    const sealed = rows.map((row) => {
      const numbers = from.resealed(
        {
          documentSealed: row.id_document_sealed,
          studentNumberSealed: row.student_number_sealed,
          teacherNumberSealed: row.teacher_number_sealed,
          mobileSealed: row.mobile_sealed,
        },
        to,
      );
      return {
        ...{ id: row.id, version: row.version, document: hex(numbers.documentSealed), student: hex(numbers.studentNumberSealed) },
        ...{ teacher: hex(numbers.teacherNumberSealed), mobile: hex(numbers.mobileSealed) },
      };
    });
    try {
      const [{ moved }]: [{ moved: boolean }] = await manager.query(`SELECT person_transfer_move($1, $2::jsonb, $3::date) AS moved`, [
        transfer.id,
        JSON.stringify(sealed),
        firstDay,
      ]);
      if (!moved) throw kernelErrors['conflict.concurrent']();
    } catch (error) {
      if (uniqueViolation(error) === 'enrolments_live') throw peopleErrors['enrolment.one-place']({ school: '' });
      throw error;
    }
    return rows.filter(({ guardian }) => guardian).map(({ id }) => id);
  }
}
