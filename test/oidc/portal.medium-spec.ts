import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT, importJWK } from 'jose';
import { once } from 'node:events';
import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo } from 'node:net';
import { createPortal } from '../../apps/portal/create-portal.js';
import { IssuerKeysService } from '../../libs/oidc/keys/issuer-keys.service.js';
import { eventually } from '../support/platform.js';
import { asOwner, insertTenant } from '../support/tenant-fixture.js';
import { signIn, startOidcWorld, type OidcWorld } from './world.js';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const PAGE = {
  title: '巩义市教育资源公共服务平台',
  blocks: [{ type: 'hero', heading: '巩义', text: '欢迎' }],
  footer: { responsibleUnit: '巩义市教育局', icp: null, police: null },
};

/** 门户登录: a platform's portal signs its readers in at the issuer and shows who reads. */
describe('signing in at a portal', () => {
  let world: OidcWorld;
  let host: string;
  beforeAll(async () => {
    world = await startOidcWorld();
    host = `gongyi.localhost:${world.platform.door.port}`;
    await publish(world.tenantId);
  }, 60_000);
  afterAll(() => world?.close());

  const publish = (tenantId: string) =>
    asOwner(world.platform.database.ownerUrl, (owner) =>
      owner.query(`INSERT INTO sites (tenant_id, draft, published, published_at) VALUES ($1, $2, $2, now())`, [
        tenantId,
        JSON.stringify(PAGE),
      ]),
    );

  /** Asks the portal as a browser does that resolves *.localhost to this machine. */
  const portal = (
    path: string,
    options: { cookie?: string; host?: string; method?: string; body?: string; port?: number } = {},
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const headers = { host: options.host ?? host, ...(options.cookie ? { cookie: options.cookie } : {}) };
      const call = request(
        { host: '127.0.0.1', port: options.port ?? world.platform.door.port, path, method: options.method ?? 'GET', headers },
        (answer) => {
          let body = '';
          answer.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
        },
      );
      call.on('error', reject).end(options.body);
    });
  const cookies = ({ headers }: Answer): string => (headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');

  /** As the issuer signs it: this machine may not resolve the address that it would bring it to. */
  async function logoutToken(sid: string): Promise<string> {
    const { signing } = await world.platform.door.api.get(IssuerKeysService).load();
    const key = signing.find(({ alg }) => alg === 'ES256')!;
    return new SignJWT({ sid, events: { 'http://schemas.openid.net/event/backchannel-logout': {} } })
      .setProtectedHeader({ alg: 'ES256', typ: 'logout+jwt', kid: key.kid })
      .setIssuer(world.issuer)
      .setAudience(`shuyuan-portal-${world.tenantId}`)
      .setJti(sid)
      .setIssuedAt()
      .sign(await importJWK(key));
  }

  async function signedIn() {
    const begin = await portal('/_shuyuan/sign-in');
    const browser = world.browser();
    const back = await signIn(browser, begin.headers.location!, world.loginName);
    const url = new URL(back.url);
    expect(url.host).toBe(host);
    const done = await portal(`${url.pathname}${url.search}`, { cookie: cookies(begin) });
    return {
      begin,
      browser,
      done,
      cookie: /shuyuan_portal=[^;]+/.exec(cookies(done))?.[0] ?? '',
      callback: `${url.pathname}${url.search}`,
    };
  }

  it('asks for nothing but the password, and shows the name to the one reader only', async () => {
    expect((await portal('/')).body).toContain('<a class="account" href="/_shuyuan/sign-in">登录</a>');
    const { cookie, done } = await signedIn();
    expect(done.status).toBe(303);
    expect(done.headers.location).toBe(`http://${host}/`);
    expect(done.headers['set-cookie']!.every((line) => line.includes('HttpOnly') && line.includes('SameSite=Lax'))).toBe(true);
    const mine = await portal('/', { cookie });
    expect(mine.body).toContain('测试管理员');
    expect(mine.body).toContain('/_shuyuan/sign-out');
    expect(mine.headers['cache-control']).toBe('private, no-store');
    expect(mine.headers['etag']).toBeUndefined();
    expect((await portal('/')).body).not.toContain('测试管理员');
  });

  it('takes no answer that it did not ask for, and none twice', async () => {
    const { callback, begin, cookie } = await signedIn();
    for (const given of [{}, { cookie: cookies(await portal('/_shuyuan/sign-in')) }, { cookie: cookies(begin) }]) {
      const answer = await portal(callback, given);
      expect(answer.status).toBe(303);
      expect(answer.headers.location).toBe(`http://${host}/`);
      expect(cookies(answer)).not.toMatch(/shuyuan_portal=./);
    }
    expect((await portal('/_shuyuan/signed-in?error=access_denied', { cookie: cookies(begin) })).headers.location).toBe(`http://${host}/`);
    expect((await portal('/', { cookie: `${cookie}x` })).body).toContain('>登录<');
    expect((await portal('/', { cookie: 'shuyuan_portal=eyJhbGciOiJub25lIn0.e30.' })).body).toContain('>登录<');
  });

  it('is for the one portal: another knows nobody by its cookie', async () => {
    const { cookie } = await signedIn();
    const other = await insertTenant(world.platform.database.ownerUrl, { slug: 'xinzheng', unitCode: '410184' });
    await publish(other.id);
    const answer = await portal('/', { cookie, host: `xinzheng.localhost:${world.platform.door.port}` });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('>登录<');
  });

  it('leads out through the issuer, and back', async () => {
    const { cookie, browser } = await signedIn();
    const leaving = await portal('/_shuyuan/sign-out', { cookie });
    expect(cookies(leaving)).toContain('shuyuan_portal=');
    const asked = await browser.open(leaving.headers.location!);
    const back = await browser.submit(asked, '/end-session/confirm', { logout: 'yes' });
    expect(back.url).toBe(`http://${host}/`);
    expect(browser.cookie('shuyuan_session')).toBeUndefined();
  });

  it('is over once the person signs out anywhere', async () => {
    const { cookie, browser } = await signedIn();
    const resolves = await fetch(`http://${host}/`).then(
      () => true,
      () => false,
    );
    // A machine that does not resolve *.localhost cannot be told at that address.
    if (!resolves) return;
    await fetch(`${world.platform.url}/api/v1/session`, {
      method: 'DELETE',
      headers: { cookie: `shuyuan_session=${browser.cookie('shuyuan_session')}` },
    });
    await eventually(async () => (await portal('/', { cookie })).body.includes('>登录<'));
  });

  it('is over in every portal, whichever the issuer told', async () => {
    const { platform } = world;
    const beside = await createPortal(platform.database.settings(platform.env));
    const server = createServer(beside.handler).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const { port } = server.address() as AddressInfo;
      const { cookie } = await signedIn();
      expect((await portal('/', { cookie, port })).body).toContain('测试管理员');
      const { sid } = JSON.parse(Buffer.from(cookie.split('.')[1]!, 'base64url').toString()) as { sid: string };
      const body = new URLSearchParams({ logout_token: await logoutToken(sid) }).toString();
      expect((await portal('/_shuyuan/backchannel-logout', { method: 'POST', body, port })).status).toBe(204);
      await eventually(async () => (await portal('/', { cookie, port })).body.includes('>登录<'));
      await eventually(async () => (await portal('/', { cookie })).body.includes('>登录<'));
    } finally {
      server.close();
      await beside.close();
    }
  });

  it('believes no stranger about a sign-out', async () => {
    const { cookie } = await signedIn();
    for (const body of ['', 'logout_token=x', `logout_token=${cookie.split('=')[1]}`, 'x'.repeat(100_000)]) {
      expect((await portal('/_shuyuan/backchannel-logout', { method: 'POST', body })).status).toBe(400);
    }
    expect((await portal('/_shuyuan/backchannel-logout')).status).toBe(405);
    expect((await portal('/_shuyuan/sign-in', { method: 'POST' })).status).toBe(405);
    expect((await portal('/', { cookie })).body).toContain('测试管理员');
  });
});
