import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose';
import * as client from 'openid-client';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PASSWORD } from '../support/client.js';
import { eventually } from '../support/platform.js';
import type { Browser } from './browser.js';
import { signIn, startOidcWorld, type OidcWorld, type RegisteredApp } from './world.js';

const LOGOUT = 'http://schemas.openid.net/event/backchannel-logout';

/** 单点退出: by an application (RP-initiated), at the console, by an administrator; applications are told behind the scenes. */
describe('signing out', () => {
  let world: OidcWorld;
  let listener: Server;
  let backchannel: string;
  const told: JWTPayload[] = [];
  beforeAll(async () => {
    world = await startOidcWorld();
    listener = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      request.on('end', () => {
        void verified(new URLSearchParams(body).get('logout_token')!).then((payload) => told.push(payload));
        response.writeHead(200).end();
      });
    });
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    backchannel = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/logout`;
  }, 60_000);
  afterAll(async () => {
    listener?.close();
    await world?.close();
  });

  const verified = async (token: string): Promise<JWTPayload> => {
    const keys = (await (await fetch(`${world.platform.url}/oidc/jwks`)).json()) as JSONWebKeySet;
    return (await jwtVerify(token, createLocalJWKSet(keys), { issuer: world.issuer, typ: 'logout+jwt' })).payload;
  };

  async function signedIn(app: RegisteredApp, browser: Browser) {
    const configuration = await client.discovery(new URL(world.issuer), app.id, app.secret, client.ClientSecretBasic(app.secret), {
      execute: [client.allowInsecureRequests],
      [client.customFetch]: (url, options) => fetch(url.replace('//localhost:', '//127.0.0.1:'), options as RequestInit),
    });
    const verifier = client.randomPKCECodeVerifier();
    const url = client.buildAuthorizationUrl(configuration, {
      ...{ redirect_uri: app.redirectUri, scope: 'openid profile api.read' },
      ...{ code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
    });
    const page = await signIn(browser, url.href, world.loginName);
    const tokens = await client.authorizationCodeGrant(configuration, new URL(page.url), { pkceCodeVerifier: verifier });
    return { configuration, tokens, url: url.href };
  }

  const api = (token: string) =>
    fetch(`${world.platform.url}/api/v1/session`, { headers: { authorization: `Bearer ${token}` } }).then(({ status }) => status);

  it('that an application asks for ends the sign-in everywhere, and comes back to the application', async () => {
    const home = 'http://127.0.0.1:9/home';
    const [asking, other] = [
      await world.register({ postLogoutRedirectUris: [home] }),
      await world.register({ backchannelLogoutUri: backchannel }),
    ];
    const browser = world.browser();
    const { configuration, tokens } = await signedIn(asking, browser);
    const beside = await signedIn(other, browser);
    expect(beside.tokens.claims()!.sid).toBeDefined();
    told.length = 0;
    const url = client.buildEndSessionUrl(configuration, {
      id_token_hint: tokens.id_token!,
      post_logout_redirect_uri: home,
      state: 'bye',
    });
    const asked = await browser.open(url.href);
    expect(asked.text).toContain('Sign out everywhere');
    expect(asked.headers.get('content-security-policy')).toContain("form-action 'self' http://127.0.0.1:9");
    const back = await browser.submit(asked, '/end-session/confirm', { logout: 'yes' });
    expect(back.url).toBe(`${home}?state=bye`);
    expect(browser.cookie('shuyuan_session')).toBeUndefined();
    const [token] = await eventually(() => Promise.resolve(told.length > 0 && told));
    expect(token).toMatchObject({
      aud: other.id,
      sub: beside.tokens.claims()!.sub,
      sid: beside.tokens.claims()!.sid,
      events: { [LOGOUT]: {} },
    });
    expect(token!['nonce']).toBeUndefined();
    expect(await api(tokens.access_token)).toBe(401);
    expect(await api(beside.tokens.access_token)).toBe(401);
    expect((await browser.open(beside.url)).text).toContain('name="password"');
  });

  it('at the console tells the applications too', async () => {
    const app = await world.register({ backchannelLogoutUri: backchannel });
    const browser = world.browser();
    const { tokens, url } = await signedIn(app, browser);
    told.length = 0;
    const answer = await fetch(`${world.platform.url}/api/v1/session`, {
      method: 'DELETE',
      headers: { cookie: `shuyuan_session=${browser.cookie('shuyuan_session')}` },
    });
    expect(answer.status).toBe(204);
    await eventually(() => Promise.resolve(told.some(({ aud }) => aud === app.id)));
    await eventually(async () => (await api(tokens.access_token)) === 401);
    expect((await browser.open(url)).text).toContain('name="password"');
  });

  it('is asked about first, and not done where the answer is no', async () => {
    const browser = world.browser();
    const { configuration, tokens, url } = await signedIn(await world.register(), browser);
    const asked = await browser.open(client.buildEndSessionUrl(configuration, { id_token_hint: tokens.id_token! }).href);
    await browser.submit(asked, '/end-session/confirm');
    expect(browser.cookie('shuyuan_session')).toBeDefined();
    // That application is out, the sign-in stays.
    expect((await browser.open(url)).text).not.toContain('name="password"');
  });

  it('cannot be done to somebody by a link in another page', async () => {
    const browser = world.browser();
    const { url } = await signedIn(await world.register(), browser);
    const forged = await browser.open(`${world.issuer}/end-session/confirm`, { logout: 'yes', xsrf: 'x' });
    expect(forged.status).toBe(400);
    expect((await browser.open(url)).url).toContain('code=');
  });

  it('to use another account begins the application’s request anew', async () => {
    const app = await world.register();
    const browser = world.browser();
    const { url } = await signedIn(app, browser);
    const asked = await browser.open(`${url}&prompt=consent&state=kept`);
    const again = await browser.submit(asked, '/switch');
    expect(again.text).toContain('name="password"');
    const second = await world.person();
    const consent = await browser.submit(again, '/sign-in', { loginName: second, password: PASSWORD });
    const back = await browser.submit(consent, '/consent', { allow: 'yes' });
    expect(back.url).toContain('code=');
    expect(back.url).toContain('state=kept');
  });

  it('and signing in as another in the same browser leaves nothing of the first', async () => {
    const app = await world.register();
    const browser = world.browser();
    const first = await signedIn(app, browser);
    const second = await world.person();
    const page = await browser.open(`${first.url}&prompt=login`);
    // The page that ends what the first had sends itself; here it is sent by hand, as without scripts.
    const ending = await browser.submit(page, '/sign-in', { loginName: second, password: PASSWORD });
    const consent = await browser.submit(ending, '/end-session/confirm');
    expect(consent.text).toContain('/consent"');
    const back = await browser.submit(consent, '/consent', { allow: 'yes' });
    expect(back.url).toContain('code=');
    await eventually(async () => (await api(first.tokens.access_token)) === 401);
  });
});
