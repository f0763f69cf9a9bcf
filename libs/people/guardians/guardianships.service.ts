import { Injectable } from '@nestjs/common';
import { Database, invalidFields, kernelErrors } from '#shuyuan/kernel';
import { IsNull, type EntityManager } from 'typeorm';
import { OF_AGE } from '../consents/consent-standing.js';
import { ageOn, today } from '../numbers/days.js';
import { PeopleReach, currentTenant } from '../people-reach.js';
import { peopleErrors } from '../people.errors.js';
import { Person } from '../persons/person.entity.js';
import type { CreateGuardianshipDto, EndGuardianshipDto, GuardianshipDto, GuardianshipsDto } from './guardianship.dto.js';
import { Guardianship } from './guardianship.entity.js';

const SHOWN = `SELECT g.id, g.child_id AS "childId", c.name AS "childName", g.guardian_id AS "guardianId", q.name AS "guardianName", g.relation, g.main,
  g.from_on::text AS "fromOn", g.to_on::text AS "toOn"
  FROM guardianships g LEFT JOIN persons c ON c.id = g.child_id LEFT JOIN persons q ON q.id = g.guardian_id`;

/** 监护关系: who answers for whom. */
@Injectable()
export class GuardianshipsService {
  constructor(
    private readonly database: Database,
    private readonly reach: PeopleReach,
  ) {}

  async of(personId: string): Promise<GuardianshipsDto> {
    return this.database.tx(async (manager) => {
      await this.reach.person(manager, personId);
      const order = 'ORDER BY g.to_on NULLS FIRST, g.main DESC, g.from_on, g.id';
      return {
        guardians: await manager.query<GuardianshipDto[]>(`${SHOWN} WHERE g.child_id = $1 ${order}`, [personId]),
        children: await manager.query<GuardianshipDto[]>(`${SHOWN} WHERE g.guardian_id = $1 ${order}`, [personId]),
      };
    });
  }

  async create({ childId, guardianId, relation, main = false, fromOn = today() }: CreateGuardianshipDto): Promise<GuardianshipDto> {
    return this.database.tx(async (manager) => {
      const tenantId = currentTenant();
      // Lines of guardians are looked at and lengthened by one at a time, or two could close a circle together.
      await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 15))`, [tenantId]);
      const child = await this.reach.person(manager, childId);
      const guardian = await manager.findOneBy(Person, { id: guardianId, tenantId, mergedInto: IsNull(), erasedAt: IsNull() });
      if (!guardian) throw invalidFields([{ field: 'guardianId', code: 'person-unknown' }]);
      checkAges(child, guardian);
      await refuseCircle(manager, childId, guardianId);
      if (await manager.existsBy(Guardianship, { childId, guardianId, toOn: IsNull() })) throw peopleErrors['guardianship.already']();
      if (main) await manager.update(Guardianship, { childId, main: true, toOn: IsNull() }, { main: false });
      const { id } = await manager.save(manager.create(Guardianship, { tenantId, childId, guardianId, relation, main, fromOn }));
      return one(manager, id);
    });
  }

  async end(id: string, { on = today() }: EndGuardianshipDto): Promise<GuardianshipDto> {
    return this.database.tx(async (manager) => {
      const found = await manager.findOne(Guardianship, { where: { id, tenantId: currentTenant() }, lock: { mode: 'pessimistic_write' } });
      if (!found) throw kernelErrors['resource.not-found']();
      await this.reach.person(manager, found.childId);
      if (found.toOn) throw peopleErrors['guardianship.ended']();
      if (on < found.fromOn) throw invalidFields([{ field: 'on', code: 'day-before-start' }]);
      await manager.update(Guardianship, { id }, { toOn: on });
      return one(manager, id);
    });
  }
}

const one = async (manager: EntityManager, id: string): Promise<GuardianshipDto> => {
  const rows = await manager.query<GuardianshipDto[]>(`${SHOWN} WHERE g.id = $1`, [id]);
  return rows[0]!;
};

function checkAges(child: Person, guardian: Person): void {
  const now = today();
  if (child.birthOn && ageOn(child.birthOn, now) >= OF_AGE) throw peopleErrors['guardianship.child-of-age']();
  if (guardian.birthOn && ageOn(guardian.birthOn, now) < OF_AGE) throw peopleErrors['guardianship.too-young']({ age: OF_AGE });
}

/** Nobody may come out as their own guardian, over however many steps. */
async function refuseCircle(manager: EntityManager, childId: string, guardianId: string): Promise<void> {
  if (childId === guardianId) throw peopleErrors['guardianship.cycle']();
  const rows: unknown[] = await manager.query(
    `WITH RECURSIVE above AS (
       SELECT guardian_id FROM guardianships WHERE child_id = $2 AND to_on IS NULL
       UNION SELECT g.guardian_id FROM guardianships g JOIN above a ON g.child_id = a.guardian_id WHERE g.to_on IS NULL)
     SELECT 1 FROM above WHERE guardian_id = $1`,
    [childId, guardianId],
  );
  if (rows.length > 0) throw peopleErrors['guardianship.cycle']();
}
