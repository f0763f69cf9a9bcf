import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { announceSkip } from '../support/announce-skip.js';
import { browserAvailable, type Person } from './support/browser.js';
import { Province, dialog } from './support/province.js';
import { isBuilt } from './support/standalone.js';

const runs = browserAvailable() && isBuilt();
if (!runs)
  announceSkip('browser tests of applications', browserAvailable() ? 'dist/ is not built (npm run build)' : 'Chromium is not installed');

(runs ? describe : describe.skip)('applications and their sign-in in a browser', () => {
  let province: Province;
  let wang: Person;
  let tenant: string;
  let application: Server;
  let callback: string;

  beforeAll(async () => {
    // The application itself: it says what it was called with.
    application = createServer((request, response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end(`called: ${request.url}`),
    );
    await new Promise<void>((resolve) => application.listen(0, '127.0.0.1', resolve));
    callback = `http://127.0.0.1:${(application.address() as AddressInfo).port}/callback`;
    province = await Province.start();
    wang = await province.person('wang', '王申请');
    tenant = province.tenants[2]!;
  }, 180_000);
  afterAll(async () => {
    application?.close();
    await province?.stop();
  });

  const to = (path: string) => wang.page.goto(`${province.system.url}${path}`);
  const row = () => wang.page.getByRole('row').filter({ hasText: '阅读应用' });
  let clientId: string;

  it('registers one, shows its secret once, and says at the field what is wrong', async () => {
    await to(`/tenants/${tenant}/clients`);
    await wang.page.getByRole('button', { name: '登记应用' }).click();
    await dialog(wang).getByLabel('应用名称').fill('阅读应用');
    await dialog(wang).getByLabel('登录回调地址').fill('http://reader.example.cn/callback');
    await dialog(wang).getByRole('button', { name: '登记应用' }).click();
    await dialog(wang)
      .getByText(/必须使用 https/)
      .first()
      .waitFor();
    await dialog(wang).getByLabel('登录回调地址').fill(callback);
    await dialog(wang).getByRole('button', { name: '登记应用' }).click();
    await wang.page.getByText('client_secret').waitFor();
    clientId =
      (await dialog(wang)
        .getByText(/^app-[0-9a-f]{16}$/)
        .textContent()) ?? '';
    expect(await wang.seriousFindings()).toEqual([]);
    await dialog(wang).getByRole('button', { name: '已保存' }).click();
    await row().getByText('已启用').waitFor();
  }, 90_000);

  it('replaces the secret and edits what it may ask for', async () => {
    await wang.page.getByRole('button', { name: '更换密钥 · 阅读应用' }).click();
    await dialog(wang).getByRole('button', { name: '更换密钥' }).click();
    await wang.page.getByText('client_secret').waitFor();
    await dialog(wang).getByRole('button', { name: '已保存' }).click();
    await wang.page.getByRole('button', { name: '修改 · 阅读应用' }).click();
    await dialog(wang).getByRole('checkbox', { name: '单位、平台与角色' }).check();
    await dialog(wang)
      .getByRole('button', { name: /保\s*存/ })
      .click();
    await dialog(wang).waitFor({ state: 'hidden' });
    expect(await wang.seriousFindings()).toEqual([]);
  }, 90_000);

  it('is signed in to by whoever is signed in at the console, after one consent, by keyboard and on a phone', async () => {
    await wang.page.setViewportSize({ width: 390, height: 800 });
    const query = new URLSearchParams({
      ...{ client_id: clientId, response_type: 'code', redirect_uri: callback, scope: 'openid profile organisation', state: 's1' },
      ...{ code_challenge: 'x'.repeat(43), code_challenge_method: 'S256' },
    });
    await to(`/oidc/auth?${query.toString()}`);
    await wang.page.getByRole('heading', { name: '允许“阅读应用”使用您的信息吗？' }).waitFor();
    expect(await wang.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await wang.seriousFindings()).toEqual([]);
    await wang.page.getByRole('button', { name: '允许', exact: true }).focus();
    await wang.page.keyboard.press('Enter');
    await wang.page.getByText('called: /callback?code=').waitFor();
    expect(wang.page.url()).toContain('state=s1');
  }, 90_000);

  it('stands on the account page of who allowed it, who takes it back there by keyboard on a phone', async () => {
    await to('/account');
    const allowed = wang.page.getByRole('table', { name: '已授权的应用' });
    await allowed.getByText('阅读应用').waitFor();
    expect(await wang.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await wang.seriousFindings()).toEqual([]);
    await wang.page.getByRole('button', { name: '撤回授权 · 阅读应用' }).focus();
    await wang.page.keyboard.press('Enter');
    expect(await wang.seriousFindings()).toEqual([]);
    await dialog(wang).getByRole('button', { name: '撤回授权' }).focus();
    await wang.page.keyboard.press('Enter');
    await wang.page.getByText('没有授权过应用').waitFor();
  }, 90_000);

  it('shows the keys of the issuer, and rotates them after asking', async () => {
    await to('/issuer-keys');
    const keys = wang.page.getByRole('table', { name: '签发密钥' });
    await keys.getByText('使用中').first().waitFor();
    expect(await wang.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await wang.seriousFindings()).toEqual([]);
    await wang.page.getByRole('button', { name: '轮换密钥' }).focus();
    await wang.page.keyboard.press('Enter');
    expect(await wang.seriousFindings()).toEqual([]);
    await dialog(wang).getByRole('button', { name: '轮换密钥' }).focus();
    await wang.page.keyboard.press('Enter');
    await keys.getByText('已停用，仍公布').first().waitFor();
    await dialog(wang).waitFor({ state: 'hidden' });
  }, 90_000);
});
