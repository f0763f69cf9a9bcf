import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cluster, type KubeObject, type ObjectRef } from '#shuyuan/cluster';
import { approvedTenant } from '../../../test/support/filing.js';
import { eventually, startPlatform, type Platform } from '../../../test/support/platform.js';
import { asOwner } from '../../../test/support/tenant-fixture.js';
import { SweepService } from '../sweep.service.js';

interface DriftAnswer {
  kind: string;
  name: string;
  change: string;
  state: string;
  fields: string[];
}

/** On the embedded cluster; who did it, and conflicts with other managers, are seen on a real API server (test/provisioning). */
describe('what others do to a tenant', () => {
  let platform: Platform;
  let cluster: Cluster;
  let id: string;
  const namespace = 'tenant-drifts';
  const config: ObjectRef = { apiVersion: 'v1', kind: 'ConfigMap', name: 'portal', namespace };

  beforeAll(async () => {
    // The sweep would find all of it too, much later: what is seen here comes from watching.
    platform = await startPlatform({ RECONCILE_SWEEP_SECONDS: '3600' });
    const city = await platform.province.invite('city_admin', '410300');
    id = await approvedTenant(platform.province, city, '410323', 'drifts');
    await ready();
    cluster = platform.door.api.get(Cluster, { strict: false });
  }, 60_000);
  afterAll(() => platform?.close(), 20_000);

  const ready = () =>
    eventually(
      async () => (await platform.province.get<{ state: string }>(`/api/v1/tenants/${id}`)).body.state === 'ready',
      30_000,
      'ready',
    );
  const feed = async (): Promise<DriftAnswer[]> =>
    (await platform.province.get<{ items: DriftAnswer[] }>(`/api/v1/tenants/${id}/drift`)).body.items;
  const edit = (fn: (object: KubeObject) => void) =>
    asOwner(platform.database.ownerUrl, async (client) => {
      const live = structuredClone((await cluster.get(config))!);
      fn(live);
      // As a person would who reaches past us: the embedded cluster knows no other manager.
      await client.query(
        `UPDATE cluster_objects SET object = $1::jsonb, resource_version = resource_version + 1 WHERE kind = 'ConfigMap' AND name = 'portal' AND namespace = $2`,
        [JSON.stringify(live), namespace],
      );
    });

  it('an edit is undone within seconds and stands in the feed with the fields', async () => {
    await edit((object) => ((object['data'] as Record<string, string>)['PORTAL_HOST'] = 'elsewhere.example'));
    await eventually(async () => (await feed()).some((d) => d.change === 'edited' && d.state === 'repaired'), 5000, 'repaired');
    expect((await cluster.get(config))?.['data']).toMatchObject({ PORTAL_HOST: 'drifts.localhost' });
    expect((await feed())[0]).toMatchObject({ kind: 'ConfigMap', name: 'portal', fields: ['data.PORTAL_HOST'] });
  });

  it('what was deleted comes back', async () => {
    await cluster.delete(config);
    await eventually(async () => (await cluster.get(config)) !== undefined, 5000, 'back');
    await eventually(async () => (await feed()).some((d) => d.change === 'deleted' && d.state === 'repaired'), 5000, 'told');
  });

  it('what was put there with our labels goes', async () => {
    const stray: KubeObject = {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'stray', namespace, labels: { 'app.kubernetes.io/managed-by': 'shuyuan', 'shuyuan.dev/tenant': id } },
    };
    await cluster.apply(stray);
    await eventually(async () => (await cluster.get({ ...config, name: 'stray' })) === undefined, 5000, 'gone');
    await eventually(async () => (await feed()).some((d) => d.change === 'orphaned' && d.state === 'removed'), 5000, 'told');
  });

  it('a paused platform is left as it is, which is said, and put right when the pause ends', async () => {
    await platform.province.post(`/api/v1/tenants/${id}/pause`, { reason: '现场排查' });
    await eventually(
      async () => (await platform.province.get<{ message: string }>(`/api/v1/tenants/${id}`)).body.message?.includes('现场排查'),
      5000,
    );
    await cluster.delete(config);
    await eventually(async () => (await feed()).some((d) => d.state === 'held'), 5000, 'held');
    expect(await cluster.get(config)).toBeUndefined();
    await platform.province.post(`/api/v1/tenants/${id}/unpause`, { reason: '排查完毕' });
    await eventually(async () => (await cluster.get(config)) !== undefined, 5000, 'back');
    await eventually(async () => (await feed()).every((d) => d.state !== 'held' && d.state !== 'pending'), 5000, 'all settled');
    await ready();
  }, 30_000);

  it('what a worker put right before it died, and could not say, is settled by the next sweep', async () => {
    await asOwner(platform.database.ownerUrl, (client) =>
      client.query(
        `INSERT INTO drift_records (tenant_id, api_version, kind, namespace, name, change, fields, state)
         VALUES ($1, 'v1', 'Service', $2, 'portal', 'edited', '{}', 'pending')`,
        [id, namespace],
      ),
    );
    await platform.worker!.get(SweepService, { strict: false }).sweep();
    await eventually(async () => (await feed()).some((d) => d.kind === 'Service' && d.state === 'repaired'), 5000, 'settled');
  });

  it('the feed ends at the border of what one may see', async () => {
    const stranger = await platform.province.invite('city_admin', '410100');
    expect((await stranger.get(`/api/v1/tenants/${id}/drift`)).status).toBe(404);
    expect((await stranger.get<{ items: unknown[] }>('/api/v1/drift')).body.items).toEqual([]);
  });
});
