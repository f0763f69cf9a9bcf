import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import type { SitePage } from '#shuyuan/content';
import type { TestClient } from '../../test/support/client.js';
import { approvedTenant } from '../../test/support/filing.js';
import { eventually, startPlatform, visit, type Platform } from '../../test/support/platform.js';
import { TestProcess } from '../../test/support/process.js';
import { asOwner } from '../../test/support/tenant-fixture.js';
import { freePort } from '../standalone/free-port.js';

const HOST = 'jinshui.localhost';

/** The portal as it runs in a tenant's namespace: the program, with what the template's ConfigMap and Secret hold. */
describe('a portal in the namespace of its tenant', () => {
  let platform: Platform | undefined;
  let id: string;
  let editor: TestClient;
  let given: Record<string, string>;
  let started: TestProcess[] = [];
  let portal: { process: TestProcess; door: { port: number } };

  async function start(env: Record<string, string>): Promise<typeof portal> {
    const port = await freePort();
    const process = new TestProcess('apps/portal/main.ts', [], { ...env, PORT: String(port) });
    started.push(process);
    await eventually(() => Promise.resolve(process.printed.includes('Shuyuan portals on')), 20_000, `a start (${process.printed})`);
    return { process, door: { port } };
  }
  const readiness = async (of: typeof portal) => (await visit(of, '10.0.0.7:8080', '/readyz')).status;
  const shown = (status: number, text: string, ms = 10_000) =>
    eventually(
      async () => {
        const page = await visit(portal, HOST);
        return page.status === status && page.body.includes(text) && page;
      },
      ms,
      `${status} with ${text}`,
    );
  const api = () => platform!.province;
  const ask = (tenant: string, authorization?: string, more: Record<string, string> = {}) =>
    fetch(`${platform!.url}/api/v1/portals/${tenant}`, { headers: { ...(authorization && { authorization }), ...more } });

  beforeAll(async () => {
    const port = await freePort();
    platform = await startPlatform({ PORT: String(port), PORTAL_CONTROL_URL: `http://127.0.0.1:${port}` });
    const city = await api().invite('city_admin', '410100');
    id = await approvedTenant(api(), city, '410105', 'jinshui');
    editor = await city.invite('county_admin', '410105');
    await eventually(async () => (await api().get<{ state: string }>(`/api/v1/tenants/${id}`)).body.state === 'ready');
    given = await asOwner(platform.database.ownerUrl, async (client) => {
      const { rows } = await client.query<{ kind: string; data: Record<string, string> }>(
        `SELECT kind, object -> 'data' AS data FROM cluster_objects WHERE namespace = 'tenant-jinshui' AND name = 'portal' AND kind IN ('ConfigMap', 'Secret')`,
      );
      const plain = (kind: string, value: string) => (kind === 'Secret' ? Buffer.from(value, 'base64').toString() : value);
      return Object.fromEntries(
        rows.flatMap(({ kind, data }) => Object.entries(data).map(([name, value]) => [name, plain(kind, value)] as const)),
      );
    });
    portal = await start(given);
  }, 90_000);

  afterAll(async () => {
    for (const process of started) await process.stop();
    started = [];
    await platform?.close();
  });

  it('is given an address and a key, and nothing of a database', () => {
    expect(Object.keys(given).sort()).toEqual(
      ['PORTAL_HOST', 'PORTAL_KEY', 'PORTAL_SOURCE_URL', 'TENANT_ID', 'TENANT_NAME', 'TENANT_SLUG', 'UNIT_CODE'].sort(),
    );
  });

  it('shows its page and no other, and is ready', async () => {
    await eventually(async () => (await readiness(portal)) === 200);
    const page = await shown(200, '金水区');
    expect(page.headers['x-shuyuan-tenant']).toBe(id);
    expect((await visit(portal, 'erqi.localhost')).status).toBe(404);
    expect((await visit(portal, HOST, '/nowhere')).status).toBe(404);
  });

  it('is opened by its own key alone, and tells nobody which tenants there are', async () => {
    const refusals = await Promise.all([
      ask(id),
      ask(id, given['PORTAL_KEY']),
      ask(id, `Bearer ${'x'.repeat(43)}`),
      ask(randomUUID(), `Bearer ${given['PORTAL_KEY']}`),
      ask('not-an-id', `Bearer ${given['PORTAL_KEY']}`),
      ask(id, `Bearer ${'x'.repeat(5000)}`),
    ]);
    const told = await Promise.all(
      refusals.map(async (answer) => {
        const { status, code, detail } = (await answer.json()) as Record<string, unknown>;
        return { status, code, detail };
      }),
    );
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(told[0]).toMatchObject({ status: 401, code: 'portal.key-refused' });

    const right = await ask(id, `Bearer ${given['PORTAL_KEY']}`);
    expect([right.status, await right.json()]).toEqual([200, expect.objectContaining({ kind: 'live', tenantId: id })]);
    const again = await ask(id, `Bearer ${given['PORTAL_KEY']}`, { 'if-none-match': right.headers.get('etag')! });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('keeps only a hash of the key, told to nobody and written once', async () => {
    const row = () =>
      asOwner(platform!.database.ownerUrl, async (client) => {
        const { rows } = await client.query<{ portal_key_hash: Buffer; xmin: string }>(
          `SELECT portal_key_hash, xmin::text FROM tenants WHERE id = $1`,
          [id],
        );
        return rows[0]!;
      });
    const before = await row();
    expect(before.portal_key_hash).toEqual(createHash('sha256').update(given['PORTAL_KEY']!).digest());
    const tenant = JSON.stringify((await api().get(`/api/v1/tenants/${id}`)).body);
    expect(tenant).not.toMatch(/portalKey|keyHash/i);
    // The sweep comes by every five seconds.
    await new Promise((resolve) => setTimeout(resolve, 6000));
    expect((await row()).xmin).toBe(before.xmin);
  });

  it('shows what is published, soon after', async () => {
    const site = await editor.get<SitePage>(`/api/v1/tenants/${id}/site`);
    const { blocks, footer } = site.body;
    const page = { title: '金水教育新平台', blocks, footer };
    const saved = await editor.put(`/api/v1/tenants/${id}/site`, page, { 'if-match': site.headers.get('etag')! });
    expect(saved.status).toBe(200);
    expect((await visit(portal, HOST)).body).not.toContain('金水教育新平台');
    const published = await editor.post(`/api/v1/tenants/${id}/site/publish`, {}, { 'if-match': saved.headers.get('etag')! });
    expect(published.status).toBe(200);
    await shown(200, '金水教育新平台');
  });

  it('says in the name of its unit that it is suspended', async () => {
    expect((await api().post(`/api/v1/tenants/${id}/suspend`, { reason: '检修' })).status).toBe(202);
    const page = await shown(503, '金水区');
    expect(page.headers['retry-after']).toBe('3600');
    expect((await api().post(`/api/v1/tenants/${id}/resume`, {})).status).toBe(202);
    await shown(200, '金水教育新平台');
  });

  it('is not ready with another key, says why, and shows nothing', async () => {
    const stranger = await start({ ...given, PORTAL_KEY: 'x'.repeat(43) });
    expect(await readiness(stranger)).toBe(503);
    expect((await visit(stranger, HOST)).status).toBe(503);
    expect((await visit(stranger, '10.0.0.7:8080', '/livez')).status).toBe(200);
    expect(stranger.process.printed).toContain('PORTAL_KEY is refused');
    expect(stranger.process.printed).not.toContain('xxxx');
  });

  it('does not start without an address, and names it', async () => {
    const { PORTAL_SOURCE_URL: _left, ...rest } = given;
    const process = new TestProcess('apps/portal/main.ts', [], { ...rest, PORTAL_SOURCE_URL: '', PORT: '0' });
    started.push(process);
    expect((await process.endsWithin(20_000))?.code).toBe(1);
    expect(process.printed).toContain('PORTAL_SOURCE_URL must be set');
  });

  it('keeps showing what it has while the control plane is away, and says so', async () => {
    await platform!.close();
    platform = undefined;
    const page = await eventually(async () => {
      const seen = await visit(portal, HOST);
      return seen.headers['x-shuyuan-stale'] === '1' && seen;
    });
    expect([page.status, page.body]).toEqual([200, expect.stringContaining('金水教育新平台')]);
    expect(await readiness(portal)).toBe(200);
  });
});
