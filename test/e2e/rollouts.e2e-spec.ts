import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { readInstance } from '../../apps/standalone/instance-lock.js';
import { announceSkip } from '../support/announce-skip.js';
import { TestClient } from '../support/client.js';
import { eventually } from '../support/platform.js';
import { asOwner } from '../support/tenant-fixture.js';
import { Person, browserAvailable, launch } from './support/browser.js';
import { isBuilt, startStandalone, type Standalone } from './support/standalone.js';

const runs = browserAvailable() && isBuilt();
if (!runs)
  announceSkip('browser tests of rollouts', browserAvailable() ? 'dist/ is not built (npm run build)' : 'Chromium is not installed');

const PLATFORMS = [
  ['410122', 'zhongmou', '中牟县电化教育馆'],
  ['410182', 'xingyang', '荥阳市电化教育馆'],
  ['410183', 'xinmi', '新密市电化教育馆'],
  ['410184', 'xinzheng', '新郑市电化教育馆'],
  ['410323', 'xinan', '新安县电化教育馆'],
  ['410324', 'luanchuan', '栾川县电化教育馆'],
] as const;
const CONFIG = 'manifests/portal/config-map.yaml';

(runs ? describe : describe.skip)('templates, rollouts, drift and clusters in a browser', () => {
  let system: Standalone;
  let browser: Browser;
  let operator: TestClient;
  /** 双人复核: one writes and proposes, the other publishes. */
  let author: Person;
  let reviewer: Person;
  let folder: string;
  const tenants: string[] = [];

  beforeAll(async () => {
    system = await startStandalone();
    browser = await launch();
    operator = await new TestClient(system.url, 'zh').accept(system.firstRunLink);
    [author, reviewer] = [await Person.at(browser), await Person.at(browser)];
    for (const [person, login, name] of [
      [author, 'author', '王编写'],
      [reviewer, 'reviewer', '赵复核'],
    ] as const) {
      const { body } = await operator.post<{ url: string }>('/api/v1/invitations', { role: 'province_admin', unitCode: '410000' });
      await person.acceptInvitation(body.url, login, name);
    }
    for (const [unitCode, slug, responsibleUnit] of PLATFORMS) {
      const answer = await operator.post<{ id: string }>('/api/v1/tenants', { unitCode, slug, responsibleUnit });
      expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
      tenants.push(answer.body.id);
    }
    await allReady();
    folder = join(system.dataDir, 'upload', 'henan');
    const { body } = await operator.get<{ files: { path: string; content: string }[] }>('/api/v1/templates/standard@1.1.0');
    for (const { path, content } of body.files) await file(path, content);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  async function file(path: string, content: string): Promise<string> {
    const at = join(folder, path);
    await mkdir(dirname(at), { recursive: true });
    await writeFile(at, content);
    return at;
  }
  const allReady = () =>
    eventually(
      async () => (await operator.get<{ total: number }>('/api/v1/tenants?state=ready')).body.total === PLATFORMS.length,
      60_000,
      'every platform ready',
    );
  const versions = (): Promise<string[]> =>
    Promise.all(tenants.map(async (id) => (await operator.get<{ templateVersion: string }>(`/api/v1/tenants/${id}`)).body.templateVersion));
  const dialog = (who: Person): Locator => who.page.getByRole('dialog');
  const act = async (who: Person, button: RegExp, reason?: string): Promise<void> => {
    await who.page.getByRole('button', { name: button }).first().click();
    if (reason) await dialog(who).getByRole('textbox').fill(reason);
    await dialog(who).getByRole('button', { name: button }).click();
    await dialog(who).waitFor({ state: 'hidden' });
  };
  const choose = async (who: Person, box: Locator, text: string): Promise<void> => {
    await box.click();
    await box.fill(text);
    await who.page.locator('.ant-select-item-option:visible', { hasText: text }).first().click();
  };

  it('uploads a folder as a new version; a fault is shown at its file and line and corrected there', async () => {
    const { page } = author;
    const right = `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: portal, namespace: $(namespace), labels: { henan.example/theme: spring } }\n`;
    const data = `data:\n  TENANT_ID: $(tenantId)\n  TENANT_NAME: $(name)\n  TENANT_SLUG: $(slug)\n  UNIT_CODE: $(unitCode)\n  PORTAL_HOST: $(host)\n`;
    await file(CONFIG, `${right}${data}  PORTAL_HOST: twice\n`);
    await page.goto(`${system.url}/templates`);
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
    await page.goto(`${system.url}/templates?state=proposed`);
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
    await page.screenshot({ path: join(process.env.E2E_SCREENSHOTS ?? system.dataDir, 'rollout.png') });
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
    await page.goto(`${system.url}/rollouts/new?to=standard%401.1.0`);
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
    await allReady();
    await page.goto(`${system.url}/rollouts`);
    await page.getByRole('link', { name: '升级到 standard@1.1.0' }).waitFor();
    expect(await reviewer.seriousFindings()).toEqual([]);
  }, 90_000);

  it('tells live what somebody changed past it', async () => {
    const { page } = author;
    await page.goto(`${system.url}/drift`);
    await page.getByRole('heading', { level: 1, name: '配置漂移' }).waitFor();
    const { databaseUrl } = (await readInstance(system.dataDir))!;
    await asOwner(databaseUrl!, (client) =>
      client.query(
        `UPDATE cluster_objects SET object = jsonb_set(object, '{data,PORTAL_HOST}', '"elsewhere.example"'), resource_version = resource_version + 1
          WHERE kind = 'ConfigMap' AND name = 'portal' AND namespace = 'tenant-xinmi'`,
      ),
    );
    await page.getByRole('link', { name: /新密市/ }).waitFor();
    await page.getByText('data.PORTAL_HOST').waitFor();
    await page.getByText('已改回').last().waitFor();
    expect(await author.seriousFindings()).toEqual([]);
    await page.getByLabel('省辖市').selectOption({ label: '洛阳市' });
    await page.getByText('没有符合条件的配置漂移').waitFor();
  });

  it('says in words why a kubeconfig is not taken, and how the clusters are', async () => {
    const { page } = author;
    const box = dialog(author);
    const kubeconfig = (user: object): string =>
      JSON.stringify({
        ...{ apiVersion: 'v1', kind: 'Config', 'current-context': 'a' },
        clusters: [{ name: 'a', cluster: { server: 'https://127.0.0.1:1' } }],
        users: [{ name: 'a', user }],
        contexts: [{ name: 'a', context: { cluster: 'a', user: 'a' } }],
      });
    await page.goto(`${system.url}/clusters`);
    await page.getByText(`${PLATFORMS.length} 个平台，数量不限`).waitFor();
    expect(await author.seriousFindings()).toEqual([]);
    await page.getByRole('button', { name: '登记集群' }).click();
    await box.getByLabel('名称').fill('zhengzhou-1');
    await box.getByLabel('kubeconfig').fill(kubeconfig({ exec: { command: 'sh', apiVersion: 'client.authentication.k8s.io/v1' } }));
    await box.getByRole('button', { name: /^登\s?记$/ }).click();
    await box.getByText(/不能通过插件登录/).waitFor();
    expect(await author.seriousFindings()).toEqual([]);
    const chosen = { name: 'admin.conf', mimeType: 'text/plain', buffer: Buffer.from(kubeconfig({ token: 'kept-to-ourselves' })) };
    await box.locator('input[type=file]').setInputFiles(chosen);
    await box.getByRole('button', { name: /^登\s?记$/ }).click();
    await box.waitFor({ state: 'hidden', timeout: 30_000 });
    const card = page.getByRole('listitem', { name: 'zhengzhou-1' });
    await card.getByText('连接不上').waitFor();
    expect(await page.content()).not.toContain('kept-to-ourselves');
    await card.getByRole('button', { name: '修改：zhengzhou-1' }).click();
    await box.getByLabel('最多平台数').fill('10');
    await box.getByRole('button', { name: '增加标签' }).click();
    await box.getByLabel('第 1 个标签的名').fill('region');
    await box.getByLabel('第 1 个标签的值').fill('郑州');
    await box.getByRole('button', { name: /^保\s?存$/ }).click();
    await box.getByText(/不是有效的 Kubernetes 标签值/).waitFor();
    await box.getByLabel('第 1 个标签的值').fill('zhengzhou');
    await box.getByRole('button', { name: /^保\s?存$/ }).click();
    await card.getByText('0 / 10 个平台').waitFor();
    await card.getByText('region=zhengzhou').waitFor();
    await card.getByRole('button', { name: '停止接收：zhengzhou-1' }).click();
    await box.getByRole('button', { name: '停止接收' }).click();
    await card.getByText('不接收新平台').waitFor();
    expect(await author.seriousFindings()).toEqual([]);
    await card.getByRole('button', { name: '移除：zhengzhou-1' }).click();
    await box.getByRole('textbox').fill('zhengzhou-1');
    await box.getByRole('button', { name: /^移\s?除$/ }).click();
    await card.waitFor({ state: 'hidden' });
  }, 60_000);

  it('lists archives, verifies one and leads to where it is restored', async () => {
    const { body } = await operator.get<{ items: { id: string; slug: string }[] }>('/api/v1/tenants?q=luanchuan');
    const [tenant] = body.items;
    await operator.post(`/api/v1/tenants/${tenant!.id}/archive`, { reason: '机构合并', confirmSlug: tenant!.slug });
    const { page } = author;
    await page.goto(`${system.url}/archives`);
    await page.getByRole('button', { name: /^核验：/ }).click({ timeout: 30_000 });
    await page
      .getByText(/的归档完好/)
      .last()
      .waitFor();
    await page.getByRole('dialog').getByRole('button').last().click();
    expect(await author.seriousFindings()).toEqual([]);
    await page.getByRole('link', { name: /^去恢复：/ }).click();
    await page.waitForURL(/\/tenants\//);
  }, 60_000);

  it('sends a version back with a reason, and takes a corrected one as a new number', async () => {
    const { page } = author;
    await page.goto(`${system.url}/templates/henan%401.0.0`);
    await page.getByRole('button', { name: '以此为底编写新版本' }).click();
    expect(await page.getByLabel('版本号').inputValue()).toBe('1.0.1');
    await page.getByLabel('升级说明').fill('只改说明');
    await page.getByRole('button', { name: '建立草稿' }).click();
    await page.getByRole('heading', { level: 1, name: 'henan@1.0.1' }).waitFor();
    await act(author, /^提交复核$/);
    await reviewer.page.goto(`${system.url}/templates/henan%401.0.1`);
    await act(reviewer, /^退\s?回$/, '说明太短');
    await page.getByText('理由：说明太短').waitFor();
  });

  it('shows a city what becomes of its own platforms, and nothing to press', async () => {
    const { body } = await operator.post<{ url: string }>('/api/v1/invitations', { role: 'city_admin', unitCode: '410300' });
    const city = await Person.at(browser);
    await city.acceptInvitation(body.url, 'luoyang', '洛阳管理员');
    const { page } = city;
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('link', { name: '分批升级' }).click();
    await page.getByText('2 个平台中 2 个就绪，0 个失败').waitFor();
    expect(await page.getByRole('button', { name: '开始分批升级' }).count()).toBe(0);
    await page.getByRole('link', { name: '升级到 henan@1.0.0' }).click();
    await page.getByRole('link', { name: /栾川县/ }).waitFor();
    expect(await page.getByRole('link', { name: /新密市/ }).count()).toBe(0);
    expect(await page.getByRole('button', { name: '全部回退' }).count()).toBe(0);
    await page.goto(`${system.url}/templates/henan%401.0.0`);
    await page.getByText('2 个平台正在使用').waitFor();
    expect(await city.seriousFindings()).toEqual([]);
    await page.goto(`${system.url}/clusters`);
    await page.getByText('您没有查看此内容的权限').waitFor();
    expect(city.complaints).toEqual([]);
    await city.context.close();
  });

  it('speaks English on request', async () => {
    const { page } = author;
    await page.getByRole('button', { name: 'English' }).click();
    for (const [path, title] of [
      ['templates', 'Templates'],
      ['rollouts', 'Rollouts'],
      ['drift', 'Drift'],
      ['clusters', 'Clusters'],
      ['archives', 'Archives'],
    ] as const) {
      await page.goto(`${system.url}/${path}`);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(await author.seriousFindings()).toEqual([]);
    }
  });

  it('never threw an error into anyone’s page', () => {
    expect([author, reviewer].flatMap((person) => person.complaints)).toEqual([]);
  });
});
