import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestClient } from '../../../test/support/client.js';
import { approvedTenant, consentedApplication } from '../../../test/support/filing.js';
import { startPlatform, type Platform } from '../../../test/support/platform.js';
import { asOwner } from '../../../test/support/tenant-fixture.js';
import type { TenantDto } from '../tenant.dto.js';

interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly hint?: string;
  readonly errors?: { field: string; code: string }[];
}
type Answer = TenantDto & Problem;

describe('three levels', () => {
  let platform: Platform;
  let province: TestClient;
  let city: TestClient;
  let cityPlatform: TenantDto;
  const open = (who: TestClient, unitCode: string, slug: string, more: object = {}) =>
    who.post<Answer>('/api/v1/tenants', { unitCode, slug, responsibleUnit: '某教育局', ...more });
  const resize = (who: TestClient, id: string, plan: string) =>
    who.post<Answer>(`/api/v1/tenants/${id}/resize`, { plan, reason: '用户增加' });
  const check = async () => (await province.get('/api/v1/budgets/check')).body;

  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    ({ province } = platform);
    city = await province.invite('city_admin', '410100');
  }, 60_000);
  afterAll(() => platform?.close());

  it('the province opens a city’s platform without an application', async () => {
    const { status, body, headers } = await open(province, '410100', 'zhengzhou');
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...{ name: '郑州市教育资源公共服务平台', kind: 'virtual', applicationId: null, plan: 'standard@1', hostedBy: null, canHost: false },
      ...{ quota: { cpuMillis: 2000, memoryMiB: 4096, storageGiB: 50 }, desiredState: 'active', cluster: 'default' },
    });
    expect(headers.get('etag')).toBe('"1"');
    cityPlatform = body;
    expect((await province.get<{ items: object[] }>(`/api/v1/tenants/${body.id}/history`)).body.items).toMatchObject([{ action: 'open' }]);
  });

  it('a city that may not host is told what to do', async () => {
    const { status, body } = await open(city, '410105', 'jinshui');
    expect([status, body.code]).toEqual([409, 'tenant.city-cannot-host']);
    expect(body.hint).toMatch(/Ask the province to mark the city platform as hosting/);
  });

  it('the province marks it as hosting, which gives it a budget; nobody else does', async () => {
    const path = `/api/v1/tenants/${cityPlatform.id}/hosting`;
    expect((await city.put(path, { canHost: true })).status).toBe(403);
    const { status, body } = await province.put<Answer>(path, { canHost: true });
    expect([status, body.canHost, body.generation]).toEqual([200, true, cityPlatform.generation]);
    const { items } = (await city.get<{ items: { unitCode: string; amount: { cpuMillis: number } }[] }>('/api/v1/budgets')).body;
    expect(items).toMatchObject([{ unitCode: '410100', amount: { cpuMillis: 2000 * 11 } }]); // 12 less 巩义, which is 直管
  });

  it('then the city opens its counties, on its own platform and budget', async () => {
    const { status, body } = await open(city, '410105', 'jinshui', { plan: 'small@1', name: '金水区教育云' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      hostedBy: cityPlatform.id,
      plan: 'small@1',
      usersLimit: 20_000,
      name: '金水区教育云',
      cityCode: '410100',
    });
    const nodes = (await city.get<{ items: { platforms: number; used: { cpuMillis: number } }[] }>('/api/v1/budgets')).body.items;
    expect(nodes).toMatchObject([{ platforms: 1, used: { cpuMillis: 1000 } }]);
    const list = await province.get<{ items: TenantDto[] }>('/api/v1/tenants?parent=410100');
    expect(list.body.items.map((t) => t.id)).toEqual([body.id]);
    expect((await province.get<{ items: TenantDto[] }>('/api/v1/tenants?parent=410000')).body.items.map((t) => t.id)).toEqual([
      cityPlatform.id,
    ]);
  });

  it('a city platform that hosts others does not go', async () => {
    const path = `/api/v1/tenants/${cityPlatform.id}`;
    const confirmed = { reason: '撤销', confirmSlug: cityPlatform.slug };
    for (const answer of [await province.delete<Problem>(path, confirmed), await province.post<Problem>(`${path}/archive`, confirmed)])
      expect([answer.status, answer.body.code]).toEqual([409, 'tenant.hosts-platforms']);
  });

  it('but not another city’s, nor a 直管县, nor its own', async () => {
    for (const unit of ['410202', '410181', '410000', '999999']) {
      const { status, body } = await open(city, unit, 'elsewhere');
      expect([status, body.errors?.[0]?.field]).toEqual([400, 'unitCode']);
    }
    const own = await open(city, '410100', 'elsewhere');
    expect([own.status, own.body.code]).toEqual([403, 'tenant.level-above']);
    const county = await city.invite('county_admin', '410105');
    expect((await open(county, '410105', 'elsewhere')).status).toBe(403);
  });

  it('the rules see that the city hosts (R5)', async () => {
    const county = await city.invite('county_admin', '410103');
    const form = {
      mode: 'virtual',
      target: 'city',
      nationalSystem: false,
      eligibility: { built: false, baseEnvironment: false, software: false, staff: false },
    };
    const { body } = await county.post<{ rule: string }>('/api/v1/applications/evaluate', { unitCode: '410103', form });
    expect(body.rule).toBe('R5');
  });

  it('one unit has one platform and one application under way; one address has one owner', async () => {
    const again = await open(province, '410105', 'other');
    expect([again.status, again.body.code]).toEqual([409, 'tenant.unit-has-platform']);
    const { id } = await consentedApplication(city, '410102', 'zhongyuan');
    const filed = await open(city, '410102', 'other');
    expect([filed.status, filed.body.code]).toEqual([409, 'tenant.application-under-way']);
    expect(filed.body.detail).toContain(`/applications/${id}, consented`);
    for (const slug of ['jinshui', 'zhongyuan']) {
      const taken = await open(province, '410202', slug);
      expect([taken.status, taken.body.code, taken.body.errors?.[0]?.field]).toEqual([409, 'tenant.slug-taken', 'slug']);
    }
    const twice = await Promise.all([
      open(province, '410203', 'shunhe'),
      open(province, '410203', 'shunhe2'),
      open(province, '410204', 'shunhe'),
    ]);
    expect(twice.filter((a) => a.status === 201).length).toBeGreaterThan(0);
    expect(twice.filter((a) => a.status !== 201 && a.status !== 409)).toEqual([]);
    expect(await check()).toEqual({ ok: true, violations: [] });
  });

  it('an approval on a unit that was opened meanwhile is refused in words, and leaves nothing behind', async () => {
    const other = await province.invite('city_admin', '410300');
    const { id } = await consentedApplication(other, '410302', 'laocheng');
    await asOwner(platform.database.ownerUrl, (db) => db.query(`UPDATE applications SET state = 'draft' WHERE id = $1`, [id]));
    expect((await open(province, '410302', 'laocheng2')).status).toBe(201);
    await asOwner(platform.database.ownerUrl, (db) => db.query(`UPDATE applications SET state = 'consented' WHERE id = $1`, [id]));
    const approval = await province.post<Answer>(`/api/v1/applications/${id}/approve`);
    expect([approval.status, approval.body.code]).toEqual([409, 'tenant.unit-has-platform']);
    expect(await check()).toEqual({ ok: true, violations: [] });
  });

  it('approvals use the default plan, and the city’s host where the rule says so', async () => {
    const id = await approvedTenant(province, city, '410104', 'guancheng');
    expect((await province.get<TenantDto>(`/api/v1/tenants/${id}`)).body).toMatchObject({ plan: 'standard@1', hostedBy: null });
  });

  it.each([
    ['slug', 'Bad_Slug'],
    ['slug', 'www'],
    ['plan', 'standard'],
    ['plan', 'standard@99'],
    ['name', 'x'],
    ['responsibleUnit', ''],
    ['cluster', 'UPPER'],
    ['labels', 'x'],
    ['labels.zone', { zone: 1 }],
    ['unknown', 1],
  ])('refuse a wrong %s (%j) by its name', async (field, value) => {
    const { status, body } = await open(province, '410205', 'yuwangtai', { [field.split('.')[0]!]: value });
    expect([status, body.errors?.map((e) => e.field)]).toEqual([400, [field]]);
  });

  it('only the province says where', async () => {
    const { body } = await open(city, '410106', 'shangjie', { labels: { zone: 'east' } });
    expect(body.errors).toMatchObject([{ field: 'labels', code: 'province-only' }]);
    expect((await open(province, '410106', 'shangjie', { cluster: 'nowhere' })).body.code).toBe('cluster.unknown');
  });

  describe('resizing', () => {
    let id: string;
    beforeAll(async () => {
      id = (await open(city, '410108', 'huiji')).body.id;
    });

    it('takes the difference from the budget and moves the generation', async () => {
      const { status, body } = await resize(city, id, 'large@1');
      expect([status, body.plan, body.maxReplicas, body.generation, body.quota.cpuMillis]).toEqual([202, 'large@1', 3, 2, 8000]);
      expect(await check()).toEqual({ ok: true, violations: [] });
      const history = await city.get<{ items: object[] }>(`/api/v1/tenants/${id}/history`);
      expect(history.body.items[0]).toMatchObject({ action: 'resize', from: 'standard@1', to: 'large@1', reason: '用户增加' });
    });

    it('is refused with the numbers when it does not fit', async () => {
      const plan = { name: 'giant', title: { zh: '巨型', en: 'Giant' }, cpuMillis: 500_000, memoryMiB: 1_000_000, storageGiB: 9000 };
      expect((await province.post('/api/v1/plans', plan)).status).toBe(201);
      const { status, body } = await resize(city, id, 'giant@1');
      expect([status, body.code]).toEqual([409, 'budget.exceeded']);
      expect(body.detail).toMatch(/left CPU \d+.*wanted CPU 492, 983616 MiB, 8800 GiB/);
    });

    it('is refused below what is in use, with the numbers', async () => {
      const uses = (usage: object) =>
        asOwner(platform.database.ownerUrl, (db) => db.query(`UPDATE tenants SET usage = $2 WHERE id = $1`, [id, usage]));
      await uses({ cpuMillis: 1500, memoryMiB: 2000, storageGiB: 10, users: 30_000 });
      const { status, body } = await resize(city, id, 'small@1');
      expect([status, body.code]).toEqual([409, 'tenant.below-usage']);
      expect(body.detail).toContain('used CPU 1.5, 2000 MiB, 10 GiB, plan CPU 1, 2048 MiB, 20 GiB');
      await uses({ cpuMillis: 500, memoryMiB: 2000, storageGiB: 10, users: 30_000 });
      expect((await resize(city, id, 'small@1')).body).toMatchObject({
        code: 'tenant.below-users',
        detail: expect.stringContaining('20000'),
      });
      expect((await resize(city, id, 'standard@1')).status).toBe(202);
    });

    it('is refused where its cluster has no room, with the numbers', async () => {
      const limit = async (cpuMillis: number | null): Promise<void> => {
        const { headers } = await province.get('/api/v1/clusters/default');
        const changes = { labels: {}, capacity: { platforms: null, cpuMillis, memoryMiB: null }, cordoned: false };
        expect((await province.put('/api/v1/clusters/default', changes, { 'if-match': headers.get('etag')! })).status).toBe(200);
      };
      await limit(1000);
      const { status, body } = await resize(city, id, 'large@1');
      expect([status, body.code]).toEqual([409, 'cluster.full']);
      expect(body.detail).toContain('wanted CPU 6');
      // What takes no more needs no room.
      expect((await resize(city, id, 'standard@1')).status).toBe(202);
      await limit(null);
    });

    it('is the level above’s, and of a plan in force', async () => {
      const own = await resize(city, cityPlatform.id, 'large@1');
      expect([own.status, own.body.code]).toEqual([403, 'tenant.level-above']);
      expect((await resize(province, cityPlatform.id, 'large@1')).status).toBe(202);
      await province.post('/api/v1/plans/giant@1/retire');
      expect((await resize(province, id, 'giant@1')).body.code).toBe('plan.retired');
      const foreign = await province.invite('city_admin', '410200');
      expect((await resize(foreign, id, 'small@1')).status).toBe(404);
    });
  });
});
