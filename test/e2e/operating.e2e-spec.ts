import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readInstance } from '../../apps/standalone/instance-lock.js';
import { announceSkip } from '../support/announce-skip.js';
import { asOwner } from '../support/tenant-fixture.js';
import { browserAvailable, type Person } from './support/browser.js';
import { PLATFORMS, Province, dialog } from './support/province.js';
import { isBuilt } from './support/standalone.js';

const runs = browserAvailable() && isBuilt();
if (!runs)
  announceSkip('browser tests of operating', browserAvailable() ? 'dist/ is not built (npm run build)' : 'Chromium is not installed');

(runs ? describe : describe.skip)('drift, clusters and archives in a browser', () => {
  let province: Province;
  let operator: Person;

  beforeAll(async () => {
    province = await Province.start();
    operator = await province.person('operator', '王运维');
  }, 120_000);
  afterAll(() => province?.stop());

  it('tells live what somebody changed past it', async () => {
    const { page } = operator;
    await page.goto(`${province.system.url}/drift`);
    await page.getByRole('heading', { level: 1, name: '配置漂移' }).waitFor();
    const { databaseUrl } = (await readInstance(province.system.dataDir))!;
    await asOwner(databaseUrl!, (client) =>
      client.query(
        `UPDATE cluster_objects SET object = jsonb_set(object, '{data,PORTAL_HOST}', '"elsewhere.example"'), resource_version = resource_version + 1
          WHERE kind = 'ConfigMap' AND name = 'portal' AND namespace = 'tenant-xinmi'`,
      ),
    );
    await page.getByRole('link', { name: /新密市/ }).waitFor();
    await page.getByText('data.PORTAL_HOST').waitFor();
    await page.getByText('已改回').last().waitFor();
    expect(await operator.seriousFindings()).toEqual([]);
    await page.getByLabel('省辖市').selectOption({ label: '洛阳市' });
    await page.getByText('没有符合条件的配置漂移').waitFor();
  });

  it('says in words why a kubeconfig is not taken, and how the clusters are', async () => {
    const { page } = operator;
    const box = dialog(operator);
    const kubeconfig = (user: object): string =>
      JSON.stringify({
        ...{ apiVersion: 'v1', kind: 'Config', 'current-context': 'a' },
        clusters: [{ name: 'a', cluster: { server: 'https://127.0.0.1:1' } }],
        users: [{ name: 'a', user }],
        contexts: [{ name: 'a', context: { cluster: 'a', user: 'a' } }],
      });
    await page.goto(`${province.system.url}/clusters`);
    await page.getByText(`${PLATFORMS.length} 个平台，数量不限`).waitFor();
    expect(await operator.seriousFindings()).toEqual([]);
    await page.getByRole('button', { name: '登记集群' }).click();
    await box.getByLabel('名称').fill('zhengzhou-1');
    await box.getByLabel('kubeconfig').fill(kubeconfig({ exec: { command: 'sh', apiVersion: 'client.authentication.k8s.io/v1' } }));
    await box.getByRole('button', { name: /^登\s?记$/ }).click();
    await box.getByText(/不能通过插件登录/).waitFor();
    expect(await operator.seriousFindings()).toEqual([]);
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
    expect(await operator.seriousFindings()).toEqual([]);
    await card.getByRole('button', { name: '移除：zhengzhou-1' }).click();
    await box.getByRole('textbox').fill('zhengzhou-1');
    await box.getByRole('button', { name: /^移\s?除$/ }).click();
    await card.waitFor({ state: 'hidden' });
  }, 60_000);

  it('lists archives, verifies one and leads to where it is restored', async () => {
    const { body } = await province.operator.get<{ items: { id: string; slug: string }[] }>('/api/v1/tenants?q=luanchuan');
    const [tenant] = body.items;
    await province.operator.post(`/api/v1/tenants/${tenant!.id}/archive`, { reason: '机构合并', confirmSlug: tenant!.slug });
    const { page } = operator;
    await page.goto(`${province.system.url}/archives`);
    await page.getByRole('button', { name: /^核验：/ }).click({ timeout: 30_000 });
    await page
      .getByText(/的归档完好/)
      .last()
      .waitFor();
    await page.getByRole('dialog').getByRole('button').last().click();
    expect(await operator.seriousFindings()).toEqual([]);
    await page.getByRole('link', { name: /^去恢复：/ }).click();
    await page.waitForURL(/\/tenants\//);
  }, 60_000);

  it('speaks English on request', async () => {
    const { page } = operator;
    await page.getByRole('button', { name: 'English' }).click();
    for (const [path, title] of [
      ['templates', 'Templates'],
      ['rollouts', 'Rollouts'],
      ['drift', 'Drift'],
      ['clusters', 'Clusters'],
      ['archives', 'Archives'],
    ] as const) {
      await page.goto(`${province.system.url}/${path}`);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(await operator.seriousFindings()).toEqual([]);
    }
  });

  it('never threw an error into anyone’s page', () => {
    expect(operator.complaints).toEqual([]);
  });
});
