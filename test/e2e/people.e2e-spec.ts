import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { announceSkip } from '../support/announce-skip.js';
import { residentId } from '../support/people-platform.js';
import { browserAvailable, type Person } from './support/browser.js';
import { Province, choose, dialog } from './support/province.js';
import { isBuilt } from './support/standalone.js';

const runs = browserAvailable() && isBuilt();
if (!runs) announceSkip('browser tests of people', browserAvailable() ? 'dist/ is not built (npm run build)' : 'Chromium is not installed');

(runs ? describe : describe.skip)('people and organisations in a browser', () => {
  let province: Province;
  let li: Person;
  let sun: Person;
  const number = residentId('2018-05-05');

  beforeAll(async () => {
    province = await Province.start();
    li = await province.person('zhongmou', '李中牟', 'county_admin', '410122');
    sun = await province.person('xingyang', '孙荥阳', 'county_admin', '410182');
  }, 180_000);
  afterAll(() => province?.stop());

  const to = (who: Person, tenant: number, path: string) =>
    who.page.goto(`${province.system.url}/tenants/${province.tenants[tenant]!}/${path}`);
  const row = (who: Person, text: string) => who.page.getByRole('row').filter({ hasText: text });
  const press = (who: Person, name: string | RegExp) => who.page.getByRole('button', { name }).first().click();
  const save = async (who: Person, name = /保\s*存/) => {
    await dialog(who).getByRole('button', { name }).click();
    await dialog(who).waitFor({ state: 'hidden' });
  };
  /** Of a list without a search. */
  const take = async (who: Person, box: string, text: string) => {
    await dialog(who).getByRole('combobox', { name: box }).click();
    await who.page.locator('.ant-select-item-option:visible', { hasText: text }).first().click();
  };
  const pick = (who: Person, box: string, text: string) => choose(who, dialog(who).getByRole('combobox', { name: box, exact: true }), text);

  async function school(who: Person, tenant: number, name: string, code: string): Promise<void> {
    await to(who, tenant, 'organisations');
    await press(who, '新建机构');
    await dialog(who).getByLabel('名称').fill(name);
    await dialog(who).getByLabel('学校标识码').fill('123');
    await take(who, '学段', '小学');
    await who.page.keyboard.press('Escape');
    await dialog(who)
      .getByRole('button', { name: /保\s*存/ })
      .click();
    await dialog(who).getByText('应为 10 位学校标识码').waitFor();
    await dialog(who).getByLabel('学校标识码').fill(code);
    await save(who);
    await row(who, name).waitFor();
  }

  it('opens a school and a class', async () => {
    await school(li, 0, '中牟一小', '2141012201');
    await press(li, '新建机构');
    await take(li, '类型', '班级');
    await dialog(li).getByLabel('名称').fill('一年级1班');
    await pick(li, '所属学校或部门', '中牟一小');
    await take(li, '学段', '小学');
    await dialog(li).getByLabel('年级').fill('1');
    await dialog(li).getByLabel('入学年份').fill('2026');
    await save(li);
    await row(li, '一年级1班').waitFor();
    expect(await li.seriousFindings()).toEqual([]);
    await school(sun, 1, '荥阳一小', '2141018201');
  }, 90_000);

  it('changes an organisation, refuses what was changed meanwhile, and closes one', async () => {
    await to(li, 0, 'organisations');
    await li.page.getByRole('button', { name: '修改 · 一年级1班' }).press('Enter');
    await dialog(li).getByText('中牟一小').waitFor();
    await dialog(li).getByLabel('入学年份').fill('2025');
    const other = await li.page.context().newPage();
    await other.goto(li.page.url());
    await other.getByRole('button', { name: '修改 · 一年级1班' }).click();
    await other.getByRole('dialog').getByLabel('名称').fill('一年级2班');
    await other
      .getByRole('dialog')
      .getByRole('button', { name: /保\s*存/ })
      .click();
    await other.getByRole('dialog').waitFor({ state: 'hidden' });
    await other.close();
    await dialog(li)
      .getByRole('button', { name: /保\s*存/ })
      .click();
    await row(li, '一年级2班').waitFor({ state: 'attached' });
    await dialog(li).waitFor();
    await li.page.keyboard.press('Escape');
    await press(li, '修改 · 一年级2班');
    await dialog(li).getByLabel('名称').fill('一年级1班');
    await save(li);
    await row(li, '一年级1班').getByText('2026 级').waitFor();
    await school(li, 0, '中牟临时校', '2141012202');
    await press(li, '停办 · 中牟临时校');
    await li.page
      .getByRole('tooltip')
      .getByRole('button', { name: /确\s*定/ })
      .click();
    await row(li, '中牟临时校').waitFor({ state: 'hidden' });
    expect(await li.seriousFindings()).toEqual([]);
  }, 90_000);

  it('enters a person, shows numbers masked, and whole to whoever says why', async () => {
    await to(li, 0, 'people');
    await press(li, '登记人员');
    await dialog(li).getByLabel('姓名').fill('欧阳小雨');
    await take(li, '证件类型', '居民身份证');
    await dialog(li).getByLabel('证件号码').fill(number);
    await pick(li, '学校', '中牟一小');
    await pick(li, '班级', '一年级1班');
    await save(li);
    await li.page.getByRole('heading', { name: '欧阳小雨' }).waitFor();
    await li.page.getByText('待监护人同意').waitFor();
    expect(await li.page.content()).not.toContain(number);
    await press(li, '查看完整的证件号码');
    await dialog(li).getByRole('textbox').fill('核对证件');
    await save(li, /查\s*看/);
    await li.page.getByText(number).waitFor();
    expect(await li.seriousFindings()).toEqual([]);
  }, 90_000);

  it('finds by two characters from the middle of a name', async () => {
    await to(li, 0, 'people?q=小雨');
    await row(li, '欧阳小雨').getByText('一年级1班').waitFor();
    await li.page.setViewportSize({ width: 390, height: 844 });
    const wide = await li.page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    expect(await li.seriousFindings()).toEqual([]);
    await li.page.setViewportSize({ width: 1440, height: 900 });
  }, 60_000);

  it('records a guardian and the consent given on paper', async () => {
    await press(li, '登记人员');
    await dialog(li).getByLabel('姓名').fill('欧阳母');
    await dialog(li).getByLabel('手机号').fill('13800138000');
    await save(li);
    await to(li, 0, 'people?q=小雨');
    await li.page.getByRole('link', { name: '欧阳小雨' }).click();
    await press(li, '登记监护人');
    await pick(li, '监护人', '欧阳母');
    await take(li, '与被监护人的关系', '母亲');
    await save(li);
    await li.page.getByText('监护人 欧阳母（母亲）').waitFor();
    await to(li, 0, 'consents');
    await press(li, '发布规则文本');
    await dialog(li).getByLabel('标题').fill('儿童个人信息保护规则');
    await dialog(li).getByLabel('正文').fill('第一条……');
    await dialog(li).getByLabel('负责人').fill('王老师');
    await dialog(li).getByLabel('联系方式').fill('0371-00000000');
    await save(li, /发\s*布/);
    await press(li, '登记同意');
    await pick(li, '未成年人', '小雨');
    await pick(li, '同意人', '欧阳母');
    await save(li);
    await row(li, '欧阳小雨')
      .getByText(/同意（书面）/)
      .waitFor();
    expect(await li.seriousFindings()).toEqual([]);
  }, 90_000);

  it('answers a request for erasure with what the law has us keep', async () => {
    await to(li, 0, 'data-requests');
    await press(li, '登记请求');
    await pick(li, '关于谁的信息', '小雨');
    await pick(li, '监护人', '欧阳母');
    await take(li, '请求', '删除');
    await dialog(li).getByLabel('理由').fill('不再使用');
    await save(li);
    await press(li, '办理 · 欧阳小雨');
    await dialog(li).getByLabel('答复').fill('学籍依法保留');
    await save(li, /办\s*理/);
    await row(li, '欧阳小雨').getByText('部分办结').waitFor();
    await row(li, '欧阳小雨').getByText('依法保留的内容').click();
    await li.page.getByText(/中小学生学籍管理办法/).waitFor();
    expect(await li.seriousFindings()).toEqual([]);
  }, 90_000);

  it('merges two records of one person and parts them again', async () => {
    for (let n = 0; n < 2; n += 1) {
      await to(li, 0, 'people');
      await press(li, '登记人员');
      await dialog(li).getByLabel('姓名').fill('沈重');
      await dialog(li).getByLabel('出生日期').fill('2017-07-07');
      await pick(li, '学校', '中牟一小');
      await save(li);
    }
    await to(li, 0, 'duplicates');
    await press(li, '合并，保留甲');
    await dialog(li).getByRole('textbox').fill('同一人');
    await save(li, /合\s*并/);
    await row(li, '同一人').waitFor();
    await press(li, /撤销合并/);
    await li.page
      .getByRole('tooltip')
      .getByRole('button', { name: /确\s*定/ })
      .click();
    await row(li, '同一人').getByText('已撤销').waitFor();
    expect(await li.seriousFindings()).toEqual([]);
  }, 90_000);

  it('sends a person to another platform, which accepts', async () => {
    await to(li, 0, 'transfers');
    await press(li, '申请转出');
    await pick(li, '转出的人员', '小雨');
    await pick(li, '转往的平台', '荥阳');
    await dialog(li).getByLabel('理由').fill('随父母迁居');
    await save(li, /提交申请/);
    await row(li, '欧阳小雨').getByText('待答复').waitFor();
    await to(sun, 1, 'transfers');
    await press(sun, '同意 · 欧阳小雨');
    await pick(sun, '学校', '荥阳一小');
    await save(sun, /同\s*意/);
    await row(sun, '欧阳小雨').getByText('已转移').waitFor();
    await to(sun, 1, 'people?q=欧阳');
    await row(sun, '欧阳小雨').getByText('荥阳一小').waitFor();
    await row(sun, '欧阳母').waitFor();
    expect(await sun.seriousFindings()).toEqual([]);
    expect([...li.complaints, ...sun.complaints]).toEqual([]);
  }, 90_000);
});
