import { describe, expect, test } from '@jest/globals';
import type { KubeObject } from '../kube-object.js';
import { APPLIED_HASH, appliedHash, stampHash } from './applied-hash.js';
import { needsWrite } from './needs-write.js';

const wanted: KubeObject = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'a', namespace: 'n', labels: { x: 'y' } },
  data: { title: 't', subtitle: 's' },
};
const stored = (object: KubeObject, managedFields?: unknown): KubeObject => {
  const stamped = stampHash(object);
  return { ...stamped, metadata: { ...stamped.metadata, uid: '1', resourceVersion: '2', managedFields } };
};

describe('the stamp', () => {
  test('does not change the object it was given, and repeats itself', () => {
    const copy = structuredClone(wanted);
    const stamped = stampHash(wanted);
    expect(wanted).toEqual(copy);
    expect(stamped.metadata.annotations?.[APPLIED_HASH]).toMatch(/^[0-9a-f]{64}$/);
    expect(stampHash(stamped)).toEqual(stamped);
  });

  test('does not depend on the order of keys or on absent fields', () => {
    const { apiVersion, kind, metadata, ...rest } = wanted;
    const shuffled = { ...rest, gone: undefined, empty: null, metadata: { ...metadata, annotations: {} }, kind, apiVersion };
    expect(appliedHash(shuffled)).toBe(appliedHash(wanted));
  });

  test('depends on the order of lists, on values and on further annotations', () => {
    const hashes = [
      wanted,
      { ...wanted, list: [1, 2] },
      { ...wanted, list: [2, 1] },
      { ...wanted, list: ['1', '2'] },
      { ...wanted, metadata: { ...wanted.metadata, annotations: { a: 'b' } } },
    ].map(appliedHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('needsWrite', () => {
  test('a missing object is written', () => expect(needsWrite(wanted, undefined)).toBe(true));

  test('what was applied and is still there is not, stamped or not', () => {
    expect(needsWrite(wanted, stored(wanted))).toBe(false);
    expect(needsWrite(stampHash(wanted), stored(wanted))).toBe(false);
  });

  test('a field no longer wanted is noticed, though live includes all that is', () => {
    const { data: _, ...less } = wanted;
    expect(needsWrite({ ...less, data: { title: 't' } }, stored(wanted))).toBe(true);
  });

  test('an object without our stamp is written', () => expect(needsWrite(wanted, wanted)).toBe(true));

  test('drift is noticed', () => {
    expect(needsWrite(wanted, { ...stored(wanted), data: { title: 'defaced', subtitle: 's' } })).toBe(true);
    expect(needsWrite(wanted, { ...stored(wanted), data: { title: 't', subtitle: 's', more: 'm' } })).toBe(false);
  });

  describe('ownership', () => {
    const own = (fieldsV1: unknown, manager = 'shuyuan') => [{ manager, operation: 'Apply', fieldsV1 }];
    const metadata = { 'f:labels': { 'f:x': {} }, 'f:annotations': { [`f:${APPLIED_HASH}`]: {} } };
    const all = { 'f:metadata': metadata, 'f:data': { 'f:title': {}, 'f:subtitle': {} } };

    test('nothing to do while all fields are ours', () => expect(needsWrite(wanted, stored(wanted, own(all)))).toBe(false));
    test('a field that another manager took is written again', () => {
      expect(needsWrite(wanted, stored(wanted, own({ ...all, 'f:data': { 'f:title': {} } })))).toBe(true);
      expect(needsWrite(wanted, stored(wanted, own(all, 'somebody')))).toBe(true);
    });
    test('atomic fields are owned whole', () => {
      const atomic = { ...wanted, kind: 'Role', rules: [{ verbs: ['get'] }], data: undefined };
      expect(needsWrite(atomic, stored(atomic, own({ 'f:metadata': metadata, 'f:rules': {} })))).toBe(false);
      expect(needsWrite(atomic, stored(atomic, own({ 'f:metadata': metadata })))).toBe(true);
    });
  });
});
