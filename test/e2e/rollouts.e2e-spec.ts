import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { announceSkip } from '../support/announce-skip.js';
import { eventually } from '../support/platform.js';
import { browserAvailable, type Person } from './support/browser.js';
import { PLATFORMS, Province, act, choose, dialog } from './support/province.js';
import { isBuilt } from './support/standalone.js';

const runs = browserAvailable() && isBuilt();
if (!runs)
  announceSkip('browser tests of rollouts', browserAvailable() ? 'dist/ is not built (npm run build)' : 'Chromium is not installed');

const CONFIG = 'manifests/portal/config-map.yaml';

(runs ? describe : describe.skip)('templates and rollouts in a browser', () => {
  let province: Province;
  /** 双人复核: one writes and proposes, the other publishes. */
  let author: Person;
  let reviewer: Person;
  let folder: string;

  beforeAll(async () => {
    province = await Province.start();
    author = await province.person('author', '王编写');
    reviewer = await province.person('reviewer', '赵复核');
    folder = join(province.system.dataDir, 'upload', 'henan');
    const { body } = await province.operator.get<{ files: { path: string; content: string }[] }>('/api/v1/templates/standard@1.1.0');
    for (const { path, content } of body.files) await file(path, content);
  }, 120_000);
  afterAll(() => province?.stop());

  async function file(path: string, content: string): Promise<string> {
    const at = join(folder, path);
    await mkdir(dirname(at), { recursive: true });
    await writeFile(at, content);
    return at;
  }
  const versionOf = async (id: string): Promise<string> =>
    (await province.operator.get<{ templateVersion: string }>(`/api/v1/tenants/${id}`)).body.templateVersion;
  const versions = (): Promise<string[]> => Promise.all(province.tenants.map(versionOf));

  it('uploads a folder as a new version; a fault is shown at its file and line and corrected there', async () => {
    const { page } = author;
    const right = `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: portal, namespace: $(namespace), labels: { henan.example/theme: spring } }\n`;
    const data = `data:\n  TENANT_ID: $(tenantId)\n  TENANT_NAME: $(name)\n  TENANT_SLUG: $(slug)\n  UNIT_CODE: $(unitCode)\n  PORTAL_HOST: $(host)\n`;
    await file(CONFIG, `${right}${data}  PORTAL_HOST: twice\n`);
    await page.goto(`${province.system.url}/templates`);
    await page.getByRole('table').first().waitFor();
    await page.getByRole('button', { name: '上传新版本' }).click();
    await page.getByLabel('模板名称').fill('henan');
    await page.getByLabel('版本号').fill('1.0.0');
    await page.getByLabel('选择文件夹').setInputFiles(folder);
    await page.getByRole('textbox', { name: `${CONFIG} 的位置` }).waitFor();
    await page.getByRole('button', { name: '建立草稿' }).click();
    await page
      .getByRole('alert')
      .getByText(/第 10 行：.*PORTAL_HOST/)
      .waitFor();
    await page
      .getByRole('listitem')
      .getByText(/第 10 行：.*PORTAL_HOST/)
      .waitFor();
    expect(await author.seriousFindings()).toEqual([]);
    await page.getByLabel('选择文件', { exact: true }).setInputFiles(await file(CONFIG, right + data));
    await page.getByRole('button', { name: '建立草稿' }).click();
    await page.getByRole('heading', { level: 1, name: 'henan@1.0.0' }).waitFor();
  });

  it('shows what differs from another version, and what a platform would become', async () => {
    const { page } = author;
    await page.getByRole('tab', { name: '版本对比' }).click();
    await page.getByLabel('与哪个版本对比').selectOption('standard@1.1.0');
    await page.getByText(/1 个文件有变化/).waitFor();
    await page.getByText('henan.example/theme: spring').waitFor();
    expect(await author.seriousFindings()).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByText('henan.example/theme: spring').waitFor();
    expect(await author.seriousFindings()).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('tab', { name: '平台预览' }).click();
    await choose(author, page.getByRole('combobox', { name: '平台' }), '荥阳市');
    await page.getByText(/修改 1 个/).waitFor();
    await page.getByText('henan.example/theme: spring').waitFor();
    expect(await author.seriousFindings()).toEqual([]);
  });

  it('is published by a second person only', async () => {
    await act(author, /^提交复核$/);
    await author.page.getByText('须由编写人、提交人以外的另一位省级管理员发布').waitFor();
    expect(await author.page.getByRole('button', { name: /^发\s?布$/ }).count()).toBe(0);
    const { page } = reviewer;
    await page.goto(`${province.system.url}/templates?state=proposed`);
    await page.getByRole('link', { name: 'henan@1.0.0' }).click();
    await page.getByText('待您复核').waitFor();
    await page.getByText(/错误 0 处/).waitFor();
    expect(await reviewer.seriousFindings()).toEqual([]);
    await act(reviewer, /^发\s?布$/);
    await page.getByText('已发布').first().waitFor();
    // The author's page follows by itself.
    await author.page.getByRole('button', { name: '分批升级到此版本' }).waitFor();
  });

  it('reaches a canary, then some, then all the others, live', async () => {
    const { page } = author;
    await page.getByRole('button', { name: '分批升级到此版本' }).click();
    await page.getByText('henan@1.0.0').first().waitFor();
    await choose(author, page.getByRole('combobox', { name: '第 1 批的平台' }), '中牟县');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '增加一批' }).click();
    await page.getByRole('spinbutton', { name: '百分比' }).fill('40');
    await page.getByLabel('每批观察时间的单位').selectOption('second');
    await page.locator('#soakSeconds').fill('4');
    expect(await author.seriousFindings()).toEqual([]);
    await page.getByRole('button', { name: '核对并开始' }).click();
    await dialog(author).getByRole('textbox').fill('换用春季主题');
    await dialog(author).getByRole('button', { name: '开始升级' }).click();
    await page.waitForURL(/\/rollouts\/[0-9a-f-]{36}$/);
    await page.getByText('已完成 1 / 3 批').waitFor({ timeout: 30_000 });
    await page.getByText(/还需观察/).waitFor({ timeout: 30_000 });
    await page.screenshot({ path: join(process.env.E2E_SCREENSHOTS ?? province.system.dataDir, 'rollout.png') });
    await page.getByText(`${PLATFORMS.length} 个平台中 ${PLATFORMS.length} 个就绪，0 个失败`).first().waitFor({ timeout: 60_000 });
    await page.getByText('已完成 3 / 3 批').waitFor({ timeout: 30_000 });
    await page.getByText('已完成', { exact: true }).first().waitFor();
    expect(await author.seriousFindings()).toEqual([]);
    expect(new Set(await versions())).toEqual(new Set(['henan@1.0.0']));
    await page.getByLabel('批次').selectOption('0');
    await page.getByRole('status').filter({ hasText: '共 1 条' }).waitFor();
  }, 120_000);

  it('stops while the first wave is watched, and rolls back', async () => {
    const { page } = reviewer;
    await page.goto(`${province.system.url}/rollouts/new?to=standard%401.1.0`);
    await choose(reviewer, page.getByRole('combobox', { name: '第 1 批的平台' }), '新安县');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '增加一批' }).click();
    await page.getByRole('button', { name: '核对并开始' }).click();
    await dialog(reviewer).getByRole('textbox').fill('回到标准模板');
    await dialog(reviewer).getByRole('button', { name: '开始升级' }).click();
    await page.waitForURL(/\/rollouts\/[0-9a-f-]{36}$/);
    await page.getByText(/还需观察/).waitFor({ timeout: 30_000 });
    expect(await reviewer.seriousFindings()).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await reviewer.seriousFindings()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });
    await act(reviewer, /^停\s?止$/, '发现一处文字有误');
    await page.getByText('已停止').first().waitFor();
    expect((await versions()).sort()).toEqual([...Array<string>(5).fill('henan@1.0.0'), 'standard@1.1.0']);
    await act(reviewer, /^全部回退$/, '改正后再发');
    await page.getByText('已回退').first().waitFor({ timeout: 30_000 });
    await eventually(async () => (await versions()).every((version) => version === 'henan@1.0.0'), 30_000, 'all back');
    await province.allReady();
    await page.goto(`${province.system.url}/rollouts`);
    await page.getByRole('link', { name: '升级到 standard@1.1.0' }).waitFor();
    expect(await reviewer.seriousFindings()).toEqual([]);
  }, 90_000);

  it('sends a version back with a reason, and takes a corrected one as a new number', async () => {
    const { page } = author;
    await page.goto(`${province.system.url}/templates/henan%401.0.0`);
    await page.getByRole('button', { name: '以此为底编写新版本' }).click();
    expect(await page.getByLabel('版本号').inputValue()).toBe('1.0.1');
    await page.getByLabel('升级说明').fill('只改说明');
    await page.getByRole('button', { name: '建立草稿' }).click();
    await page.getByRole('heading', { level: 1, name: 'henan@1.0.1' }).waitFor();
    await act(author, /^提交复核$/);
    await reviewer.page.goto(`${province.system.url}/templates/henan%401.0.1`);
    await act(reviewer, /^退\s?回$/, '说明太短');
    await page.getByText('理由：说明太短').waitFor();
  });

  it('shows a city what becomes of its own platforms, and nothing to press', async () => {
    const city = await province.person('luoyang', '洛阳管理员', 'city_admin', '410300');
    const { page } = city;
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('link', { name: '分批升级' }).click();
    await page.getByText('2 个平台中 2 个就绪，0 个失败').waitFor();
    expect(await page.getByRole('button', { name: '开始分批升级' }).count()).toBe(0);
    await page.getByRole('link', { name: '升级到 henan@1.0.0' }).click();
    await page.getByRole('link', { name: /栾川县/ }).waitFor();
    expect(await page.getByRole('link', { name: /新密市/ }).count()).toBe(0);
    expect(await page.getByRole('button', { name: '全部回退' }).count()).toBe(0);
    await page.goto(`${province.system.url}/templates/henan%401.0.0`);
    await page.getByText('2 个平台正在使用').waitFor();
    expect(await city.seriousFindings()).toEqual([]);
    await page.goto(`${province.system.url}/clusters`);
    await page.getByText('您没有查看此内容的权限').waitFor();
    expect(city.complaints).toEqual([]);
    await city.context.close();
  });

  it('never threw an error into anyone’s page', () => {
    expect([author, reviewer].flatMap((person) => person.complaints)).toEqual([]);
  });
});
