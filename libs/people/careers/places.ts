import { Injectable } from '@nestjs/common';
import { invalidFields } from '#shuyuan/kernel';
import type { EntityManager } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import { currentTenant, PeopleReach } from '../people-reach.js';

/** Finds the organisations that people are put into, and whether the caller may put them there. */
@Injectable()
export class Places {
  constructor(private readonly reach: PeopleReach) {}

  /** An open organisation of the platform, within the caller's reach. Throws 400 naming `field`. */
  async organisation(manager: EntityManager, id: string, field: string): Promise<Organisation> {
    const found = await manager.findOneBy(Organisation, { id, tenantId: currentTenant() });
    if (!found || found.closedOn) throw invalidFields([{ field, code: 'organisation-unknown' }]);
    await this.reach.school(manager, (await schoolOf(manager, found)).id);
    return found;
  }

  /** A school and, where given, a class of it. */
  async school(manager: EntityManager, schoolId: string, classId: string | null | undefined): Promise<void> {
    const school = await this.organisation(manager, schoolId, 'schoolId');
    if (school.kind !== 'school') throw invalidFields([{ field: 'schoolId', code: 'organisation-unknown' }]);
    if (!classId) return;
    const found = await this.organisation(manager, classId, 'classId');
    if (found.kind !== 'class' || (await schoolOf(manager, found)).id !== schoolId)
      throw invalidFields([{ field: 'classId', code: 'class-not-of-school' }]);
  }
}

/** The school that an organisation is, or is part of. */
async function schoolOf(manager: EntityManager, organisation: Organisation): Promise<Organisation> {
  let at = organisation;
  while (at.kind !== 'school' && at.parentId) at = await manager.findOneByOrFail(Organisation, { id: at.parentId });
  return at;
}
