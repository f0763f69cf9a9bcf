import { Injectable } from '@nestjs/common';
import { Database, invalidFields } from '#shuyuan/kernel';
import type { EntityManager } from 'typeorm';
import { readDocument, readMobile, readTeacherNumber } from '../numbers/other-numbers.js';
import { readStudentNumber } from '../numbers/student-number.js';
import { PeopleReach, within, type Reach } from '../people-reach.js';
import { PersonKeys } from './person-keys.js';
import { PersonSeals, type BlindKey, type PersonBox } from './person-seals.js';
import type { PersonSearchDto } from './person-view.dto.js';
import { PersonViews } from './person-views.js';
import { DOCUMENT_KINDS } from './person.entity.js';
import { inOrder } from './persons.service.js';

const MOST = 50;
const LAST = '\u{10ffff}';

/**
 * Of each of the three beginnings of a name (see nameForms) the first `most` that start with the query. Comparisons of
 * a btree are leakproof and reach the index under row-level security; LIKE would read every name of the platform.
 */
export const SEARCH_BY_NAME = (bounds: string): string => {
  const from = (column: string): string =>
    `(SELECT p.id, p.name_key FROM persons p
       WHERE p.tenant_id = $1 AND p.${column} COLLATE "C" >= $2 AND p.${column} COLLATE "C" < $3 AND p.merged_into IS NULL AND ${bounds}
       ORDER BY p.${column} COLLATE "C", p.id LIMIT $4)`;
  return `SELECT id FROM (${['name_key', 'name_tail', 'name_last'].map(from).join(' UNION ')}) found ORDER BY name_key COLLATE "C", id LIMIT $4`;
};

/** Parameters of SEARCH_BY_NAME, before those of its bounds. */
export const searchValues = (tenantId: string, query: string, most: number): unknown[] => [tenantId, query, query + LAST, most];

/** 查找人员 by part of a name or by a whole number. */
@Injectable()
export class PersonSearch {
  constructor(
    private readonly database: Database,
    private readonly seals: PersonSeals,
    private readonly keys: PersonKeys,
    private readonly views: PersonViews,
    private readonly reach: PeopleReach,
  ) {}

  async search(text: string): Promise<PersonSearchDto> {
    return this.database.tx(async (manager) => {
      const reach = await this.reach.of(manager);
      const keys = numbersIn(text, await this.seals.of(reach.tenantId));
      const ids = keys.length > 0 ? await this.byNumber(manager, reach, keys) : await byName(manager, reach, queryOf(text));
      const persons = await inOrder(manager, ids.slice(0, MOST));
      return { items: await this.views.summaries(manager, persons), more: ids.length > MOST };
    });
  }

  private async byNumber(manager: EntityManager, reach: Reach, keys: readonly BlindKey[]): Promise<string[]> {
    const holders = await this.keys.holders(manager, reach.tenantId, keys);
    const { sql, values } = within('p.id', reach, 2);
    const rows: { id: string }[] = await manager.query(`SELECT p.id FROM persons p WHERE p.id = ANY ($1) AND ${sql}`, [holders, ...values]);
    return rows.map(({ id }) => id);
  }
}

/** A text can be the number of several kinds of documents; of which one it is, its holder's record says. */
function numbersIn(text: string, box: PersonBox): BlindKey[] {
  if (!/\d.*\d.*\d.*\d/.test(text.normalize('NFKC'))) return [];
  const found: BlindKey[] = [];
  for (const kind of DOCUMENT_KINDS) {
    const read = readDocument(kind, text);
    if (typeof read !== 'string') found.push(box.documentKey(kind, read.number));
  }
  const [student, teacher, mobile] = [readStudentNumber(text), readTeacherNumber(text), readMobile(text)];
  if (typeof student !== 'string') found.push(box.key('student-number', student.number));
  if (typeof teacher !== 'string') found.push(box.key('teacher-number', teacher.number));
  if (typeof mobile !== 'string') found.push(box.key('mobile', mobile.number));
  return found;
}

async function byName(manager: EntityManager, reach: Reach, query: string): Promise<string[]> {
  const { sql, values } = within('p.id', reach, 5);
  const rows: { id: string }[] = await manager.query(SEARCH_BY_NAME(sql), [...searchValues(reach.tenantId, query, MOST + 1), ...values]);
  return rows.map(({ id }) => id);
}

/** As names are kept: plain forms, no spaces around Han characters, small letters. */
function queryOf(text: string): string {
  const query = text
    .normalize('NFKC')
    .trim()
    .replace(/(?<=[^\p{Script=Latin}])\s+|\s+(?=[^\p{Script=Latin}])/gu, '')
    .toLowerCase();
  if ([...query].length < 2) throw invalidFields([{ field: 'q', code: 'minLength', params: { 0: 2 } }]);
  return query;
}
