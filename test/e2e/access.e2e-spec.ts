import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { announceSkip } from '../support/announce-skip.js';
import { browserAvailable, type Person } from './support/browser.js';
import { Province, choose, dialog } from './support/province.js';
import { isBuilt } from './support/standalone.js';

const runs = browserAvailable() && isBuilt();
if (!runs) announceSkip('browser tests of roles', browserAvailable() ? 'dist/ is not built (npm run build)' : 'Chromium is not installed');

const PLATFORM = '新密市';

(runs ? describe : describe.skip)('roles and permission in a browser', () => {
  let province: Province;
  let wang: Person;
  let zhao: Person;
  let tenant: string;

  beforeAll(async () => {
    province = await Province.start();
    wang = await province.person('wang', '王申请');
    zhao = await province.person('zhao', '赵批准');
    tenant = province.tenants[2]!;
  }, 180_000);
  afterAll(() => province?.stop());

  const to = (who: Person, path: string) => who.page.goto(`${province.system.url}${path}`);
  const row = (who: Person, text: string) => who.page.getByRole('row').filter({ hasText: text });

  it('gives a role in a platform and takes it away; 三员 are kept apart', async () => {
    await to(wang, `/tenants/${tenant}/members`);
    await wang.page.getByRole('button', { name: '授予角色' }).click();
    await dialog(wang).getByLabel('登录名').fill('zhao');
    await choose(wang, dialog(wang).getByRole('combobox', { name: '角色' }), '审计员');
    await dialog(wang)
      .getByText(/不得与下列角色兼任/)
      .waitFor();
    await dialog(wang).getByRole('button', { name: '授予' }).click();
    await wang.page
      .getByText(/三员分立：已任/)
      .first()
      .waitFor();
    await choose(wang, dialog(wang).getByRole('combobox', { name: '角色' }), '门户编辑');
    await dialog(wang).getByRole('button', { name: '授予' }).click();
    await dialog(wang).waitFor({ state: 'hidden' });
    await row(wang, '赵批准').getByText('门户编辑').waitFor();
    await row(wang, '赵批准').getByRole('button', { name: /撤销/ }).click();
    await wang.page
      .getByRole('tooltip')
      .getByRole('button', { name: /撤\s*销/ })
      .click();
    await row(wang, '赵批准').waitFor({ state: 'hidden' });
    expect(await wang.seriousFindings()).toEqual([]);
  }, 90_000);

  it('gives a role over a unit and down its tree, which the city above sees and takes away', async () => {
    const zheng = await province.person('zheng', '郑市局', 'city_admin', '410100');
    await province.person('qian', '钱中牟', 'county_admin', '410122');
    await to(wang, '/access');
    await wang.page.getByRole('link', { name: '单位角色' }).click();
    await wang.page.getByText('没有单位角色').waitFor();
    await wang.page.getByRole('button', { name: '授予角色' }).press('Enter');
    await dialog(wang).getByLabel('登录名').fill('qian');
    await choose(wang, dialog(wang).getByRole('combobox', { name: '角色' }), '县');
    await dialog(wang).getByRole('button', { name: '授予' }).click();
    await dialog(wang).getByText('请选择单位').waitFor();
    await choose(wang, dialog(wang).getByRole('combobox', { name: /^单位/ }), '荥阳市');
    await dialog(wang).getByLabel('说明').fill('代管一学期');
    await dialog(wang).getByLabel('最后一天').fill('2001-01-01');
    await dialog(wang).getByRole('button', { name: '授予' }).click();
    await wang.page.getByText('必须是将来的时间').first().waitFor();
    await dialog(wang).getByLabel('最后一天').fill('2099-01-31');
    await dialog(wang).getByRole('button', { name: '授予' }).click();
    await dialog(wang).waitFor({ state: 'hidden' });
    await row(wang, '钱中牟').getByText('荥阳市及其下级').waitFor();
    await row(wang, '代管一学期').getByText(/2099/).waitFor();
    expect(await wang.seriousFindings()).toEqual([]);
    await to(zheng, '/access/units');
    await row(zheng, '钱中牟').getByRole('button', { name: /撤销/ }).click();
    await zheng.page
      .getByRole('tooltip')
      .getByRole('button', { name: /撤\s*销/ })
      .click();
    await zheng.page.getByText('没有单位角色').waitFor();
    expect(zheng.complaints).toEqual([]);
  }, 90_000);

  it('raises somebody for a while once a second person has agreed', async () => {
    await to(wang, '/access');
    await wang.page.getByRole('button', { name: '申请临时提权' }).click();
    await dialog(wang).getByRole('radio', { name: '平台管理员' }).check();
    await choose(wang, dialog(wang).getByRole('combobox', { name: '平台' }), PLATFORM);
    await dialog(wang).getByLabel('事由').fill('排查门户故障');
    await dialog(wang).getByRole('button', { name: '提交申请' }).click();
    await dialog(wang).waitFor({ state: 'hidden' });
    await row(wang, '排查门户故障').getByText('待批准').waitFor();
    await to(zhao, '/access');
    await zhao.page.getByRole('button', { name: '批准 · 王申请', exact: true }).click();
    await row(zhao, '排查门户故障').getByText('生效中').waitFor();
    await wang.page.reload();
    await wang.page.getByRole('listitem').filter({ hasText: '平台管理员' }).waitFor();
    expect(await zhao.seriousFindings()).toEqual([]);
  }, 90_000);

  it('says why one can not', async () => {
    await choose(wang, wang.page.getByRole('combobox', { name: '选择操作' }), 'person.write');
    await choose(wang, wang.page.getByRole('combobox', { name: '平台' }), '荥阳市');
    await wang.page.getByText(/不在这个平台/).waitFor();
  }, 60_000);

  it('looks through another account under a banner, with consent', async () => {
    await zhao.page.getByRole('button', { name: '申请代看' }).click();
    await choose(zhao, dialog(zhao).getByRole('combobox', { name: '平台' }), PLATFORM);
    await dialog(zhao).getByLabel('登录名').fill('wang');
    await dialog(zhao).getByLabel('事由').fill('反映看不到成员');
    await dialog(zhao).getByRole('button', { name: '提交申请' }).click();
    await dialog(zhao).waitFor({ state: 'hidden' });
    await wang.page.reload();
    await wang.page.getByRole('button', { name: '同意 · 王申请', exact: true }).click();
    await row(wang, '反映看不到成员').getByText('已同意').waitFor();
    await zhao.page.reload();
    await zhao.page.getByRole('button', { name: '开始代看 · 王申请' }).click();
    const banner = zhao.page.getByRole('status').filter({ hasText: '只能看不能改' });
    await banner.waitFor();
    await banner.getByRole('button', { name: '结束代看' }).click();
    await banner.waitFor({ state: 'hidden' });
    expect([...wang.complaints, ...zhao.complaints]).toEqual([]);
  }, 90_000);

  it('works on a phone', async () => {
    await wang.page.setViewportSize({ width: 390, height: 844 });
    for (const path of ['/access', '/access/units', `/tenants/${tenant}/members`]) {
      await to(wang, path);
      await wang.page.getByRole('heading', { level: 1 }).waitFor();
      const wide = await wang.page.evaluate(() => document.documentElement.scrollWidth);
      expect([path, wide]).toEqual([path, 390]);
    }
  }, 60_000);
});
