import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '#shuyuan/audit';
import { Account } from '#shuyuan/identity';
import { Database, tenantScope } from '#shuyuan/kernel';
import { federationErrors } from '../federation.errors.js';
import type { MappedPerson } from '../mapping/mapping.js';
import type { IdentitySource } from '../sources/identity-source.entity.js';
import type { Decision } from './decision.js';
import { FederatedIdentity } from './federated-identity.entity.js';
import { FederatedPeople, type WayIn } from './federated-people.js';
import type { LinkedBy } from './linking.js';

/**
 * Who someone from an identity source is here (账号关联). A link is made by the source's own name for a person, by a number
 * both sides agree on, or by the person's own hand; two people are never joined on an e-mail, a mobile or a name.
 */
@Injectable()
export class LinkingService {
  constructor(
    private readonly database: Database,
    private readonly people: FederatedPeople,
    private readonly audit: AuditLog,
  ) {}

  /** What would become of them now. Writes nothing. */
  async foresee(source: IdentitySource, mapped: MappedPerson): Promise<Decision> {
    return this.database.as(tenantScope(source.tenantId), (manager) => this.decide(manager, source, mapped));
  }

  /** The account to sign in. Throws where there is none, or where people have to look first. */
  async resolve(source: IdentitySource, mapped: MappedPerson): Promise<{ accountId: string; decision: Decision }> {
    return this.database.as(tenantScope(source.tenantId), async (manager) => {
      // Two first sign-ins at once: the one that comes second finds what the first has made.
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 16))', [`${source.id} ${mapped.subject}`]);
      const decision = await this.decide(manager, source, mapped);
      return { accountId: await this.carryOut(manager, source, mapped, decision), decision };
    });
  }

  /** The person has signed in with `accountId` and says that they are `mapped` at the source. */
  async confirm(source: IdentitySource, mapped: MappedPerson, accountId: string): Promise<void> {
    await this.database.as(tenantScope(source.tenantId), async (manager) => {
      const account = await manager.findOneBy(Account, { id: accountId, tenantId: source.tenantId, kind: 'person' });
      if (!account || !mapped.subject) throw federationErrors['federation.nobody']();
      const known = await manager.findOneBy(FederatedIdentity, { sourceId: source.id, subject: mapped.subject });
      if (known && known.accountId !== accountId) throw federationErrors['federation.linked-elsewhere']();
      if (!known) await this.link(manager, source, mapped, accountId, 'confirmed');
    });
  }

  private async decide(manager: EntityManager, source: IdentitySource, mapped: MappedPerson): Promise<Decision> {
    if (!mapped.subject) return { kind: 'no-subject' };
    const known = await manager.findOneBy(FederatedIdentity, { sourceId: source.id, subject: mapped.subject });
    if (known) {
      const account = await manager.findOneBy(Account, { id: known.accountId, tenantId: source.tenantId, kind: 'person' });
      return account && !account.disabledAt ? { kind: 'known', accountId: account.id } : { kind: 'disabled', accountId: known.accountId };
    }
    const { agreedKey, justInTime } = source.linking;
    const number =
      agreedKey === 'student-number' ? mapped.studentNumber : agreedKey === 'teacher-number' ? mapped.teacherNumber : undefined;
    if (agreedKey && number) {
      const found = await this.people.withNumber(manager, source.tenantId, agreedKey, number);
      if (found.length > 1) return { kind: 'ambiguous' };
      if (found.length === 1) return this.agreed(manager, source, found[0]!);
    }
    // Brought in by this source before, and unlinked since.
    const returning = await this.people.brought(manager, wayIn(source, mapped));
    if (returning) return this.agreed(manager, source, returning);
    return { kind: justInTime ? 'new' : 'ask' };
  }

  private async agreed(manager: EntityManager, source: IdentitySource, personId: string): Promise<Decision> {
    const account = await manager.findOneBy(Account, { personId, tenantId: source.tenantId });
    if (account?.disabledAt) return { kind: 'disabled', accountId: account.id };
    // One person has one name at a source; a second one is somebody else with the same number.
    const other = account && (await manager.existsBy(FederatedIdentity, { accountId: account.id, sourceId: source.id }));
    return other ? { kind: 'ambiguous' } : { kind: 'agreed', personId, accountId: account?.id };
  }

  private async carryOut(manager: EntityManager, source: IdentitySource, mapped: MappedPerson, decision: Decision): Promise<string> {
    switch (decision.kind) {
      case 'known':
        await manager.update(FederatedIdentity, { sourceId: source.id, subject: mapped.subject }, { lastSignInAt: new Date() });
        return decision.accountId;
      case 'agreed': {
        const accountId = decision.accountId ?? (await this.people.accountFor(manager, wayIn(source, mapped), mapped, decision.personId));
        await this.link(manager, source, mapped, accountId, 'agreed-key');
        return accountId;
      }
      case 'new': {
        const accountId = await this.people.newAccount(manager, wayIn(source, mapped), trusted(source, mapped));
        await this.link(manager, source, mapped, accountId, 'just-in-time');
        return accountId;
      }
      case 'disabled':
        throw federationErrors['federation.account-disabled']();
      case 'ambiguous':
        throw federationErrors['federation.ambiguous']();
      case 'ask':
      case 'no-subject':
        throw federationErrors['federation.nobody']();
    }
  }

  private async link(
    manager: EntityManager,
    source: IdentitySource,
    mapped: MappedPerson,
    accountId: string,
    linkedBy: LinkedBy,
  ): Promise<void> {
    const { tenantId, id: sourceId } = source;
    await manager.insert(FederatedIdentity, { tenantId, sourceId, subject: mapped.subject, accountId, linkedBy, lastSignInAt: new Date() });
    await this.audit.record({
      action: 'federation.link',
      tenantId,
      object: { type: 'account', id: accountId },
      detail: { source: source.name, sourceId, linkedBy },
    });
  }
}

const wayIn = ({ id, tenantId }: IdentitySource, { subject }: MappedPerson): WayIn => ({
  tenantId,
  source: 'federation',
  ref: `${id} ${subject}`,
});

/** Of the numbers a source says, only the one it is trusted with is kept. */
const trusted = ({ linking: { agreedKey } }: IdentitySource, mapped: MappedPerson): MappedPerson => ({
  ...mapped,
  studentNumber: agreedKey === 'student-number' ? mapped.studentNumber : undefined,
  teacherNumber: agreedKey === 'teacher-number' ? mapped.teacherNumber : undefined,
});
