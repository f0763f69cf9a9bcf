import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD } from '../support/client.js';
import { signedInPerson } from '../support/signed-in.js';
import { startPlatform, type Platform } from '../support/platform.js';
import { asOwner, insertTenant } from '../support/tenant-fixture.js';

interface Contract {
  readonly paths: Record<string, Record<string, unknown>>;
}

const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('the audit log of the API', () => {
  let platform: Platform;
  let tenant: string;
  let routes: [method: string, route: string][];

  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    tenant = (await insertTenant(platform.database.ownerUrl)).id;
    const { body } = await platform.province.get<Contract>('/api/v1/openapi.json');
    routes = Object.entries(body.paths).flatMap(([route, operations]) =>
      Object.keys(operations)
        .filter((method) => method !== 'get')
        .map((method): [string, string] => [method.toUpperCase(), route]),
    );
  }, 60_000);
  afterAll(() => platform?.close());

  it('has a row of every call that writes or would, whoever made it and whatever came of it', async () => {
    expect(routes.length).toBeGreaterThan(60);
    const someone = await signedInPerson(platform, tenant, ['student']);
    const calls = new Map<string, string>();
    for (const [index, [method, route]] of routes.entries()) {
      const client = route.includes('session') ? (await signedInPerson(platform, tenant, ['student'])).client : someone.client;
      const correlation = `meta-audit-${index}`;
      await client.call(method, route.replace(/\{\w+\}/g, NOBODY), { body: {}, headers: { 'x-correlation-id': correlation } });
      calls.set(correlation, `${method} ${route}`);
    }
    const recorded = await asOwner(platform.database.ownerUrl, async (owner) =>
      (await owner.query<{ id: string }>('SELECT DISTINCT correlation_id AS id FROM audit_log')).rows.map(({ id }) => id),
    );
    expect([...calls].filter(([correlation]) => !recorded.includes(correlation)).map(([, route]) => route)).toEqual([]);
  }, 120_000);

  it('holds no password, token, number or key that was sent, and neither do events', async () => {
    const secrets = {
      password: 'Canary-Password-9!',
      currentPassword: PASSWORD,
      token: 'canary-token-abcdefghijklmnopqrstuvwxyz0123',
      code: '918273',
    };
    const numbers = { idNumber: '410105200001011234', mobile: '13800001234', reason: '身份证 410105200001011234 手机 13800001234' };
    const kubeconfig = 'apiVersion: v1\nkind: Config\nusers: [{name: canary, user: {token: canary-kube-token-1234567890}}]';
    const bodies = [
      { ...secrets, ...numbers, kubeconfig, name: 'x' },
      { loginName: 'nobody', ...secrets },
    ];
    for (const [method, route] of routes.filter(([, path]) => !path.includes('session') && !path.includes('demo')))
      for (const body of bodies) await platform.province.call(method, route.replace(/\{\w+\}/g, NOBODY), { body });
    const kept = await asOwner(platform.database.ownerUrl, async (owner) => {
      const { rows } = await owner.query<{ line: string }>(
        `SELECT to_jsonb(l)::text AS line FROM audit_log l UNION ALL SELECT to_jsonb(e)::text FROM events e`,
      );
      return rows.map(({ line }) => line).join('\n');
    });
    const found = [...Object.values(secrets), '410105200001011234', '13800001234', 'canary-kube-token'].filter((secret) =>
      kept.includes(secret),
    );
    expect(found).toEqual([]);
  }, 120_000);
});
