import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Person, browserAvailable, launch } from './support/browser.js';
import { announceSkip } from '../support/announce-skip.js';
import { isBuilt, startStandalone, type Standalone } from './support/standalone.js';

const runs = browserAvailable() && isBuilt();
if (!runs) announceSkip('browser tests', browserAvailable() ? 'dist/ is not built (npm run build)' : 'Chromium is not installed');

(runs ? describe : describe.skip)('the main path in a browser', () => {
  let system: Standalone;
  let browser: Browser;
  let province: Person;
  let city: Person;
  let county: Person;

  beforeAll(async () => {
    system = await startStandalone({ TENANT_DELETE_GRACE_SECONDS: '2' });
    browser = await launch();
    [province, city, county] = [await Person.at(browser), await Person.at(browser), await Person.at(browser)];
  }, 90_000);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  /** Invites through the console and gives the link that is shown once. */
  async function invite(who: Person, role: string, unit?: string): Promise<string> {
    const { page } = who;
    await page.goto(`${system.url}/administrators`);
    await page.getByRole('button', { name: '邀请管理员' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(role, { exact: true }).click();
    if (unit) {
      await dialog.getByRole('combobox').fill(unit);
      await page.locator('.ant-select-item-option', { hasText: unit }).first().click();
    }
    await dialog.getByRole('button', { name: /生成/ }).click();
    const link = await dialog.locator('text=/\\/invite#/').first().textContent();
    return (
      (await dialog
        .locator('input[readonly]')
        .first()
        .inputValue({ timeout: 500 })
        .catch(() => link)) ?? ''
    );
  }

  it('lets the first administrator in by the printed one-time link, and only once', async () => {
    await province.acceptInvitation(system.firstRunLink, 'province', '省管理员');
    await province.page.getByRole('heading', { level: 1, name: /河南省/ }).waitFor();
    expect(await province.seriousFindings()).toEqual([]);
    const late = await Person.at(browser);
    await late.page.goto(system.firstRunLink);
    await late.page.getByText('邀请链接无效或已使用').waitFor();
    await late.context.close();
  });

  it('invites the city, and the city its county', async () => {
    await city.acceptInvitation(await invite(province, '省辖市管理员', '郑州市'), 'zhengzhou', '郑州管理员');
    await county.acceptInvitation(await invite(city, '县（市、区）管理员', '金水区'), 'jinshui', '金水管理员');
    expect(await county.seriousFindings()).toEqual([]);
  });

  it('files the county’s application, explained by its rule while it is filled in', async () => {
    const { page } = county;
    await page.goto(`${system.url}/applications/new`);
    const fill = (id: string, value: string) => page.locator(`#${id}`).fill(value);
    await page.locator('#organisation_name').waitFor();
    await fill('organisation_name', '金水区电化教育馆');
    await fill('organisation_address', '郑州市金水区文化路1号');
    for (const [who, name] of [
      ['leader', '张演示'],
      ['technician', '李演示'],
    ] as const) {
      await fill(`${who}_name`, name);
      await fill(`${who}_title`, '主任');
      await fill(`${who}_mobile`, '１９９００００００１2');
      await fill(`${who}_email`, `${who}@example.org`);
    }
    await page.getByText('虚拟开通模式', { exact: true }).first().click();
    await page.getByText('第一批（2019年1–3月）').first().click();
    await page.getByRole('radio', { name: '省平台', exact: true }).check();
    await page.getByRole('radio', { name: '上级平台' }).check();
    for (const [key, value] of [
      ['schools', '120'],
      ['teachers', '6000'],
      ['students', '94000'],
    ] as const)
      await fill(`education_${key}`, value);
    await page.getByText('规则 R6').waitFor();
    expect(await county.seriousFindings()).toEqual([]);
    await page.getByRole('button', { name: '保存并提交' }).click();
    await page.waitForURL(/\/applications\/[0-9a-f-]{36}$/);
    await page.getByText('等待郑州市电教馆（中心）同意').waitFor();
  });

  it('gets the city’s consent and the province’s approval', async () => {
    const open = async (who: Person): Promise<void> => {
      await who.page.goto(`${system.url}/applications?q=410105`);
      await who.page
        .getByRole('link', { name: /金水区/ })
        .first()
        .click();
      await who.page.waitForURL(/\/applications\/[0-9a-f-]{36}$/);
    };
    await open(city);
    await city.page.getByRole('button', { name: /^同\s?意$/ }).click();
    await city.page
      .getByRole('dialog')
      .getByRole('button', { name: /^同\s?意$/ })
      .click();
    await city.page.getByText('等待省电化教育馆批准').waitFor();
    await open(province);
    expect(await province.seriousFindings()).toEqual([]);
    await province.page.getByRole('button', { name: /^批\s?准$/ }).click();
    await province.page
      .getByRole('dialog')
      .getByRole('button', { name: /^批\s?准$/ })
      .click();
    await province.page.getByRole('link', { name: /查看平台/ }).click();
    await province.page.waitForURL(/\/tenants\//);
  });

  it('shows every phase live until the platform is open, and the portal opens in the unit’s name', async () => {
    const { page } = province;
    await page.getByText('已完成 7 / 7 步').first().waitFor();
    await page.getByText('已开通').first().waitFor();
    expect(await province.seriousFindings()).toEqual([]);
    const visitor = await Person.at(browser, { width: 390, height: 844 });
    const answer = await visitor.page.goto(`http://jinshui.localhost:${system.port}/`);
    expect(answer?.status()).toBe(200);
    await visitor.page
      .getByRole('heading', { name: /金水区/ })
      .first()
      .waitFor();
    expect(await visitor.page.getByText('金水区电化教育馆').count()).toBeGreaterThan(0);
    expect(await visitor.seriousFindings()).toEqual([]);
    expect((await visitor.page.goto(`http://nobody.localhost:${system.port}/`))?.status()).toBe(404);
    await visitor.context.close();
  });

  it('suspends, resumes and deletes from the console, live on the same page', async () => {
    const { page } = province;
    const act = async (button: RegExp, input?: { reason?: string; slug?: string }): Promise<void> => {
      await page.getByRole('button', { name: button }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      if (input?.reason) await dialog.getByRole('textbox').first().fill(input.reason);
      if (input?.slug) await dialog.getByRole('textbox').nth(1).fill(input.slug);
      await dialog.getByRole('button', { name: button }).last().click();
      await dialog.waitFor({ state: 'hidden' });
    };
    const portal = async (): Promise<number | undefined> => (await county.page.goto(`http://jinshui.localhost:${system.port}/`))?.status();
    await act(/^停\s?用$/, { reason: '安全整改' });
    await page.getByText('已停用').first().waitFor();
    expect(await portal()).toBe(503);
    await act(/^恢复运行$/);
    await page.getByText('已开通').first().waitFor();
    expect(await portal()).toBe(200);
    await act(/^删\s?除$/, { reason: '机构合并', slug: 'jinshui' });
    await page.getByText('平台已删除').first().waitFor({ timeout: 20_000 });
    expect(await portal()).toBe(404);
  });

  it('loads the whole year 2019 from the button of the console and opens all 174 units', async () => {
    const { page } = province;
    await page.goto(`${system.url}/`);
    const start = page.getByRole('button', { name: /载入演示数据|继续载入/ });
    await start.click();
    // Stopped on the way, it goes on from there.
    await page.getByText('填报与审批').waitFor();
    await page.getByRole('button', { name: '停止' }).click();
    await start.click();
    await page.getByText('174 个单位中的 174 个').waitFor({ timeout: 150_000 });
    await page.screenshot({ path: `${system.dataDir}/overview.png` });
    expect(await province.seriousFindings()).toEqual([]);
    for (const path of ['/applications?state=approved', '/tenants?kind=connected', '/administrators']) {
      await page.goto(`${system.url}${path}`);
      await page.getByRole('table').first().waitFor();
      expect(await province.seriousFindings()).toEqual([]);
    }
  }, 180_000);

  it('says so at an address that is none of its own, in words for people and in problem details for programs', async () => {
    await province.page.goto(`${system.url}/nowhere`);
    await province.page.getByText('没有这个页面').first().waitFor();
    const answer = await province.context.request.get(`${system.url}/nowhere`, { headers: { accept: 'application/json' } });
    expect([answer.status(), answer.headers()['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
    expect((await province.context.request.get(`${system.url}/api/v1/nowhere`, { headers: { accept: 'text/html' } })).status()).toBe(404);
  });

  it('speaks English on request', async () => {
    const { page } = province;
    await page.goto(`${system.url}/tenants`);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: /Platforms/ }).waitFor();
  });

  it('never threw an error into anyone’s page', () => {
    expect([province, city, county].flatMap((p) => p.complaints)).toEqual([]);
  });
});
