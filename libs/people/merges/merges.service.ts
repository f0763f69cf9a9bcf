import { Injectable } from '@nestjs/common';
import { Database, caller, kernelErrors, keysetPage, type Page, type Text } from '#shuyuan/kernel';
import { In, type EntityManager } from 'typeorm';
import { readStudentNumber } from '../numbers/student-number.js';
import { PeopleReach, currentTenant } from '../people-reach.js';
import { peopleErrors } from '../people.errors.js';
import { PersonSeals, type PersonBox } from '../persons/person-seals.js';
import { Person } from '../persons/person.entity.js';
import { fillFrom, unfill } from './fill-record.js';
import { changeBack, moveBack, moveRows, settleClashes } from './merge-steps.js';
import type { MergeDto, MergesQuery, PersonMergeDto } from './merge.dto.js';
import { PersonMerge } from './person-merge.entity.js';

const NEWEST_FIRST = { column: 'm.mergedAt', type: 'timestamptz', descending: true } as const;

/** 合并 of two records of one person, and its undoing. The record that goes stays as a place that leads to the other. */
@Injectable()
export class MergesService {
  constructor(
    private readonly database: Database,
    private readonly reach: PeopleReach,
    private readonly seals: PersonSeals,
  ) {}

  async list(query: MergesQuery): Promise<Page<PersonMergeDto>> {
    return this.database.tx(async (manager) => {
      const find = manager.createQueryBuilder(PersonMerge, 'm').where('m.tenantId = :tenantId', { tenantId: currentTenant() });
      const { rows, nextCursor, total } = await keysetPage(find, 'm.id', NEWEST_FIRST, query);
      return { items: await this.shown(manager, rows), nextCursor, total };
    });
  }

  async merge({ keptId, goneId, reason }: MergeDto): Promise<PersonMergeDto> {
    return this.database.tx(async (manager) => {
      const { kept, gone } = await this.both(manager, keptId, goneId);
      if (kept.id === gone.id) throw notPossible({ zh: '是同一条记录', en: 'they are one record' });
      for (const { mergedInto, erasedAt } of [kept, gone]) {
        if (mergedInto) throw peopleErrors['person.merged']();
        if (erasedAt) throw peopleErrors['person.erased']();
      }
      refuseDifferent(kept, gone, await this.seals.of(kept.tenantId));
      await refuseKin(manager, keptId, goneId);
      const changed = await settleClashes(manager, keptId, goneId);
      const moved = await moveRows(manager, keptId, goneId);
      await refuseCircle(manager, keptId);
      const { filled, keys } = await fillFrom(manager, kept, gone);
      gone.mergedInto = keptId;
      await save(manager, kept, gone);
      const made = await manager.save(
        manager.create(PersonMerge, {
          ...{ tenantId: kept.tenantId, keptId, goneId, reason, record: { filled, keys, moved, changed } },
          ...{ mergedBy: caller().id, mergedByName: caller().displayName },
        }),
      );
      return (await this.shown(manager, [made]))[0]!;
    });
  }

  /** 撤销合并. What was changed by hand since stays as it is now. */
  async undo(id: string): Promise<PersonMergeDto> {
    return this.database.tx(async (manager) => {
      const found = await manager.findOneBy(PersonMerge, { id, tenantId: currentTenant() });
      if (!found) throw kernelErrors['resource.not-found']();
      const { kept, gone } = await this.both(manager, found.keptId, found.goneId);
      // Read again under the locks of both records.
      const merge = await manager.findOneByOrFail(PersonMerge, { id });
      if (merge.undoneAt) throw peopleErrors['merge.undone']();
      await refuseEarlier(manager, merge);
      await unfill(manager, kept, gone, merge.record, await this.seals.of(kept.tenantId));
      await moveBack(manager, kept.id, gone.id, merge.record.moved);
      await changeBack(manager, merge.record.changed);
      gone.mergedInto = null;
      await save(manager, kept, gone);
      await manager.save(Object.assign(merge, { undoneAt: new Date(), undoneBy: caller().id }));
      return (await this.shown(manager, [merge]))[0]!;
    });
  }

  /** Both locked, always in the same order. */
  private async both(manager: EntityManager, keptId: string, goneId: string): Promise<{ kept: Person; gone: Person }> {
    const found = new Map<string, Person>();
    for (const id of [...new Set([keptId, goneId])].sort()) found.set(id, await this.reach.person(manager, id, true));
    return { kept: found.get(keptId)!, gone: found.get(goneId)! };
  }

  private async shown(manager: EntityManager, merges: readonly PersonMerge[]): Promise<PersonMergeDto[]> {
    const people = await manager.findBy(Person, { id: In(merges.flatMap(({ keptId, goneId }) => [keptId, goneId])) });
    const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? '';
    return merges.map(({ id, keptId, goneId, reason, mergedByName, mergedAt, undoneAt }) => ({
      ...{ id, keptId, goneId, reason, keptName: nameOf(keptId), goneName: nameOf(goneId), mergedBy: mergedByName },
      ...{ mergedAt: mergedAt.toISOString(), undoneAt: undoneAt?.toISOString() ?? null },
    }));
  }
}

async function save(manager: EntityManager, ...persons: Person[]): Promise<void> {
  for (const person of persons) await manager.save(Object.assign(person, { version: person.version + 1, updatedAt: new Date() }));
}

const notPossible = (why: Text) => peopleErrors['merge.not-possible']({ why });

/** Facts that one person has only once. Whoever is sure all the same corrects the wrong one first. */
function refuseDifferent(kept: Person, gone: Person, box: PersonBox): void {
  if (kept.birthOn && gone.birthOn && kept.birthOn !== gone.birthOn)
    throw notPossible({ zh: '出生日期不同', en: 'their days of birth differ' });
  if (kept.gender && gone.gender && kept.gender !== gone.gender) throw notPossible({ zh: '性别不同', en: 'their sexes differ' });
  const [k, g] = [box.opened(kept), box.opened(gone)];
  if (kept.documentKind && kept.documentKind === gone.documentKind && k.documentNumber !== g.documentNumber)
    throw notPossible({ zh: '证件号码不同', en: 'their document numbers differ' });
  const formal = (number: string | null): boolean => {
    const read = number ? readStudentNumber(number) : 'none';
    return typeof read !== 'string' && !read.temporary;
  };
  if (formal(k.studentNumber) && formal(g.studentNumber) && k.studentNumber !== g.studentNumber)
    throw notPossible({ zh: '正式学籍号不同', en: 'their formal student numbers differ' });
}

async function refuseKin(manager: EntityManager, kept: string, gone: string): Promise<void> {
  const rows: unknown[] = await manager.query(
    `SELECT 1 FROM guardianships WHERE (child_id = $1 AND guardian_id = $2) OR (child_id = $2 AND guardian_id = $1)`,
    [kept, gone],
  );
  if (rows.length > 0) throw notPossible({ zh: '一人是另一人的监护人', en: 'one is the guardian of the other' });
}

async function refuseCircle(manager: EntityManager, id: string): Promise<void> {
  const rows: unknown[] = await manager.query(
    `WITH RECURSIVE above AS (
       SELECT guardian_id FROM guardianships WHERE child_id = $1 AND to_on IS NULL
       UNION SELECT g.guardian_id FROM guardianships g JOIN above a ON g.child_id = a.guardian_id WHERE g.to_on IS NULL)
     SELECT 1 FROM above WHERE guardian_id = $1`,
    [id],
  );
  if (rows.length > 0) throw notPossible({ zh: '监护关系会成环', en: 'guardianships would close a circle' });
}

/** Merges are undone in the reverse order. */
async function refuseEarlier(manager: EntityManager, { id, keptId, goneId, mergedAt }: PersonMerge): Promise<void> {
  const rows: unknown[] = await manager.query(
    `SELECT 1 FROM person_merges WHERE id <> $1 AND undone_at IS NULL AND merged_at >= $4 AND ARRAY[kept_id, gone_id] && ARRAY[$2, $3]::uuid[]`,
    [id, keptId, goneId, mergedAt],
  );
  if (rows.length > 0) throw peopleErrors['merge.not-last']();
}
