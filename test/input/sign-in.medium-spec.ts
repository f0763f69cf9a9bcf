import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { TestClient } from '../support/client.js';
import { startPlatform, type Platform } from '../support/platform.js';
import { asOwner } from '../support/tenant-fixture.js';

interface Body {
  id: string;
  code: string;
  url: string;
  items: { id: string }[];
  errors?: { field: string; code: string }[];
}

const PASSWORD = 'Shu-yuan-2019!';

describe('coming in and going out', () => {
  let platform: Platform;
  let city: TestClient;
  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    city = await platform.province.invite('city_admin', '410100');
  }, 60_000);
  afterAll(() => platform?.close());

  const link = async () => (await city.post<Body>('/api/v1/invitations', { role: 'county_admin', unitCode: '410105' })).body;
  const accept = (url: string, patch: Record<string, unknown> = {}) => {
    const client = new TestClient(platform.url);
    const person = {
      token: url.split('#')[1],
      displayName: '李县长',
      loginName: `u-${randomUUID().slice(0, 8)}`,
      password: PASSWORD,
      ...patch,
    };
    return client.post<Body>('/api/v1/invitations/accept', person).then((answer) => ({ ...answer, client, person }));
  };
  const sql = (text: string, values: unknown[] = []) => asOwner(platform.database.ownerUrl, (client) => client.query(text, values));

  it('an invitation is used once, however many use it at the same moment', async () => {
    const { url } = await link();
    const answers = await Promise.all(Array.from({ length: 8 }, () => accept(url)));
    expect(answers.map((a) => `${a.status} ${a.body.code ?? ''}`.trim()).toSorted()).toEqual([
      '201',
      ...Array.from({ length: 7 }, () => '410 invitation.not-usable'),
    ]);
    expect((await accept(url)).status).toBe(410);
    expect((await new TestClient(platform.url).post('/api/v1/invitations/lookup', { token: url.split('#')[1] })).status).toBe(410);
  });

  it('an invitation survives an attempt that fails, and ends when it is revoked or has expired', async () => {
    const first = await link();
    const weak = await accept(first.url, { password: 'short' });
    expect([weak.status, weak.body.errors?.map((e) => e.field)]).toEqual([400, ['password']]);
    const taken = await accept(first.url, { loginName: (await city.get<{ loginName: string }>('/api/v1/session')).body.loginName });
    expect([taken.status, taken.body.errors?.map((e) => e.field)]).toEqual([409, ['loginName']]);
    expect((await accept(first.url)).status).toBe(201);

    const revoked = await link();
    expect((await city.delete(`/api/v1/invitations/${revoked.id}`)).status).toBe(204);
    expect((await accept(revoked.url)).status).toBe(410);
    const expired = await link();
    await sql(`UPDATE invitations SET expires_at = now() - interval '1 second' WHERE id = $1`, [expired.id]);
    expect((await accept(expired.url)).status).toBe(410);
    expect((await city.get<Body>('/api/v1/invitations')).body.items.map((i) => i.id)).not.toContain(expired.id);
  });

  it.each(['', 'x', '../', '\u0000', 'a'.repeat(10_000), 'ÿ'.repeat(43)])('the token %j opens nothing', async (token) => {
    const answer = await new TestClient(platform.url).post<Body>('/api/v1/invitations/lookup', { token });
    expect([400, 410]).toContain(answer.status);
  });

  it('the token of an invitation and of a session is stored nowhere', async () => {
    const { url } = await link();
    const { client } = await accept(url);
    const secrets = [url.split('#')[1]!, client.sessionCookie!.split('=')[1]!];
    for (const table of ['invitations', 'sessions', 'accounts', 'administrators', 'events', 'idempotency_keys']) {
      const { rows } = await sql(`SELECT t::text AS text FROM ${table} t`);
      for (const secret of secrets) expect(JSON.stringify(rows)).not.toContain(secret);
    }
  });

  it('six wrong passwords bring 429 with Retry-After for that name, and for no other', async () => {
    const { person } = await accept((await link()).url);
    const other = await accept((await link()).url);
    const anyone = new TestClient(platform.url);
    const signIn = (loginName: string, password: string) => anyone.post<Body>('/api/v1/session', { loginName, password });
    for (let i = 0; i < 5; i++) expect((await signIn(person.loginName, 'wrong')).body.code).toBe('session.credentials-wrong');
    const limited = await signIn(person.loginName.toUpperCase(), PASSWORD);
    expect([limited.status, limited.body.code]).toEqual([429, 'auth.too-many-attempts']);
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await signIn(other.person.loginName, PASSWORD)).status).toBe(200);
    const atOnce = await Promise.all(Array.from({ length: 12 }, () => signIn('nobody-at-all', 'wrong')));
    expect(atOnce.filter((a) => a.status === 429)).toHaveLength(7);
  });

  it('signing out holds at once, everywhere the cookie is used', async () => {
    const { client } = await accept((await link()).url);
    const copy = { cookie: client.sessionCookie! };
    expect((await client.get('/api/v1/session')).status).toBe(200);
    expect((await client.delete('/api/v1/session')).status).toBe(204);
    expect((await new TestClient(platform.url).get('/api/v1/session', copy)).status).toBe(401);
  });

  it('a session ends when it was idle too long or has lasted too long', async () => {
    for (const change of [`last_seen_at = now() - interval '31 minutes'`, `expires_at = now() - interval '1 second'`]) {
      const { client, person } = await accept((await link()).url);
      await sql(`UPDATE sessions SET ${change} WHERE account_id = (SELECT id FROM accounts WHERE login_name = $1)`, [person.loginName]);
      expect([change, (await client.get('/api/v1/session')).status]).toEqual([change, 401]);
    }
  });
});
