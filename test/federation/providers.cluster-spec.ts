import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { announceSkip } from '../support/announce-skip.js';
import { Browser, hiddenFields, type Page } from './browser.js';
import { PASSWORD, choosePort, providersLack, startOpenIdProvider, startSamlProvider, type Counterpart } from './counterparts/start.js';
import { createSource, openWorld, problemOf, rows, whoIs, type Source, type World } from './world.js';

const PEOPLE = [
  { id: 'id-1', name: 'zhangsan', given: '三', family: '张', email: 'teacher@example.cn' },
  { id: 'id-2', name: 'lisi', given: '四', family: '李', email: 'teacher@example.cn' },
];
const lacks = await providersLack();
if (lacks) announceSkip('sign-in by OpenID and SAML providers', lacks);

(lacks ? describe.skip : describe)('sign-in by an OpenID provider in Go', () => {
  let world: World;
  let idp: Counterpart;
  let source: Source;

  beforeAll(async () => {
    world = await openWorld();
    const port = await choosePort();
    const issuer = `http://localhost:${port}/`;
    const oidc = { issuer, clientId: 'web', scopes: 'openid profile email', clientAuth: 'basic' };
    const mapping = { name: 'name', loginName: 'preferred_username', email: 'email' };
    source = await createSource(world, { kind: 'oidc', oidc, secret: 'secret', mapping, linking: { justInTime: true } });
    idp = await startOpenIdProvider(port, source.callbackUrl, PEOPLE);
  }, 180_000);
  afterAll(async () => {
    await idp?.stop();
    await world?.close();
  });

  const logIn = async (browser: Browser, username: string, start = source.startUrl): Promise<Page> =>
    browser.submit(await browser.open(start), { username, password: PASSWORD });

  it('gives someone new an account at once, and knows them the next time', async () => {
    const browser = new Browser();
    const page = await logIn(browser, 'zhangsan', `${source.startUrl}?returnTo=/somewhere`);
    expect(page.url.pathname).toBe('/somewhere');
    const first = await whoIs(world, browser);
    expect(first).toMatchObject({ kind: 'person', displayName: expect.stringContaining('张') });
    const again = new Browser();
    await logIn(again, 'zhangsan');
    expect((await whoIs(world, again))?.id).toBe(first?.id);
  });

  it('never joins two people, though their e-mail is the same', async () => {
    const [one, two] = [new Browser(), new Browser()];
    await logIn(one, 'zhangsan');
    await logIn(two, 'lisi');
    const ids = [await whoIs(world, one), await whoIs(world, two)].map((who) => who?.id);
    expect(ids[0]).toBeDefined();
    expect(ids[1]).toBeDefined();
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('is finished only by the browser that began it, and once', async () => {
    const victim = new Browser();
    const attacker = new Browser();
    const login = await attacker.open(source.startUrl);
    await attacker.submit(login, { username: 'lisi', password: PASSWORD });
    const callback = attacker.trail.find((address) => address.startsWith(source.callbackUrl))!;
    expect(problemOf(await victim.open(callback))).toBe('federation.attempt-unknown');
    expect(await whoIs(world, victim)).toBeUndefined();
    expect(problemOf(await attacker.open(callback))).toBe('federation.attempt-unknown');
  });

  it('does not accept a code under another state, or a state of another source', async () => {
    const other = await createSource(world, {
      ...{ kind: 'oauth2', secret: 's' },
      oauth2: {
        authorizationUrl: `${idp.url}/a`,
        tokenUrl: `${idp.url}/t`,
        userinfoUrl: `${idp.url}/u`,
        clientId: 'x',
        scopes: '',
        clientAuth: 'post',
      },
    });
    const browser = new Browser();
    await browser.open(source.startUrl);
    const state = new URL(browser.trail.find((address) => address.includes('state='))!).searchParams.get('state')!;
    for (const address of [`${source.callbackUrl}?code=x&state=${'a'.repeat(43)}`, `${other.callbackUrl}?code=x&state=${state}`])
      expect(problemOf(await browser.open(address))).toBe('federation.attempt-unknown');
    expect(problemOf(await browser.open(`${source.callbackUrl}?code=guessed&state=${state}`))).toBe('federation.answer-refused');
  });

  it('shows a preview of what would arrive and what would become of it, and signs nobody in', async () => {
    const path = `/api/v1/tenants/${world.tenant.id}/identity-sources/${source.id}/previews`;
    const begun = await world.admin.post<{ id: string; url: string }>(path);
    expect(begun.status).toBe(201);
    const browser = new Browser();
    const cookie = /shuyuan_federation=([^;]+)/.exec(begun.headers.get('set-cookie') ?? '')![1]!;
    browser.keep(new URL(world.platform.url).host, 'shuyuan_federation', cookie);
    const page = await logIn(browser, 'lisi', begun.body.url);
    expect(page.url.href).toContain(`/identity-sources/arrived?preview=${begun.body.id}`);
    expect(await whoIs(world, browser)).toBeUndefined();
    const seen = await world.admin.get<Record<string, unknown>>(`${path}/${begun.body.id}`);
    expect(seen.body).toMatchObject({
      stage: 'finished',
      attributes: { sub: 'id-2', email: 'teacher@example.cn' },
      mapped: { subject: 'id-2', loginName: 'lisi' },
      decision: 'known',
    });
    const stored = await rows<{ n: string }>(
      world,
      `SELECT count(*) AS n FROM federation_attempts WHERE encode(coalesce(arrived_sealed, ''), 'escape') LIKE '%teacher@example.cn%'`,
    );
    expect(stored[0]?.n).toBe('0');
  });

  it('leaves a row of the audit log for each sign-in', async () => {
    const found = await rows<{ action: string; result: string }>(
      world,
      `SELECT action, result FROM audit_log WHERE tenant_id = $1 AND action IN ('federation.sign-in', 'federation.link')`,
      [world.tenant.id],
    );
    expect(found.filter(({ action }) => action === 'federation.link')).toHaveLength(2);
    expect(found.filter(({ action, result }) => action === 'federation.sign-in' && result === 'ok').length).toBeGreaterThanOrEqual(4);
  });
});

(lacks ? describe.skip : describe)('sign-in by a SAML identity provider in Go', () => {
  let world: World;
  let idp: Counterpart;
  let source: Source;
  let certificate: string;

  beforeAll(async () => {
    world = await openWorld();
    const port = await choosePort();
    idp = await startSamlProvider(port, PEOPLE);
    const metadata = await (await fetch(`${idp.url}/metadata`)).text();
    const [, base64] = /use="signing">[\s\S]*?<X509Certificate[^>]*>([^<]+)</.exec(metadata)!;
    certificate = `-----BEGIN CERTIFICATE-----\n${base64!.replace(/\s/g, '').replace(/(.{64})/g, '$1\n')}\n-----END CERTIFICATE-----`;
    const saml = { entityId: `${idp.url}/metadata`, signInUrl: `${idp.url}/sso`, certificates: [certificate] };
    const mapping = { subject: 'urn:oid:0.9.2342.19200300.100.1.1', name: 'urn:oid:2.5.4.3', email: 'urn:oid:0.9.2342.19200300.100.1.3' };
    source = await createSource(world, { kind: 'saml', saml, mapping, linking: { justInTime: true } });
    const ours = await (await fetch(source.metadataUrl)).text();
    const registered = await fetch(`${idp.url}/services/shuyuan`, { method: 'PUT', body: ours });
    expect(registered.status).toBe(204);
  }, 180_000);
  afterAll(async () => {
    await idp?.stop();
    await world?.close();
  });

  /** The provider's page with its answer in a form that a script would send. */
  const answer = async (browser: Browser, user: string): Promise<Page> => {
    const page = await browser.open(source.startUrl);
    return browser.post(new URL('/sso', page.url), { ...hiddenFields(page), user, password: PASSWORD }, page.url);
  };
  const logIn = async (browser: Browser, user: string): Promise<Page> => {
    return browser.submit(await answer(browser, user));
  };

  it('signs the person in across the two sites', async () => {
    const browser = new Browser();
    await logIn(browser, 'zhangsan');
    expect(await whoIs(world, browser)).toMatchObject({ kind: 'person', displayName: '张三' });
    const again = new Browser();
    await logIn(again, 'zhangsan');
    expect((await whoIs(world, again))?.id).toBe((await whoIs(world, browser))?.id);
  });

  it('is not signed in by an answer that was used, or that another browser asked for', async () => {
    const browser = new Browser();
    const answered = await answer(browser, 'lisi');
    const stolen = new Browser();
    expect(problemOf(await stolen.submit(answered))).toBe('federation.attempt-unknown');
    expect(await whoIs(world, stolen)).toBeUndefined();
    expect(problemOf(await browser.submit(answered))).toBe('federation.attempt-unknown');
    expect(await whoIs(world, browser)).toBeUndefined();
  });
});
