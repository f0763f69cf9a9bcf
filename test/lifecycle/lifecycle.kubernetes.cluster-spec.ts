import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateX25519Identity } from 'age-encryption';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from '../../apps/standalone/free-port.js';
import { clusterAvailability, startCluster, toolPath, type ControlPlane } from '../cluster/harness/index.js';
import { announceSkip } from '../support/announce-skip.js';
import { eventually, startPlatform, type Platform } from '../support/platform.js';

interface Detail {
  id: string;
  state: string;
  message: string | null;
  conditions: { type: string; status: string; reason: string; message: string }[];
}

const run = promisify(execFile);
const availability = await clusterAvailability();
const NAME = 'the end of a platform on a real Kubernetes API server';
if (availability.available) describe(NAME, describeAll);
else {
  announceSkip(NAME, availability.reason);
  describe(NAME, () => it.skip('needs Go', () => undefined));
}

function describeAll(): void {
  let plane: ControlPlane;
  let platform: Platform;
  let folder: string;
  const units = ['410105', '410102', '410103', '410104', '410106', '410122'];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shuyuan-lifecycle-'));
    plane = await startCluster();
    const port = String(await freePort());
    platform = await startPlatform({
      ...{ KUBECONFIG: plane.kubeconfig, PORT: port, PORTAL_PROBE_URL: `http://127.0.0.1:${port}` },
      ...{ MASTER_KEY: await generateX25519Identity(), ARCHIVE_URL: pathToFileURL(folder).href },
    });
  }, 1_200_000);
  afterAll(async () => {
    await platform?.close();
    await plane?.stop();
    await rm(folder, { recursive: true, force: true });
  }, 30_000);

  // Never synchronously: the platform runs in this very process.
  const kubectl = async (...args: string[]): Promise<string> =>
    (await run(toolPath('kubectl'), ['--kubeconfig', plane.kubeconfig, ...args])).stdout.trim();
  const create = async (object: object): Promise<void> => {
    const file = join(folder, `${randomUUID()}.json`);
    await writeFile(file, JSON.stringify(object));
    await kubectl('create', '-f', file);
  };
  const namespaces = (slug: string) => kubectl('get', 'namespace', '--ignore-not-found', '-o', 'name', `tenant-${slug}`);
  const portalKey = (slug: string) => kubectl('get', 'secret', 'portal', '-n', `tenant-${slug}`, '-o', 'jsonpath={.data.PORTAL_KEY}');
  const tenant = async (id: string) => (await platform.province.get<Detail>(`/api/v1/tenants/${id}`)).body;
  const reach = (id: string, state: string) => eventually(async () => (await tenant(id)).state === state, 60_000, `state ${state}`);
  const held = (id: string, reason: string) =>
    eventually(
      async () => (await tenant(id)).conditions.find((c) => c.type === 'Removed' && c.reason === reason),
      30_000,
      `a word about ${reason}`,
    );

  async function open(slug: string): Promise<string> {
    const opened = await platform.province.post<Detail>('/api/v1/tenants', { unitCode: units.shift(), slug, responsibleUnit: '教育局' });
    expect(opened.status).toBe(201);
    await reach(opened.body.id, 'ready');
    return opened.body.id;
  }
  const remove = async (id: string, slug: string): Promise<void> => {
    expect((await platform.province.delete(`/api/v1/tenants/${id}`, { reason: '撤并', confirmSlug: slug })).status).toBe(202);
  };
  const holding = (slug: string, kind: string, apiVersion: string, name: string) => ({
    ...{ apiVersion, kind },
    metadata: { name, namespace: `tenant-${slug}`, finalizers: ['example.org/hold'] },
  });

  it('names the finalizer that holds it, waits ever longer, and ends by itself once it is gone', async () => {
    const id = await open('jinshui');
    await create(holding('jinshui', 'ConfigMap', 'v1', 'kept-by-others'));
    await remove(id, 'jinshui');
    const said = await held(id, 'FinalizersRemaining');
    expect(said.message).toMatch(/ConfigMap kept-by-others \(example\.org\/hold\)/);
    expect((await tenant(id)).message).toBe(said.message);
    const chinese = await platform.province.get<Detail>(`/api/v1/tenants/${id}`, { 'accept-language': 'zh-CN' });
    expect(chinese.body.message).toMatch(/ConfigMap kept-by-others（?.*finalizer/);
    expect((await tenant(id)).state).toBe('deleting');
    await kubectl('patch', 'configmap', 'kept-by-others', '-n', 'tenant-jinshui', '--type=merge', '-p', '{"metadata":{"finalizers":null}}');
    await reach(id, 'deleted');
    expect(await namespaces('jinshui')).toBe('');
  }, 120_000);

  it('says in the cluster’s words what holds it where that is of a kind nobody here knows', async () => {
    const schema = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
    await create({
      ...{ apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name: 'widgets.example.org' } },
      spec: {
        ...{ group: 'example.org', scope: 'Namespaced', names: { plural: 'widgets', singular: 'widget', kind: 'Widget' } },
        versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: schema } }],
      },
    });
    await kubectl('wait', '--for=condition=Established', 'crd/widgets.example.org', '--timeout=20s');
    const id = await open('erqi');
    await create(holding('erqi', 'Widget', 'example.org/v1', 'stubborn'));
    await remove(id, 'erqi');
    expect((await held(id, 'ContentRemaining')).message).toMatch(/widgets\.example\.org.*example\.org\/hold/);
    await kubectl('patch', 'widget', 'stubborn', '-n', 'tenant-erqi', '--type=merge', '-p', '{"metadata":{"finalizers":null}}');
    await reach(id, 'deleted');
  }, 120_000);

  it('ends where the namespace has gone already, and where it is on its way out', async () => {
    const id = await open('guancheng');
    const other = await open('huiji');
    for (const one of [id, other]) await platform.province.post(`/api/v1/tenants/${one}/pause`, { reason: '集群维护' });
    await kubectl('delete', 'namespace', 'tenant-guancheng', '--wait=true');
    await create(holding('huiji', 'ConfigMap', 'v1', 'slow'));
    await kubectl('delete', 'namespace', 'tenant-huiji', '--wait=false');
    await remove(id, 'guancheng');
    await remove(other, 'huiji');
    for (const one of [id, other]) await platform.province.post(`/api/v1/tenants/${one}/unpause`);
    await reach(id, 'deleted');
    await held(other, 'FinalizersRemaining');
    await kubectl('patch', 'configmap', 'slow', '-n', 'tenant-huiji', '--type=merge', '-p', '{"metadata":{"finalizers":null}}');
    await reach(other, 'deleted');
    // The unit and the address are free again.
    units.unshift('410103');
    await open('guancheng');
  }, 180_000);

  it('archives everything the server has, releases the namespace, and brings it back with the key it had', async () => {
    const id = await open('zhongmu');
    const key = await portalKey('zhongmu');
    expect(key.length).toBeGreaterThan(20);
    const path = `/api/v1/tenants/${id}`;
    expect((await platform.province.post(`${path}/archive`, { reason: '撤并', confirmSlug: 'zhongmu' })).status).toBe(202);
    await reach(id, 'archived');
    expect(await namespaces('zhongmu')).toBe('');
    const { items } = (await platform.province.get<{ items: { id: string; objects: number }[] }>(`/api/v1/archives?tenantId=${id}`)).body;
    expect(items[0]?.objects).toBeGreaterThan(10);
    expect((await platform.province.post(`/api/v1/archives/${items[0]!.id}/verify`)).body).toEqual({ ok: true, problems: [] });
    expect((await platform.province.post(`${path}/unarchive`, { slug: 'zhongmu-edu' })).status).toBe(202);
    await reach(id, 'ready');
    expect(await portalKey('zhongmu-edu')).toBe(key);
    expect(await namespaces('zhongmu')).toBe('');
  }, 180_000);
}
