import { Injectable } from '@nestjs/common';
import { Database, caller, invalidFields, kernelErrors, uniqueViolation } from '#shuyuan/kernel';
import { IsNull, type EntityManager } from 'typeorm';
import { Guardianship } from '../guardians/guardianship.entity.js';
import { ageOn, today } from '../numbers/days.js';
import { PeopleReach, currentTenant } from '../people-reach.js';
import { peopleErrors } from '../people.errors.js';
import type { Person } from '../persons/person.entity.js';
import { GUARDIAN_UNTIL, OF_AGE } from './consent-standing.js';
import { ConsentText } from './consent-text.entity.js';
import type { GiveConsentDto, PublishConsentTextDto, WithdrawConsentDto } from './consent.dto.js';
import { Consent } from './consent.entity.js';

/** 未成年人个人信息: the text that guardians agree to, their consents, and taking them back. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly database: Database,
    private readonly reach: PeopleReach,
  ) {}

  async texts(): Promise<ConsentText[]> {
    return this.database.tx((manager) => manager.find(ConsentText, { where: { tenantId: currentTenant() }, order: { version: 'DESC' } }));
  }

  /** A new version. What was agreed to before stays on record under its own; consents to it are asked for anew. */
  async publish(dto: PublishConsentTextDto): Promise<ConsentText> {
    return this.database.tx(async (manager) => {
      const { whole, tenantId } = await this.reach.of(manager);
      if (!whole) throw kernelErrors['auth.forbidden']();
      await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 16))`, [tenantId]);
      const version = ((await newest(manager, tenantId))?.version ?? 0) + 1;
      const { title, body, scopes, responsibleName, responsibleContact } = dto;
      await manager.insert(ConsentText, { tenantId, version, title, body, scopes, responsibleName, responsibleContact });
      return manager.findOneByOrFail(ConsentText, { tenantId, version });
    });
  }

  async give({ personId, givenBy, textVersion, scopes, method }: GiveConsentDto): Promise<Consent> {
    return this.database.tx(async (manager) => {
      const tenantId = currentTenant();
      const person = await this.reach.person(manager, personId, true);
      const by = givenBy ?? caller().personId;
      if (!by) throw invalidFields([{ field: 'givenBy', code: 'person-unknown' }]);
      const self = by === caller().personId;
      // Whoever enters another's consent has it on paper or has seen it given; that is for the school.
      if (!self && !(await this.enters(manager))) throw kernelErrors['auth.forbidden']();
      await mayConsent(manager, person, by);
      const text = await newest(manager, tenantId);
      if (!text) throw peopleErrors['consent.no-text']();
      if (text.version !== textVersion) throw peopleErrors['consent.text-outdated']({ version: text.version });
      if (scopes.some((scope) => !text.scopes.includes(scope))) throw invalidFields([{ field: 'scopes', code: 'scopes-unknown' }]);
      const gone = { withdrawnAt: new Date(), withdrawnBy: caller().id, withdrawalReason: 'replaced' };
      await manager.update(Consent, { personId, withdrawnAt: IsNull() }, gone);
      try {
        return await manager.save(
          manager.create(Consent, {
            ...{ tenantId, personId, givenBy: by, textVersion, scopes, recordedBy: caller().id },
            method: self ? 'signed-in' : (method ?? 'paper'),
          }),
        );
      } catch (error) {
        if (uniqueViolation(error) === 'consents_live') throw kernelErrors['conflict.concurrent']();
        throw error;
      }
    });
  }

  /** 撤回同意. What was done before stays lawful; what needs the consent ends now. */
  async withdraw(id: string, { reason }: WithdrawConsentDto): Promise<Consent> {
    return this.database.tx(async (manager) => {
      const consent = await manager.findOne(Consent, { where: { id, tenantId: currentTenant() }, lock: { mode: 'pessimistic_write' } });
      if (!consent) throw kernelErrors['resource.not-found']();
      await this.reach.person(manager, consent.personId);
      const mine = caller().personId;
      const concerns =
        mine !== null && (mine === consent.givenBy || mine === consent.personId || (await isGuardian(manager, consent.personId, mine)));
      if (!concerns && !(await this.enters(manager))) throw kernelErrors['auth.forbidden']();
      if (consent.withdrawnAt) throw peopleErrors['consent.withdrawn']();
      return manager.save(Object.assign(consent, { withdrawnAt: new Date(), withdrawnBy: caller().id, withdrawalReason: reason ?? null }));
    });
  }

  /** Of the platform, or of a school as its administrator; a teacher or a parent speaks for themselves alone. */
  private async enters(manager: EntityManager): Promise<boolean> {
    const { whole } = await this.reach.of(manager);
    return whole || caller().grants.some(({ role, tenantId }) => role === 'school_admin' && tenantId === currentTenant());
  }
}

export const newest = (manager: EntityManager, tenantId: string): Promise<ConsentText | null> =>
  manager.findOne(ConsentText, { where: { tenantId }, order: { version: 'DESC' } });

const isGuardian = (manager: EntityManager, childId: string, guardianId: string): Promise<boolean> =>
  manager.existsBy(Guardianship, { childId, guardianId, toOn: IsNull() });

/** 不满 14 周岁: a guardian alone (个人信息保护法 §31). 14-17: a guardian or the minor. */
async function mayConsent(manager: EntityManager, person: Person, by: string): Promise<void> {
  if (!person.birthOn) throw peopleErrors['consent.birth-unknown']();
  const age = ageOn(person.birthOn, today());
  if (age >= OF_AGE) throw peopleErrors['consent.not-a-minor']();
  if (by === person.id) {
    if (age < GUARDIAN_UNTIL) throw peopleErrors['consent.guardian-needed']();
  } else if (!(await isGuardian(manager, person.id, by))) throw peopleErrors['consent.not-a-guardian']();
}
