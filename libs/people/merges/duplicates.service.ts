import { Injectable } from '@nestjs/common';
import { Database, caller, invalidFields } from '#shuyuan/kernel';
import type { EntityManager } from 'typeorm';
import { PeopleReach, currentTenant } from '../people-reach.js';
import type { PersonSummaryDto } from '../persons/person-view.dto.js';
import { PersonViews } from '../persons/person-views.js';
import { inOrder } from '../persons/persons.service.js';
import type { ApartDto, DuplicateDto, DuplicatesDto, HeldElsewhereListDto, Likeness } from './merge.dto.js';
import { PairApart } from './pair-apart.entity.js';

const MOST = 100;

const NOT_APART = `NOT EXISTS (SELECT 1 FROM person_pairs_apart x WHERE x.tenant_id = $1 AND x.a = a.id AND x.b = b.id)
  AND a.merged_into IS NULL AND b.merged_into IS NULL AND a.erased_at IS NULL AND b.erased_at IS NULL`;

/** The same document, student or teacher number. */
const EXACT = `
  SELECT a.id AS a, b.id AS b, array_agg(DISTINCT k.kind ORDER BY k.kind) AS alike
    FROM person_keys k
    JOIN person_keys o ON o.blind = k.blind AND o.kind = k.kind AND o.tenant_id = $1 AND o.person_id > k.person_id
    JOIN persons a ON a.id = k.person_id JOIN persons b ON b.id = o.person_id
   WHERE k.tenant_id = $1 AND k.kind IN ('id-document', 'student-number', 'teacher-number') AND ${NOT_APART}
   GROUP BY a.id, b.id ORDER BY a.id, b.id LIMIT $2`;

const AT_SCHOOL = `SELECT e.person_id, e.school_id AS at FROM enrolments e WHERE e.tenant_id = $1
  UNION SELECT m.person_id, coalesce(o.parent_id, o.id) FROM employments m JOIN organisations o ON o.id = m.organisation_id WHERE m.tenant_id = $1`;

/** The same name and day of birth, at the same school at some time, and no two documents that tell them apart. */
const PROBABLE = `
  WITH alike AS MATERIALIZED (
    SELECT a.id AS a, b.id AS b FROM persons a
      JOIN persons b ON b.tenant_id = $1 AND b.name_key = a.name_key AND b.birth_on = a.birth_on AND b.id > a.id
     WHERE a.tenant_id = $1 AND ${NOT_APART}),
  at_school AS MATERIALIZED (SELECT DISTINCT s.person_id, s.at FROM (${AT_SCHOOL}) s WHERE s.person_id IN (SELECT a FROM alike UNION SELECT b FROM alike))
  SELECT l.a, l.b, ARRAY['name-birth-school'] AS alike FROM alike l
   WHERE EXISTS (SELECT 1 FROM at_school x JOIN at_school y ON y.at = x.at WHERE x.person_id = l.a AND y.person_id = l.b)
     AND NOT EXISTS (SELECT 1 FROM person_keys k JOIN person_keys o ON o.kind = k.kind WHERE k.person_id = l.a AND o.person_id = l.b AND k.kind = 'id-document')
   ORDER BY l.a, l.b LIMIT $2`;

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly alike: Likeness[];
}

/** 疑似重复: records that are or may be of one person. */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly database: Database,
    private readonly reach: PeopleReach,
    private readonly views: PersonViews,
  ) {}

  async list(kind: 'exact' | 'probable'): Promise<DuplicatesDto> {
    return this.database.tx(async (manager) => {
      const pairs: Pair[] = await manager.query(kind === 'exact' ? EXACT : PROBABLE, [currentTenant(), MOST + 1]);
      const shown = pairs.slice(0, MOST);
      const people = await this.summaries(
        manager,
        shown.flatMap(({ a, b }) => [a, b]),
      );
      const items = shown.flatMap(({ a, b, alike }): DuplicateDto[] => {
        const [left, right] = [people.get(a), people.get(b)];
        return left && right ? [{ a: left, b: right, alike }] : [];
      });
      return { items, more: pairs.length > MOST };
    });
  }

  /** People of this platform whom another one has too: a transfer that was not told, or a number entered wrongly. */
  async elsewhere(): Promise<HeldElsewhereListDto> {
    return this.database.tx(async (manager) => {
      const rows: { person_id: string; kind: Likeness; tenant_id: string; platform: string }[] = await manager.query(
        `SELECT * FROM persons_held_twice($1)`,
        [MOST + 1],
      );
      const people = await this.summaries(
        manager,
        rows.map((row) => row.person_id),
      );
      const items = rows.slice(0, MOST).flatMap((row) => {
        const person = people.get(row.person_id);
        return person ? [{ person, alike: row.kind, tenantId: row.tenant_id, platform: row.platform }] : [];
      });
      return { items, more: rows.length > MOST };
    });
  }

  /** 不是同一人. They are not shown again. */
  async apart({ a, b, reason }: ApartDto): Promise<void> {
    return this.database.tx(async (manager) => {
      if (a === b) throw invalidFields([{ field: 'b', code: 'person-unknown' }]);
      const [first, second] = [a, b].sort() as [string, string];
      for (const id of [first, second]) await this.reach.person(manager, id);
      const row = { tenantId: currentTenant(), a: first, b: second, reason, decidedBy: caller().id };
      await manager.createQueryBuilder().insert().into(PairApart).values(row).orIgnore().execute();
    });
  }

  private async summaries(manager: EntityManager, ids: readonly string[]): Promise<Map<string, PersonSummaryDto>> {
    const persons = await inOrder(manager, [...new Set(ids)]);
    return new Map((await this.views.summaries(manager, persons)).map((person) => [person.id, person]));
  }
}
