import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KubernetesCluster } from '#shuyuan/cluster';
import { readFile } from 'node:fs/promises';
import { freePort } from '../../apps/standalone/free-port.js';
import { clusterAvailability, startCluster, type ControlPlane } from '../../test/cluster/harness/index.js';
import { announceSkip } from '../../test/support/announce-skip.js';
import { eventually, startPlatform, type Platform } from '../../test/support/platform.js';
import { asOwner } from '../../test/support/tenant-fixture.js';

interface Answer {
  id: string;
  state: string;
  cluster: string;
  health: string;
  kubernetesVersion: string | null;
  message: string | null;
  tenants: number;
  version: number;
  code?: string;
}

const availability = await clusterAvailability();
if (!availability.available) announceSkip('a second cluster that is registered', availability.reason);

/** The default one is local; the second is a real API server that comes by its kubeconfig. */
(availability.available ? describe : describe.skip)('a second cluster that is registered', () => {
  let plane: ControlPlane;
  let platform: Platform;
  let asAdministrator: string;

  beforeAll(async () => {
    plane = await startCluster();
    asAdministrator = await readFile(plane.kubeconfig, 'utf8');
    // No ingress runs there, so the probe goes to the portal on the platform's own port.
    const port = String(await freePort());
    platform = await startPlatform({ PORT: port, PORTAL_PROBE_URL: `http://127.0.0.1:${port}`, CLUSTER_CHECK_SECONDS: '1' });
  }, 1_200_000);
  afterAll(async () => {
    await platform?.close();
    await plane?.stop();
  }, 30_000);

  const cluster = async () => (await platform.province.get<Answer>('/api/v1/clusters/second')).body;
  const open = (unitCode: string, slug: string, more: object) =>
    platform.province.post<Answer>('/api/v1/tenants', { unitCode, slug, responsibleUnit: '教育局', ...more });
  const change = async (cordoned: boolean) => {
    const { version } = await cluster();
    const body = { labels: { zone: 'north' }, capacity: { platforms: 2 }, cordoned };
    return platform.province.put<Answer>('/api/v1/clusters/second', body, { 'if-match': `"${version}"` });
  };

  it('is unauthorized with credentials that may do nothing, and takes no platform', async () => {
    const created = await platform.province.post<Answer>('/api/v1/clusters', {
      ...{ name: 'second', labels: { zone: 'north' }, capacity: { platforms: 2 } },
      kubeconfig: plane.kubeconfigFor(plane.plainUser.token),
    });
    expect(created).toMatchObject({ status: 201, body: { health: 'unauthorized', kubernetesVersion: 'v1.36.3' } });
    expect(created.body.message).toContain('may not create namespaces');
    expect(created.body.message).not.toContain(plane.plainUser.token);
    expect((await open('410105', 'jinshui', { labels: { zone: 'north' } })).body.code).toBe('cluster.none-fits');
    const wrong = await platform.province.put<Answer>('/api/v1/clusters/second/credentials', { kubeconfig: plane.kubeconfigFor('nobody') });
    expect(wrong).toMatchObject({ status: 200, body: { health: 'unauthorized' } });
  });

  it('is healthy once its credentials are replaced, in the worker too', async () => {
    const replaced = await platform.province.put<Answer>('/api/v1/clusters/second/credentials', { kubeconfig: asAdministrator });
    expect(replaced).toMatchObject({ status: 200, body: { health: 'healthy', message: null } });
    const checkedAt = () =>
      asOwner(
        platform.database.ownerUrl,
        async (owner) =>
          (await owner.query<{ at: Date; health: string }>(`SELECT checked_at AS at, health FROM clusters WHERE name = 'second'`)).rows[0]!,
      );
    const before = await checkedAt();
    const after = await eventually(async () => {
      const now = await checkedAt();
      return now.at > before.at && now;
    });
    expect(after.health).toBe('healthy');
  });

  it('gets the platform that asks for its labels, and keeps it', async () => {
    const opened = await open('410105', 'jinshui', { labels: { zone: 'north' } });
    expect(opened).toMatchObject({ status: 201, body: { cluster: 'second' } });
    await eventually(
      async () => (await platform.province.get<Answer>(`/api/v1/tenants/${opened.body.id}`)).body.state === 'ready',
      60_000,
      'a ready platform',
    );
    const there = await KubernetesCluster.connect({ from: 'text', text: asAdministrator });
    try {
      const found = await there.get({ apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'tenant-jinshui', name: 'portal' });
      expect(found?.['status']).toMatchObject({ availableReplicas: 1 });
    } finally {
      await there.close();
    }
    const local = await asOwner(platform.database.ownerUrl, (owner) => owner.query(`SELECT 1 FROM cluster_objects`));
    expect(local.rows).toEqual([]);
    expect((await cluster()).tenants).toBe(1);
    expect((await platform.province.delete<Answer>('/api/v1/clusters/second')).body.code).toBe('cluster.in-use');
  }, 90_000);

  it('takes no more when cordoned, full or away', async () => {
    expect((await change(true)).status).toBe(200);
    expect((await open('410102', 'zhongyuan', { cluster: 'second' })).body.code).toBe('cluster.cordoned');
    expect((await change(false)).status).toBe(200);
    expect((await open('410102', 'zhongyuan', { cluster: 'second' })).body.cluster).toBe('second');
    expect((await open('410103', 'erqi', { cluster: 'second' })).body.code).toBe('cluster.full');
    await plane.stop();
    await eventually(async () => (await cluster()).health === 'unreachable', 30_000, 'the loss noticed');
    expect((await open('410103', 'erqi', { cluster: 'second' })).body.code).toMatch(/cluster\.(unhealthy|full)/);
    expect((await open('410103', 'erqi', {})).body.cluster).toBe('default');
    // The other cluster's loss is shown, and takes neither the API nor the other platforms along.
    const readyz = (await (await fetch(`${platform.url}/readyz`)).json()) as { status: string; parts: Record<string, { status: string }> };
    expect(readyz.status).toBe('ready');
    await eventually(async () => {
      const { parts } = (await (await fetch(`${platform.url}/readyz`)).json()) as typeof readyz;
      return parts['cluster second']?.status === 'down';
    });
  }, 90_000);
});
