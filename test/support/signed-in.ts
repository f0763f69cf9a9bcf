import { randomUUID } from 'node:crypto';
import type { Role } from '#shuyuan/kernel';
import { SessionsService } from '#shuyuan/identity';
import { TestClient } from './client.js';
import type { Platform } from './platform.js';
import { asOwner } from './tenant-fixture.js';

export interface PersonFixture {
  readonly id: string;
  readonly loginName: string;
  readonly client: TestClient;
}

/** An account of a person at home in `tenantId`, with roles there, signed in. */
export async function signedInPerson(platform: Platform, tenantId: string, roles: readonly Role[]): Promise<PersonFixture> {
  const id = randomUUID();
  const loginName = `p-${id.slice(0, 8)}`;
  await asOwner(platform.database.ownerUrl, async (owner) => {
    await owner.query(`INSERT INTO accounts (id, kind, tenant_id, login_name, display_name) VALUES ($1, 'person', $2, $3, '测试人员')`, [
      id,
      tenantId,
      loginName,
    ]);
    for (const role of roles) await giveRole(owner, id, role, { tenantId });
  });
  return { id, loginName, client: await signedIn(platform, id) };
}

/** Past the sign-in, which its own tests cover: the session is as real as any. */
export async function signedIn(platform: Platform, accountId: string): Promise<TestClient> {
  const sessions = platform.door.api.get(SessionsService, { strict: false });
  const { token } = await sessions.start(accountId, { factors: ['pwd', 'otp'], ip: null, userAgent: null });
  return new TestClient(platform.url).holding(`shuyuan_session=${token}`);
}

interface Owner {
  query(sql: string, values: unknown[]): Promise<unknown>;
}

export const giveRole = (owner: Owner, accountId: string, role: Role, place: { tenantId?: string; scopePath?: string }): Promise<unknown> =>
  owner.query('INSERT INTO memberships (account_id, role, tenant_id, scope_path) VALUES ($1, $2, $3, $4)', [
    accountId,
    role,
    place.tenantId ?? null,
    place.scopePath ?? null,
  ]);
