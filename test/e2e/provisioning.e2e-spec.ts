import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { announceSkip } from '../support/announce-skip.js';
import { Person, browserAvailable, launch } from './support/browser.js';
import { isBuilt, startStandalone, type Standalone } from './support/standalone.js';

const runs = browserAvailable() && isBuilt();
if (!runs)
  announceSkip('provisioning in a browser', browserAvailable() ? 'dist/ is not built (npm run build)' : 'Chromium is not installed');

(runs ? describe : describe.skip)('provisioning in a browser: tree, budgets, plans, opening, lifecycle, alerts', () => {
  let system: Standalone;
  let browser: Browser;
  let province: Person;
  let city: Person;
  let county = '';

  beforeAll(async () => {
    system = await startStandalone({ TENANT_READY_DEADLINE_SECONDS: '2', RECONCILE_SWEEP_SECONDS: '1' });
    browser = await launch();
    [province, city] = [await Person.at(browser), await Person.at(browser)];
    await province.acceptInvitation(system.firstRunLink, 'province', '省管理员');
  }, 90_000);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const dialogOf = (who: Person): Locator => who.page.getByRole('dialog');
  const visit = (who: Person, path: string) => who.page.goto(`${system.url}${path}`);
  /** Chooses in a select of the design system by what is typed into it. */
  async function choose(who: Person, within: Locator, label: RegExp, text: string | RegExp): Promise<void> {
    await within.getByRole('combobox', { name: label }).click();
    await who.page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: text }).first().click();
    await who.page.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' });
  }
  async function further(who: Person, action: string): Promise<Locator> {
    await who.page.getByRole('button', { name: '更多操作' }).click();
    await who.page.locator('#further-actions').getByRole('button', { name: action }).click();
    await dialogOf(who).waitFor();
    return dialogOf(who);
  }
  const confirm = async (dialog: Locator, name: RegExp): Promise<void> => {
    await dialog.getByRole('button', { name }).last().click();
    await dialog.waitFor({ state: 'hidden' });
  };
  const isOpen = (who: Person) => who.page.getByText('已完成 7 / 7 步').first().waitFor();

  it('shows the tree of the province with its budget in numbers and words, and finds a county in it', async () => {
    const { page } = province;
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('link', { name: '平台树与配额' }).click();
    await page.getByRole('region', { name: '河南省' }).getByText('处理器').waitFor();
    await page.getByRole('searchbox').fill('金水');
    await page.getByText('金水区').first().waitFor();
    await page.getByText('洛阳市').waitFor({ state: 'hidden' });
    expect(await province.seriousFindings()).toEqual([]);
    await page.getByRole('searchbox').fill('');
    const zhengzhou = page.getByRole('button', { name: '郑州市', expanded: false });
    await zhengzhou.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: '郑州市所辖县' }).getByText('中原区').first().waitFor();
    expect(await province.seriousFindings()).toEqual([]);
  });

  it('gives a city its first budget, and says at the number why another is refused', async () => {
    const { page } = province;
    await page.getByRole('button', { name: '划定配额 郑州市' }).click();
    const dialog = dialogOf(province);
    await dialog.getByLabel('处理器').fill('999999');
    await dialog.getByLabel('内存').fill('10');
    await dialog.getByLabel('存储').fill('120');
    await dialog.getByRole('button', { name: '保存配额' }).click();
    await dialog.getByText(/剩余不足，最多可设 1,200 核/).waitFor();
    await dialog.getByLabel('处理器').fill('5');
    expect(await province.seriousFindings()).toEqual([]);
    await confirm(dialog, /保存配额/);
    await page.getByText('0 核 / 5 核').waitFor();
  });

  it('makes the next version of a plan beside the one before, and a larger one', async () => {
    const { page } = province;
    await visit(province, '/plans');
    await page.getByRole('link', { name: '修改为新版本 standard@1' }).click();
    await page.getByLabel('存储').fill('40');
    await page.getByRole('row', { name: /存储 50 GiB 40 GiB −10 GiB/ }).waitFor();
    expect(await province.seriousFindings()).toEqual([]);
    await page.getByRole('button', { name: '保存新版本' }).click();
    await page
      .getByRole('row', { name: /standard@2/ })
      .getByText('现行')
      .waitFor();
    await page.getByRole('button', { name: '新建套餐' }).click();
    await page.getByLabel('套餐代号').fill('huge');
    await page.getByLabel('中文名称').fill('特大');
    await page.getByLabel('英文名称').fill('Huge');
    await page.getByLabel('处理器').fill('64');
    await page.getByRole('button', { name: '保存套餐' }).click();
    await page.getByRole('row', { name: /huge@1/ }).waitFor();
    expect(await province.seriousFindings()).toEqual([]);
    await page.getByRole('button', { name: '停用 standard@1' }).click();
    await confirm(dialogOf(province), /停\s?用/);
    await page
      .getByRole('row', { name: /standard@1/ })
      .getByText('已停用')
      .waitFor();
  });

  it('opens the city’s platform directly, watched until it is open', async () => {
    const { page } = province;
    await visit(province, '/tree');
    await page.getByRole('link', { name: '直接开通 郑州市' }).click();
    await page.getByText('从河南省的配额中占用').waitFor();
    await page.getByLabel('主办单位').fill('郑州市电化教育馆');
    expect(await province.seriousFindings()).toEqual([]);
    await page
      .getByRole('button', { name: '开通', exact: true })
      .or(page.getByRole('button', { name: /^开\s通$/ }))
      .click();
    await page.waitForURL(/\/tenants\/[0-9a-f-]{36}$/);
    await isOpen(province);
  });

  it('lets the city open its counties only once its platform hosts them, within its budget, and says why not', async () => {
    const answer = await province.context.request.post(`${system.url}/api/v1/invitations`, {
      data: { role: 'city_admin', unitCode: '410100' },
    });
    await city.acceptInvitation(((await answer.json()) as { url: string }).url, 'zhengzhou', '郑州管理员');
    const { page } = city;
    const open = async (unit: string): Promise<void> => {
      await visit(city, '/tenants/new');
      await page.getByRole('combobox', { name: '开通单位' }).fill(unit);
      await page.locator('.ant-select-item-option', { hasText: unit }).first().click();
      await page.getByLabel('主办单位').fill(`${unit}电化教育馆`);
    };
    const press = () => page.getByRole('button', { name: /^开\s?通$/ }).click();
    await open('金水区');
    await press();
    await page.getByText('尚不能承载县级虚拟平台').waitFor();
    expect(await city.seriousFindings()).toEqual([]);
    await confirm(await further(province, '开启承载县级平台'), /承载/);
    await province.page.getByText('可承载县级平台').waitFor();
    await open('金水区');
    await press();
    await page.waitForURL(/\/tenants\/[0-9a-f-]{36}$/);
    county = new URL(page.url()).pathname;
    await isOpen(city);
    await open('中原区');
    await page.getByLabel('域名前缀').fill('jinshui');
    await page.getByText(/已被“.*金水区.*”使用/).waitFor();
    await page.getByLabel('域名前缀').fill('zhongyuan');
    await press();
    await page.waitForURL(/\/tenants\/[0-9a-f-]{36}$/);
    await open('二七区');
    await press();
    await page.getByText(/郑州市的配额不足：剩余/).waitFor();
  });

  it('resizes within the budget, with the difference shown and the refusal in the dialog', async () => {
    const { page } = province;
    await visit(province, county);
    const dialog = await further(province, '调整套餐');
    await choose(province, dialog, /新套餐/, 'huge@1');
    await dialog.getByRole('row', { name: /处理器 2 核 64 核 \+62 核/ }).waitFor();
    await dialog.getByText('余量不够这个套餐').waitFor();
    expect(await province.seriousFindings()).toEqual([]);
    await dialog.getByRole('button', { name: '调整套餐' }).click();
    await dialog.getByText(/配额不足：剩余/).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('standard@2').first().waitFor();
  });

  it('pauses with a banner and pins until a day, both on record', async () => {
    const { page } = province;
    const paused = await further(province, '暂停协调');
    await paused.getByRole('button', { name: '暂停协调' }).click();
    await paused.getByText('请写明理由').waitFor();
    await paused.getByLabel(/理由/).fill('排查网络');
    await confirm(paused, /暂停协调/);
    await page.getByText('系统不改动这个平台的任何对象').waitFor();
    expect(await province.seriousFindings()).toEqual([]);
    await page.getByRole('button', { name: '恢复协调' }).click();
    await confirm(dialogOf(province), /恢复协调/);
    await page.getByText('系统不改动这个平台的任何对象').waitFor({ state: 'hidden' });
    const pinned = await further(province, '锁定版本');
    await pinned.getByLabel(/理由/).fill('等待验收');
    await confirm(pinned, /锁定版本/);
    await page.getByText(/模板版本锁定在 standard@/).waitFor();
    await page.getByRole('tab', { name: '记录' }).click();
    await page.getByRole('row', { name: /锁定版本.*等待验收.*省管理员/ }).waitFor();
    await page.getByRole('row', { name: /开通/ }).first().waitFor();
    expect(await province.seriousFindings()).toEqual([]);
    for (const tab of ['漂移', '集群对象']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByText(tab === '漂移' ? '没有漂移' : '全部与期望一致').waitFor();
      expect(await province.seriousFindings()).toEqual([]);
    }
    await page.getByRole('tab', { name: '概况' }).click();
    await confirm(await further(province, '解除锁定'), /解除锁定/);
    const version = await further(province, '更换模板版本');
    await choose(province, version, /新的模板版本/, 'standard@');
    await version.getByLabel(/理由/).fill('试用另一版本');
    await confirm(version, /更换模板版本/);
    await isOpen(province);
    await page.getByRole('tab', { name: '记录' }).click();
    await page.getByRole('row', { name: /更换模板版本 standard@\S+ → standard@/ }).waitFor();
  });

  it('archives: what holds it up is an alert until it is gone, then it comes back from its archive', async () => {
    const { page } = province;
    const folder = join(system.dataDir, 'archives');
    // Where the folder of archives should be stands a file: the disk refuses.
    await rm(folder, { recursive: true, force: true });
    await writeFile(folder, '');
    const dialog = await further(province, '归档');
    await dialog.getByLabel(/理由/).fill('机构合并');
    await dialog.getByLabel(/以确认/).fill('jinshui');
    await confirm(dialog, /归\s?档/);
    await page.getByText('平台正在归档').first().waitFor();
    await page.getByRole('link', { name: '未解除的告警 1 条' }).click({ timeout: 30_000 });
    await page.getByRole('row', { name: /金水区.*未解除/ }).waitFor();
    expect(await province.seriousFindings()).toEqual([]);
    await page.getByRole('button', { name: /知悉/ }).click();
    await dialogOf(province).getByRole('textbox').fill('正在处理磁盘');
    await confirm(dialogOf(province), /知\s?悉/);
    await page.getByText(/省管理员于/).waitFor();
    await rm(folder);
    await page.getByText('没有未解除的告警').waitFor({ timeout: 60_000 });
    await visit(province, county);
    await page.getByText('平台已归档：').waitFor({ timeout: 30_000 });
    expect(await province.seriousFindings()).toEqual([]);
    await page.getByRole('button', { name: '从归档恢复' }).click();
    await confirm(dialogOf(province), /从归档恢复/);
    await page.getByText('平台已归档：').waitFor({ state: 'hidden', timeout: 30_000 });
    await isOpen(province);
  }, 150_000);

  it('moves a county to another city, live in the tree', async () => {
    const { page } = province;
    const dialog = await further(province, '划转');
    await choose(province, dialog, /划入/, '开封市');
    await dialog.getByLabel(/理由/).fill('区划调整');
    await confirm(dialog, /划\s?转/);
    await page.getByText('开封市').first().waitFor();
    await visit(city, '/tree');
    await city.page.getByRole('list', { name: '郑州市所辖县' }).getByText('中原区').first().waitFor();
    expect(await city.page.getByText('金水区').count()).toBe(0);
    expect(await city.seriousFindings()).toEqual([]);
  });

  it('does all this on a phone and in English too', async () => {
    const { page } = province;
    await page.setViewportSize({ width: 390, height: 844 });
    await visit(province, '/tree');
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('link', { name: '告警', exact: true }).waitFor();
    expect(await province.seriousFindings()).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    for (const [path, heading] of [
      ['/tree', /Platform tree/],
      ['/plans', /Plans/],
      ['/tenants/new', /Open directly/],
      ['/alerts', /Alerts/],
      [county, /金水区/],
    ] as const) {
      await visit(province, path);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      expect([path, await province.seriousFindings()]).toEqual([path, []]);
      // Nothing runs over the edge.
      expect([path, await page.evaluate('document.documentElement.scrollWidth <= innerWidth')]).toEqual([path, true]);
    }
  });

  it('never threw an error into anyone’s page', () => {
    expect([province, city].flatMap((p) => p.complaints)).toEqual([]);
  });
});
