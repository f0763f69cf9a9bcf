import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import {
  Database,
  ROOT_SCOPE,
  caller,
  invalidFields,
  kernelErrors,
  keysetPage,
  uniqueViolation,
  type Page,
  type PageQuery,
  type Role,
} from '#shuyuan/kernel';
import { AccessChanges } from '../policy/access-changes.js';
import { DOWN_THE_TREE, MAY_GRANT } from '../policy/granting.js';
import { reachOf, type Place } from '../policy/reach.js';
import { membershipErrors } from './memberships.errors.js';
import { Membership } from './membership.entity.js';

export interface NewMembership {
  readonly accountId?: string;
  readonly loginName?: string;
  readonly role: Role;
  readonly reason?: string;
  readonly expiresAt?: string;
}

export interface Member extends Membership {
  readonly displayName: string;
  readonly loginName: string;
}

const IN_FORCE = 'm.revoked_at IS NULL AND (m.expires_at IS NULL OR m.expires_at > now())';

/**
 * Roles that accounts hold beyond their office (任职). Given by whoever holds a role above, taken away by them or by the
 * 安全管理员; PostgreSQL keeps 三员 apart, so that it holds however a row comes in.
 */
@Injectable()
export class MembershipsService {
  constructor(
    private readonly database: Database,
    private readonly changes: AccessChanges,
  ) {}

  /** Of one platform where the scope is one, else of units and down their tree. */
  async list(tenantId: string | null, query: PageQuery & { role?: Role; accountId?: string }): Promise<Page<Member>> {
    return this.database.tx(async (manager) => {
      const find = manager.createQueryBuilder(Membership, 'm').where(IN_FORCE);
      if (tenantId) find.andWhere('m.tenantId = :tenantId', { tenantId });
      else find.andWhere('m.scopePath IS NOT NULL');
      if (query.role) find.andWhere('m.role = :role', { role: query.role });
      if (query.accountId) find.andWhere('m.accountId = :accountId', { accountId: query.accountId });
      const order = { column: 'm.grantedAt', type: 'timestamptz', descending: true } as const;
      const { rows, nextCursor, total } = await keysetPage(find, 'm.id', order, query);
      return { items: await named(manager, rows), nextCursor, total };
    });
  }

  /** Gives a role in `place` on behalf of the caller. Under the scope that the route was entered with. */
  async grant(place: Place, wish: NewMembership): Promise<Member> {
    const principal = caller();
    if (!mayGive(wish.role, place)) throw membershipErrors['membership.role-not-yours']({ role: wish.role });
    if (place.tenantId === null && !DOWN_THE_TREE.includes(wish.role)) throw invalidFields([{ field: 'role', code: 'role-place' }]);
    if (wish.expiresAt && Date.parse(wish.expiresAt) <= Date.now()) throw invalidFields([{ field: 'expiresAt', code: 'in-the-past' }]);
    const expiresAt = wish.expiresAt ? new Date(wish.expiresAt) : null;
    return this.database.tx(async (manager) => {
      const account = await find(manager, wish, place);
      if (account.id === principal.id) throw membershipErrors['membership.not-to-oneself']();
      const row = await this.insert(manager, {
        ...{ accountId: account.id, role: wish.role, expiresAt, kind: 'standing' },
        ...{ tenantId: place.tenantId, scopePath: place.tenantId ? null : place.scopePath },
        ...{ grantedBy: principal.id, reason: wish.reason ?? null },
      });
      await this.changes.of(account.id);
      return (await named(manager, [row]))[0]!;
    });
  }

  private async insert(
    manager: EntityManager,
    wish: Omit<Membership, 'id' | 'grantedAt' | 'revokedAt' | 'revokedBy'>,
  ): Promise<Membership> {
    const row = manager.create(Membership, { ...wish, id: randomUUID(), grantedAt: new Date(), revokedAt: null, revokedBy: null });
    // One that has ended by itself is out of the way of its successor.
    await manager.query(
      `UPDATE memberships SET revoked_at = expires_at WHERE account_id = $1 AND role = $2 AND revoked_at IS NULL AND expires_at <= now()`,
      [wish.accountId, wish.role],
    );
    try {
      await manager.insert(Membership, row);
    } catch (error) {
      throw asMembershipError(error, wish.role);
    }
    return row;
  }

  /**
   * Roles of many people at once, as a roster brings them (教师, 学生, 监护人). What they hold already stays as it is. Within
   * the transaction of that platform.
   */
  async enrol(tenantId: string, wishes: readonly { accountId: string; role: Role }[]): Promise<void> {
    await this.database.tx((manager) =>
      manager.query(
        `INSERT INTO memberships (account_id, role, tenant_id) SELECT "accountId", role, $1 FROM jsonb_to_recordset($2::jsonb) AS w("accountId" uuid, role text)
         ON CONFLICT (account_id, role, coalesce(tenant_id::text, scope_path)) WHERE revoked_at IS NULL AND kind = 'standing' DO NOTHING`,
        [tenantId, JSON.stringify(wishes)],
      ),
    );
  }

  /** Throws 404 for what the scope does not show, 403 for a role the caller could not give and does not watch over. */
  async revoke(id: string, placeOf: (membership: Membership) => Place): Promise<void> {
    const principal = caller();
    await this.database.tx(async (manager) => {
      const found = await manager.createQueryBuilder(Membership, 'm').where(`m.id = :id AND ${IN_FORCE}`, { id }).getOne();
      if (!found) throw kernelErrors['resource.not-found']();
      const place = placeOf(found);
      const watches = principal.grants.some((grant) => grant.role === 'security_officer' && reachOf(grant, place));
      if (!watches && !mayGive(found.role, place)) throw membershipErrors['membership.role-not-yours']({ role: found.role });
      await manager.update(Membership, { id }, { revokedAt: new Date(), revokedBy: principal.id });
      await this.changes.of(found.accountId);
    });
  }

  /** What an account holds now, wherever that is. */
  async of(accountId: string): Promise<Membership[]> {
    return this.database.as(ROOT_SCOPE, (manager) =>
      manager.createQueryBuilder(Membership, 'm').where(`m.accountId = :accountId AND ${IN_FORCE}`, { accountId }).getMany(),
    );
  }
}

/** Whether some grant of the caller's that comes to `place` may give `role`. */
function mayGive(role: Role, place: Place): boolean {
  return caller().grants.some((grant) => reachOf(grant, place) !== undefined && MAY_GRANT[grant.role]?.includes(role));
}

interface Named {
  readonly id: string;
  readonly display_name: string;
  readonly login_name: string;
}

/** By id, or by login name among the platform's people and the administrators. */
async function find(manager: EntityManager, { accountId, loginName }: NewMembership, { tenantId }: Place): Promise<Named> {
  const ids = accountId ? [accountId] : [];
  const found = await manager.query<Named[]>('SELECT * FROM accounts_named($1, $2, $3)', [
    ids,
    accountId ? null : (loginName ?? null),
    tenantId,
  ]);
  // One of the platform's own comes before an administrator of the same name.
  const [account] = found.sort((a, b) => Number(isAdministrator(a)) - Number(isAdministrator(b)));
  if (!account) throw invalidFields([{ field: accountId ? 'accountId' : 'loginName', code: 'account-unknown' }]);
  return account;
}

const isAdministrator = (row: object): boolean => (row as { kind?: string }).kind === 'administrator';

async function named(manager: EntityManager, rows: readonly Membership[]): Promise<Member[]> {
  const names = await manager.query<Named[]>('SELECT * FROM accounts_named($1, NULL, NULL)', [rows.map(({ accountId }) => accountId)]);
  const byId = new Map(names.map((row) => [row.id, row]));
  return rows.map((row) => ({
    ...row,
    displayName: byId.get(row.accountId)?.display_name ?? '',
    loginName: byId.get(row.accountId)?.login_name ?? '',
  }));
}

/** In words that people understand, where the rules of the database refuse. */
export function asMembershipError(error: unknown, role: Role): unknown {
  if (uniqueViolation(error) !== undefined) return membershipErrors['membership.held-already']();
  const cause = (error as { driverError?: { constraint?: string; detail?: string } }).driverError;
  if (cause?.constraint === 'roles_kept_apart') return membershipErrors['membership.roles-apart']({ held: cause.detail, role });
  return error;
}
