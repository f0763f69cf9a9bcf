import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import * as client from 'openid-client';
import { asOwner } from '../support/tenant-fixture.js';
import { signIn, startOidcWorld, type OidcWorld, type RegisteredApp } from './world.js';

/** The certified client library for Node (openid-client 6) signs people in. */
describe('signing in through openid-client', () => {
  let world: OidcWorld;
  beforeAll(async () => {
    world = await startOidcWorld();
  }, 60_000);
  afterAll(() => world?.close());

  const discover = (app: RegisteredApp): Promise<client.Configuration> =>
    client.discovery(new URL(world.issuer), app.id, app.secret, client.ClientSecretBasic(app.secret), {
      execute: [client.allowInsecureRequests],
      [client.customFetch]: atDoor,
    });

  /** The issuer calls itself localhost; here it is 127.0.0.1 that answers. */
  const atDoor: client.CustomFetch = (url, options) => fetch(url.replace('//localhost:', '//127.0.0.1:'), options as RequestInit);

  async function codeFlow(app: RegisteredApp, scope: string, extra: Record<string, string> = {}) {
    const configuration = await discover(app);
    configuration[client.customFetch] = atDoor;
    const verifier = client.randomPKCECodeVerifier();
    const [state, nonce] = [client.randomState(), client.randomNonce()];
    const url = client.buildAuthorizationUrl(configuration, {
      ...{ redirect_uri: app.redirectUri, scope, state, nonce, ...extra },
      ...{ code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
    });
    const browser = world.browser();
    const page = await signIn(browser, url.href, world.loginName);
    expect(page.url.startsWith(app.redirectUri)).toBe(true);
    const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce };
    const tokens = await client.authorizationCodeGrant(configuration, new URL(page.url), checks);
    return { configuration, browser, page, tokens };
  }

  it('discovers the issuer, and only what is safe', async () => {
    const configuration = await discover(await world.register());
    const metadata = configuration.serverMetadata();
    expect(metadata.issuer).toBe(world.issuer);
    expect(metadata.response_types_supported).toEqual(['code']);
    expect(metadata.code_challenge_methods_supported).toEqual(['S256']);
    expect(metadata.id_token_signing_alg_values_supported).not.toContain('none');
    expect(metadata.grant_types_supported).not.toContain('implicit');
    expect(metadata.backchannel_logout_supported).toBe(true);
  });

  it('gives an ID token with who it is, under a name of its own for each application', async () => {
    const [first, second] = [
      await world.register(),
      await world.register({ redirectUris: ['https://other.example.cn/cb'], idTokenAlg: 'ES256' }),
    ];
    const one = (await codeFlow(first, 'openid profile organisation')).tokens;
    const two = (await codeFlow(second, 'openid profile')).tokens;
    const claims = one.claims()!;
    expect(claims).toMatchObject({
      name: '测试管理员',
      preferred_username: world.loginName,
      tenant_id: world.tenantId,
      role: 'tenant_admin',
    });
    expect(claims['amr']).toEqual(['pwd']);
    expect(decodeProtectedHeader(one.id_token!).alg).toBe('RS256');
    expect(decodeProtectedHeader(two.id_token!).alg).toBe('ES256');
    expect(two.claims()!.sub).not.toBe(claims.sub);
    expect(two.claims()!['tenant_id']).toBeUndefined();
    const again = (await codeFlow(first, 'openid profile')).tokens;
    expect(again.claims()!.sub).toBe(claims.sub);
  });

  it('answers the userinfo endpoint', async () => {
    const { configuration, tokens } = await codeFlow(await world.register(), 'openid profile');
    const told = await client.fetchUserInfo(configuration, tokens.access_token, tokens.claims()!.sub);
    expect(told).toMatchObject({ name: '测试管理员' });
  });

  it('opens the API with the rights of the account, within the scopes that were granted', async () => {
    const { tokens } = await codeFlow(await world.register(), 'openid profile api.read');
    expect(decodeProtectedHeader(tokens.access_token)).toMatchObject({ typ: 'at+jwt', alg: 'ES256' });
    const call = (method: string, path: string) =>
      fetch(`${world.platform.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${tokens.access_token}`, 'content-type': 'application/json' },
        ...(method === 'GET' ? {} : { body: '{}' }),
      });
    const who = await call('GET', '/api/v1/session');
    expect(who.status).toBe(200);
    expect(await who.json()).toMatchObject({ loginName: world.loginName, role: 'tenant_admin', sessionId: null });
    expect((await call('GET', `/api/v1/tenants/${world.tenantId}/clients`)).status).toBe(200);
    expect((await call('GET', '/api/v1/plans')).status).toBe(403);
    const write = await call('POST', `/api/v1/tenants/${world.tenantId}/clients`);
    expect(write.status).toBe(403);
    expect(await write.json()).toMatchObject({ code: 'token.scope-missing' });
  });

  it('renews with a refresh token that changes each time; one used twice ends everything that came from it', async () => {
    const { configuration, tokens } = await codeFlow(await world.register(), 'openid offline_access api.read', { prompt: 'consent' });
    const first = await client.refreshTokenGrant(configuration, tokens.refresh_token!);
    expect(first.refresh_token).not.toBe(tokens.refresh_token);
    const api = (token: string) =>
      fetch(`${world.platform.url}/api/v1/session`, { headers: { authorization: `Bearer ${token}` } }).then(({ status }) => status);
    expect(await api(first.access_token)).toBe(200);
    await expect(client.refreshTokenGrant(configuration, tokens.refresh_token!)).rejects.toMatchObject({ error: 'invalid_grant' });
    await expect(client.refreshTokenGrant(configuration, first.refresh_token!)).rejects.toMatchObject({ error: 'invalid_grant' });
    expect(await api(first.access_token)).toBe(401);
    const actions = await asOwner(world.platform.database.ownerUrl, async (owner) =>
      (await owner.query<{ action: string }>('SELECT action FROM audit_log WHERE tenant_id = $1', [world.tenantId])).rows.map(
        ({ action }) => action,
      ),
    );
    expect(actions).toEqual(expect.arrayContaining(['oidc.sign-in', 'oidc.consent', 'oidc.token-replayed']));
  });

  it('asks for no password where somebody is signed in, unless the application wants one', async () => {
    const app = await world.register();
    const { configuration, browser } = await codeFlow(app, 'openid profile');
    const url = (extra: Record<string, string>) =>
      client.buildAuthorizationUrl(configuration, {
        ...{ redirect_uri: app.redirectUri, scope: 'openid profile', ...extra },
        ...{ code_challenge: 'x'.repeat(43), code_challenge_method: 'S256' },
      }).href;
    expect((await browser.open(url({}))).url).toContain('code=');
    expect((await browser.open(url({ prompt: 'none' }))).url).toContain('code=');
    expect((await browser.open(url({ prompt: 'login' }))).text).toContain('name="password"');
    expect((await world.browser().open(url({ prompt: 'none' }))).url).toContain('error=login_required');
  });

  it('says no where the person does', async () => {
    const app = await world.register();
    const configuration = await discover(app);
    const url = client.buildAuthorizationUrl(configuration, {
      ...{ redirect_uri: app.redirectUri, scope: 'openid profile', state: 's' },
      ...{ code_challenge: 'x'.repeat(43), code_challenge_method: 'S256' },
    });
    const browser = world.browser();
    const cancelled = await browser.submit(await browser.open(url.href), '/cancel');
    expect(cancelled.url).toContain('error=access_denied');
    expect(cancelled.url).toContain('state=s');
  });

  it('revokes and introspects tokens for the application they belong to', async () => {
    const { configuration, tokens } = await codeFlow(await world.register(), 'openid offline_access', { prompt: 'consent' });
    expect(await client.tokenIntrospection(configuration, tokens.refresh_token!)).toMatchObject({ active: true });
    const stranger = await discover(await world.register());
    stranger[client.customFetch] = atDoor;
    expect(await client.tokenIntrospection(stranger, tokens.refresh_token!)).toEqual({ active: false });
    await client.tokenRevocation(configuration, tokens.refresh_token!);
    expect(await client.tokenIntrospection(configuration, tokens.refresh_token!)).toEqual({ active: false });
  });

  it('binds what is granted without offline_access to the sign-in', async () => {
    const { tokens } = await codeFlow(await world.register(), 'openid profile');
    expect(tokens.refresh_token).toBeUndefined();
    expect(decodeJwt(tokens.id_token!).exp).toBeDefined();
  });
});
