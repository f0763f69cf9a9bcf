import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { KubeObject } from '../kube-object.js';
import { refOf } from '../kube-object.js';
import { KindStore } from './kind-store.js';

interface Told {
  type: string;
  name: string;
  value?: unknown;
  own: boolean;
}

function storeWithLog() {
  const told: Told[] = [];
  const store = new KindStore(
    ({ metadata }) => metadata.labels?.['group'],
    ({ before, after, own }) => {
      const { metadata, data } = (after ?? before!).object;
      told.push({ type: !before ? 'added' : after ? 'modified' : 'deleted', name: metadata.name, value: data, own });
    },
  );
  const list = (objects: KubeObject[], version: string, reset = false) => {
    store.handle({ type: 'list', reset });
    for (const object of objects) store.handle({ type: 'object', object });
    store.handle({ type: 'synced', version, listed: true });
  };
  const data = (name = 'a') => store.entries.get(`ns/${name}`)?.object['data'];
  return { store, told, list, data };
}

const at = (
  version: string | number,
  data: unknown,
  { name = 'a', uid = 'u1', ...metadata }: Record<string, unknown> = {},
): KubeObject => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: name as string, namespace: 'ns', uid, resourceVersion: String(version), ...metadata },
  data,
});
const gone = (object: KubeObject, version: string | number) =>
  ({ type: 'gone', ref: refOf(object), uid: object.metadata['uid'] as string, version: String(version) }) as const;

describe('the store of one kind', () => {
  test('an older event does not overwrite what we wrote, and its own event says nothing new', () => {
    const { store, told, list, data } = storeWithLog();
    list([at(5, 'listed')], '5');
    store.observe(at(9, 'ours'));
    store.handle({ type: 'object', object: at(7, 'before ours') });
    expect(data()).toBe('ours');
    store.handle({ type: 'object', object: at(9, 'ours') });
    store.handle({ type: 'object', object: at(10, 'theirs') });
    expect(told.map(({ type, value, own }) => [type, value, own])).toEqual([
      ['added', 'listed', false],
      ['modified', 'ours', true],
      ['modified', 'theirs', false],
    ]);
  });

  test('what loses its label goes, and comes back with it: the same object, only newer', () => {
    const { store, told, list, data } = storeWithLog();
    list([at(5, 'listed')], '5');
    store.handle(gone(at(5, 'listed'), 7));
    store.handle({ type: 'object', object: at(6, 'late') });
    expect(data()).toBeUndefined();
    store.observe(at(8, 'ours'));
    store.handle({ type: 'object', object: at(9, 'status') });
    expect(data()).toBe('status');
    expect(told.map(({ type }) => type)).toEqual(['added', 'deleted', 'added', 'modified']);
  });

  test('versions longer than a number are compared as numbers', () => {
    const { store, list, data } = storeWithLog();
    list([at('9007199254740993', 'old')], '9007199254740993');
    store.handle({ type: 'object', object: at('9007199254740992', 'older') });
    expect(data()).toBe('old');
    store.handle({ type: 'object', object: at('10000000000000000', 'new') });
    expect(data()).toBe('new');
  });

  test('versions that cannot be compared: what we wrote stays until the watch has shown it', () => {
    const { store, list, data } = storeWithLog();
    list([at('abc', 'listed')], 'abc');
    store.observe(at('xyz', 'ours'));
    store.handle({ type: 'object', object: at('def', 'before ours') });
    expect(data()).toBe('ours');
    store.handle({ type: 'object', object: at('xyz', 'ours') });
    store.handle({ type: 'object', object: at('ghi', 'after ours') });
    expect(data()).toBe('after ours');
    store.observe(at('jkl', 'ours again'));
    list([at('mno', 'listed anew')], 'mno');
    expect(data()).toBe('listed anew');
  });

  test('a list after a gap tells of what has gone meanwhile, but not of what was written after it was taken', () => {
    const { store, told, list } = storeWithLog();
    list([at(5, 'stays'), at(5, 'goes', { name: 'b' })], '5');
    store.observe(at(12, 'written later', { name: 'c' }));
    told.length = 0;
    list([at(5, 'stays')], '10');
    expect(told).toEqual([{ type: 'deleted', name: 'b', value: 'goes', own: false }]);
    expect([...store.entries.keys()]).toEqual(['ns/a', 'ns/c']);
  });

  test('what we deleted is not brought back by older news, unless a finalizer holds it', () => {
    const { store, told, list, data } = storeWithLog();
    list([at(5, 'x')], '5');
    store.forget(refOf(at(5, 'x')), 'u1');
    store.handle({ type: 'object', object: at(6, 'x') });
    expect(data()).toBeUndefined();
    store.handle({ type: 'object', object: at(8, 'held', { deletionTimestamp: '2026-01-01T00:00:00Z' }) });
    expect(data()).toBe('held');
    store.handle(gone(at(8, 'x'), 9));
    expect(data()).toBeUndefined();
    store.handle({ type: 'object', object: at(11, 'new', { uid: 'u2' }) });
    store.handle(gone(at(8, 'x'), 9));
    expect(data()).toBe('new');
    expect(told.map(({ type, own }) => `${type} ${own}`)).toEqual([
      ...['added false', 'deleted true', 'added false', 'deleted false', 'added false'],
    ]);
  });

  test('the answer to a write that comes after the end of what was written is too late', () => {
    const { store, list, data } = storeWithLog();
    list([], '1');
    store.handle({ type: 'object', object: at(5, 'ours') });
    store.handle(gone(at(5, 'ours'), 6));
    store.observe(at(5, 'ours'));
    expect(data()).toBeUndefined();
  });

  test('a history turned back is believed; a kind that goes takes its objects along', () => {
    const { store, list, data } = storeWithLog();
    list([at(50, 'before')], '50');
    list([at(20, 'restored')], '20', true);
    expect(data()).toBe('restored');
    store.handle({ type: 'absent' });
    expect(store.entries.size).toBe(0);
  });

  /**
   * One object lives through writes, deletions and new beginnings at growing versions. The watch tells of all, in order,
   * with lists in between; what we wrote ourselves is observed at any moment after it was done. Whatever the interleaving,
   * news never goes backwards, and in the end the store is as the server is.
   */
  test('any interleaving of watch, lists and observed writes ends as the server does and never goes backwards', () => {
    const step = fc.record({
      what: fc.constantFrom('theirs', 'ours', 'delete', 'our delete'),
      // How much later the watch and the observation come, in steps; whether a list interrupts.
      watchLag: fc.nat(3),
      observeLag: fc.nat(5),
      relist: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const { store, list } = storeWithLog();
        let version = 1;
        let uid = 0;
        let live: KubeObject | undefined;
        const watch: (() => void)[] = [];
        const observations: { due: number; run: () => void }[] = [];
        let seen = 0;
        const check = () => {
          const now = Number(store.entries.get('ns/a')?.version ?? seen);
          expect(now).toBeGreaterThanOrEqual(seen);
          seen = now;
        };
        const run = (action: () => void) => {
          action();
          check();
        };
        list([], '1');
        steps.forEach(({ what, watchLag, observeLag, relist }, i) => {
          version++;
          const before = live;
          if (what === 'theirs' || what === 'ours') {
            if (!before) uid++;
            const object = (live = at(version, version, { uid: `u${uid}` }));
            watch.push(() => store.handle({ type: 'object', object }));
            if (what === 'ours') observations.push({ due: i + observeLag, run: () => store.observe(object) });
          } else if (before) {
            live = undefined;
            const event = gone(before, version);
            watch.push(() => store.handle(event));
            const { uid } = before.metadata as { uid?: string };
            if (what === 'our delete') observations.push({ due: i + observeLag, run: () => store.forget(refOf(before), uid) });
          }
          while (watch.length > watchLag) run(watch.shift()!);
          for (const observation of observations.splice(0)) {
            if (observation.due <= i) run(observation.run);
            else observations.push(observation);
          }
          if (relist) {
            watch.length = 0;
            run(() => list(live ? [live] : [], String(version)));
          }
        });
        watch.forEach(run);
        observations.forEach((observation) => run(observation.run));
        expect(store.entries.get('ns/a')?.object).toEqual(live);
      }),
      { numRuns: 2000 },
    );
  });
});
