import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generate } from 'otplib';
import type { Browser } from 'playwright-core';
import { announceSkip } from '../support/announce-skip.js';
import { browserAvailable, launch, Person } from './support/browser.js';
import { isBuilt, startStandalone, type Standalone } from './support/standalone.js';

const runs = browserAvailable() && isBuilt();
if (!runs)
  announceSkip('browser tests of signing in', browserAvailable() ? 'dist/ is not built (npm run build)' : 'Chromium is not installed');

const PASSWORD = 'Shu-yuan-2019!';

/** A finger on a sensor that is not there: Chromium's own authenticator for tests, which says yes to everything. */
async function withAuthenticator(person: Person): Promise<void> {
  const cdp = await person.context.newCDPSession(person.page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
}

(runs ? describe : describe.skip)('signing in with two factors', () => {
  let system: Standalone;
  let browser: Browser;
  let admin: Person;
  let secret: string;

  beforeAll(async () => {
    system = await startStandalone({ ADMIN_SECOND_FACTOR: 'required' });
    browser = await launch();
    admin = await Person.at(browser);
    await withAuthenticator(admin);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const dialog = () => admin.page.getByRole('dialog');
  const signOut = async (): Promise<void> => {
    const { page } = admin;
    await page.getByRole('button', { name: '个人菜单' }).click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('heading', { name: '登录', exact: true }).waitFor();
  };
  const password = async (): Promise<void> => {
    const { page } = admin;
    await page.getByLabel('登录名').fill('province');
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('heading', { name: '还需要一步' }).waitFor();
  };
  const home = () => admin.page.getByRole('navigation').first().waitFor();

  it('a new administrator is led to a second factor, adds a passkey, and is in', async () => {
    const { page } = admin;
    await page.goto(system.firstRunLink);
    await page.getByLabel('姓名').fill('王省级');
    await page.getByLabel('登录名').fill('province');
    await page.getByLabel('设定密码').fill(PASSWORD);
    await page.getByLabel('再次输入密码').fill(PASSWORD);
    await page.getByRole('button', { name: '设定并登录' }).click();
    await page.getByRole('heading', { name: '请启用双因素认证' }).waitFor();
    expect(await admin.seriousFindings()).toEqual([]);
    await page.getByRole('button', { name: '添加通行密钥' }).click();
    await home();
  }, 60_000);

  it('signs in by the passkey alone, and by password with the passkey', async () => {
    const { page } = admin;
    await signOut();
    expect(await admin.seriousFindings()).toEqual([]);
    await page.getByRole('button', { name: '使用通行密钥登录' }).click();
    await home();
    await signOut();
    await password();
    await page.getByRole('button', { name: '使用通行密钥' }).click();
    await home();
  }, 60_000);

  it('adds an authenticator app and recovery codes on the account page; each signs in', async () => {
    const { page } = admin;
    await page.getByRole('button', { name: '个人菜单' }).click();
    await page.getByRole('link', { name: '我的账号' }).click();
    await page.getByRole('heading', { name: '我的账号' }).waitFor();
    expect(await admin.seriousFindings()).toEqual([]);
    await page.getByRole('button', { name: '启用动态口令' }).click();
    secret = ((await dialog().locator('code').textContent()) ?? '').replace(/\s/g, '');
    await dialog()
      .getByLabel('动态口令')
      .fill(await generate({ secret, epoch: Date.now() / 1000 - 30 }));
    await dialog().getByRole('button', { name: '启用' }).click();
    await page.getByRole('button', { name: '移除动态口令' }).waitFor();
    await page.getByRole('button', { name: '生成新的恢复码' }).click();
    const code = (await dialog().locator('li').first().textContent()) ?? '';
    expect(code).toMatch(/^[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}$/);
    await dialog().getByRole('button', { name: '已收好' }).click();
    await signOut();
    await password();
    await page.getByText('动态口令', { exact: true }).click();
    await page.getByLabel('动态口令（6 位数字）').fill(await generate({ secret }));
    await page.getByRole('button', { name: '继续' }).click();
    await home();
    await signOut();
    await password();
    await page.getByText('恢复码', { exact: true }).click();
    await page.getByLabel('恢复码', { exact: true }).last().fill(code);
    await page.getByRole('button', { name: '继续' }).click();
    await home();
  }, 90_000);

  it('is told of a recovery code that was used, sees where it is signed in, and changes the password', async () => {
    const { page } = admin;
    await page.goto(`${system.url}/account`);
    await page.getByText('有人用恢复码登录了您的账号。').waitFor();
    await page.getByRole('button', { name: '知道了' }).click();
    await page.getByText('有人用恢复码登录了您的账号。').waitFor({ state: 'detached' });
    await page.getByText('本设备', { exact: true }).waitFor();
    await page.getByLabel('当前密码').fill(PASSWORD);
    await page.getByLabel('新密码').fill('Zhengzhou@2024');
    await page.getByLabel('再次输入密码').fill('Zhengzhou@2024');
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByText('密码太容易被猜到').waitFor();
    await page.getByLabel('新密码').fill('Quiet-7-harbours');
    await page.getByLabel('再次输入密码').fill('Quiet-7-harbours');
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByText('密码已修改，其他设备上的登录已退出。').waitFor();
    expect(admin.complaints).toEqual([]);
  }, 60_000);

  it('all of it fits a phone', async () => {
    const { page } = admin;
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ['/account', '/sign-in']) {
      await page.goto(`${system.url}${path}`);
      await page.getByRole('heading').first().waitFor();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
      expect([path, wide]).toEqual([path, false]);
    }
  }, 60_000);
});
