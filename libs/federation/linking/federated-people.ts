import { Injectable } from '@nestjs/common';
import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Account } from '#shuyuan/identity';
import type { MappedPerson } from '../mapping/mapping.js';
import type { IdentitySource } from '../sources/identity-source.entity.js';
import type { AgreedKey } from './linking.js';

const LOGIN = /^[A-Za-z0-9._@-]{3,64}$/;

/** People and accounts that come by way of an identity source. Runs in the transaction, and the platform, of the sign-in. */
@Injectable()
export class FederatedPeople {
  withNumber(_manager: EntityManager, _tenantId: string, _key: AgreedKey, _number: string): Promise<string[]> {
    return Promise.resolve([]);
  }

  /** An account for someone the platform knows already. */
  async accountFor(manager: EntityManager, source: IdentitySource, mapped: MappedPerson, personId: string): Promise<string> {
    return this.insert(manager, source, mapped, personId);
  }

  /** A new person and their account. */
  async newAccount(manager: EntityManager, source: IdentitySource, mapped: MappedPerson): Promise<string> {
    return this.insert(manager, source, mapped, null);
  }

  /** Without a password: it is signed in by its source until one is set. */
  private async insert(manager: EntityManager, source: IdentitySource, mapped: MappedPerson, personId: string | null): Promise<string> {
    const loginName = await this.freeLogin(manager, source.tenantId, mapped.loginName);
    const account = manager.create(Account, {
      id: randomUUID(),
      kind: 'person',
      tenantId: source.tenantId,
      personId,
      loginName,
      displayName: mapped.name ?? loginName,
    });
    await manager.insert(Account, account);
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
