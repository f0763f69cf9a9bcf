import { Injectable } from '@nestjs/common';
import type { Account } from 'oidc-provider';
import { AccountsService } from '#shuyuan/identity';
import { Database, ROOT_SCOPE, type Principal } from '#shuyuan/kernel';

/** Who signs in, as applications are told. */
@Injectable()
export class AccountClaims {
  constructor(
    private readonly accounts: AccountsService,
    private readonly database: Database,
  ) {}

  /** Undefined for an account that is gone or disabled: what it was given is then good for nothing. */
  async find(accountId: string): Promise<Account | undefined> {
    const principal = await this.accounts.principalOf(accountId, null);
    return principal && { accountId, principal, claims: () => this.claims(principal) };
  }

  /** The provider gives out those whose scope was granted. */
  private async claims(principal: Principal): Promise<{ sub: string; [claim: string]: unknown }> {
    const { tenantId } = principal;
    return {
      sub: principal.id,
      name: principal.displayName,
      preferred_username: principal.loginName,
      locale: 'zh-CN',
      tenant_id: tenantId ?? undefined,
      tenant_name: tenantId ? await this.platformName(tenantId) : undefined,
      unit_code: principal.unitCode || undefined,
      unit_name: principal.unitName || undefined,
      role: principal.role,
      roles: principal.roles,
      school: tenantId && principal.personId ? await this.school(tenantId, principal.personId) : undefined,
    };
  }

  /** 学校: where somebody learns or, else, works today. */
  private school(tenantId: string, personId: string): Promise<string | undefined> {
    return this.database.as({ tenantId }, async (manager) => {
      const [row] = await manager.query<{ name: string }[]>(
        `SELECT o.name FROM (
           SELECT school_id AS id, 0 AS rank FROM enrolments WHERE tenant_id = $1 AND person_id = $2 AND to_on IS NULL
           UNION ALL SELECT organisation_id, 1 FROM employments WHERE tenant_id = $1 AND person_id = $2 AND (to_on IS NULL OR to_on >= current_date)
         ) place JOIN organisations o ON o.tenant_id = $1 AND o.id = place.id ORDER BY rank LIMIT 1`,
        [tenantId, personId],
      );
      return row?.name;
    });
  }

  private platformName(id: string): Promise<string | undefined> {
    return this.database.as(ROOT_SCOPE, async (manager) => {
      const [row] = await manager.query<{ name: string }[]>('SELECT name FROM tenants WHERE id = $1', [id]);
      return row?.name;
    });
  }
}
