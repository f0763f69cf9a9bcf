import { Injectable } from '@nestjs/common';
import type { Grant, Principal, Role } from '#shuyuan/kernel';
import { RegionsService } from '#shuyuan/regions';
import { TenantDirectory } from '../tenant-access/tenant-directory.js';
import { permissionsOf } from './policy.js';

/** A path that no row has: its holder reaches platforms by grants and no unit's rows. */
const NO_UNIT = '/none/';

/** The office of an administrator, as invited. */
export interface Office {
  readonly role: Role;
  readonly unitCode: string;
  readonly tenantId: string | null;
  readonly scopePath: string;
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
  readonly sessionId: string | null;
}

/** Turns an account into what everything else asks about: who is calling, and what every grant together lets them do. */
@Injectable()
export class Principals {
  constructor(
    private readonly regions: RegionsService,
    private readonly tenants: TenantDirectory,
  ) {}

  async of(account: SignedInAccount): Promise<Principal> {
    const { office } = account;
    const grants: Grant[] = office ? [grantOf(office)] : [];
    const home = office || !account.tenantId ? undefined : await this.tenants.find(account.tenantId);
    const unitCode = office?.unitCode ?? home?.unitCode ?? '';
    const roles = [...new Set(grants.map(({ role }) => role)), ...(account.kind === 'person' ? (['person'] as const) : [])];
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
      tenantId: office ? office.tenantId : account.tenantId,
      scopePath: office && office.role !== 'tenant_admin' ? office.scopePath : NO_UNIT,
      permissions: [...new Set(roles.flatMap((role) => permissionsOf(role)))],
      sessionId: account.sessionId,
      viewAs: null,
    };
  }
}

/** A platform administrator (平台管理员) has the one platform, every other office its unit. */
const grantOf = ({ role, tenantId, scopePath }: Office): Grant =>
  role === 'tenant_admin' ? { role, tenantId, scopePath: null } : { role, tenantId: null, scopePath };
