import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify, type JSONWebKeySet } from 'jose';
import * as client from 'openid-client';
import { asOwner } from '../support/tenant-fixture.js';
import type { Browser } from './browser.js';
import { signIn, startOidcWorld, type OidcWorld, type RegisteredApp } from './world.js';

interface Key {
  readonly id: string;
  readonly purpose: string;
  readonly alg: string;
  readonly state: string;
}

/** 密钥轮换: without an outage; after a key got out, with one that is meant. */
describe('keys of the issuer', () => {
  let world: OidcWorld;
  let app: RegisteredApp;
  beforeAll(async () => {
    world = await startOidcWorld();
    app = await world.register();
  }, 60_000);
  afterAll(() => world?.close());

  const jwks = async (): Promise<JSONWebKeySet> => (await (await fetch(`${world.platform.url}/oidc/jwks`)).json()) as JSONWebKeySet;
  const rotate = (compromised: boolean) => world.platform.province.post<Key[]>('/api/v1/issuer-keys/rotate', { compromised });
  const api = (token: string) =>
    fetch(`${world.platform.url}/api/v1/session`, { headers: { authorization: `Bearer ${token}` } }).then(({ status }) => status);

  async function tokens(browser: Browser, scope = 'openid api.read') {
    const configuration = await client.discovery(new URL(world.issuer), app.id, app.secret, client.ClientSecretBasic(app.secret), {
      execute: [client.allowInsecureRequests],
      [client.customFetch]: (url, options) => fetch(url.replace('//localhost:', '//127.0.0.1:'), options as RequestInit),
    });
    const verifier = client.randomPKCECodeVerifier();
    const url = client.buildAuthorizationUrl(configuration, {
      ...{ redirect_uri: app.redirectUri, scope },
      ...{ code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
    });
    const page = await signIn(browser, url.href, world.loginName);
    return client.authorizationCodeGrant(configuration, new URL(page.url), { pkceCodeVerifier: verifier });
  }

  it('are published one ahead of need, in both algorithms, without their private parts', async () => {
    const { keys } = await jwks();
    expect(keys.map(({ alg }) => alg).sort()).toEqual(['ES256', 'ES256', 'RS256', 'RS256']);
    expect(JSON.stringify(keys)).not.toMatch(/"(d|p|q|dp|dq|qi|k)":/);
    const rsa = keys.filter(({ alg }) => alg === 'RS256');
    expect(rsa.map(({ n }) => Buffer.from(n!, 'base64url').length * 8)).toEqual([3072, 3072]);
  });

  it('lie in the database encrypted', async () => {
    const rows = await asOwner(
      world.platform.database.ownerUrl,
      async (owner) => (await owner.query<{ secret: Buffer }>('SELECT secret FROM issuer_keys')).rows,
    );
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.every(({ secret }) => secret.toString('latin1').startsWith('age-encryption.org/v1'))).toBe(true);
  });

  it('change while everybody stays signed in, and a client that knew the keys before needs no new ones', async () => {
    const before = await jwks();
    const browser = world.browser();
    const old = await tokens(browser);
    const rotated = await rotate(false);
    expect(rotated.status).toBe(200);
    expect(rotated.body.filter(({ purpose, alg }) => purpose === 'sign' && alg === 'ES256').map(({ state }) => state)).toEqual(
      expect.arrayContaining(['next', 'current', 'retired']),
    );
    expect(await api(old.access_token)).toBe(200);
    // Signed in already: no password, with cookies and grants from before.
    const next = await tokens(browser);
    expect(decodeProtectedHeader(next.id_token!).kid).not.toBe(decodeProtectedHeader(old.id_token!).kid);
    await jwtVerify(next.id_token!, createLocalJWKSet(before), { issuer: world.issuer, audience: app.id });
    await jwtVerify(old.id_token!, createLocalJWKSet(await jwks()), { issuer: world.issuer, audience: app.id });
    expect(await api(next.access_token)).toBe(200);
  });

  it('that got out are taken away at once: their tokens are refused and everybody signs in again', async () => {
    const browser = world.browser();
    const stolen = await tokens(browser);
    expect(await api(stolen.access_token)).toBe(200);
    expect((await rotate(true)).status).toBe(200);
    expect((await jwks()).keys.map(({ kid }) => kid)).not.toContain(decodeProtectedHeader(stolen.id_token!).kid);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await api(stolen.access_token)).toBe(401);
    const fresh = await tokens(world.browser());
    expect(await api(fresh.access_token)).toBe(200);
  });

  it('keep a person the same person for an application', async () => {
    const before = await tokens(world.browser(), 'openid');
    await rotate(false);
    expect((await tokens(world.browser(), 'openid')).claims()!.sub).toBe(before.claims()!.sub);
  });

  it('are for the province and the security officer to change', async () => {
    expect((await world.admin.post('/api/v1/issuer-keys/rotate', { compromised: false })).status).toBe(403);
    expect((await world.admin.get('/api/v1/issuer-keys')).status).toBe(403);
  });
});
