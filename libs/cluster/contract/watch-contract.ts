import { expect, test } from '@jest/globals';
import type { Cluster } from '../cluster.js';
import { objectKey, refOf } from '../kube-object.js';
import type { KubeObject } from '../kube-object.js';
import type { WatchEvent, WatchQuery } from '../watch.js';
import type { ContractSubject } from './cluster-contract.js';
import { until } from './until.js';

/** What a watch has told so far, put together the way a reader would. */
export function follow(cluster: Cluster, query: WatchQuery) {
  const events: WatchEvent[] = [];
  const there = new Map<string, KubeObject>();
  let listed = new Set<string>();
  const watch = cluster.watch(query, (event) => {
    events.push(event);
    if (event.type === 'list') listed = new Set();
    if (event.type === 'object') {
      const key = objectKey(refOf(event.object));
      listed.add(key);
      there.set(key, event.object);
    }
    if (event.type === 'gone') there.delete(objectKey(event.ref));
    if (event.type === 'synced' && event.listed) for (const key of there.keys()) if (!listed.has(key)) there.delete(key);
  });
  const types = () => events.map(({ type }) => type);
  return { events, there, types, names: () => [...there.values()].map(({ metadata }) => metadata.name).sort(), close: () => watch.close() };
}

/** Part of the contract: what every adapter's watch keeps to. */
export function describeWatchContract(subject: () => ContractSubject, newNamespace: () => Promise<string>): void {
  let count = 0;
  const freshLabel = () => ({ [`watched-${process.pid}`]: `w${++count}` });
  const configMap = (namespace: string, name: string, labels: Record<string, string>, data = {}): KubeObject => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, namespace, labels },
    data,
  });
  const configMaps = (labels: Record<string, string>): WatchQuery => ({ apiVersion: 'v1', kind: 'ConfigMap', labels });

  test('a watch tells what is there, then what is added, changed and deleted, over all namespaces', async () => {
    const { cluster } = subject();
    const [one, two] = [await newNamespace(), await newNamespace()];
    const label = freshLabel();
    await cluster.apply(configMap(one, 'before', label));
    await cluster.apply(configMap(one, 'other', { other: 'x' }));
    const seen = follow(cluster, configMaps(label));
    await until(() => seen.types().includes('synced'));
    expect(seen.types()).toEqual(['list', 'object', 'synced']);
    expect(seen.events[1]).toMatchObject({ object: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'before', namespace: one } } });

    const added = await cluster.apply(configMap(two, 'added', label, { a: '1' }));
    await until(() => seen.names().includes('added'));
    expect([...seen.there.values()].find(({ metadata }) => metadata.name === 'added')).toMatchObject({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      data: { a: '1' },
      metadata: { uid: added.metadata['uid'], resourceVersion: added.metadata['resourceVersion'] },
    });
    await cluster.apply(configMap(two, 'added', label, { a: '2' }));
    await until(() => [...seen.there.values()].some(({ data }) => (data as { a?: string } | undefined)?.a === '2'));
    await cluster.delete(refOf(configMap(two, 'added', label)));
    await until(() => !seen.names().includes('added'));
    expect(seen.events.at(-1)).toMatchObject({ type: 'gone', ref: { kind: 'ConfigMap', name: 'added', namespace: two } });
    expect(seen.names()).toEqual(['before']);
    seen.close();
  }, 20_000);

  test('an object whose label is taken away is gone for the watch', async () => {
    const { cluster } = subject();
    const namespace = await newNamespace();
    const label = freshLabel();
    await cluster.apply(configMap(namespace, 'a', label));
    const seen = follow(cluster, configMaps(label));
    await until(() => seen.names().includes('a'));
    await cluster.apply(configMap(namespace, 'a', { other: 'x' }));
    await until(() => !seen.names().includes('a'));
    seen.close();
  }, 20_000);

  test('a namespace that goes takes what it held along', async () => {
    const { cluster } = subject();
    const namespace = await newNamespace();
    const label = freshLabel();
    for (const name of ['a', 'b', 'c']) await cluster.apply(configMap(namespace, name, label));
    const seen = follow(cluster, configMaps(label));
    await until(() => seen.names().length === 3);
    await cluster.delete({ apiVersion: 'v1', kind: 'Namespace', name: namespace });
    await until(() => seen.names().length === 0);
    seen.close();
  }, 40_000);

  test('many changes at once arrive complete, each object as it is in the end', async () => {
    const { cluster } = subject();
    const namespace = await newNamespace();
    const label = freshLabel();
    const seen = follow(cluster, configMaps(label));
    const names = Array.from({ length: 40 }, (_, i) => `c${String(i).padStart(2, '0')}`);
    await Promise.all(
      names.map(async (name, i) => {
        for (let round = 0; round <= i % 3; round++) await cluster.apply(configMap(namespace, name, label, { round: String(round) }));
        if (i % 4 === 0) await cluster.delete(refOf(configMap(namespace, name, label)));
      }),
    );
    const expected = new Map(names.flatMap((name, i) => (i % 4 === 0 ? [] : [[name, String(i % 3)] as const])));
    const state = () => new Map([...seen.there.values()].map(({ metadata, data }) => [metadata.name, (data as { round: string }).round]));
    await until(() => state().size === expected.size && [...expected].every(([name, round]) => state().get(name) === round));
    seen.close();
  }, 30_000);

  test('a kind that is not known is absent', async () => {
    const seen = follow(subject().cluster, { apiVersion: 'example.org/v1', kind: 'Unheard' });
    await until(() => seen.types().includes('absent'));
    expect(seen.types()).toEqual(['absent']);
    seen.close();
  });

  test('a watch whose other side is away says so and goes on trying; closed, it is silent', async () => {
    const cluster = await subject().unreachable();
    const seen = follow(cluster, configMaps(freshLabel()));
    await until(() => seen.types().includes('failing'));
    expect(seen.events.find(({ type }) => type === 'failing')).toMatchObject({ error: { name: 'ClusterError', code: 'unreachable' } });
    seen.close();
    const told = seen.events.length;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(seen.events).toHaveLength(told);
    await cluster.close();
  }, 20_000);
}
