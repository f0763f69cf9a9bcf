import { afterEach, describe, expect, test } from '@jest/globals';
import { ObjectCache } from '../cache/object-cache.js';
import type { CacheEvent } from '../cache/object-cache.js';
import type { Cluster } from '../cluster.js';
import { refOf } from '../kube-object.js';
import type { KubeObject } from '../kube-object.js';
import { stampHash } from '../objects/applied-hash.js';
import { needsWrite } from '../objects/needs-write.js';
import type { ContractSubject } from './cluster-contract.js';
import { sampleTenant } from './sample-tenant.js';
import { until } from './until.js';

const LABELS = { 'app.kubernetes.io/managed-by': 'shuyuan' };
const GROUP = 'shuyuan.dev/tenant';

/** Part of the contract: the cache over any adapter. */
export function describeCacheContract(subject: () => ContractSubject, newName: () => string): void {
  describe('a cache of it', () => {
    const caches: ObjectCache[] = [];
    afterEach(() => caches.splice(0).forEach((cache) => cache.close()));
    const open = (cluster: Cluster, own?: Partial<ConstructorParameters<typeof ObjectCache>[1]>) => {
      const events: CacheEvent[] = [];
      const cache = new ObjectCache(cluster, { labels: LABELS, groupBy: GROUP, onChange: (event) => events.push(event), ...own });
      caches.push(cache);
      const of = (group: string) => events.filter((event) => event.group === group);
      return { cache, of };
    };
    const kinds = (objects: KubeObject[]) => objects.map(({ apiVersion, kind }) => ({ apiVersion, kind }));
    const find = (objects: KubeObject[], kind: string) => objects.find((object) => object.kind === kind)!;

    test('knows a whole tenant, by object and by group, and needs no write for it', async () => {
      const { cluster } = subject();
      const [name, wanted] = [newName(), [] as KubeObject[]];
      wanted.push(...sampleTenant(name).map(stampHash));
      for (const object of wanted) await cluster.apply(object);
      const { cache, of } = open(cluster);
      await cache.ensure(kinds(wanted));
      expect(cache.group(name)).toHaveLength(wanted.length);
      expect(cache.groupNames()).toContain(name);
      for (const object of wanted) {
        expect([object.kind, needsWrite(object, cache.get(refOf(object)))]).toEqual([object.kind, false]);
        // Controllers go on writing: the cache catches up. Of managed fields only what counts is kept.
        let live: KubeObject['metadata'] | undefined;
        await until(async () => {
          live = (await cluster.get(refOf(object)))?.metadata;
          return live?.['resourceVersion'] === cache.get(refOf(object))?.metadata['resourceVersion'];
        }, 10_000);
        const { managedFields: _, ...metadata } = live!;
        expect(cache.get(refOf(object))?.metadata).toMatchObject(metadata);
      }
      const first = of(name).filter(({ initial }) => initial);
      expect(first.map(({ type, own }) => [type, own])).toEqual(wanted.map(() => ['added', false]));
      expect(cache.status()).toContainEqual(expect.objectContaining({ kind: 'Deployment', state: 'synced' }));
    }, 20_000);

    test('knows what it wrote at once, and tells its own changes from those of others', async () => {
      const { cluster } = subject();
      const name = newName();
      const objects = sampleTenant(name).filter(({ kind }) => kind === 'Namespace' || kind === 'ConfigMap');
      const config = find(objects, 'ConfigMap');
      const { cache, of } = open(cluster);
      await cache.ensure(kinds(objects));
      expect([cache.group(name), cache.revision(name)]).toEqual([[], 0]);
      for (const object of objects) {
        const stored = await cache.apply(object);
        expect(cache.get(refOf(object))?.metadata['resourceVersion']).toBe(stored.metadata['resourceVersion']);
      }
      const revision = cache.revision(name);
      await cluster.apply({ ...config, data: { title: 'by another' } });
      await until(() => (cache.get(refOf(config))?.['data'] as { title: string }).title === 'by another');
      expect(cache.revision(name)).toBeGreaterThan(revision);
      await cache.delete(refOf(config));
      expect(cache.get(refOf(config))).toBeUndefined();
      await cache.apply(config);
      await cluster.delete(refOf(config));
      await until(() => cache.get(refOf(config)) === undefined);
      const story = of(name).filter(({ ref }) => ref.kind === 'ConfigMap');
      expect(story.map(({ type, own }) => `${own ? 'own' : 'other'} ${type}`)).toEqual([
        ...['own added', 'other modified', 'own deleted', 'own added', 'other deleted'],
      ]);
      expect(story[1]).toMatchObject({ before: { data: { cpu: '1000m' } }, after: { data: { title: 'by another' } } });
    }, 20_000);

    test('waits for what is to come, without asking', async () => {
      const { cluster } = subject();
      const name = newName();
      const objects = sampleTenant(name);
      const { cache } = open(cluster);
      await cache.ensure(kinds(objects));
      const available = (held: () => KubeObject[]) =>
        ((find(held(), 'Deployment') as KubeObject | undefined)?.['status'] as { availableReplicas?: number } | undefined)
          ?.availableReplicas === 1;
      const waiting = cache.waitFor(name, available, 20_000);
      for (const object of objects) await cache.apply(object);
      expect(await waiting).toBe(true);
      expect(await cache.waitFor(name, () => true, 0)).toBe(true);
      expect(await cache.waitFor(name, () => false, 50)).toBe(false);
      const stop = new AbortController();
      const stopped = cache.waitFor(name, () => false, 5_000, stop.signal);
      stop.abort(new Error('enough'));
      await expect(stopped).rejects.toThrow('enough');
      const closed = cache.waitFor(name, () => false, 5_000);
      cache.close();
      expect(await closed).toBe(false);
    }, 30_000);

    test('a namespace that goes takes its objects out of the cache', async () => {
      const { cluster } = subject();
      const name = newName();
      const objects = sampleTenant(name);
      const { cache } = open(cluster);
      await cache.ensure(kinds(objects));
      for (const object of objects) await cache.apply(object);
      await cache.delete(refOf(find(objects, 'Namespace')));
      expect(await cache.waitFor(name, (held) => held().length === 0, 40_000)).toBe(true);
      expect(cache.groupNames()).not.toContain(name);
    }, 60_000);

    test('what does not carry the labels is not its own', async () => {
      const { cluster } = subject();
      const name = newName();
      const { cache } = open(cluster);
      await cache.ensure([{ apiVersion: 'v1', kind: 'Namespace' }]);
      await cache.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: { [GROUP]: name } } });
      expect(cache.group(name)).toEqual([]);
    });

    test('a kind that is not there counts as known; a cluster that is away does not', async () => {
      const { cluster } = subject();
      const { cache } = open(cluster);
      const unheard = { apiVersion: 'example.org/v1', kind: 'Unheard' };
      await cache.ensure([unheard, unheard]);
      expect(cache.status()).toEqual([expect.objectContaining({ ...unheard, state: 'absent', objects: 0 })]);

      const nobody = await subject().unreachable();
      const away = open(nobody).cache;
      await expect(away.ensure([{ apiVersion: 'v1', kind: 'Secret' }])).rejects.toMatchObject({
        name: 'ClusterError',
        code: 'unreachable',
      });
      expect(away.status()).toEqual([
        expect.objectContaining({ state: 'failing', error: expect.objectContaining({ code: 'unreachable' }) }),
      ]);
      expect(nobody.health()).toMatchObject({ lastError: { code: 'unreachable' }, writes: 0 });
      away.close();
      await nobody.close();
    }, 20_000);
  });
}
