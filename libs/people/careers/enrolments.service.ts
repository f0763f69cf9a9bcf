import { Injectable } from '@nestjs/common';
import { Database, invalidFields, kernelErrors, uniqueViolation } from '#shuyuan/kernel';
import { IsNull, type EntityManager } from 'typeorm';
import { dayAfter, today } from '../numbers/days.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { PeopleReach, currentTenant } from '../people-reach.js';
import { peopleErrors } from '../people.errors.js';
import { Person } from '../persons/person.entity.js';
import type { EndEnrolmentDto, EnrolDto, MoveEnrolmentDto } from './career.dto.js';
import { Enrolment, type EndReason } from './enrolment.entity.js';
import { Places } from './places.js';

interface Place {
  readonly schoolId: string;
  readonly classId?: string | null;
  readonly fromOn?: string;
}

/** 学籍: where people learn, from a day to a day, one place at a time. */
@Injectable()
export class EnrolmentsService {
  constructor(
    private readonly database: Database,
    private readonly places: Places,
    private readonly reach: PeopleReach,
  ) {}

  /** 入学. A school may enrol whoever has no place now, so it need not know the person before. */
  async enrol({ personId, ...place }: EnrolDto): Promise<Enrolment> {
    return this.database.tx(async (manager) => {
      const person = await manager.findOneBy(Person, { id: personId, tenantId: currentTenant(), mergedInto: IsNull(), erasedAt: IsNull() });
      if (!person) throw invalidFields([{ field: 'personId', code: 'person-unknown' }]);
      return this.begin(manager, person, place);
    });
  }

  async begin(manager: EntityManager, person: Person, { schoolId, classId, fromOn = today() }: Place): Promise<Enrolment> {
    await this.places.school(manager, schoolId, classId);
    const there = await manager.findOneBy(Enrolment, { personId: person.id, toOn: IsNull() });
    if (there) throw peopleErrors['enrolment.one-place']({ school: await nameOf(manager, there.schoolId) });
    try {
      return await manager.save(
        manager.create(Enrolment, { tenantId: person.tenantId, personId: person.id, schoolId, classId: classId ?? null, fromOn }),
      );
    } catch (error) {
      if (uniqueViolation(error) === 'enrolments_live') throw peopleErrors['enrolment.one-place']({ school: '' });
      throw error;
    }
  }

  /** 毕业, 退学, 休学 and the like. */
  async end(id: string, { on = today(), reason }: EndEnrolmentDto): Promise<Enrolment> {
    return this.database.tx(async (manager) => this.close(manager, await this.live(manager, id), on, reason));
  }

  /** 转班、校际转学 within the platform: the old place ends the day before the new one begins. */
  async move(id: string, { schoolId, classId, on = today() }: MoveEnrolmentDto): Promise<Enrolment> {
    return this.database.tx(async (manager) => {
      const old = await this.live(manager, id);
      const target = schoolId ?? old.schoolId;
      await this.places.school(manager, target, classId);
      const lastDay = old.fromOn < on ? dayAfter(on, -1) : on;
      await this.close(manager, old, lastDay, target === old.schoolId ? 'moved-class' : 'transferred');
      const { tenantId, personId } = old;
      return manager.save(manager.create(Enrolment, { tenantId, personId, schoolId: target, classId: classId ?? null, fromOn: on }));
    });
  }

  private async live(manager: EntityManager, id: string): Promise<Enrolment> {
    const found = await manager.findOne(Enrolment, { where: { id, tenantId: currentTenant() }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw kernelErrors['resource.not-found']();
    await this.reach.school(manager, found.schoolId);
    if (found.toOn) throw peopleErrors['enrolment.ended']();
    return found;
  }

  private async close(manager: EntityManager, enrolment: Enrolment, on: string, reason: EndReason): Promise<Enrolment> {
    if (on < enrolment.fromOn) throw invalidFields([{ field: 'on', code: 'day-before-start' }]);
    return manager.save(Object.assign(enrolment, { toOn: on, endReason: reason }));
  }
}

const nameOf = async (manager: EntityManager, id: string): Promise<string> => (await manager.findOneBy(Organisation, { id }))?.name ?? '';
