import { Injectable } from '@nestjs/common';
import { Database, invalidFields, kernelErrors, uniqueViolation } from '#shuyuan/kernel';
import { IsNull, type EntityManager } from 'typeorm';
import { today } from '../numbers/days.js';
import { currentTenant } from '../people-reach.js';
import { peopleErrors } from '../people.errors.js';
import { Person } from '../persons/person.entity.js';
import type { EmployDto, EndEmploymentDto } from './career.dto.js';
import { Employment, type Post } from './employment.entity.js';
import { Places } from './places.js';

interface PostWish {
  readonly organisationId: string;
  readonly post: Post;
  readonly subject?: string | null;
  readonly fromOn?: string;
}

/** 任职: posts that people hold at schools, departments and classes. */
@Injectable()
export class EmploymentsService {
  constructor(
    private readonly database: Database,
    private readonly places: Places,
  ) {}

  async employ({ personId, ...wish }: EmployDto): Promise<Employment> {
    return this.database.tx(async (manager) => {
      const person = await manager.findOneBy(Person, { id: personId, tenantId: currentTenant(), mergedInto: IsNull(), erasedAt: IsNull() });
      if (!person) throw invalidFields([{ field: 'personId', code: 'person-unknown' }]);
      return this.begin(manager, person, wish);
    });
  }

  async begin(manager: EntityManager, person: Person, { organisationId, post, subject, fromOn = today() }: PostWish): Promise<Employment> {
    await this.places.organisation(manager, organisationId, 'organisationId');
    try {
      return await manager.save(
        manager.create(Employment, {
          tenantId: person.tenantId,
          personId: person.id,
          organisationId,
          post,
          subject: subject ?? null,
          fromOn,
        }),
      );
    } catch (error) {
      if (uniqueViolation(error) === 'employments_live') throw peopleErrors['employment.already']();
      throw error;
    }
  }

  async end(id: string, { on = today() }: EndEmploymentDto): Promise<Employment> {
    return this.database.tx(async (manager) => {
      const found = await manager.findOne(Employment, { where: { id, tenantId: currentTenant() }, lock: { mode: 'pessimistic_write' } });
      if (!found) throw kernelErrors['resource.not-found']();
      await this.places.organisation(manager, found.organisationId, 'organisationId');
      if (found.toOn) throw peopleErrors['employment.ended']();
      if (on < found.fromOn) throw invalidFields([{ field: 'on', code: 'day-before-start' }]);
      return manager.save(Object.assign(found, { toOn: on }));
    });
  }
}
