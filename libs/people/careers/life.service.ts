import { Injectable } from '@nestjs/common';
import { Database } from '#shuyuan/kernel';
import { PeopleReach } from '../people-reach.js';
import type { LifeEntryDto } from './career.dto.js';

/** 履历. The schema's function opens what other platforms hold of someone who is at home here. */
@Injectable()
export class LifeService {
  constructor(
    private readonly database: Database,
    private readonly reach: PeopleReach,
  ) {}

  async of(personId: string): Promise<LifeEntryDto[]> {
    return this.database.tx(async (manager) => {
      await this.reach.person(manager, personId);
      return manager.query<LifeEntryDto[]>(
        `SELECT kind, platform, organisation, part, post, from_on::text AS "fromOn", to_on::text AS "toOn", end_reason AS "endReason"
           FROM person_life($1) ORDER BY from_on DESC, to_on DESC NULLS FIRST`,
        [personId],
      );
    });
  }
}
