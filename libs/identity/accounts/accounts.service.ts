import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, ROOT_SCOPE, type Principal, type Role } from '#shuyuan/kernel';
import { Principals, type HeldMembership, type SignedInAccount } from '../policy/principals.service.js';

interface Row {
  readonly id: string;
  readonly kind: Principal['kind'];
  readonly person_id: string | null;
  readonly tenant_id: string | null;
  readonly display_name: string;
  readonly login_name: string;
  readonly must_change_password: boolean;
  readonly role: Role | null;
  readonly unit_code: string;
  readonly office_tenant: string | null;
  readonly scope_path: string;
  readonly memberships: HeldMembership[] | null;
}

export type KnownAccount = Omit<SignedInAccount, 'sessionId' | 'obligations'> & { readonly mustChangePassword: boolean };

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
      `SELECT a.id, a.kind, a.person_id, a.tenant_id, a.display_name, a.login_name, a.must_change_password, d.role, d.unit_code, d.tenant_id AS office_tenant, d.scope_path,
              (SELECT jsonb_agg(jsonb_build_object('role', m.role, 'tenantId', m.tenant_id, 'scopePath', m.scope_path, 'expiresAt', m.expires_at) ORDER BY m.granted_at)
                 FROM memberships m WHERE m.account_id = a.id AND m.revoked_at IS NULL AND (m.expires_at IS NULL OR m.expires_at > now())) AS memberships
         FROM accounts a LEFT JOIN administrators d ON d.id = a.id WHERE a.id = $1 AND a.disabled_at IS NULL`,
      [accountId],
    );
    if (!row) return undefined;
    const { role, unit_code: unitCode, office_tenant: tenantId, scope_path: scopePath } = row;
    return {
      ...{ id: row.id, kind: row.kind, personId: row.person_id, tenantId: row.tenant_id },
      ...{ displayName: row.display_name, loginName: row.login_name, mustChangePassword: row.must_change_password },
      office: role === null ? null : { role, unitCode, tenantId, scopePath },
      memberships: row.memberships ?? [],
    };
  }
}
