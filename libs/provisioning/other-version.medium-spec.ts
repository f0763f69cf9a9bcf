import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually, startPlatform, type Platform } from '../../test/support/platform.js';
import { asOwner, insertTenant } from '../../test/support/tenant-fixture.js';

interface Objects {
  items: { kind: string; name: string; inSync: boolean }[];
}

let platform: Platform;
let id: string;
beforeAll(async () => {
  platform = await startPlatform({ CERTIFICATE_ISSUER: 'letsencrypt' });
  id = (await insertTenant(platform.database.ownerUrl, { slug: 'gongyi', state: 'pending' })).id;
  await sql(`UPDATE tenants SET template_version = 'standard@1.1.0', max_replicas = 3, cpu_millis = 2000 WHERE id = $1`);
  await platform.province.post(`/api/v1/tenants/${id}/retry`);
}, 60_000);
afterAll(() => platform?.close());

const sql = (statement: string) => asOwner(platform.database.ownerUrl, (client) => client.query(statement, [id]));
const kept = async (): Promise<string[]> =>
  asOwner(platform.database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ object: string }>(
      `SELECT kind || '/' || name AS object FROM cluster_objects WHERE namespace = 'tenant-gongyi' ORDER BY 1`,
    );
    return rows.map(({ object }) => object);
  });

it('a platform with an autoscaler and a certificate is made of both', async () => {
  const objects = await eventually(async () => {
    const there = await kept();
    return there.includes('Certificate/portal') && there;
  });
  expect(objects).toEqual(expect.arrayContaining(['HorizontalPodAutoscaler/portal', 'Ingress/portal', 'Deployment/portal']));
  await eventually(async () => {
    const { body } = await platform.province.get<Objects>(`/api/v1/tenants/${id}/objects`);
    return body.items.length === 21 && body.items.every(({ inSync }) => inSync);
  });
});

it('coming back to an older version leaves nothing of the newer behind, and keeps the key', async () => {
  const key = await portalKey();
  await sql(`UPDATE tenants SET template_version = 'standard@1.0.0', generation = generation + 1, version = version + 1 WHERE id = $1`);
  await platform.province.post(`/api/v1/tenants/${id}/retry`);
  const objects = await eventually(async () => {
    const there = await kept();
    return there.length === 13 && there;
  });
  expect(objects.filter((name) => /Certificate|Autoscaler|supervisor|allow-dns/.test(name))).toEqual([]);
  expect(await portalKey()).toBe(key);
});

async function portalKey(): Promise<string> {
  return asOwner(platform.database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ key: string }>(
      `SELECT object->'data'->>'PORTAL_KEY' AS key FROM cluster_objects WHERE kind = 'Secret' AND namespace = 'tenant-gongyi'`,
    );
    expect(rows[0]?.key).toBeTruthy();
    return rows[0]!.key;
  });
}
