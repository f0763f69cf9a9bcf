import { describe, expect, test } from '@jest/globals';
import type { KubeObject } from '../kube-object.js';
import { changedBy } from './changed-by.js';

const wanted: KubeObject = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'portal', namespace: 'a', labels: { app: 'x' }, annotations: { note: 'n' } },
  spec: {
    replicas: 1,
    selector: { matchLabels: { app: 'x' } },
    template: { spec: { containers: [{ name: 'portal', image: 'p:1', ports: [{ containerPort: 8080 }] }] } },
  },
};
const leaf = {};
const container = (fields: object) => ({
  'f:template': { 'f:spec': { 'f:containers': { 'k:{"name":"portal"}': { '.': leaf, ...fields } } } },
});
const ours = (spec: object, time = '2026-01-01T00:00:00Z') => ({
  ...{ manager: 'shuyuan', operation: 'Apply', time },
  fieldsV1: { 'f:metadata': { 'f:labels': { 'f:app': leaf }, 'f:annotations': { 'f:note': leaf } }, 'f:spec': spec },
});
const other = (manager: string, time: string, fieldsV1: object, subresource?: string) => ({
  ...{ manager, operation: 'Update', time, fieldsV1 },
  ...(subresource ? { subresource } : {}),
});
const live = (managedFields: object[], patch: object = {}): KubeObject => ({
  ...wanted,
  ...patch,
  metadata: { ...wanted.metadata, managedFields },
});
const whole = { 'f:replicas': leaf, 'f:selector': leaf, ...container({ 'f:name': leaf, 'f:image': leaf }) };

describe('who changed what we want', () => {
  test('nobody: untouched, touched where it does not matter, or nothing kept', () => {
    expect(changedBy(live([ours(whole)]), wanted)).toBeUndefined();
    const controller = other('kube-controller-manager', '2026-01-02T00:00:00Z', {
      'f:metadata': { 'f:annotations': { 'f:revision': leaf } },
    });
    expect(changedBy(live([ours(whole), controller]), wanted)).toBeUndefined();
    const status = other('kubelet', '2026-01-02T00:00:00Z', { 'f:spec': { 'f:replicas': leaf } }, 'status');
    expect(changedBy(live([status]), wanted)).toBeUndefined();
    expect(changedBy(wanted, wanted)).toBeUndefined();
  });

  test('a field applied by both with one value was not taken', () => {
    expect(
      changedBy(live([ours(whole), other('helm', '2026-01-02T00:00:00Z', { 'f:spec': { 'f:replicas': leaf } })]), wanted),
    ).toBeUndefined();
  });

  test('who took fields is named with them: scalars, parts of a named list entry, whole objects', () => {
    const { 'f:replicas': _replicas, 'f:selector': _selector, ...rest } = whole;
    const taken = other('kubectl-edit', '2026-01-02T00:00:00Z', { 'f:spec': { 'f:replicas': leaf, 'f:selector': leaf } });
    expect(changedBy(live([ours(rest), taken]), wanted)).toEqual({
      manager: 'kubectl-edit',
      fields: ['spec.replicas', 'spec.selector'],
      time: '2026-01-02T00:00:00Z',
    });
    const image = other('kubectl-set', '2026-01-02T00:00:00Z', { 'f:spec': container({ 'f:image': leaf }) });
    expect(changedBy(live([ours({ 'f:replicas': leaf, ...container({ 'f:name': leaf }) }), image]), wanted)).toMatchObject({
      manager: 'kubectl-set',
      fields: ['spec.template.spec.containers[portal].image'],
    });
  });

  test('of several the last one; a scaling through the subresource counts', () => {
    const { 'f:replicas': _replicas, ...rest } = whole;
    const early = other('kubectl-edit', '2026-01-02T00:00:00Z', { 'f:spec': { 'f:replicas': leaf } });
    const late = other('kubectl', '2026-01-03T00:00:00Z', { 'f:spec': { 'f:replicas': leaf } }, 'scale');
    expect(changedBy(live([ours(rest), early, late]), wanted)?.manager).toBe('kubectl');
    expect(changedBy(live([late, ours(rest), early]), wanted)?.manager).toBe('kubectl');
  });

  test('a removal leaves no owner: whoever wrote after us is named, with what is missing', () => {
    const edit = other('kubectl-edit', '2026-01-02T00:00:00Z', { 'f:metadata': { 'f:annotations': { 'f:mine': leaf } } });
    const { replicas: _replicas, ...spec } = wanted['spec'] as Record<string, unknown>;
    expect(changedBy(live([ours(whole), edit], { spec }), wanted)).toMatchObject({ manager: 'kubectl-edit', fields: ['spec.replicas'] });
    expect(changedBy(live([ours(whole)], { spec }), wanted)).toBeUndefined();
  });

  test('a Secret is compared as it is stored', () => {
    const secret: KubeObject = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's', namespace: 'a' }, stringData: { key: 'x' } };
    const edited = { ...secret, stringData: undefined, data: { key: 'eQ==' } };
    edited.metadata = {
      ...secret.metadata,
      managedFields: [other('kubectl-edit', '2026-01-02T00:00:00Z', { 'f:data': { 'f:key': leaf } })],
    };
    expect(changedBy(edited, secret)).toMatchObject({ manager: 'kubectl-edit', fields: ['data.key'] });
  });
});
