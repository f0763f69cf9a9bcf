import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPlatform, type Platform } from '../../test/support/platform.js';
import { NEW, beginRollout, labelledVersions, reaches, readyTenants, versionsOf, type TenantRow } from '../../test/support/rollouts.js';

const TENANTS = 174;

/** Every filing unit of the province. */
describe('a rollout to 174 tenants in four waves', () => {
  let platform: Platform;
  let tenants: TenantRow[];
  const ids = (): string[] => tenants.map((t) => t.id);

  beforeAll(async () => {
    platform = await startPlatform({ RECONCILE_CONCURRENCY: '16' });
    tenants = await readyTenants(platform, TENANTS);
  }, 240_000);
  afterAll(() => platform?.close(), 30_000);

  const allOn = async (version: string): Promise<boolean> =>
    (await versionsOf(platform, ids())).every((t) => t.template === version && t.state === 'ready' && t.observed === t.generation);

  it('ends with all of them on the version, each changed once', async () => {
    const { id } = await beginRollout(platform, {
      waves: [{ name: '先行', percent: 5 }, { name: '二', percent: 20 }, { name: '三', percent: 35 }, { name: '其余' }],
    });
    const rollout = await reaches(platform, id, 'succeeded', 180_000);
    expect(rollout.totals).toMatchObject({ targets: TENANTS, ready: TENANTS });
    expect(rollout.waves.map((w) => w.total)).toEqual([9, 35, 61, 69]);
    expect(await allOn(NEW)).toBe(true);
    expect(new Set((await versionsOf(platform, ids())).map((t) => t.generation))).toEqual(new Set([2]));
    expect(new Set(Object.values(await labelledVersions(platform)))).toEqual(new Set([NEW.replace('@', '-')]));
  }, 400_000);
});
