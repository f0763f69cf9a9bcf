import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestClient } from '../support/client.js';
import { approvedTenant } from '../support/filing.js';
import { eventually, startPlatform, visit, type Platform } from '../support/platform.js';
import { TestProcess } from '../support/process.js';
import { asOwner } from '../support/tenant-fixture.js';

const MOMENTS = [
  'before-anything',
  'before-write-1',
  // One or two of each phase; the chaos suite dies anywhere.
  ...[1, 2, 4, 7, 10, 13, 16, 18, 19].map((n) => `after-write-${n}`),
  'before-probe',
  'before-status-write',
  'inside-status-transaction',
  'after-status-write',
];

interface Row {
  slug: string;
  state: string;
  generation: number;
  observed_generation: number;
  [key: string]: unknown;
}

/** SIGKILL is what an operator's machine does at the worst moment: nothing is tidied up, locks stay, jobs stay active. */
describe('a worker killed while it reconciles', () => {
  let platform: Platform;
  let city: TestClient;
  let cityUnits: string[];
  const tenants = new Map<string, { id: string; secretAtDeath: string | undefined }>();

  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    city = await platform.province.invite('city_admin', '410300');
    const second = await platform.province.invite('city_admin', '411300');
    const units = async (code: string) =>
      (
        await platform.province.get<{ items: { code: string }[] }>(`/api/v1/regions?level=county&reportsTo=${code}&limit=100`)
      ).body.items.map((u) => u.code);
    cityUnits = [...(await units('410300')), ...(await units('411300'))];
    for (const [index, moment] of MOMENTS.entries()) {
      const unit = cityUnits[index]!;
      const slug = `dies-${index}`;
      const id = await approvedTenant(platform.province, unit.startsWith('4103') ? city : second, unit, slug);
      const worker = new TestProcess('test/faults/dying-worker.ts', [moment, slug], workerEnv(platform));
      const end = await worker.endsWithin(30_000);
      await worker.stop('SIGKILL');
      if (end?.signal !== 'SIGKILL') throw new Error(`the worker did not die ${moment}: ${JSON.stringify(end)} ${worker.printed}`);
      tenants.set(moment, { id, secretAtDeath: await portalKey(platform, slug) });
    }
    await platform.startWorker();
  }, 240_000);
  afterAll(() => platform?.close(), 20_000);

  it.each(MOMENTS)('leads to the same end when it dies %s', async (moment) => {
    const { id, secretAtDeath } = tenants.get(moment)!;
    const slug = `dies-${MOMENTS.indexOf(moment)}`;
    await eventually(async () => (await tenantRow(platform, id)).state === 'ready', 30_000, `${slug} ready`);
    await asOwner(platform.database.ownerUrl, async (client) => {
      const all = async <T extends object>(sql: string, values: unknown[]): Promise<T[]> => (await client.query<T>(sql, values)).rows;
      const rows = await all<Row>('SELECT * FROM tenants WHERE slug = $1', [slug]);
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({ generation: 1, observed_generation: 1, budget_unit: expect.stringMatching(/^41\d{4}$/) });
      const phases = await all<{ status: string }>('SELECT status FROM tenant_phases WHERE tenant_id = $1', [id]);
      expect(phases.map((p) => p.status)).toEqual(Array.from({ length: 7 }, () => 'succeeded'));
      const objects = await all<{ kind: string }>(
        `SELECT kind FROM cluster_objects WHERE namespace = $1 OR (kind = 'Namespace' AND name = $1)`,
        [`tenant-${slug}`],
      );
      expect(objects).toHaveLength(19);
      expect(await all('SELECT 1 FROM sites WHERE tenant_id = $1', [id])).toHaveLength(1);
    });
    // A key once given out is never rolled again, however often the work began anew.
    const key = await portalKey(platform, slug);
    expect(key).toBeTruthy();
    if (secretAtDeath) expect(key).toBe(secretAtDeath);
    expect((await visit(platform, `${slug}.localhost`)).status).toBe(200);
  });

  it('reserved each platform’s budget exactly once', async () => {
    await asOwner(platform.database.ownerUrl, async (client) => {
      const { rows } = await client.query<{ unit_code: string; used: number; wanted: number }>(
        `SELECT b.unit_code, b.used_cpu_millis AS used, sum(t.cpu_millis)::int AS wanted
           FROM tenants t JOIN budgets b ON b.unit_code = t.budget_unit GROUP BY 1, 2`,
      );
      expect(rows).toHaveLength(2);
      for (const row of rows) expect(row.used).toBe(row.wanted);
      const [{ count }] = (await client.query<{ count: number }>('SELECT count(*)::int AS count FROM tenants')).rows as [{ count: number }];
      expect(count).toBe(MOMENTS.length);
    });
  });
});

const workerEnv = (platform: Platform): Record<string, string> => ({
  ...platform.env,
  DATABASE_URL: platform.database.ownerUrl,
  LOG_LEVEL: 'warn',
  RECONCILE_SWEEP_SECONDS: '1',
});

async function tenantRow(platform: Platform, id: string): Promise<{ state: string }> {
  return (await platform.province.get<{ state: string }>(`/api/v1/tenants/${id}`)).body;
}

async function portalKey(platform: Platform, slug: string): Promise<string | undefined> {
  return asOwner(platform.database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ key: string }>(
      `SELECT object #>> '{data,PORTAL_KEY}' AS key FROM cluster_objects WHERE kind = 'Secret' AND namespace = $1`,
      [`tenant-${slug}`],
    );
    return rows[0]?.key;
  });
}
