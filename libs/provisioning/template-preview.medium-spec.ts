import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startPlatform, type Platform } from '../../test/support/platform.js';
import { asOwner, insertTenant } from '../../test/support/tenant-fixture.js';

interface Preview {
  items: { kind: string; name: string; namespace: string | null; change: string; diff: string }[];
}

let platform: Platform;
let tenantId: string;
beforeAll(async () => {
  platform = await startPlatform({}, { worker: false });
  tenantId = (await insertTenant(platform.database.ownerUrl, { slug: 'gongyi' })).id;
  await asOwner(platform.database.ownerUrl, (client) =>
    client.query(`UPDATE tenants SET template_version = 'standard@1.0.0', max_replicas = 3 WHERE id = $1`, [tenantId]),
  );
}, 60_000);
afterAll(() => platform?.close());

const preview = async (id: string, tenant = tenantId) =>
  platform.province.get<Preview>(`/api/v1/templates/${id}/preview?tenantId=${tenant}`);

it('shows what another version would create, change and delete for a platform, and what stays', async () => {
  const { status, body } = await preview('standard@1.1.0');
  expect(status).toBe(200);
  const named = (change: string) => body.items.filter((o) => o.change === change).map((o) => `${o.kind}/${o.name}`);
  expect(named('create')).toEqual(expect.arrayContaining(['NetworkPolicy/allow-dns', 'Role/supervisor', 'HorizontalPodAutoscaler/portal']));
  expect(named('delete')).toEqual(['NetworkPolicy/allow-portal']);
  expect(named('none')).toEqual(expect.arrayContaining(['Secret/portal', 'ServiceAccount/portal', 'RoleBinding/tenant-operator']));
  const deployment = body.items.find((o) => o.kind === 'Deployment')!;
  expect(deployment).toMatchObject({ change: 'update', namespace: 'tenant-gongyi' });
  expect(deployment.diff).toMatch(/^- {2}replicas: 1$/m);
  expect(deployment.diff).toMatch(/^\+ +startupProbe:$/m);
  expect(JSON.stringify(body)).not.toMatch(/PORTAL_KEY: (?!•)/);
});

it('shows nothing to do for the version it has, and writes nothing', async () => {
  const { body } = await preview('standard@1.0.0');
  expect(body.items).toHaveLength(14);
  expect(body.items.every(({ change, diff }) => change === 'none' && diff === '')).toBe(true);
  await asOwner(platform.database.ownerUrl, async (client) => {
    expect((await client.query('SELECT 1 FROM cluster_objects')).rows).toEqual([]);
  });
});

it('knows no version and no platform that the caller may not see', async () => {
  expect((await preview('standard@7.0.0')).status).toBe(404);
  expect((await preview('standard@1.1.0', '00000000-0000-4000-8000-000000000000')).status).toBe(404);
  expect((await preview('standard@1.1.0', 'x')).status).toBe(400);
  const city = await platform.province.invite('city_admin', '410200');
  expect((await city.get(`/api/v1/templates/standard@1.1.0/preview?tenantId=${tenantId}`)).status).toBe(404);
});
