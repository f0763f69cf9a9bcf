import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { RegionsService, loadRegions } from '#shuyuan/regions';
import { createApi } from '../../../apps/api/create-api.js';
import type { TestClient } from '../../../test/support/client.js';
import { approvedTenant, consentedApplication } from '../../../test/support/filing.js';
import { eventually, startPlatform, type Platform } from '../../../test/support/platform.js';
import { asOwner } from '../../../test/support/tenant-fixture.js';
import type { BudgetDto } from '../budget.dto.js';
import type { TenantDto } from '../tenant.dto.js';

type Answer = TenantDto & { code: string; errors?: { field: string; code: string }[] };

const OLD = '/410000/410100/410105/';
const NEW = '/410000/410200/410105/';

describe('a county that moves to another parent', () => {
  let platform: Platform;
  let province: TestClient;
  let [zhengzhou, kaifeng, county] = [] as unknown as TestClient[];
  let id: string;
  const transfer = (tenant: string, reportsTo: string, who = province) =>
    who.post<Answer>(`/api/v1/tenants/${tenant}/transfer`, { reportsTo, reason: '行政区划调整' });
  const budgets = async () => {
    const { items } = (await province.get<{ items: BudgetDto[] }>('/api/v1/budgets')).body;
    return Object.fromEntries(items.map((b) => [b.unitCode, [b.amount.cpuMillis, b.used.cpuMillis]]));
  };
  const check = async () => (await province.get('/api/v1/budgets/check')).body;

  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    ({ province } = platform);
    zhengzhou = await province.invite('city_admin', '410100');
    kaifeng = await province.invite('city_admin', '410200');
    id = await approvedTenant(province, zhengzhou, '410105', 'jinshui');
    county = await zhengzhou.invite('county_admin', '410105');
  }, 60_000);
  afterAll(() => platform?.close());

  it('is moved by the province alone, with a reason, to a parent that it can have', async () => {
    expect((await transfer(id, '410200', zhengzhou)).status).toBe(403);
    const silent = await province.post<Answer>(`/api/v1/tenants/${id}/transfer`, { reportsTo: '410200' });
    expect([silent.status, silent.body.errors]).toMatchObject([400, [{ field: 'reason' }]]);
    for (const [parent, code] of [
      ['410100', 'parent-same'],
      ['410202', 'parent-unfit'],
      ['999999', 'parent-unfit'],
    ] as const)
      expect((await transfer(id, parent)).body.errors).toMatchObject([{ field: 'reportsTo', code }]);
    const city = await province.post<Answer>('/api/v1/tenants', { unitCode: '410300', slug: 'luoyang', responsibleUnit: '洛阳市教育局' });
    expect((await transfer(city.body.id, '410200')).body.code).toBe('tenant.not-movable');
  });

  it('goes with platform, application, administrators and the budget’s share; address, data and namespace stay', async () => {
    const before = (await province.get<TenantDto>(`/api/v1/tenants/${id}`)).body;
    expect(await budgets()).toMatchObject({ 410100: [22_000, 2000] });
    const { status, body } = await transfer(id, '410200');
    expect(status).toBe(202);
    expect(body).toMatchObject({
      ...{ cityCode: '410200', cityName: '开封市', slug: before.slug, host: before.host, applicationId: before.applicationId },
      ...{ name: '开封市金水区教育资源公共服务平台', generation: before.generation + 1 },
    });
    expect(await budgets()).toMatchObject({ 410100: [20_000, 0], 410200: [18_000, 2000] });
    expect(await check()).toEqual({ ok: true, violations: [] });
    const left = await asOwner(platform.database.ownerUrl, async (db) => {
      const { rows } = await db.query<{ name: string }>(
        `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'scope_path'`,
      );
      const at = async (path: string) => {
        const found: string[] = [];
        for (const { name } of rows)
          if ((await db.query(`SELECT 1 FROM ${name} WHERE starts_with(scope_path, $1)`, [path])).rowCount) found.push(name);
        return found.sort();
      };
      return { old: await at(OLD), new: await at(NEW) };
    });
    // The audit log says where things were when they happened; it cannot be rewritten.
    expect(left.old).toEqual(['audit_log']);
    expect(left.new).toEqual([
      'accounts',
      'administrators',
      'application_events',
      'applications',
      'audit_log',
      'events',
      'invitations',
      'region_moves',
      'tenants',
    ]);
  });

  it('is out of sight for the old city and in sight for the new one, at once', async () => {
    const { applicationId } = (await province.get<TenantDto>(`/api/v1/tenants/${id}`)).body;
    for (const path of [`/api/v1/tenants/${id}`, `/api/v1/applications/${applicationId}`, `/api/v1/tenants/${id}/history`]) {
      expect([path, (await zhengzhou!.get(path)).status]).toEqual([path, 404]);
      expect([path, (await kaifeng!.get(path)).status]).toEqual([path, 200]);
      expect([path, (await county!.get(path)).status]).toEqual([path, 200]);
    }
    const filed = (await kaifeng!.get<{ cityCode: string; applicantKind: string }>(`/api/v1/applications/${applicationId}`)).body;
    expect(filed).toMatchObject({ cityCode: '410200', cityName: '开封市', applicantKind: 'county' });
    expect((await zhengzhou!.post(`/api/v1/tenants/${id}/suspend`, { reason: 'x' })).status).toBe(404);
    expect((await kaifeng!.post(`/api/v1/tenants/${id}/resize`, { plan: 'small@1' })).status).toBe(202);
    expect(await check()).toEqual({ ok: true, violations: [] });
    const history = await kaifeng!.get<{ items: object[] }>(`/api/v1/tenants/${id}/history`);
    expect(history.body.items[1]).toMatchObject({ action: 'transfer', from: OLD, to: NEW, reason: '行政区划调整' });
  });

  it('has moved for every process and after the next start', async () => {
    const other = await createApi(platform.database.settings({ PORT: '0' }));
    await other.init();
    try {
      const regions = other.get(RegionsService, { strict: false });
      expect(await regions.scopePath('410105')).toBe(NEW);
      await other.listen(0, '127.0.0.1');
      expect((await transfer(id, '410300')).status).toBe(202);
      await eventually(
        async () => (await regions.scopePath('410105')) === '/410000/410300/410105/',
        5000,
        'the other process hearing of it',
      );
    } finally {
      await other.close();
    }
    await loadRegions(platform.database.ownerUrl, 'henan');
    const { body } = await province.get<{ items: { reportsTo: string }[] }>('/api/v1/regions?q=410105');
    expect(body.items).toMatchObject([{ reportsTo: '410300', parent: '410100', directlyAdministered: false }]);
  });

  it('can come directly under the province (直管), and back under a city', async () => {
    expect((await transfer(id, '410000')).body).toMatchObject({ cityCode: null, cityName: null, name: '金水区教育资源公共服务平台' });
    const direct = await province.get<{ items: object[] }>('/api/v1/regions?q=410105');
    expect(direct.body.items).toMatchObject([{ reportsTo: '410000', directlyAdministered: true }]);
    expect(await check()).toEqual({ ok: true, violations: [] });
    expect((await transfer(id, '410100')).body).toMatchObject({ cityCode: '410100', name: '郑州市金水区教育资源公共服务平台' });
    expect(await check()).toEqual({ ok: true, violations: [] });
    expect((await zhengzhou!.get(`/api/v1/tenants/${id}`)).status).toBe(200);
    expect((await county!.get<{ scopePath: string }>(`/api/v1/tenants/${id}`)).status).toBe(200);
  });

  it('waits while an application of it is on someone’s desk', async () => {
    const opened = await province.post<Answer>('/api/v1/tenants', {
      unitCode: '410102',
      slug: 'zhongyuan-1',
      responsibleUnit: '中原区教育局',
    });
    const { id: application } = await consentedApplication(zhengzhou!, '410102', 'zhongyuan');
    const refused = await transfer(opened.body.id, '410200');
    expect([refused.status, refused.body.code]).toEqual([409, 'tenant.application-under-way']);
    expect((await province.post(`/api/v1/applications/${application}/return`, { comment: '先划转' })).status).toBe(200);
    expect((await transfer(opened.body.id, '410200')).status).toBe(202);
  });

  it('leaves no row behind that a request of the same moment writes', async () => {
    const opened = await province.post<Answer>('/api/v1/tenants', {
      unitCode: '410104',
      slug: 'guancheng',
      responsibleUnit: '管城区教育局',
    });
    const invite = () => province.post<{ code?: string }>('/api/v1/invitations', { role: 'county_admin', unitCode: '410104' });
    const answers = await Promise.all([
      ...Array.from({ length: 12 }, invite),
      transfer(opened.body.id, '410200'),
      ...Array.from({ length: 12 }, invite),
    ]);
    expect(answers.filter((a) => a.status >= 500)).toEqual([]);
    expect(answers.filter((a) => a.status === 201).length).toBeGreaterThan(0);
    expect(answers[12]?.status).toBe(202);
    const { rows } = await asOwner(platform.database.ownerUrl, (db) =>
      db.query(`SELECT DISTINCT scope_path FROM invitations WHERE unit_code = '410104'`),
    );
    expect(rows).toEqual([{ scope_path: '/410000/410200/410104/' }]);
  });
});
