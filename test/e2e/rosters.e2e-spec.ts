import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { announceSkip } from '../support/announce-skip.js';
import { residentId } from '../support/people-platform.js';
import { browserAvailable, type Person } from './support/browser.js';
import { Province, dialog } from './support/province.js';
import { isBuilt } from './support/standalone.js';

const runs = browserAvailable() && isBuilt();
if (!runs)
  announceSkip('browser tests of rosters', browserAvailable() ? 'dist/ is not built (npm run build)' : 'Chromium is not installed');

/** One new pupil, one with a date that is none. */
function pupils(): string {
  const number = residentId('2018-03-01');
  return [
    '学校标识码,学校名称,班级,姓名,出生日期,证件类型,证件号码',
    `2141012201,中牟一小,一年级1班,赵一诺,2018-03-01,居民身份证,${number}`,
    '2141012201,中牟一小,一年级1班,吴错,2018-13-40,居民身份证,41010519990101',
  ].join('\r\n');
}

(runs ? describe : describe.skip)('an import in a browser', () => {
  let province: Province;
  let li: Person;

  beforeAll(async () => {
    province = await Province.start();
    li = await province.person('zhongmou', '李中牟', 'county_admin', '410122');
    const made = await li.page.request.post(`${province.system.url}/api/v1/tenants/${province.tenants[0]!}/organisations`, {
      data: { kind: 'school', name: '中牟一小', code: '2141012201', stages: ['primary'] },
    });
    expect(made.status()).toBe(201);
  }, 180_000);
  afterAll(() => province?.stop());

  const row = (text: string) => li.page.getByRole('row').filter({ hasText: text });
  const act = async (name: RegExp) => {
    await li.page.getByRole('button', { name }).first().click();
    await dialog(li).getByRole('button', { name }).last().click();
    await dialog(li).waitFor({ state: 'hidden' });
  };

  it('recognises the columns, says by row what is wrong, applies, and takes it all back', async () => {
    await li.page.goto(`${province.system.url}/tenants/${province.tenants[0]!}/rosters`);
    const chooser = li.page.waitForEvent('filechooser');
    await li.page.getByRole('button', { name: '导入名册' }).focus();
    await li.page.keyboard.press('Enter');
    await (await chooser).setFiles({ name: 'pupils.csv', mimeType: 'text/csv', buffer: Buffer.from(pupils()) });
    await li.page.getByRole('button', { name: '读取并核对' }).waitFor();
    expect(await li.seriousFindings()).toEqual([]);
    await li.page.getByRole('button', { name: '读取并核对' }).click();
    await row('赵一诺').getByText('新增').waitFor();
    await row('吴错')
      .getByText(/不是有效的日期/)
      .waitFor();
    await li.page.setViewportSize({ width: 390, height: 844 });
    expect(await li.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await li.seriousFindings()).toEqual([]);
    await li.page.setViewportSize({ width: 1440, height: 900 });
    await act(/^导\s?入$/);
    await li.page.getByText('已导入').first().waitFor();
    await act(/^撤\s?销$/);
    await li.page.getByText('已撤销').first().waitFor();
    expect(li.complaints).toEqual([]);
  }, 90_000);
});
