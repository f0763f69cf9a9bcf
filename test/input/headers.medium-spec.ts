import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestClient } from '../support/client.js';
import { startPlatform, type Platform } from '../support/platform.js';

describe('what every answer tells the browser', () => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await startPlatform({ PUBLIC_URL: 'https://console.example.org' }, { worker: false });
  }, 60_000);
  afterAll(() => platform?.close());

  it.each([
    ['an answer', 'GET', '/api/v1/tenants', 200],
    ['a kept answer', 'GET', '/api/v1/tenants', 200],
    ['a refusal', 'POST', '/api/v1/tenants', 400],
    ['no such address', 'GET', '/api/v1/nothing', 404],
    ['no such method', 'PATCH', '/api/v1/tenants', 405],
    ['an address that cannot be read', 'GET', '/api/v1/tenants/%E0%A4%A', 404],
  ])('with %s', async (_what, method, path, status) => {
    const answer = await platform.province.call(method, path, method === 'POST' ? { body: {} } : {});
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': expect.stringMatching(/default-src 'none'.*object-src 'none'.*base-uri 'none'.*frame-ancestors 'none'/),
      'content-type': expect.stringMatching(/charset=utf-8$/),
      'referrer-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('server') ?? answer.headers.get('x-powered-by')).toBeNull();
  });

  it('lets what is public be kept, and says nothing of HTTPS where there is none', async () => {
    const stranger = new TestClient(platform.url);
    expect((await stranger.get('/api/v1/openapi.json')).headers.get('cache-control')).toMatch(/^public/);
    const plain = await startPlatform({}, { worker: false });
    try {
      expect((await new TestClient(plain.url).get('/livez')).headers.get('strict-transport-security')).toBeNull();
    } finally {
      await plain.close();
    }
  });

  it('hands out a session in a cookie that scripts cannot read and plain HTTP does not carry', async () => {
    const link = await platform.province.post<{ url: string }>('/api/v1/invitations', { role: 'city_admin', unitCode: '410100' });
    const answer = await new TestClient(platform.url).post('/api/v1/invitations/accept', {
      ...{ token: link.body.url.split('#')[1], displayName: '某人', loginName: 'header-test', password: 'Shu-yuan-2019!' },
    });
    const cookies = answer.headers.getSetCookie();
    const session = cookies.find((cookie) => cookie.startsWith('__Host-shuyuan_session='));
    expect(session).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(cookies.filter((cookie) => !cookie.startsWith('__Host-'))).toEqual([]);
    // What a neighbouring host can set is not looked at.
    const pair = session!.split(';')[0]!;
    const asked = (cookie: string) => new TestClient(platform.url).holding(cookie).get('/api/v1/session');
    expect((await asked(pair)).status).toBe(200);
    expect((await asked(pair.replace('__Host-', ''))).status).toBe(401);
  });
});
