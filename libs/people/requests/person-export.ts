import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LifeService } from '../careers/life.service.js';
import { GuardianshipsService } from '../guardians/guardianships.service.js';
import { PersonSeals } from '../persons/person-seals.js';
import type { Person } from '../persons/person.entity.js';
import type { PersonExportDto } from './data-request.dto.js';

/** Everything that is kept about one person, to be handed to that person or a guardian (个人信息保护法 §45). */
@Injectable()
export class PersonExport {
  constructor(
    private readonly seals: PersonSeals,
    private readonly lives: LifeService,
    private readonly guardianships: GuardianshipsService,
  ) {}

  async of(manager: EntityManager, person: Person): Promise<PersonExportDto> {
    const opened = (await this.seals.of(person.tenantId)).opened(person);
    const { guardians, children } = await this.guardianships.of(person.id);
    const { id, name, gender, birthOn, documentKind, source } = person;
    return {
      exportedAt: new Date().toISOString(),
      person: { id, name, gender, birthOn, documentKind, ...opened, source, createdAt: person.createdAt.toISOString() },
      life: await this.lives.of(person.id),
      guardians,
      children,
      consents: await manager.query(
        `SELECT text_version AS "textVersion", scopes, method, given_at AS "givenAt", withdrawn_at AS "withdrawnAt"
           FROM consents WHERE person_id = $1 ORDER BY given_at`,
        [person.id],
      ),
      accounts: await manager.query(
        `SELECT login_name AS "loginName", created_at AS "createdAt", last_sign_in_at AS "lastSignInAt" FROM accounts WHERE person_id = $1`,
        [person.id],
      ),
    };
  }
}
