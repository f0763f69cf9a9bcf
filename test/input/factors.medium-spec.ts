import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generate } from 'otplib';
import { PASSWORD, TestClient } from '../support/client.js';
import { startPlatform, type Platform } from '../support/platform.js';
import { asOwner } from '../support/tenant-fixture.js';

interface Body {
  code: string;
  challengeId: string;
  factorRequired: string[];
  obligations: string[];
  loginName: string;
  codes: string[];
  secret: string;
  mobileHint: string;
  recoveryCodesLeft: number;
  errors?: { field: string; code: string }[];
}

/** Step after the one that is: a code is good once, and tests do not wait thirty seconds. */
const codeOf = (secret: string, stepsAhead = 0): Promise<string> => generate({ secret, epoch: Date.now() / 1000 + stepsAhead * 30 });

describe('second factors', () => {
  let platform: Platform;
  let gateway: Server;
  const sent: { mobile: string; code: string; text: string }[] = [];

  beforeAll(async () => {
    gateway = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        sent.push(JSON.parse(body) as (typeof sent)[number]);
        response.writeHead(request.headers.authorization === 'Bearer sms-token' ? 204 : 401).end();
      });
    });
    await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
    const { port } = gateway.address() as AddressInfo;
    platform = await startPlatform(
      { ADMIN_SECOND_FACTOR: 'required', SMS_GATEWAY_URL: `http://127.0.0.1:${port}/send`, SMS_GATEWAY_TOKEN: 'sms-token' },
      { worker: false },
    );
  }, 60_000);
  afterAll(async () => {
    await platform?.close();
    gateway?.close();
  });

  const sql = (text: string, values: unknown[] = []) => asOwner(platform.database.ownerUrl, (client) => client.query(text, values));

  /** An administrator of the province with an authenticator app, and what signs in as them. */
  async function withTotp(client: TestClient): Promise<{ secret: string; loginName: string }> {
    const { secret } = (await client.post<Body>('/api/v1/account/factors/totp')).body;
    expect((await client.post('/api/v1/account/factors/totp/confirm', { code: await codeOf(secret, -1) })).status).toBe(204);
    return { secret, loginName: (await client.get<Body>('/api/v1/session')).body.loginName };
  }
  const signIn = (loginName: string, password = PASSWORD) =>
    new TestClient(platform.url).post<Body>('/api/v1/session', { loginName, password });

  let secret: string;
  let loginName: string;

  it('an administrator without one can do nothing but set one up, and then everything', async () => {
    const { province } = platform;
    expect((await province.get<Body>('/api/v1/session')).body.obligations).toEqual(['second-factor']);
    for (const path of ['tenants', 'overview', 'administrators', 'events']) {
      const { status, body } = await province.get<Body>(`/api/v1/${path}`);
      expect([path, status, body.code]).toEqual([path, 403, 'auth.second-factor-required']);
    }
    expect((await province.post<Body>('/api/v1/invitations', { role: 'city_admin', unitCode: '410100' })).body.code).toBe(
      'auth.second-factor-required',
    );
    ({ secret, loginName } = await withTotp(province));
    expect((await province.get<Body>('/api/v1/session')).body.obligations).toEqual([]);
    expect((await province.get('/api/v1/tenants')).status).toBe(200);
  });

  it('the password alone opens nothing any more; a code with it does, once', async () => {
    const first = await signIn(loginName);
    expect([first.status, first.body.factorRequired, first.headers.get('set-cookie')]).toEqual([200, ['totp'], null]);
    const client = new TestClient(platform.url);
    const { challengeId } = (await client.post<Body>('/api/v1/session', { loginName, password: PASSWORD })).body;
    const wrong = await client.post<Body>('/api/v1/session/factor', { challengeId, kind: 'totp', code: '000000' });
    expect([wrong.status, wrong.body.code]).toEqual([401, 'session.factor-wrong']);
    const code = await codeOf(secret);
    const done = await client.post<Body>('/api/v1/session/factor', {
      challengeId,
      kind: 'totp',
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
    });
    expect([done.status, done.body.obligations]).toEqual([200, []]);
    expect((await client.get('/api/v1/tenants')).status).toBe(200);
    const again = await client.post<Body>('/api/v1/session/factor', { challengeId, kind: 'totp', code });
    expect([again.status, again.body.code]).toEqual([410, 'session.challenge-passed']);
    const replayed = await client.post<Body>('/api/v1/session/factor', { challengeId: first.body.challengeId, kind: 'totp', code });
    expect([replayed.status, replayed.body.code]).toEqual([401, 'session.factor-wrong']);
  });

  it('five tries end a sign-in that waits for its second step, and what is kept of codes is sealed or hashed', async () => {
    const { challengeId } = (await signIn(loginName)).body;
    for (let i = 0; i < 5; i++)
      expect(
        (await new TestClient(platform.url).post('/api/v1/session/factor', { challengeId, kind: 'totp', code: '000000' })).status,
      ).toBe(401);
    const sixth = await new TestClient(platform.url).post<Body>('/api/v1/session/factor', { challengeId, kind: 'totp', code: '000000' });
    expect([sixth.status, sixth.body.code]).toEqual([410, 'session.challenge-passed']);
    for (const table of ['totp_factors', 'sign_in_challenges', 'audit_log', 'events', 'sessions']) {
      const { rows } = await sql(`SELECT t::text AS text FROM ${table} t`);
      expect(JSON.stringify(rows)).not.toContain(secret);
      expect(JSON.stringify(rows)).not.toContain(challengeId);
    }
    await sql(`DELETE FROM sign_in_failures`);
  });

  it('recovery codes let in once each, and the owner is told', async () => {
    const { province } = platform;
    const { codes } = (await province.post<Body>('/api/v1/account/recovery-codes')).body;
    expect(codes).toHaveLength(10);
    const use = async (code: string) => {
      const { challengeId, factorRequired } = (await signIn(loginName)).body;
      expect(factorRequired).toEqual(['totp', 'recovery']);
      return new TestClient(platform.url).post<Body>('/api/v1/session/factor', { challengeId, kind: 'recovery', code });
    };
    expect((await use(codes[0]!.toUpperCase())).status).toBe(200);
    expect((await use(codes[0]!)).status).toBe(401);
    expect((await province.get<Body>('/api/v1/account/factors')).body.recoveryCodesLeft).toBe(9);
    const notices = (await province.get<{ kind: string; seen: boolean }[]>('/api/v1/account/notices')).body;
    expect(notices.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['recovery-used', 'new-device', 'factor-added']));
    expect((await province.post('/api/v1/account/notices/seen')).status).toBe(204);
    expect((await province.get<{ seen: boolean }[]>('/api/v1/account/notices')).body.every(({ seen }) => seen)).toBe(true);
  });

  it('a code by SMS goes to the number that was confirmed, at most one a minute', async () => {
    const { province } = platform;
    const begun = await province.post<Body>('/api/v1/account/factors/sms', { mobile: '13800138000' });
    expect([begun.status, begun.body.mobileHint]).toEqual([200, '138****8000']);
    const { challengeId } = begun.body;
    const wrong = await province.post<Body>('/api/v1/account/factors/sms/confirm', {
      challengeId,
      code: sent[0]!.code === '000000' ? '000001' : '000000',
    });
    expect([wrong.status, wrong.body.errors?.[0]?.code]).toEqual([400, 'code-wrong']);
    expect((await province.post('/api/v1/account/factors/sms/confirm', { challengeId, code: sent[0]!.code })).status).toBe(204);
    const step = (await signIn(loginName)).body;
    expect(step.factorRequired).toEqual(['totp', 'sms', 'recovery']);
    const anyone = new TestClient(platform.url);
    expect(
      (await anyone.post<Body>('/api/v1/session/factor/options', { challengeId: step.challengeId, kind: 'sms' })).body.mobileHint,
    ).toBe('138****8000');
    const soon = await anyone.post<Body>('/api/v1/session/factor/options', { challengeId: step.challengeId, kind: 'sms' });
    expect([soon.status, Number(soon.headers.get('retry-after')) > 0]).toEqual([429, true]);
    const { status } = await anyone.post('/api/v1/session/factor', { challengeId: step.challengeId, kind: 'sms', code: sent.at(-1)!.code });
    expect(status).toBe(200);
    const { rows } = await sql(`SELECT t::text AS text FROM sms_factors t UNION ALL SELECT c::text FROM sign_in_challenges c`);
    expect(JSON.stringify(rows)).not.toContain('13800138000');
  });

  it('what could take an account over asks for the password again, and the last factor of an administrator stays', async () => {
    const { province } = platform;
    await sql(`UPDATE sessions SET auth_at = now() - interval '20 minutes'`);
    const late = await province.post<Body>('/api/v1/account/recovery-codes');
    expect([late.status, late.body.code]).toEqual([403, 'auth.confirm-first']);
    expect((await province.post('/api/v1/account/confirm', { password: 'wrong' })).status).toBe(401);
    expect((await province.post('/api/v1/account/confirm', { password: PASSWORD })).status).toBe(204);
    expect((await province.delete('/api/v1/account/factors/totp')).status).toBe(204);
    const last = await province.delete<Body>('/api/v1/account/factors/sms');
    expect([last.status, last.body.code]).toEqual([409, 'factor.last']);
  });

  it('a new password is judged, ends every other session and is the only one from then on', async () => {
    const { province } = platform;
    const change = (password: string, currentPassword = PASSWORD) =>
      province.post<Body>('/api/v1/account/password', { currentPassword, password });
    for (const [password, code] of [
      ['short', 'password-weak'],
      ['Woaini5201314', 'password-guessable'],
      ['Zhengzhou@2024', 'password-guessable'],
      ['Qwertyuiop123!', 'password-guessable'],
      ['Ｓｈ13800138000', 'password-guessable'],
      [PASSWORD, 'password-same'],
    ] as const)
      expect([password, (await change(password)).body.errors?.[0]?.code]).toEqual([password, code]);
    expect((await change('Another-9-mountain', 'wrong')).status).toBe(401);
    const other = await platform.province.get<{ id: string; current: boolean }[]>('/api/v1/account/sessions');
    expect(other.body.length).toBeGreaterThan(2);
    expect((await change('Another-9-mountain')).status).toBe(204);
    expect((await platform.province.get<object[]>('/api/v1/account/sessions')).body).toHaveLength(1);
    expect((await signIn(loginName)).status).toBe(401);
    expect((await signIn(loginName, 'Another-9-mountain')).status).toBe(200);
  });

  it('the copy of one’s own data names what is kept, and no secret', async () => {
    const { status, body } = await platform.province.post<{ data: { account: { login_name: string }; sessions: object[] } }>(
      '/api/v1/account/export',
    );
    expect([status, body.data.account.login_name, body.data.sessions.length]).toEqual([200, loginName, 1]);
    expect(JSON.stringify(body)).not.toMatch(/argon2|hash|sealed/);
  });
});
