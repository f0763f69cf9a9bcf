import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as client from 'openid-client';
import { asOwner } from '../support/tenant-fixture.js';
import { signIn, startOidcWorld, type OidcWorld } from './world.js';

interface Consent {
  readonly id: string;
  readonly name: string;
  readonly scopes: string[];
}

describe('consents to applications', () => {
  let world: OidcWorld;
  beforeAll(async () => {
    world = await startOidcWorld();
  }, 60_000);
  afterAll(() => world?.close());

  const atDoor: client.CustomFetch = (url, options) => fetch(url.replace('//localhost:', '//127.0.0.1:'), options as RequestInit);

  async function consented(loginName: string) {
    const app = await world.register();
    const configuration = await client.discovery(new URL(world.issuer), app.id, app.secret, client.ClientSecretBasic(app.secret), {
      execute: [client.allowInsecureRequests],
      [client.customFetch]: atDoor,
    });
    configuration[client.customFetch] = atDoor;
    const verifier = client.randomPKCECodeVerifier();
    const url = client.buildAuthorizationUrl(configuration, {
      ...{ redirect_uri: app.redirectUri, scope: 'openid profile offline_access api.read', prompt: 'consent' },
      ...{ code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
    });
    const page = await signIn(world.browser(), url.href, loginName);
    const tokens = await client.authorizationCodeGrant(configuration, new URL(page.url), { pkceCodeVerifier: verifier });
    return { app, configuration, tokens };
  }

  const own = async (): Promise<Consent[]> => (await world.admin.get<Consent[]>('/api/v1/account/consents')).body;
  const api = (token: string) =>
    fetch(`${world.platform.url}/api/v1/session`, { headers: { authorization: `Bearer ${token}` } }).then(({ status }) => status);

  it('lists what one allowed, and nothing that others did', async () => {
    const mine = await consented(world.loginName);
    const other = await consented(await world.person());
    const listed = await own();
    expect(listed.find(({ id }) => id === mine.app.id)?.scopes).toEqual(['openid', 'profile', 'offline_access', 'api.read']);
    expect(listed.map(({ id }) => id)).not.toContain(other.app.id);
    expect((await world.admin.delete(`/api/v1/account/consents/${other.app.id}`)).status).toBe(404);
    expect(await api(other.tokens.access_token)).toBe(200);
  });

  it('takes one back: its tokens work no more, the others do, and it is recorded', async () => {
    const [kept, gone] = [await consented(world.loginName), await consented(world.loginName)];
    expect(await api(gone.tokens.access_token)).toBe(200);
    expect((await world.admin.delete(`/api/v1/account/consents/${gone.app.id}`)).status).toBe(204);
    expect(await api(gone.tokens.access_token)).toBe(401);
    await expect(client.refreshTokenGrant(gone.configuration, gone.tokens.refresh_token!)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    expect(await api(kept.tokens.access_token)).toBe(200);
    const left = (await own()).map(({ id }) => id);
    expect(left).toContain(kept.app.id);
    expect(left).not.toContain(gone.app.id);
    expect((await world.admin.delete(`/api/v1/account/consents/${gone.app.id}`)).status).toBe(404);
    const recorded = await asOwner(
      world.platform.database.ownerUrl,
      async (owner) =>
        (await owner.query<{ object_id: string }>(`SELECT object_id FROM audit_log WHERE action = 'oidc.consent-withdraw'`)).rows,
    );
    expect(recorded.map((row) => row.object_id)).toEqual([gone.app.id]);
  });
});
