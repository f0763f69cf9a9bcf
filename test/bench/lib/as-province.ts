import { randomUUID } from 'node:crypto';
import { administratorPrincipal } from '../../support/principals.js';
import { asOwner, insertAdministrator } from '../../support/tenant-fixture.js';

/** Runs `fn` as an administrator of the province would, without the HTTP door between. */
export async function asProvince(ownerUrl: string): Promise<<T>(fn: () => Promise<T>) => Promise<T>> {
  const { runInContext } = await import('#shuyuan/kernel');
  const { POLICY } = await import('#shuyuan/identity');
  const id = randomUUID();
  const scopePath = '/410000/';
  await asOwner(ownerUrl, (client) =>
    insertAdministrator(client, { id, loginName: 'bench', role: 'province_admin', unitCode: '410000', scopePath }),
  );
  const principal = administratorPrincipal({ id, role: 'province_admin', unitCode: '410000', scopePath, permissions: Object.keys(POLICY) });
  return (fn) => runInContext({ correlationId: randomUUID(), language: 'zh', principal, scope: { path: scopePath, principalId: id } }, fn);
}
