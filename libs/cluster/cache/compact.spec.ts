import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { KubeObject } from '../kube-object.js';
import { changedBy } from '../objects/changed-by.js';
import { needsWrite } from '../objects/needs-write.js';
import { stampHash } from '../objects/applied-hash.js';
import { compact, expand } from './compact.js';

const through = (object: KubeObject) => expand(compact(object));
const entry = (manager: string, time: string, fieldsV1: object, more: object = {}) => ({
  ...{ manager, operation: manager === 'shuyuan' ? 'Apply' : 'Update', apiVersion: 'v1', time, fieldsType: 'FieldsV1', fieldsV1 },
  ...more,
});

describe('an object kept small', () => {
  test('comes out as it went in, whatever its texts are made of', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.dictionary(text, fc.jsonValue()), fc.dictionary(text, text), (spec, labels) => {
        const object = JSON.parse(JSON.stringify({ apiVersion: 'v1', kind: 'X', metadata: { name: '书院', labels }, spec })) as KubeObject;
        expect(through(object)).toEqual(object);
      }),
    );
  });

  test('keeps what tells whether to write and who changed it', () => {
    const wanted = stampHash({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', namespace: 'b' }, data: { title: '书院' } });
    const mine = { 'f:metadata': { 'f:annotations': { 'f:shuyuan.dev/applied-hash': {} } }, 'f:data': { 'f:title': {} } };
    const live = (...managedFields: object[]): KubeObject => ({ ...wanted, metadata: { ...wanted.metadata, managedFields } });
    const kept = through(live(entry('shuyuan', '2026-01-01T00:00:00Z', mine)));
    expect(needsWrite(wanted, kept)).toBe(false);
    const { 'f:data': _, ...rest } = mine;
    const taken = through(
      live(entry('shuyuan', '2026-01-01T00:00:00Z', rest), entry('kubectl-edit', '2026-01-02T00:00:00Z', { 'f:data': { 'f:title': {} } })),
    );
    expect(needsWrite(wanted, taken)).toBe(true);
    expect(changedBy(taken, wanted)).toEqual({ manager: 'kubectl-edit', fields: ['data.title'], time: '2026-01-02T00:00:00Z' });
  });

  test('what controllers say of status goes; what is the same for all is held once; times stay apart', () => {
    const of = (name: string, time: string): KubeObject => ({
      apiVersion: 'v1',
      kind: 'X',
      metadata: { name, managedFields: [entry('shuyuan', time, { 'f:spec': {} }), entry('kubelet', time, {}, { subresource: 'status' })] },
    });
    const [a, b] = [compact(of('a', '2026-01-01T00:00:00Z')), compact(of('b', '2026-01-02T00:00:00Z'))];
    expect(a.owners).toBe(b.owners);
    expect(a.body).not.toContain('managedFields');
    expect(expand(b).metadata['managedFields']).toEqual([
      { manager: 'shuyuan', operation: 'Apply', time: '2026-01-02T00:00:00Z', fieldsV1: { 'f:spec': {} } },
    ]);
  });
});
