import { randomUUID } from 'node:crypto';
import type { Principal } from '#shuyuan/kernel';
import { asOwner } from '../../support/tenant-fixture.js';

/** Runs `fn` as an administrator of the province would, without the HTTP door between. */
export async function asProvince(ownerUrl: string): Promise<<T>(fn: () => Promise<T>) => Promise<T>> {
  const { runInContext } = await import('#shuyuan/kernel');
  const { POLICY } = await import('#shuyuan/identity');
  const id = randomUUID();
  const scopePath = '/410000/';
  await asOwner(ownerUrl, (client) =>
    client.query(
      `INSERT INTO administrators (id, login_name, display_name, password_hash, role, unit_code, scope_path) VALUES ($1, 'bench', '测试', '-', 'province_admin', '410000', $2)`,
      [id, scopePath],
    ),
  );
  const principal: Principal = {
    ...{
      id,
      scopePath,
      displayName: '测试',
      loginName: 'bench',
      role: 'province_admin',
      unitCode: '410000',
      unitName: '河南省',
      tenantId: null,
    },
    permissions: Object.keys(POLICY),
  };
  return (fn) => runInContext({ correlationId: randomUUID(), language: 'zh', principal, scope: { path: scopePath, principalId: id } }, fn);
}
