import type { AdministratorRole, Principal } from '#shuyuan/kernel';

interface Administers {
  readonly id: string;
  readonly role: AdministratorRole;
  readonly unitCode: string;
  readonly scopePath: string;
  readonly permissions?: readonly string[];
}

/** An administrator of a unit, for tests that call services without the HTTP door between. */
export const administratorPrincipal = ({ id, role, unitCode, scopePath, permissions = [] }: Administers): Principal => ({
  ...{ id, role, roles: [role], unitCode, scopePath, permissions },
  ...{ kind: 'administrator', personId: null, displayName: '测试', loginName: 'test', unitName: unitCode, tenantId: null },
  ...{ grants: [{ role, tenantId: null, scopePath }], sessionId: null, viewAs: null, obligations: [] },
});
