import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cluster } from '#shuyuan/cluster';
import { eventually, startPlatform, type Platform } from '../../test/support/platform.js';

const COUNTIES = ['410323', '410324', '410325', '410326', '410327', '410328'];

describe('tenants that wait for what does not come', () => {
  let platform: Platform;
  const ids: string[] = [];

  beforeAll(async () => {
    // Nobody answers there, so no portal is ever seen to answer. Two places for six that wait.
    platform = await startPlatform({ PORTAL_PROBE_URL: 'http://127.0.0.1:9', RECONCILE_CONCURRENCY: '2', RECONCILE_SWEEP_SECONDS: '3600' });
    for (const unitCode of COUNTIES) {
      const body = { unitCode, slug: `waits-${unitCode}`, responsibleUnit: '测试教育局' };
      ids.push((await platform.province.post<{ id: string }>('/api/v1/tenants', body)).body.id);
    }
    for (const id of ids)
      await eventually(
        async () =>
          (await platform.province.get<{ conditions: { reason: string }[] }>(`/api/v1/tenants/${id}`)).body.conditions.some(
            (c) => c.reason === 'PortalNotAnswering',
          ),
        60_000,
        'waits for its portal',
      );
  }, 120_000);
  afterAll(() => platform?.close(), 20_000);

  const replicas = async (slug: string): Promise<unknown> => {
    const ref = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: `tenant-${slug}`, name: 'portal' };
    return ((await platform.door.api.get(Cluster, { strict: false }).get(ref))?.['spec'] as { replicas?: number }).replicas;
  };

  it('do not keep a wish of any of them waiting', async () => {
    const times: number[] = [];
    for (const [index, id] of ids.entries()) {
      const began = performance.now();
      await platform.province.post(`/api/v1/tenants/${id}/suspend`, { reason: '检查' });
      await eventually(async () => (await replicas(`waits-${COUNTIES[index]}`)) === 0, 20_000, 'scaled to zero');
      times.push(performance.now() - began);
    }
    // One that waits on the spot may be in the way, never a line of them: each would take its 2 s.
    expect(times.filter((ms) => ms > 5000)).toEqual([]);
    expect(times.sort((a, b) => a - b)[2]).toBeLessThan(3000);
  }, 130_000);
});
