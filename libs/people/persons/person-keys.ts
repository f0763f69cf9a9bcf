import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { peopleErrors } from '../people.errors.js';
import { PersonKey, type KeyKind } from './person-key.entity.js';
import type { BlindKey } from './person-seals.js';
import type { Person } from './person.entity.js';

const WHAT: Record<KeyKind, { zh: string; en: string }> = {
  'id-document': { zh: '证件号码', en: 'document number' },
  'student-number': { zh: '学籍号', en: 'student number' },
  'teacher-number': { zh: '教师编号', en: 'teacher number' },
  mobile: { zh: '手机号', en: 'mobile number' },
};

/** A family shares a telephone; the other numbers are one person's. */
export const OF_ONE_PERSON: readonly KeyKind[] = ['id-document', 'student-number', 'teacher-number'];

/** The keyed hashes that people of a platform are found by. */
@Injectable()
export class PersonKeys {
  /** Throws 409 where someone else of the platform has one of the numbers. Of other platforms nothing is said. */
  async refuseTaken(manager: EntityManager, person: Pick<Person, 'id' | 'tenantId'>, keys: readonly BlindKey[]): Promise<void> {
    const own = keys.filter(({ kind }) => OF_ONE_PERSON.includes(kind));
    if (own.length === 0) return;
    // Two who enter the same number at the same moment meet here, one after the other.
    await manager.query(
      `SELECT pg_advisory_xact_lock(k) FROM (SELECT DISTINCT hashtextextended(encode(b, 'hex'), 13) AS k FROM unnest($1::bytea[]) b ORDER BY 1) locks`,
      [own.map(({ blind }) => blind)],
    );
    const rows: { kind: KeyKind; name: string }[] = await manager.query(
      `SELECT k.kind, p.name FROM person_keys k JOIN persons p ON p.id = k.person_id
        WHERE k.tenant_id = $1 AND k.blind = ANY ($2) AND k.person_id <> coalesce($3::uuid, '00000000-0000-0000-0000-000000000000') AND p.merged_into IS NULL LIMIT 1`,
      [person.tenantId, own.map(({ blind }) => blind), person.id ?? null],
    );
    if (rows[0]) throw peopleErrors['person.number-taken']({ what: WHAT[rows[0].kind], name: rows[0].name });
  }

  async replace(manager: EntityManager, { id: personId, tenantId }: Person, keys: readonly BlindKey[]): Promise<void> {
    await manager.delete(PersonKey, { personId });
    if (keys.length > 0)
      await manager.insert(
        PersonKey,
        keys.map((key) => ({ personId, tenantId, ...key })),
      );
  }

  /** People of the platform who have the number, merged records left out. */
  async holders(manager: EntityManager, tenantId: string, keys: readonly BlindKey[]): Promise<string[]> {
    const rows: { id: string }[] = await manager.query(
      `SELECT DISTINCT p.id FROM person_keys k JOIN persons p ON p.id = k.person_id
        WHERE k.tenant_id = $1 AND k.blind = ANY ($2) AND p.merged_into IS NULL`,
      [tenantId, keys.map(({ blind }) => blind)],
    );
    return rows.map(({ id }) => id);
  }
}
