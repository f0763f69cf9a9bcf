import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import argon2 from 'argon2';
import { randomBytes } from 'node:crypto';
import { generate } from 'otplib';
import { PASSWORD, TestClient } from '../support/client.js';
import { signedInPerson } from '../support/signed-in.js';
import { asOwner, insertTenant } from '../support/tenant-fixture.js';
import { signIn, startOidcWorld, type OidcWorld, type RegisteredApp } from './world.js';

/** 登录页: what a person meets on the way to an application, without scripts. */
describe('sign-in pages', () => {
  let world: OidcWorld;
  let app: RegisteredApp;
  beforeAll(async () => {
    world = await startOidcWorld();
    app = await world.register();
  }, 60_000);
  afterAll(() => world?.close());

  const url = (extra: Record<string, string> = {}, client = app.id): string =>
    `${world.issuer}/auth?${new URLSearchParams({
      ...{ client_id: client, response_type: 'code', redirect_uri: app.redirectUri, scope: 'openid profile' },
      ...{ code_challenge: 'x'.repeat(43), code_challenge_method: 'S256', ...extra },
    }).toString()}`;

  async function person(tenantId: string, mustChange = false): Promise<string> {
    const loginName = `t-${randomBytes(4).toString('hex')}`;
    const hash = await argon2.hash(PASSWORD);
    await asOwner(world.platform.database.ownerUrl, (owner) =>
      owner.query(
        `INSERT INTO accounts (kind, tenant_id, login_name, display_name, password_hash, must_change_password) VALUES ('person', $1, $2, '王老师', $3, $4)`,
        [tenantId, loginName, hash, mustChange],
      ),
    );
    return loginName;
  }

  it('are in the platform’s name and the person’s language', async () => {
    const page = await world.browser('zh').open(url());
    expect(page.text).toContain('lang="zh-CN"');
    expect(page.text).toContain('巩义市教育资源公共服务平台');
    for (const text of ['教师、学生、家长', '管理员', '学生：用班级码登录', '用通行密钥登录']) expect(page.text).toContain(text);
    expect((await world.browser('zh').open(url({ ui_locales: 'en' }))).text).toContain('lang="en"');
  });

  it('take a platform’s own people, whose names are looked for nowhere else', async () => {
    const loginName = await person(world.tenantId);
    const browser = world.browser();
    const page = await browser.open(url());
    const wrong = await browser.submit(page, '/sign-in', { loginName, password: PASSWORD, as: 'administrator' });
    expect(wrong.status).toBe(401);
    const consent = await browser.submit(wrong, '/sign-in', { loginName, password: PASSWORD, as: 'person' });
    expect(consent.text).toContain('王老师');
    expect((await browser.submit(consent, '/consent', { allow: 'yes' })).url).toContain('code=');
  });

  it('let nobody of another platform in, signed in there or not', async () => {
    const other = await insertTenant(world.platform.database.ownerUrl, { slug: 'xinmi', unitCode: '410183' });
    const loginName = await person(other.id);
    const browser = world.browser();
    const refused = await browser.submit(await browser.open(url()), '/sign-in', { loginName, password: PASSWORD, as: 'person' });
    expect(refused.status).toBe(401);
    const { client } = await signedInPerson(world.platform, other.id, ['teacher']);
    const session = client.sessionCookie!.split('=')[1]!;
    const page = await world.browser().hold('shuyuan_session', session).open(url());
    expect(page.status).toBe(403);
    expect(page.text).toContain('does not belong to');
    expect(page.text).toContain('/switch"');
  });

  it('send on nobody who still has the password that others have seen', async () => {
    const loginName = await person(world.tenantId, true);
    const browser = world.browser();
    const page = await browser.submit(await browser.open(url()), '/sign-in', { loginName, password: PASSWORD, as: 'person' });
    expect(page.status).toBe(403);
    expect(page.text).toContain('href="/account"');
  });

  it('ask for the second factor, and tell the application of it', async () => {
    const loginName = await world.person();
    const admin = new TestClient(world.platform.url);
    await admin.post('/api/v1/session', { loginName, password: PASSWORD });
    const { secret } = (await admin.post<{ secret: string }>('/api/v1/account/factors/totp')).body;
    const codeOf = (steps: number) => generate({ secret, epoch: Date.now() / 1000 + steps * 30 });
    expect((await admin.post('/api/v1/account/factors/totp/confirm', { code: await codeOf(-1) })).status).toBe(204);
    const browser = world.browser();
    const step = await browser.submit(await browser.open(url()), '/sign-in', { loginName, password: PASSWORD, as: 'administrator' });
    expect(step.text).toContain('Six digits');
    const wrong = await browser.submit(step, '/factor', { code: '000000' });
    expect(wrong.status).toBe(401);
    const consent = await browser.submit(wrong, '/factor', { code: await codeOf(0) });
    expect(consent.text).toContain('/consent"');
    expect((await browser.submit(consent, '/consent', { allow: 'yes' })).url).toContain('code=');
  });

  it('offer small children their class code and pictures, and answer everything wrong alike', async () => {
    const browser = world.browser();
    const { url: at } = await browser.open(url());
    const page = await browser.open(`${at}/class`);
    expect(page.text).toContain('🐼');
    expect(page.text.match(/<fieldset/g)).toHaveLength(3);
    const pictures = { picture1: 'panda', picture2: 'sun', picture3: 'cat' };
    const wrong = await browser.submit(page, '/class', { classCode: 'ABCD2345', name: '小明', ...pictures });
    expect(wrong.status).toBe(401);
    expect((await browser.submit(wrong, '/class', { classCode: 'ABCD2345', name: '小明', ...pictures, picture3: 'dragon' })).status).toBe(
      400,
    );
  });

  it('can be used by keyboard and at the width of a phone: labels, one heading, no script, room that gives way', async () => {
    const { text } = await world.browser().open(url());
    expect(text).not.toMatch(/<script|onclick|javascript:/i);
    expect(text.match(/<h1/g)).toHaveLength(1);
    expect(text).toContain('width=device-width');
    expect([...text.matchAll(/<input(?![^>]*type="hidden")/g)].length).toBe([...text.matchAll(/<label/g)].length);
    await signIn(world.browser(), url(), world.loginName);
  });
});
