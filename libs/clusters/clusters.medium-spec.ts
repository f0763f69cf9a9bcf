import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestClient } from '../../test/support/client.js';
import { startPlatform, type Platform } from '../../test/support/platform.js';
import { asOwner, insertTenant } from '../../test/support/tenant-fixture.js';
import { freePort } from '../../apps/standalone/free-port.js';

interface ClusterAnswer {
  name: string;
  adapter: string;
  builtIn: boolean;
  labels: Record<string, string>;
  capacity: { platforms: number | null; cpuMillis: number | null; memoryMiB: number | null };
  tenants: number;
  cordoned: boolean;
  health: string;
  breaker: string;
  message: string | null;
  kubernetesVersion: string | null;
  checkedAt: string | null;
  version: number;
  code?: string;
  title?: string;
  errors?: { field: string; code: string; message: string }[];
}

const TOKEN = 'sEcReT-tOkEn-9f8e7d';

describe('the register of clusters', () => {
  let platform: Platform;
  let province: TestClient;
  let deadServer: string;

  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    province = platform.province;
    deadServer = `https://127.0.0.1:${await freePort()}`;
  }, 60_000);
  afterAll(() => platform?.close());

  const kubeconfig = (user: object = { token: TOKEN }, cluster: object = {}): Record<string, unknown> => ({
    ...{ apiVersion: 'v1', kind: 'Config', 'current-context': 'x' },
    clusters: [{ name: 'c', cluster: { server: deadServer, ...cluster } }],
    users: [{ name: 'u', user }],
    contexts: [{ name: 'x', context: { cluster: 'c', user: 'u' } }],
  });
  const body = (more: object = {}) => ({
    ...{ name: 'north', labels: { zone: 'north' }, capacity: { platforms: 10 }, kubeconfig: JSON.stringify(kubeconfig()) },
    ...more,
  });
  const create = (more: object = {}) => province.post<ClusterAnswer>('/api/v1/clusters', body(more));

  it('holds the default one, without limits until the province sets some', async () => {
    const { body: found } = await province.get<ClusterAnswer>('/api/v1/clusters/default');
    expect(found).toMatchObject({
      ...{ name: 'default', adapter: 'local', builtIn: true, cordoned: false, health: 'unknown', breaker: 'closed' },
      capacity: { platforms: null, cpuMillis: null, memoryMiB: null },
    });
    const checked = await province.post<ClusterAnswer>('/api/v1/clusters/default/check');
    expect(checked).toMatchObject({ status: 200, body: { health: 'healthy', kubernetesVersion: 'local', message: null } });
    const changes = { labels: { zone: 'south' }, capacity: { platforms: 600, cpuMillis: null, memoryMiB: 4096 }, cordoned: true };
    const etag = checked.headers.get('etag')!;
    const changed = await province.put<ClusterAnswer>('/api/v1/clusters/default', changes, { 'if-match': etag });
    expect(changed).toMatchObject({ status: 200, body: { ...changes, version: checked.body.version + 1 } });
    expect((await province.put('/api/v1/clusters/default', changes, { 'if-match': etag })).status).toBe(412);
    expect((await province.put('/api/v1/clusters/default', changes)).status).toBe(428);
    const kept = JSON.stringify(kubeconfig());
    expect(await province.put('/api/v1/clusters/default/credentials', { kubeconfig: kept })).toMatchObject({
      status: 409,
      body: { code: 'cluster.built-in' },
    });
    expect(await province.delete('/api/v1/clusters/default')).toMatchObject({ status: 409, body: { code: 'cluster.built-in' } });
  });

  it('takes a cluster that is away, says so, and never gives its credentials out', async () => {
    const created = await create();
    expect(created).toMatchObject({
      status: 201,
      body: { name: 'north', adapter: 'kubernetes', builtIn: false, health: 'unreachable', tenants: 0, capacity: { platforms: 10 } },
    });
    expect(created.body.message).toContain('cannot be reached');
    expect(await create()).toMatchObject({ status: 409, body: { code: 'cluster.name-taken' } });
    const answers = [created, await province.get('/api/v1/clusters/north'), await province.get('/api/v1/clusters')];
    const readyz = await (await fetch(`${platform.url}/readyz`)).json();
    expect(readyz).toMatchObject({ status: 'ready', parts: { 'cluster north': { status: 'down' } } });
    const [row, events] = await asOwner(platform.database.ownerUrl, async (owner) => [
      (await owner.query<{ kubeconfig: Buffer }>(`SELECT kubeconfig FROM clusters WHERE name = 'north'`)).rows[0]!.kubeconfig,
      (await owner.query<{ data: object }>(`SELECT data FROM events WHERE type = 'cluster.changed'`)).rows,
    ]);
    expect(row.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    expect(events.length).toBeGreaterThan(2);
    for (const text of [row.toString('latin1'), JSON.stringify([events, readyz, answers.map((a) => a.body)])]) {
      expect(text).not.toContain(TOKEN);
      expect(text).not.toContain('kubeconfig');
    }
  });

  it('removes a cluster only when no platform lives on it', async () => {
    expect((await create({ name: 'west' })).status).toBe(201);
    const { id } = await insertTenant(platform.database.ownerUrl);
    await asOwner(platform.database.ownerUrl, async (owner) => {
      await owner.query(`SELECT set_config('shuyuan.move_cluster', 'on', false)`);
      await owner.query(`UPDATE tenants SET cluster = 'west' WHERE id = $1`, [id]);
    });
    expect((await province.get<ClusterAnswer>('/api/v1/clusters/west')).body.tenants).toBe(1);
    expect(await province.delete('/api/v1/clusters/west')).toMatchObject({ status: 409, body: { code: 'cluster.in-use' } });
    await asOwner(platform.database.ownerUrl, (owner) => owner.query(`UPDATE tenants SET state = 'deleted' WHERE id = $1`, [id]));
    expect((await province.delete('/api/v1/clusters/west')).status).toBe(204);
    expect((await province.get('/api/v1/clusters/west')).status).toBe(404);
    expect((await province.get<{ items: ClusterAnswer[]; total: number }>('/api/v1/clusters')).body).toMatchObject({ total: 2 });
  });

  it('is the province’s alone', async () => {
    const city = await province.invite('city_admin', '410100');
    for (const path of ['', '/default']) expect((await city.get(`/api/v1/clusters${path}`)).status).toBe(403);
    expect((await city.post('/api/v1/clusters', body())).status).toBe(403);
  });

  it.each<[string, object, string, string]>([
    ['a name in capitals', { name: 'North' }, 'name', 'cluster-name'],
    ['an unknown key', { region: 'x' }, 'region', 'whitelistValidation'],
    ['an unknown key of the capacity', { capacity: { platforms: 1, gpus: 2 } }, 'capacity.gpus', 'whitelistValidation'],
    ['no capacity', { capacity: undefined }, 'capacity', 'isDefined'],
    ['a capacity that is no object', { capacity: 5 }, 'capacity', 'nestedValidation'],
    ['no number of platforms', { capacity: {} }, 'capacity.platforms', 'isInt'],
    ['platforms below 0', { capacity: { platforms: -1 } }, 'capacity.platforms', 'min'],
    ['platforms above what there can be', { capacity: { platforms: 1e9 } }, 'capacity.platforms', 'max'],
    ['half a millicore', { capacity: { platforms: 1, cpuMillis: 0.5 } }, 'capacity.cpuMillis', 'isInt'],
    ['memory as text', { capacity: { platforms: 1, memoryMiB: '5' } }, 'capacity.memoryMiB', 'isInt'],
    ['labels as a list', { labels: ['a'] }, 'labels', 'isObject'],
    ['a label key that Kubernetes refuses', { labels: { 'a b': 'x' } }, 'labels.a b', 'cluster-label-key'],
    ['a label prefix that is no domain', { labels: { 'A_/b': 'x' } }, 'labels.A_/b', 'cluster-label-key'],
    ['a label value that is no text', { labels: { a: 5 } }, 'labels.a', 'cluster-label-value'],
    ['a label value too long', { labels: { a: 'x'.repeat(64) } }, 'labels.a', 'cluster-label-value'],
    ['33 labels', { labels: Object.fromEntries(Array.from({ length: 33 }, (_, i) => [`l${i}`, ''])) }, 'labels', 'cluster-labels-many'],
    ['a kubeconfig that is no text', { kubeconfig: kubeconfig() }, 'kubeconfig', 'isString'],
    ['a kubeconfig with a plugin', { kubeconfig: 'users: [{name: u, user: {exec: {}}}]' }, 'kubeconfig', 'kubeconfig-no-context'],
  ])('refuses %s by name', async (_, more, field, code) => {
    const answer = await create({ name: 'bad', ...more });
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.map((e) => ({ field: e.field, code: e.code }))).toEqual([{ field, code }]);
    expect(answer.body.errors?.[0]?.message).not.toBe(code);
  });

  it('repeats a creation with the same key without making it twice', async () => {
    const send = () => province.post<ClusterAnswer>('/api/v1/clusters', body({ name: 'twice' }), { 'idempotency-key': 'twice' });
    const [first, second] = [await send(), await send()];
    expect(first.status).toBe(201);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
  });
});

describe('without a master key', () => {
  it('starts, and says what is missing where it is needed', async () => {
    const platform = await startPlatform({ MASTER_KEY: '', DATA_DIR: '/nowhere' }, { worker: false });
    try {
      const text =
        '{"clusters":[{"name":"c","cluster":{"server":"https://127.0.0.1:1"}}],"users":[{"name":"u","user":{"token":"t"}}],"contexts":[{"name":"x","context":{"cluster":"c","user":"u"}}]}';
      const answer = await platform.province.post<{ code: string; hint: string }>('/api/v1/clusters', {
        ...{ name: 'north', labels: {}, capacity: { platforms: null }, kubeconfig: text },
      });
      expect(answer).toMatchObject({ status: 503, body: { code: 'vault.not-configured' } });
      expect(answer.body.hint).toContain('MASTER_KEY');
    } finally {
      await platform.close();
    }
  });
});
