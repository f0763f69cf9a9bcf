import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Account, PlatformAccountsService } from '#shuyuan/identity';
import { Database } from '#shuyuan/kernel';
import { Person, PersonSeals, PersonsService, readName, readPerson } from '#shuyuan/people';
import type { AgreedKey } from './linking.js';

const LOGIN = /^[A-Za-z0-9._@-]{3,64}$/;
const FIELD = { 'student-number': 'studentNumber', 'teacher-number': 'teacherNumber' } as const;

/** Which platform someone comes to, by which way, and their lasting name there. */
export interface WayIn {
  readonly tenantId: string;
  readonly source: string;
  readonly ref: string;
}

/** What another system says about a person. */
export interface SaidOfPerson {
  readonly loginName?: string;
  readonly name?: string;
  readonly studentNumber?: string;
  readonly teacherNumber?: string;
}

/** People and accounts that come from another system. Runs in a transaction of their platform's. */
@Injectable()
export class FederatedPeople {
  constructor(
    private readonly database: Database,
    private readonly persons: PersonsService,
    private readonly seals: PersonSeals,
    private readonly accounts: PlatformAccountsService,
  ) {}

  /** People of this platform who have the number; none for what is no such number. */
  async withNumber(manager: EntityManager, tenantId: string, key: AgreedKey, number: string): Promise<string[]> {
    const facts = readPerson({ name: '无名', [FIELD[key]]: number });
    if (Array.isArray(facts)) return [];
    const blinds = (await this.seals.of(tenantId))
      .keys(facts)
      .filter(({ kind }) => kind === key)
      .map(({ blind }) => blind);
    const rows = await manager.query<{ id: string }[]>(
      `SELECT DISTINCT p.id FROM person_keys k JOIN persons p ON p.id = k.person_id
        WHERE k.tenant_id = $1 AND k.kind = $2 AND k.blind = ANY ($3) AND p.merged_into IS NULL AND p.erased_at IS NULL`,
      [tenantId, key, blinds],
    );
    return rows.map(({ id }) => id);
  }

  /** The person who was entered here when they came by that way before. */
  async brought(manager: EntityManager, way: WayIn): Promise<string | undefined> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT coalesce(merged_into, id) AS id FROM persons WHERE tenant_id = $1 AND source = $2 AND source_ref = $3 AND erased_at IS NULL`,
      [way.tenantId, way.source, refOf(way)],
    );
    return rows[0]?.id;
  }

  /** An account for someone the platform knows already. */
  async accountFor(manager: EntityManager, way: WayIn, said: SaidOfPerson, personId: string): Promise<string> {
    const { name } = await manager.findOneByOrFail(Person, { id: personId, tenantId: way.tenantId });
    return this.insert(manager, way, { ...said, name }, personId);
  }

  /** A new person and their account; without a real name, the account alone. */
  async newAccount(manager: EntityManager, way: WayIn, said: SaidOfPerson): Promise<string> {
    return this.insert(manager, way, said, await this.newPerson(manager, way, said));
  }

  /** Follows what the other system says now, where it says it in a form we can use. */
  async rename(manager: EntityManager, accountId: string, said: SaidOfPerson): Promise<void> {
    const account = await manager.findOneByOrFail(Account, { id: accountId });
    await manager.update(
      Account,
      { id: accountId },
      {
        displayName: said.name ?? account.displayName,
        loginName: said.loginName && LOGIN.test(said.loginName) ? said.loginName : account.loginName,
      },
    );
    const person = account.personId && (await manager.findOneBy(Person, { id: account.personId, tenantId: account.tenantId! }));
    if (person && said.name && typeof readName(said.name) !== 'string' && said.name !== person.name)
      await this.persons.change(manager, person, { name: said.name });
  }

  /** Signed out everywhere once the transaction has committed. */
  async disable(manager: EntityManager, accountId: string, reason: string): Promise<void> {
    await manager.update(Account, { id: accountId }, { disabledAt: new Date(), disabledReason: reason });
    await this.changed(manager, accountId);
    await this.database.afterCommit(() => this.accounts.endSessions(accountId));
  }

  async enable(manager: EntityManager, accountId: string): Promise<void> {
    await manager.update(Account, { id: accountId }, { disabledAt: null, disabledReason: null });
    await this.changed(manager, accountId);
  }

  private async changed(manager: EntityManager, accountId: string): Promise<void> {
    await manager.query(`SELECT pg_notify('shuyuan_access', $1)`, [accountId]);
  }

  private async newPerson(manager: EntityManager, way: WayIn, said: SaidOfPerson): Promise<string | null> {
    if (said.name === undefined || typeof readName(said.name) === 'string') return null;
    const person = manager.create(Person, { tenantId: way.tenantId, source: way.source, sourceRef: refOf(way), version: 0 });
    const { name, studentNumber, teacherNumber } = said;
    const numbers = { ...(studentNumber ? { studentNumber } : {}), ...(teacherNumber ? { teacherNumber } : {}) };
    // A number in no form of ours is left out; one that somebody here has is refused, never taken for the same person.
    const usable = Array.isArray(readPerson({ name, ...numbers })) ? {} : numbers;
    return (await this.persons.change(manager, person, { name, ...usable })).id;
  }

  /** Without a password: signed in by its source until one is set. */
  private async insert(manager: EntityManager, way: WayIn, said: SaidOfPerson, personId: string | null): Promise<string> {
    const loginName = await this.freeLogin(manager, way.tenantId, said.loginName);
    const displayName = said.name ?? loginName;
    const account = await this.accounts.insert(manager, { tenantId: way.tenantId, personId, displayName, loginName, passwordHash: null });
    return account.id;
  }

  /** The name the source gives, if it is one and nobody here has it. Having the same login name makes nobody the same person. */
  private async freeLogin(manager: EntityManager, tenantId: string, wish: string | undefined): Promise<string> {
    const made = `u-${randomBytes(6).toString('hex')}`;
    if (!wish || !LOGIN.test(wish)) return made;
    const taken = await manager
      .createQueryBuilder(Account, 'a')
      .where('a.tenant_id = :tenantId AND lower(a.login_name) = lower(:wish)', { tenantId, wish })
      .getExists();
    return taken ? made : wish;
  }
}

/** What another system calls its people may be a number of theirs. */
const refOf = ({ ref }: WayIn): string => createHash('sha256').update(ref).digest('base64url');
