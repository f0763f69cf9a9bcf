import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPlatform, type Platform } from '../support/platform.js';
import { asOwner } from '../support/tenant-fixture.js';

const ASKED = 500;
const ROOM = 100;

/** 500 openings at the same moment against room for exactly 100, through the HTTP door. */
describe('a rush of openings', () => {
  let platform: Platform;

  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    await asOwner(platform.database.ownerUrl, async (db) => {
      // More counties than any city has, so that each opening is of a unit of its own.
      await db.query(
        `INSERT INTO regions (code, name, level, parent, reports_to, valid_from, slug)
         SELECT '42' || n, '试验县' || n, 'county', '410100', '410100', '2020-01-01', 't' || n FROM generate_series(5000, 5000 + $1::int - 1) n`,
        [ASKED],
      );
      await db.query(
        `INSERT INTO budgets (unit_code, scope_path, cpu_millis, memory_mib, storage_gib) VALUES ('410100', '/410000/410100/', 2000 * $1::int, 4096 * $1::int, 50 * $1::int)`,
        [ROOM],
      );
      await db.query(
        `UPDATE budgets SET used_cpu_millis = 2000 * $1::int, used_memory_mib = 4096 * $1::int, used_storage_gib = 50 * $1::int WHERE unit_code = '410000'`,
        [ROOM],
      );
      await db.query(`SELECT pg_notify('shuyuan_regions', '')`);
    });
  }, 60_000);
  afterAll(() => platform?.close());

  it('opens exactly as many as there is room for; the others are told so, and none fails', async () => {
    const answers = await Promise.all(
      Array.from({ length: ASKED }, (_, i) =>
        platform.province.post<{ code?: string; detail?: string }>(
          '/api/v1/tenants',
          { unitCode: String(425000 + i), slug: `rush-${i}`, responsibleUnit: '某教育局' },
          i % 5 === 0 ? { 'idempotency-key': `rush-${i}` } : undefined,
        ),
      ),
    );
    const counts: Record<string, number> = {};
    for (const { status, body } of answers) {
      const kind = `${status} ${body.code ?? ''}`.trim();
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    expect(counts).toEqual({ '201': ROOM, '409 budget.exceeded': ASKED - ROOM });
    expect(answers.find((a) => a.status === 409)?.body.detail).toContain('left CPU 0, 0 MiB, 0 GiB, wanted CPU 2, 4096 MiB, 50 GiB');
    expect((await platform.province.get('/api/v1/budgets/check')).body).toEqual({ ok: true, violations: [] });
    const { rows } = await asOwner(platform.database.ownerUrl, (db) => db.query(`SELECT count(*)::int AS n FROM tenants`));
    expect(rows).toEqual([{ n: ROOM }]);
  }, 60_000);
});
