import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, ROOT_SCOPE, type Principal, type Role } from '#shuyuan/kernel';
import { Principals, type SignedInAccount } from '../policy/principals.service.js';

interface Row {
  readonly id: string;
  readonly kind: Principal['kind'];
  readonly person_id: string | null;
  readonly tenant_id: string | null;
  readonly display_name: string;
  readonly login_name: string;
  readonly role: Role | null;
  readonly unit_code: string;
  readonly office_tenant: string | null;
  readonly scope_path: string;
}

export type KnownAccount = Omit<SignedInAccount, 'sessionId'>;

/** Accounts (账号) as whatever signs them in finds them, be it a session, a token or another party's word. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly database: Database,
    private readonly principals: Principals,
  ) {}

  /** Who an account is; undefined for one that is disabled or not there. Not from within a transaction. */
  async principalOf(accountId: string, sessionId: string | null): Promise<Principal | undefined> {
    const account = await this.database.as(ROOT_SCOPE, (manager) => this.find(manager, accountId));
    return account && this.principals.of({ ...account, sessionId });
  }

  /** Reads under the scope of `manager`. */
  async find(manager: EntityManager, accountId: string): Promise<KnownAccount | undefined> {
    const [row] = await manager.query<Row[]>(
      `SELECT a.id, a.kind, a.person_id, a.tenant_id, a.display_name, a.login_name, d.role, d.unit_code, d.tenant_id AS office_tenant, d.scope_path
         FROM accounts a LEFT JOIN administrators d ON d.id = a.id WHERE a.id = $1 AND a.disabled_at IS NULL`,
      [accountId],
    );
    if (!row) return undefined;
    const { role, unit_code: unitCode, office_tenant: tenantId, scope_path: scopePath } = row;
    return {
      ...{ id: row.id, kind: row.kind, personId: row.person_id, tenantId: row.tenant_id },
      ...{ displayName: row.display_name, loginName: row.login_name },
      office: role === null ? null : { role, unitCode, tenantId, scopePath },
    };
  }
}
