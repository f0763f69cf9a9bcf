import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, ROOT_SCOPE } from '#shuyuan/kernel';
import { RegionsService } from '#shuyuan/regions';
import { BudgetsService, type Budget } from '#shuyuan/tenants';
import type { Answer, TestClient } from '../support/client.js';
import { consentedApplication, type ApplicationAnswer } from '../support/filing.js';
import { virtualForm } from '../support/forms.js';
import { startPlatform, type Platform } from '../support/platform.js';
import { asOwner } from '../support/tenant-fixture.js';

const times = <T>(n: number, fn: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => fn(i));
const tally = (answers: readonly Answer<{ code?: string }>[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { status, body } of answers)
    counts[`${status} ${body.code ?? ''}`.trim()] = (counts[`${status} ${body.code ?? ''}`.trim()] ?? 0) + 1;
  return counts;
};

/** What happens when the same thing is asked for many times at the same moment. */
describe('concurrent requests', () => {
  let platform: Platform;
  let city: TestClient;
  const count = (sql: string, values: unknown[] = []) =>
    asOwner(
      platform.database.ownerUrl,
      async (client) => (await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`, values)).rows[0]!.n,
    );

  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    city = await platform.province.invite('city_admin', '410100');
  }, 60_000);
  afterAll(() => platform?.close());

  it('approve one application once: one tenant, one reservation, clear conflicts for the rest', async () => {
    const { id } = await consentedApplication(city, '410105', 'jinshui');
    const answers = await Promise.all(times(20, () => platform.province.post<ApplicationAnswer>(`/api/v1/applications/${id}/approve`)));
    expect(tally(answers)).toEqual({ '200': 1, '409 application.transition-not-allowed': 19 });
    expect(await count('tenants WHERE slug = $1', ['jinshui'])).toBe(1);
    expect(await count(`application_events WHERE application_id = $1 AND action = 'approve'`, [id])).toBe(1);
    const used = await asOwner(
      platform.database.ownerUrl,
      async (client) =>
        (await client.query<{ used_cpu_millis: number }>(`SELECT used_cpu_millis FROM budgets WHERE unit_code = '410100'`)).rows,
    );
    expect(used).toEqual([{ used_cpu_millis: 2000 }]);
  });

  it('submit one draft once', async () => {
    const county = await city.invite('county_admin', '410102');
    const created = await county.post<ApplicationAnswer>('/api/v1/applications', {
      unitCode: '410102',
      form: virtualForm('410102', { slug: 'zhongyuan' }),
    });
    const answers = await Promise.all(times(10, () => county.post<ApplicationAnswer>(`/api/v1/applications/${created.body.id}/submit`)));
    expect(tally(answers)).toEqual({ '200': 1, '409 application.transition-not-allowed': 9 });
  });

  it('file one application for a unit, whoever is first', async () => {
    const county = await city.invite('county_admin', '410103');
    const answers = await Promise.all(
      times(10, (i) =>
        county.post<ApplicationAnswer>('/api/v1/applications', { unitCode: '410103', form: virtualForm('410103', { slug: `erqi-${i}` }) }),
      ),
    );
    expect(tally(answers)).toEqual({ '201': 1, '409 application.already-filed': 9 });
  });

  it('give one address to one of two units', async () => {
    const [one, other] = [await city.invite('county_admin', '410104'), await city.invite('county_admin', '410106')];
    const file = (who: TestClient, unitCode: string) =>
      who.post<ApplicationAnswer>('/api/v1/applications', { unitCode, form: virtualForm(unitCode, { slug: 'shared' }) });
    expect(tally(await Promise.all([file(one, '410104'), file(other, '410106')]))).toEqual({ '201': 1, '409 application.slug-taken': 1 });
  });

  it('refuse an approval after a withdrawal, and let one of both win when they meet', async () => {
    const { id } = await consentedApplication(city, '410108', 'huiji');
    const applicant = await city.invite('county_admin', '410108');
    expect((await applicant.post(`/api/v1/applications/${id}/withdraw`)).status).toBe(200);
    const late = await platform.province.post<ApplicationAnswer>(`/api/v1/applications/${id}/approve`);
    expect([late.status, late.body.code]).toEqual([409, 'application.transition-not-allowed']);
    expect(await count('tenants WHERE slug = $1', ['huiji'])).toBe(0);

    const second = await consentedApplication(city, '410122', 'zhongmu');
    const zhongmu = await city.invite('county_admin', '410122');
    const answers = await Promise.all([
      zhongmu.post<ApplicationAnswer>(`/api/v1/applications/${second.id}/withdraw`),
      platform.province.post<ApplicationAnswer>(`/api/v1/applications/${second.id}/approve`),
    ]);
    expect(tally(answers)).toEqual({ '200': 1, '409 application.transition-not-allowed': 1 });
    const { state } = (await platform.province.get<ApplicationAnswer>(`/api/v1/applications/${second.id}`)).body;
    expect(await count('tenants WHERE slug = $1', ['zhongmu'])).toBe(state === 'approved' ? 1 : 0);
  });

  it('create once under one Idempotency-Key, with the same answer to all', async () => {
    const county = await city.invite('county_admin', '410184');
    const body = { unitCode: '410184', form: virtualForm('410184', { slug: 'xinzheng' }) };
    const send = (payload: unknown) =>
      county.post<ApplicationAnswer>('/api/v1/applications', payload, { 'idempotency-key': 'one-and-the-same' });
    const answers = await Promise.all(times(20, () => send(body)));
    expect(tally(answers)).toEqual({ '201': 20 });
    for (const answer of answers) expect(answer.body).toEqual(answers[0]!.body);
    expect(answers.filter((a) => a.headers.get('idempotency-replayed') === 'true')).toHaveLength(19);
    expect(await count('applications WHERE unit_code = $1', ['410184'])).toBe(1);
    const other = await send({ ...body, form: virtualForm('410184', { slug: 'xinzheng-2' }) });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency.key-reused']);
  });

  it('forget a key whose request failed, so that the corrected one can use it', async () => {
    const county = await city.invite('county_admin', '410182');
    const send = (slug: string) =>
      county.post<ApplicationAnswer>(
        '/api/v1/applications',
        { unitCode: '410182', form: virtualForm('410182', { slug }) },
        { 'idempotency-key': 'second-try' },
      );
    expect((await send('www')).status).toBe(400);
    expect((await send('xingyang')).status).toBe(201);
  });

  describe('for budgets', () => {
    const AMOUNT = { cpuMillis: 2000, memoryMiB: 4096, storageGiB: 50 };
    const inRoot = <T>(fn: () => Promise<T>) => platform.door.api.get(Database, { strict: false }).as(ROOT_SCOPE, fn);
    const reserve = (code: string) =>
      inRoot(async () => {
        const unit = await platform.door.api.get(RegionsService, { strict: false }).get(code);
        return platform.door.api.get(BudgetsService, { strict: false }).reserve(unit, AMOUNT);
      }).then(
        () => 'reserved',
        (error: { code?: string }) => error.code ?? String(error),
      );
    const budgets = () =>
      asOwner(
        platform.database.ownerUrl,
        async (client) =>
          (
            await client.query<Budget & { used: number; cpu: number }>(
              'SELECT unit_code, used_cpu_millis AS used, cpu_millis AS cpu FROM budgets',
            )
          ).rows,
      );

    it('reserve exactly as often as there is room', async () => {
      // 济源 (419001) reports to the province itself: room for fifty is left there.
      await asOwner(platform.database.ownerUrl, (client) =>
        client.query(
          `UPDATE budgets SET cpu_millis = used_cpu_millis + 50 * $1::int, memory_mib = used_memory_mib + 50 * $2::int, storage_gib = used_storage_gib + 50 * $3::int WHERE unit_code = '410000'`,
          [AMOUNT.cpuMillis, AMOUNT.memoryMiB, AMOUNT.storageGiB],
        ),
      );
      const results = await Promise.all(times(200, () => reserve('419001')));
      expect(results.filter((r) => r === 'reserved')).toHaveLength(50);
      expect(results.filter((r) => r === 'budget.exceeded')).toHaveLength(150);
      for (const row of await budgets()) expect(row.used).toBeLessThanOrEqual(row.cpu);
      const province = (await budgets()).find((b) => (b as unknown as { unit_code: string }).unit_code === '410000')!;
      expect(province.used).toBe(province.cpu);
    }, 30_000);

    it('carve each city’s share once and never lock each other out, with many cities at once', async () => {
      await asOwner(platform.database.ownerUrl, (client) =>
        client.query(`UPDATE budgets SET cpu_millis = 4000000, memory_mib = 8000000, storage_gib = 100000 WHERE unit_code = '410000'`),
      );
      const before = (await budgets()).length;
      const cities = ['410200', '410300', '410400', '410500', '410600', '410700'];
      const units = (
        await platform.province.get<{ items: { code: string; reportsTo: string }[] }>('/api/v1/regions?level=county&limit=200')
      ).body.items;
      const mixed = times(4, (i) => cities.map((c) => units.filter((u) => u.reportsTo === c)[i % 3]!.code)).flat();
      const results = await Promise.all([...mixed, ...times(10, () => '419001')].map((code) => reserve(code)));
      expect(results.filter((r) => r !== 'reserved')).toEqual([]);
      const rows = (await budgets()) as unknown as { unit_code: string; used: number; cpu: number }[];
      expect(rows).toHaveLength(before + cities.length);
      for (const code of cities) expect(rows.find((r) => r.unit_code === code)?.used).toBe(4 * AMOUNT.cpuMillis);
    }, 30_000);
  });
});
