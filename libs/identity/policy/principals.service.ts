import { Injectable } from '@nestjs/common';
import type { Grant, Obligation, Principal, Role, Scope } from '#shuyuan/kernel';
import { RegionsService } from '#shuyuan/regions';
import { TenantDirectory } from '../tenant-access/tenant-directory.js';
import { permissionsOf, ruleOf, type Action } from './policy.js';

/** A path that no row has: its holder reaches platforms by grants and no unit's rows. */
const NO_UNIT = '/none/';

/** The office of an administrator, as invited. */
export interface Office {
  readonly role: Role;
  readonly unitCode: string;
  readonly tenantId: string | null;
  readonly scopePath: string;
}

export interface HeldMembership extends Grant {
  /** ISO time at which it ends by itself. */
  readonly expiresAt: string | null;
}

/** What signed in, and how. */
export interface SignedInAccount {
  readonly id: string;
  readonly kind: Principal['kind'];
  readonly personId: string | null;
  /** Home platform; null for administrators. */
  readonly tenantId: string | null;
  readonly displayName: string;
  readonly loginName: string;
  /** Null for persons. */
  readonly office: Office | null;
  /** In force as it was read. */
  readonly memberships: readonly HeldMembership[];
  readonly sessionId: string | null;
  readonly obligations?: readonly Obligation[];
}

/** Turns an account into what everything else asks about: who is calling, and what every grant together lets them do. */
@Injectable()
export class Principals {
  constructor(
    private readonly regions: RegionsService,
    private readonly tenants: TenantDirectory,
  ) {}

  async of(account: SignedInAccount): Promise<Principal> {
    const { office, memberships } = account;
    const grants: Grant[] = [
      ...(office ? [grantOf(office)] : []),
      ...memberships.map(({ expiresAt: _end, ...grant }) => grant),
      ...(account.kind === 'person' ? [{ role: 'person' as const, tenantId: account.tenantId, scopePath: null }] : []),
    ];
    const ends = memberships.flatMap(({ expiresAt }) => (expiresAt === null ? [] : [Date.parse(expiresAt)]));
    const home = office || !account.tenantId ? undefined : await this.tenants.find(account.tenantId);
    const unitCode = office?.unitCode ?? home?.unitCode ?? '';
    const roles = [...new Set(grants.map(({ role }) => role))];
    const permissions = [...new Set(roles.flatMap((role) => permissionsOf(role)))];
    const tenantId = office ? office.tenantId : account.tenantId;
    return {
      id: account.id,
      kind: account.kind,
      personId: account.personId,
      displayName: account.displayName,
      loginName: account.loginName,
      role: roles[0] ?? 'person',
      roles,
      grants,
      unitCode,
      unitName: unitCode ? (await this.regions.get(unitCode)).name : '',
      tenantId,
      scopePath: office && office.role !== 'tenant_admin' ? office.scopePath : NO_UNIT,
      permissions,
      elsewhere: elsewhere(account.id, tenantId, office, grants, permissions),
      ...(ends.length > 0 ? { lapsesAt: Math.min(...ends) } : {}),
      sessionId: account.sessionId,
      viewAs: null,
      obligations: account.obligations ?? [],
    };
  }
}

/** A platform administrator (平台管理员) has the one platform, every other office its unit. */
const grantOf = ({ role, tenantId, scopePath }: Office): Grant =>
  role === 'tenant_admin' ? { role, tenantId, scopePath: null } : { role, tenantId: null, scopePath };

/**
 * Routes that name no platform run in the caller's own scope. Of an action that neither the office nor a role at home
 * gives, only what the membership that gives it opens can be seen: a role held in one county is none in its neighbour.
 */
function elsewhere(
  principalId: string,
  home: string | null,
  office: Office | null,
  grants: readonly Grant[],
  permissions: readonly Action[],
): ReadonlyMap<string, Scope> {
  const atHome = (grant: Grant): boolean =>
    (office !== null && grant === grants[0]) || (grant.tenantId !== null && grant.tenantId === home);
  const away = grants.filter((grant) => !atHome(grant));
  const scopes = new Map<string, Scope>();
  if (away.length === 0) return scopes;
  const atHomeRoles = new Set(grants.filter(atHome).map(({ role }) => role));
  for (const action of permissions) {
    const { roles } = ruleOf(action);
    if (roles.some((role) => atHomeRoles.has(role))) continue;
    const giving = away.filter(({ role }) => roles.includes(role));
    const paths = giving.flatMap(({ scopePath }) => scopePath ?? []).sort((a, b) => a.length - b.length);
    const tenantId = giving.find((grant) => grant.tenantId !== null)?.tenantId;
    scopes.set(action, { principalId, ...(paths[0] ? { path: paths[0] } : {}), ...(tenantId ? { tenantId } : {}) });
  }
  return scopes;
}
