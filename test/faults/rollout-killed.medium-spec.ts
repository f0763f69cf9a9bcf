import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPlatform, type Platform } from '../support/platform.js';
import { TestProcess } from '../support/process.js';
import {
  NEW,
  OLD,
  beginRollout,
  labelledVersions,
  reaches,
  readyTenants,
  rolloutOf,
  targetsOf,
  versionsOf,
  type TenantRow,
} from '../support/rollouts.js';
import { asOwner } from '../support/tenant-fixture.js';

/** Where the worker dies, and the how manieth time it comes there: in the first wave, between waves, in the last. */
const DEATHS: readonly (readonly [string, number])[] = [
  ['before-look', 1],
  ['before-versions', 1],
  ['inside-transaction-after-versions', 1],
  ['inside-transaction-at-its-end', 1],
  ['after-commit-before-jobs', 1],
  ['after-look', 1],
  ['inside-status-of-a-tenant', 2],
  ['before-asking', 1],
  ['inside-transaction-after-versions', 1],
  ['after-look', 2],
];
const TENANTS = 12;

/** SIGKILL again and again while one rollout goes its way, then while it is rolled back. */
describe('a worker killed during a rollout', () => {
  let platform: Platform;
  let tenants: TenantRow[];
  let id: string;
  const ids = () => tenants.map((t) => t.id);

  beforeAll(async () => {
    platform = await startPlatform();
    tenants = await readyTenants(platform, TENANTS);
    await platform.stopWorker();
  }, 150_000);
  afterAll(() => platform?.close(), 20_000);

  /** A worker that dies as told; false when the rollout came to its end without coming there again. */
  async function dies(moment: string, turn: number, ended: string): Promise<boolean> {
    const worker = new TestProcess('test/faults/dying-rollout-worker.ts', [moment, String(turn)], {
      ...platform.env,
      DATABASE_URL: platform.database.ownerUrl,
      LOG_LEVEL: 'warn',
      RECONCILE_SWEEP_SECONDS: '1',
    });
    const until = Date.now() + 60_000;
    while (Date.now() < until) {
      const end = await worker.endsWithin(250);
      if (end?.signal === 'SIGKILL') return true;
      if (end) throw new Error(`the worker ended by itself ${moment}: ${JSON.stringify(end)} ${worker.printed}`);
      if ((await rolloutOf(platform, id)).state === ended) break;
    }
    await worker.stop('SIGKILL');
    if (Date.now() >= until) throw new Error(`the worker came to no ${moment}: ${worker.printed}`);
    return false;
  }

  /** Never more than one wave is under way, and no tenant is changed twice, whenever one looks. */
  async function holds(): Promise<void> {
    const targets = await targetsOf(platform, id);
    expect(targets).toHaveLength(TENANTS);
    const open = new Set(targets.filter((t) => t.state === 'running').map((t) => t.wave));
    expect(open.size).toBeLessThanOrEqual(1);
    for (const { generation } of await versionsOf(platform, ids())) expect(generation).toBeLessThanOrEqual(2);
  }

  it('comes to the same end, each tenant changed exactly once', async () => {
    ({ id } = await beginRollout(platform, {
      waves: [{ name: 'a', tenantIds: [tenants[0]!.id] }, { name: 'b', percent: 30 }, { name: 'c', percent: 30 }, { name: 'd' }],
      deadlineSeconds: 600,
    }));
    let deaths = 0;
    for (const [moment, turn] of DEATHS) {
      if (!(await dies(moment, turn, 'succeeded'))) break;
      deaths++;
      await holds();
    }
    expect(deaths).toBeGreaterThan(5);
    await platform.startWorker();
    const rollout = await reaches(platform, id, 'succeeded');
    expect(rollout.waves.map((w) => w.state)).toEqual(['done', 'done', 'done', 'done']);
    expect(rollout.totals).toMatchObject({ targets: TENANTS, ready: TENANTS });
    for (const tenant of await versionsOf(platform, ids()))
      expect(tenant).toMatchObject({ state: 'ready', template: NEW, generation: 2, observed: 2 });
    const labels = await labelledVersions(platform);
    for (const { slug } of tenants) expect(labels[`tenant-${slug}`]).toBe(NEW.replace('@', '-'));
    expect(await held()).toBe(0);
    await platform.stopWorker();
  }, 400_000);

  it('goes back all the same', async () => {
    expect((await platform.province.post(`/api/v1/rollouts/${id}/rollback`, { reason: '门户异常' })).status).toBe(202);
    for (const moment of ['before-versions', 'inside-transaction-after-versions', 'after-commit-before-jobs', 'after-look'])
      if (!(await dies(moment, 1, 'rolled-back'))) break;
    await platform.startWorker();
    expect((await reaches(platform, id, 'rolled-back')).totals).toMatchObject({ rolledBack: TENANTS });
    for (const tenant of await versionsOf(platform, ids()))
      expect(tenant).toMatchObject({ state: 'ready', template: OLD, generation: 3, observed: 3 });
    expect(await held()).toBe(0);
  }, 240_000);

  const held = (): Promise<number> =>
    asOwner(platform.database.ownerUrl, async (client) => {
      const { rows } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM rollout_targets WHERE held');
      return rows[0]!.n;
    });
});
