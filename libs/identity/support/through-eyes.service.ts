import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, ROOT_SCOPE, type Principal } from '#shuyuan/kernel';
import { AccountsService } from '../accounts/accounts.service.js';
import { isAction, permissionsOf, ruleOf } from '../policy/policy.js';
import { Principals } from '../policy/principals.service.js';
import { SupportSession } from './support-session.entity.js';

/** Makes of an operator's principal the one of the account they look through (代看): what it may read in that platform. */
@Injectable()
export class ThroughEyes {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly principals: Principals,
  ) {}

  /** The operator themselves again once the support session, its time or the account has ended. Not from within a transaction. */
  async of(operator: Principal, supportSessionId: string): Promise<Principal> {
    const found = await this.database.as(ROOT_SCOPE, (manager) => this.find(manager, operator.id, supportSessionId));
    if (!found) return operator;
    const { session, account } = found;
    const seen = await this.principals.of({ ...account, sessionId: operator.sessionId });
    const grants = seen.grants.filter((grant) => grant.tenantId === session.tenantId);
    const roles = [...new Set(grants.map(({ role }) => role))];
    const until = session.expiresAt ?? new Date();
    return {
      ...seen,
      roles,
      role: roles[0] ?? 'person',
      grants,
      tenantId: session.tenantId,
      permissions: [...new Set(roles.flatMap((role) => permissionsOf(role)))].filter((action) => isAction(action) && forOthersEyes(action)),
      elsewhere: undefined,
      lapsesAt: Math.min(until.getTime(), seen.lapsesAt ?? Infinity),
      viewAs: { supportSessionId, operatorId: operator.id, operatorName: operator.displayName, until: until.toISOString() },
    };
  }

  private async find(manager: EntityManager, operatorId: string, id: string) {
    const session = await manager
      .createQueryBuilder(SupportSession, 's')
      .where(`s.id = :id AND s.operatorId = :operatorId AND s.state = 'consented' AND s.expires_at > now()`, { id, operatorId })
      .getOne();
    const account = session && (await this.accounts.find(manager, session.accountId));
    return account && { session, account };
  }
}

/** Looking is what was agreed to, not taking away. */
const forOthersEyes = (action: Parameters<typeof ruleOf>[0]): boolean => {
  const { reads, takesOut } = ruleOf(action);
  return reads === true && !takesOut;
};
