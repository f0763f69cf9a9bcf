import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asOwner, insertTenant } from '../support/tenant-fixture.js';
import { CALLBACK, startOidcWorld, type OidcWorld, type RegisteredApp } from './world.js';

/** 接入应用: what a platform registers is its own, and its secrets are shown once. */
describe('applications of a platform', () => {
  let world: OidcWorld;
  let base: string;
  beforeAll(async () => {
    world = await startOidcWorld();
    base = `/api/v1/tenants/${world.tenantId}/clients`;
  }, 60_000);
  afterAll(() => world?.close());

  const wanted = (overrides: Record<string, unknown> = {}) => ({
    ...{ name: '阅读应用', kind: 'web', redirectUris: [CALLBACK], postLogoutRedirectUris: [], backchannelLogoutUri: null },
    ...{ scopes: ['profile'], idTokenAlg: 'RS256', disabled: false, ...overrides },
  });
  const edited = ({ kind: _kind, ...rest }: ReturnType<typeof wanted>) => rest;
  const token = (app: RegisteredApp, secret: string) =>
    fetch(`${world.platform.url}/oidc/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${app.id}:${secret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'authorization_code', code: 'x', code_verifier: 'x', redirect_uri: CALLBACK }),
    }).then(async (answer) => ((await answer.json()) as { error: string }).error);

  it('are made with a secret that is shown once, also to a repeated request, and kept as a hash', async () => {
    const headers = { 'idempotency-key': 'one' };
    const made = await world.admin.post<RegisteredApp>(base, wanted(), headers);
    expect(made.status).toBe(201);
    expect(made.body.secret).toMatch(/^[\w-]{43}$/);
    const again = await world.admin.post<RegisteredApp>(base, wanted(), headers);
    expect(again.body).toMatchObject({ id: made.body.id, secret: null });
    expect(JSON.stringify((await world.admin.get(`${base}/${made.body.id}`)).body)).not.toContain(made.body.secret);
    const stored = await asOwner(
      world.platform.database.ownerUrl,
      async (owner) => (await owner.query<object>('SELECT * FROM oidc_clients')).rows,
    );
    expect(JSON.stringify(stored)).not.toContain(made.body.secret);
    expect((await world.admin.post<{ code: string }>(base, wanted())).body.code).toBe('client.name-taken');
  });

  it('are listed, changed by whoever has seen the newest version, and removed', async () => {
    const app = await world.register();
    expect((await world.admin.get<{ items: { id: string }[] }>(base)).body.items.map(({ id }) => id)).toContain(app.id);
    const path = `${base}/${app.id}`;
    expect((await world.admin.put(path, edited(wanted()))).status).toBe(428);
    const changed = await world.admin.put<{ version: number }>(path, edited(wanted({ name: '改名' })), { 'if-match': `"${app.version}"` });
    expect(changed.body).toMatchObject({ name: '改名', version: app.version + 1 });
    expect((await world.admin.put(path, edited(wanted()), { 'if-match': `"${app.version}"` })).status).toBe(412);
    expect((await world.admin.delete(path)).status).toBe(204);
    expect((await world.admin.get(path)).status).toBe(404);
    expect(await token(app, app.secret)).toBe('invalid_client');
  });

  it('change their secret without an outage, or at once where it got out', async () => {
    const app = await world.register();
    const rotate = (compromised: boolean) =>
      world.admin.post<RegisteredApp & { formerSecretUntil: string | null }>(`${base}/${app.id}/secret`, { compromised });
    const second = await rotate(false);
    expect(second.body.formerSecretUntil).not.toBeNull();
    expect([await token(app, app.secret), await token(app, second.body.secret)]).toEqual(['invalid_grant', 'invalid_grant']);
    const third = await rotate(true);
    expect(third.body.formerSecretUntil).toBeNull();
    expect([await token(app, app.secret), await token(app, second.body.secret), await token(app, third.body.secret)]).toEqual([
      ...['invalid_client', 'invalid_client'],
      'invalid_grant',
    ]);
    const native = await world.register({ kind: 'native', redirectUris: ['cn.example.reader:/cb'] });
    expect(native.secret).toBeNull();
    expect((await world.admin.post<{ code: string }>(`${base}/${native.id}/secret`, { compromised: false })).body.code).toBe(
      'client.has-no-secret',
    );
  });

  it('sign nobody in while they are disabled, or their platform is suspended', async () => {
    const app = await world.register();
    const open = () => world.browser().open(`${world.issuer}/auth?client_id=${app.id}&response_type=code`);
    expect((await open()).text).not.toContain('invalid_client');
    await world.admin.put(`${base}/${app.id}`, edited(wanted({ name: '停用', disabled: true })), { 'if-match': `"${app.version}"` });
    expect((await open()).text).toContain('invalid_client');
    const suspended = await insertTenant(world.platform.database.ownerUrl, {
      slug: 'closed',
      unitCode: '410122',
      desiredState: 'suspended',
    });
    expect((await world.browser().open(`${world.issuer}/auth?client_id=shuyuan-portal-${suspended.id}&response_type=code`)).text).toContain(
      'invalid_client',
    );
  });

  it('of another platform are not there, whatever is known of them', async () => {
    const app = await world.register();
    const { id: other } = await insertTenant(world.platform.database.ownerUrl, {
      slug: 'other',
      unitCode: '410105',
      scopePath: '/410000/410100/410105/',
    });
    const county = await (await world.platform.province.invite('city_admin', '410100')).invite('tenant_admin', '410105', other);
    for (const path of [base, `${base}/${app.id}`]) expect((await county.get(path)).status).toBe(404);
    expect((await county.get(`/api/v1/tenants/${other}/clients/${app.id}`)).status).toBe(404);
    expect((await county.delete(`/api/v1/tenants/${other}/clients/${app.id}`)).status).toBe(404);
    expect((await county.post(base, wanted({ name: 'x' }))).status).toBe(404);
  });

  it('cannot be given what nobody may set', async () => {
    for (const extra of [
      { tenantId: '00000000-0000-4000-8000-000000000000' },
      { id: 'shuyuan-cli' },
      { firstParty: true },
      { secretHash: 'x' },
    ]) {
      expect((await world.admin.post<{ code: string }>(base, { ...wanted({ name: 'x' }), ...extra })).body.code).toBe('request.invalid');
    }
  });
});
