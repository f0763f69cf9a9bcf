import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account } from '#shuyuan/identity';
import { FederatedPeople } from '../../linking/federated-people.js';
import { ENTERPRISE_USER, notUnique } from '../scim.js';
import type { ScimUser } from './scim-user.entity.js';

const PUSHED = 'scim';

/** Accounts (账号) that follow the users a directory pushes. Never an account that was here before: names make nobody the same person. */
@Injectable()
export class ScimAccounts {
  constructor(private readonly people: FederatedPeople) {}

  async open(manager: EntityManager, user: ScimUser): Promise<string> {
    if (await this.taken(manager, user)) throw notUnique('userName');
    const accountId = await this.people.newAccount(manager, { tenantId: user.tenantId, source: PUSHED, ref: user.id }, saidBy(user));
    await this.obey(manager, user, accountId);
    return accountId;
  }

  async follow(manager: EntityManager, user: ScimUser): Promise<void> {
    if (await this.taken(manager, user)) throw notUnique('userName');
    await this.people.rename(manager, user.accountId, saidBy(user));
    await this.obey(manager, user, user.accountId);
  }

  /** Its name becomes free for whoever is called so next, who is somebody else. */
  async close(manager: EntityManager, user: ScimUser): Promise<void> {
    const account = await manager.findOneByOrFail(Account, { id: user.accountId });
    await this.people.disable(manager, account.id, PUSHED);
    await manager.update(Account, { id: account.id }, { loginName: `${account.loginName.slice(0, 55)}~${account.id.slice(0, 8)}` });
  }

  private async taken(manager: EntityManager, user: ScimUser): Promise<boolean> {
    return manager
      .createQueryBuilder(Account, 'a')
      .where('a.tenant_id = :tenantId AND lower(a.login_name) = lower(:name)', { tenantId: user.tenantId, name: user.userName })
      .andWhere('a.id IS DISTINCT FROM :own', { own: user.accountId ?? null })
      .getExists();
  }

  /** `active`, which is true where it is not said. */
  private async obey(manager: EntityManager, user: ScimUser, accountId: string): Promise<void> {
    const account = await manager.findOneByOrFail(Account, { id: accountId });
    if (user.resource['active'] === false) {
      if (!account.disabledAt) await this.people.disable(manager, accountId, PUSHED);
    } else if (account.disabledAt && account.disabledReason === PUSHED) await this.people.enable(manager, accountId);
  }
}

/** What the directory says about a person, in our words. */
function saidBy({ userName, resource }: ScimUser): { loginName: string; name?: string; teacherNumber?: string } {
  const name = (resource['name'] ?? {}) as { formatted?: string; familyName?: string; givenName?: string };
  const chinese = /^\p{Script=Han}/u.test(name.familyName ?? name.givenName ?? '');
  const whole = name.formatted ?? [name.familyName, name.givenName].filter(Boolean).join(chinese ? '' : ' ');
  const display = [resource['displayName'], whole].find((one) => typeof one === 'string' && one.trim() !== '');
  const employeeNumber = (resource[ENTERPRISE_USER] as { employeeNumber?: string } | undefined)?.employeeNumber;
  return { loginName: userName, name: display as string | undefined, teacherNumber: employeeNumber };
}
