import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestClient } from '../../test/support/client.js';
import { startPlatform, type Platform } from '../../test/support/platform.js';
import { asOwner } from '../../test/support/tenant-fixture.js';
import type { BudgetDto, BudgetListDto } from './budget.dto.js';

interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly errors?: { field: string }[];
}

const FIRST = { 'if-none-match': '*' };
const TEN = { cpuMillis: 20_000, memoryMiB: 40_960, storageGiB: 500 };

describe('budgets', () => {
  let platform: Platform;
  let city: TestClient;
  const put = (code: string, amount: object, headers: Record<string, string>, who = platform.province) =>
    who.put<BudgetDto & Problem>(`/api/v1/budgets/${code}`, amount, headers);
  const node = async (code: string) =>
    (await platform.province.get<BudgetListDto>('/api/v1/budgets')).body.items.find((b) => b.unitCode === code)!;
  const open = (who: TestClient, unitCode: string, slug: string, plan?: string) =>
    who.post<{ id: string; code?: string }>('/api/v1/tenants', { unitCode, slug, plan, responsibleUnit: '某教育局' });

  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    city = await platform.province.invite('city_admin', '410100');
  }, 60_000);
  afterAll(() => platform?.close());

  it('start with the province’s; a city’s is taken from it', async () => {
    const before = await node('410000');
    const made = await put('410100', TEN, FIRST);
    expect(made.body).toMatchObject({ unitCode: '410100', parentCode: '410000', amount: TEN, version: 1, platforms: 0 });
    expect(made.headers.get('etag')).toBe('"1"');
    const after = await node('410000');
    expect(after.used.cpuMillis).toBe(before.used.cpuMillis + TEN.cpuMillis);
    expect(after.children.budgets).toEqual(TEN);
  });

  it('show a city its own only', async () => {
    const { body } = await city.get<BudgetListDto>('/api/v1/budgets');
    expect(body.items.map((b) => b.unitCode)).toEqual(['410100']);
    expect((await city.get('/api/v1/budgets/check')).body).toEqual({ ok: true, violations: [] });
    expect((await put('410100', TEN, { 'if-match': '"1"' }, city)).status).toBe(403);
  });

  it('are edited by version', async () => {
    expect((await put('410100', TEN, {})).status).toBe(428);
    expect((await put('410100', TEN, FIRST)).status).toBe(412);
    expect((await put('410100', TEN, { 'if-match': '"7"' })).status).toBe(412);
    expect((await put('410200', TEN, { 'if-match': '"1"' })).status).toBe(412);
    expect((await put('410100', { ...TEN, cpuMillis: 24_000 }, { 'if-match': '"1"' })).body).toMatchObject({ version: 2 });
    expect((await node('410000')).children.budgets.cpuMillis).toBe(24_000);
  });

  it('do not shrink below what is used, nor grow beyond what the parent has left, and say the numbers', async () => {
    expect((await open(platform.province, '410105', 'jinshui', 'large@1')).status).toBe(201);
    const small = await put('410100', { ...TEN, memoryMiB: 16_383 }, { 'if-match': '"2"' });
    expect([small.status, small.body.code]).toEqual([409, 'budget.below-used']);
    expect(small.body.detail).toContain('used CPU 8, 16384 MiB, 200 GiB, wanted CPU 20, 16383 MiB, 500 GiB');
    const { amount, used } = await node('410000');
    const huge = await put('410100', { ...TEN, storageGiB: amount.storageGiB - used.storageGiB + 501 }, { 'if-match': '"2"' });
    expect([huge.status, huge.body.code]).toEqual([409, 'budget.exceeded']);
    expect(huge.body.detail).toContain(`${amount.storageGiB - used.storageGiB} GiB`);
    expect((await put('410100', { cpuMillis: 8000, memoryMiB: 16_384, storageGiB: 200 }, { 'if-match': '"2"' })).status).toBe(200);
    expect((await open(platform.province, '410102', 'zhongyuan', 'small@1')).body.code).toBe('budget.exceeded');
    const root = await node('410000');
    expect((await put('410000', { ...root.amount, cpuMillis: root.used.cpuMillis - 1 }, { 'if-match': '"1"' })).body.code).toBe(
      'budget.below-used',
    );
  });

  it('are no county’s', async () => {
    const answer = await put('410105', TEN, FIRST);
    expect([answer.status, answer.body.code]).toEqual([422, 'budget.not-a-giver']);
    expect((await put('999999', TEN, FIRST)).status).toBe(404);
  });

  it.each([
    ['cpuMillis', -1],
    ['cpuMillis', 2 ** 31],
    ['memoryMiB', 1.5],
    ['storageGiB', null],
    ['storageGib', 1],
  ])('refuse a wrong %s (%j)', async (field, value) => {
    const answer = await put('410300', { ...TEN, [field]: value }, FIRST);
    expect([answer.status, answer.body.errors?.map((e) => e.field)]).toEqual([400, [field]]);
  });

  it('are made once when two make the same', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => put('410400', TEN, FIRST)));
    expect(answers.map((a) => a.status).sort()).toEqual([200, 412, 412, 412, 412, 412]);
    expect((await platform.province.get('/api/v1/budgets/check')).body).toEqual({ ok: true, violations: [] });
  });

  it('are found out when a sum is wrong', async () => {
    await asOwner(platform.database.ownerUrl, (db) =>
      db.query(`UPDATE budgets SET used_cpu_millis = used_cpu_millis - 5 WHERE unit_code = '410100'`),
    );
    expect((await platform.province.get('/api/v1/budgets/check')).body).toEqual({
      ok: false,
      violations: [{ unitCode: '410100', resource: 'cpuMillis', recorded: 7995, actual: 8000 }],
    });
  });
});
