import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { TestClient } from '../../../test/support/client.js';
import { startPlatform, type Platform } from '../../../test/support/platform.js';
import type { PlanDto } from './plan.dto.js';

interface Problem {
  readonly code: string;
  readonly errors?: { field: string; code: string }[];
}

const WISH = { name: 'campus', title: { zh: '校园型', en: 'Campus' }, cpuMillis: 1500, memoryMiB: 3072, storageGiB: 30 };

describe('plans', () => {
  let platform: Platform;
  let city: TestClient;
  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    city = await platform.province.invite('city_admin', '410100');
  }, 60_000);
  afterAll(() => platform?.close());

  it('come with three of the province’s, which cities may read', async () => {
    const { body } = await city.get<{ items: PlanDto[] }>('/api/v1/plans');
    expect(body.items.map((p) => [p.id, p.cpuMillis, p.maxReplicas, p.current])).toEqual([
      ['large@1', 8000, 3, true],
      ['small@1', 1000, 1, true],
      ['standard@1', 2000, 1, true],
    ]);
    expect((await city.get('/api/v1/plans/standard@1')).status).toBe(200);
    for (const id of ['standard@9', 'standard', 'x@y', '..%2f@1']) expect((await city.get(`/api/v1/plans/${id}`)).status).toBe(404);
  });

  it('change by a next version, the older one stays as it was', async () => {
    const first = await platform.province.post<PlanDto>('/api/v1/plans', WISH);
    expect([first.status, first.body.id, first.body.createdBy]).toEqual([201, 'campus@1', '测试管理员']);
    const second = await platform.province.post<PlanDto>('/api/v1/plans', { ...WISH, cpuMillis: 3000, bandwidthNote: '100 Mbps 共享' });
    expect(second.body).toMatchObject({ id: 'campus@2', cpuMillis: 3000, usersLimit: 0, maxReplicas: 1, bandwidthNote: '100 Mbps 共享' });
    expect((await city.get<PlanDto>('/api/v1/plans/campus@1')).body).toMatchObject({ cpuMillis: 1500, current: false });
    const current = await city.get<{ items: PlanDto[] }>('/api/v1/plans?name=campus&current=true');
    expect(current.body.items.map((p) => p.id)).toEqual(['campus@2']);
  });

  it('give two who make one at the same moment a version each', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => platform.province.post<PlanDto>('/api/v1/plans', { ...WISH, name: 'rush' })),
    );
    expect(answers.map((a) => a.body.version).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('retire, but never the last of the default one', async () => {
    const retired = await platform.province.post<PlanDto>('/api/v1/plans/campus@2/retire');
    expect(retired.body).toMatchObject({ id: 'campus@2', current: false, retiredAt: expect.any(String) });
    expect((await city.get<PlanDto>('/api/v1/plans/campus@1')).body.current).toBe(true);
    const last = await platform.province.post<Problem>('/api/v1/plans/standard@1/retire');
    expect([last.status, last.body.code]).toEqual([409, 'plan.needed']);
  });

  it('page through without gap', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { body: { items: PlanDto[]; nextCursor: string | null; total: number } } = await city.get(
        `/api/v1/plans?limit=2${cursor ? `&cursor=${cursor}` : ''}`,
      );
      seen.push(...page.body.items.map((p) => p.id));
      cursor = page.body.nextCursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(13);
  });

  it.each([
    ['name', 'Standard'],
    ['name', 'a'.repeat(31)],
    ['title', 'x'],
    ['title.zh', { zh: '', en: 'x' }],
    ['cpuMillis', 1.5],
    ['cpuMillis', '2000'],
    ['cpuMillis', 499],
    ['memoryMiB', 2 ** 31],
    ['storageGiB', 0],
    ['usersLimit', -1],
    ['maxReplicas', 0],
    ['maxReplicas', 1e9],
    ['bandwidthNote', 'a\u202eb'],
    ['unknown', 1],
  ])('refuse a wrong %s (%j) by its name', async (field, value) => {
    const answer = await platform.province.post<Problem>('/api/v1/plans', { ...WISH, [field.split('.')[0]!]: value });
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
    expect(answer.body.errors?.map((e) => e.field)).toEqual([field]);
  });

  it('are written by the province alone, once, whatever the code above would do', async () => {
    const app = new pg.Client({ connectionString: platform.database.appUrl });
    await app.connect();
    try {
      await app.query(`SELECT set_config('shuyuan.scope', '/410000/410100/', false)`);
      expect((await app.query('SELECT 1 FROM plans')).rowCount).toBeGreaterThan(3);
      await expect(
        app.query(
          `INSERT INTO plans (id, name, version, title, cpu_millis, memory_mib, storage_gib) VALUES ('own@1', 'own', 1, '{}', 1, 1, 1)`,
        ),
      ).rejects.toThrow(/row-level security/);
      expect((await app.query(`UPDATE plans SET retired_at = now()`)).rowCount).toBe(0);
      await app.query(`SELECT set_config('shuyuan.scope', '/410000/', false)`);
      await expect(app.query(`UPDATE plans SET cpu_millis = 1`)).rejects.toThrow(/permission denied/);
      await expect(app.query(`DELETE FROM plans`)).rejects.toThrow(/permission denied/);
    } finally {
      await app.end();
    }
  });
});
