import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { KubernetesCluster, ObjectCache, changedBy, needsWrite, refOf, stampHash } from '#shuyuan/cluster';
import type { CacheEvent, KubeObject, KubernetesClusterOptions } from '#shuyuan/cluster';
import { sampleTenant } from '../../libs/cluster/contract/sample-tenant.js';
import { until } from '../../libs/cluster/contract/until.js';
import { announceSkip } from '../support/announce-skip.js';
import { clusterAvailability, startCluster, toolPath } from './harness/index.js';
import type { ControlPlane } from './harness/index.js';

const availability = await clusterAvailability();
if (availability.available) describeAll(availability.mustBuild ? 1_200_000 : 60_000);
else {
  announceSkip('watches of a real API server', availability.reason);
  describe('watches of a real API server', () => test.skip(`needs a real API server: ${availability.reason}`, () => undefined));
}

/** A line to the API server that can be cut. TLS passes through unseen. */
async function startLine(server: string) {
  const { hostname, port } = new URL(server);
  const sockets = new Set<Socket>();
  let down = false;
  const proxy = createServer((near) => {
    if (down) return near.destroy();
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) sockets.add(socket.on('error', () => undefined).on('close', () => (near.destroy(), far.destroy())));
    return near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const cut = () => sockets.forEach((socket) => socket.destroy());
  return {
    address: `https://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    cut,
    takeDown: () => {
      down = true;
      cut();
    },
    bringUp: () => void (down = false),
    stop: () => new Promise((resolve) => (proxy.close(resolve), cut())),
  };
}

function describeAll(startTimeout: number): void {
  const TENANT = 'shuyuan.dev/tenant';
  let plane: ControlPlane;
  let line: Awaited<ReturnType<typeof startLine>>;
  let direct: KubernetesCluster;
  const cleanUp: (() => unknown)[] = [];
  beforeAll(async () => {
    plane = await startCluster();
    line = await startLine(plane.server);
    direct = await KubernetesCluster.connect({ from: 'file', path: plane.kubeconfig });
  }, startTimeout);
  afterEach(async () => {
    line.bringUp();
    for (const step of cleanUp.splice(0).reverse()) await step();
  });
  afterAll(async () => {
    await direct?.close();
    await line?.stop();
    await plane?.stop();
  }, 20_000);

  /** A cluster at the other end of the line that can be cut. */
  const overLine = async (options: KubernetesClusterOptions = {}) => {
    const text = execFileSync(toolPath('kubectl'), ['--kubeconfig', plane.kubeconfig, 'config', 'view', '--raw', '-o', 'json'], {
      encoding: 'utf8',
    });
    const cluster = await KubernetesCluster.connect({ from: 'text', text: text.replace(plane.server, line.address) }, options);
    cleanUp.push(() => cluster.close());
    return cluster;
  };
  const openCache = (cluster: KubernetesCluster) => {
    const events: CacheEvent[] = [];
    const labels = { 'app.kubernetes.io/managed-by': 'shuyuan' };
    const cache = new ObjectCache(cluster, { labels, groupBy: TENANT, onChange: (event) => events.push(event) });
    cleanUp.push(() => cache.close());
    return { cache, events };
  };
  const kubectl = (...args: string[]) =>
    execFileSync(toolPath('kubectl'), ['--kubeconfig', plane.kubeconfig, ...args], { encoding: 'utf8' });
  const find = (objects: KubeObject[], kind: string) => objects.find((object) => object.kind === kind)!;

  describe('watches of a real API server', () => {
    test('a line that is cut, for a moment or for a while: everything that happened meanwhile is told', async () => {
      const wanted = sampleTenant('cut').map(stampHash);
      for (const object of wanted) await direct.apply(object);
      const cluster = await overLine({ backoffMs: 10 });
      const { cache, events } = openCache(cluster);
      await cache.ensure(wanted);
      const config = find(wanted, 'ConfigMap');
      events.length = 0;
      line.cut();
      await direct.apply({ ...config, data: { title: 'changed' } });
      await until(() => events.some(({ type, ref }) => type === 'modified' && ref.kind === 'ConfigMap'), 10_000);

      line.takeDown();
      await until(() => cache.status().every(({ state }) => state === 'failing'), 10_000);
      await until(() => cluster.health().breaker === 'open', 10_000);
      await expect(cluster.get(refOf(config))).rejects.toMatchObject({ code: 'unreachable', retryAfterSeconds: expect.any(Number) });
      // What was known stays known.
      expect(cache.group('cut')).toHaveLength(wanted.length);
      await direct.delete(refOf(config));
      await direct.delete(refOf(find(wanted, 'Service')));
      line.bringUp();
      expect(await cache.waitFor('cut', (held) => held().length === wanted.length - 2, 45_000)).toBe(true);
      const gone = events.filter(({ type }) => type === 'deleted');
      expect(gone.map(({ ref, own }) => `${ref.kind} ${own}`).sort()).toEqual(['ConfigMap false', 'Service false']);
      await until(() => cluster.health().breaker === 'closed');
    }, 90_000);

    test('a definition that comes later, and goes again', async () => {
      const cluster = await KubernetesCluster.connect({ from: 'file', path: plane.kubeconfig }, { watchTimes: { absentMs: 500 } });
      cleanUp.push(() => cluster.close());
      const { cache } = openCache(cluster);
      const gadget: KubeObject = {
        apiVersion: 'example.org/v1',
        kind: 'Gadget',
        metadata: { name: 'g', namespace: 'default', labels: { 'app.kubernetes.io/managed-by': 'shuyuan', [TENANT]: 'late' } },
      };
      await cache.ensure([gadget]);
      expect(cache.status()[0]).toMatchObject({ state: 'absent' });
      await cluster.apply(gadgetDefinition);
      await until(() =>
        cluster.apply(gadget).then(
          () => true,
          () => false,
        ),
      );
      expect(await cache.waitFor('late', (held) => held().length === 1, 20_000)).toBe(true);
      await cluster.delete(refOf(gadgetDefinition));
      expect(await cache.waitFor('late', (held) => held().length === 0, 20_000)).toBe(true);
      await until(() => cache.status()[0]?.state === 'absent', 20_000);
    }, 60_000);

    test('who changed what is named: an edit, a scaling, a removal', async () => {
      const wanted = sampleTenant('named').map(stampHash);
      for (const object of wanted) await direct.apply(object);
      const { cache } = openCache(direct);
      await cache.ensure(wanted);
      const [deployment, config] = [find(wanted, 'Deployment'), find(wanted, 'ConfigMap')];
      const by = (object: KubeObject) => changedBy(cache.get(refOf(object))!, object);
      // The controllers' own marks are no change of ours.
      expect(await cache.waitFor('named', () => cache.get(refOf(deployment))?.['status'] !== undefined, 10_000)).toBe(true);
      expect(wanted.map(by).filter(Boolean)).toEqual([]);

      kubectl('scale', 'deployment/portal', '-n', 'named', '--replicas=3');
      kubectl('patch', 'configmap', 'site', '-n', 'named', '--field-manager=someone', '-p', '{"data":{"title":"defaced"}}');
      expect(
        await cache.waitFor(
          'named',
          () => needsWrite(deployment, cache.get(refOf(deployment))) && needsWrite(config, cache.get(refOf(config))),
          5_000,
        ),
      ).toBe(true);
      expect(by(deployment)).toMatchObject({ manager: 'kubectl', fields: ['spec.replicas'] });
      expect(by(config)).toMatchObject({ manager: 'someone', fields: ['data.title'], time: expect.stringMatching(/^20/) });

      await cache.apply(config, { force: true });
      expect([needsWrite(config, cache.get(refOf(config))), by(config)]).toEqual([false, undefined]);
    }, 30_000);
  });
}

const gadgetDefinition: KubeObject = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'gadgets.example.org' },
  spec: {
    group: 'example.org',
    scope: 'Namespaced',
    names: { plural: 'gadgets', singular: 'gadget', kind: 'Gadget' },
    versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } }],
  },
};
