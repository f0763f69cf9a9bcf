import { describe, expect, it } from '@jest/globals';
import type { KubeObject } from '#shuyuan/cluster';
import { LABELS, TemplateValuesError, loadTemplate, render, valuesFor, type TemplateValues } from './index.js';
import { SAMPLE_VALUES, SAMPLE_VARIANTS } from './sample-values.js';

const first = await loadTemplate('standard@1.0.0');
const template = await loadTemplate('standard@1.1.0');
const ID = SAMPLE_VALUES.tenantId;

const objectsOf = (version: typeof template, values: TemplateValues): KubeObject[] =>
  render(version, ID, valuesFor(version, values)).map((o) => o.object);
const names = (objects: KubeObject[]) => objects.map((o) => `${o.kind}/${o.metadata.name}`).sort();

const ALWAYS = [
  'Namespace/tenant-sample',
  'ResourceQuota/tenant',
  'LimitRange/tenant',
  'NetworkPolicy/default-deny',
  'NetworkPolicy/allow-dns',
  'NetworkPolicy/allow-ingress-controller',
  'NetworkPolicy/allow-same-namespace',
  'NetworkPolicy/allow-platform-api',
  'ServiceAccount/portal',
  'Role/tenant-operator',
  'RoleBinding/tenant-operator',
  'Role/supervisor',
  'RoleBinding/supervisor',
  'ConfigMap/portal',
  'Secret/portal',
  'Deployment/portal',
  'Service/portal',
  'PodDisruptionBudget/portal',
];

describe('the standard template', () => {
  it.each([
    ['plain', ['Ingress/portal']],
    ['certificate', ['Ingress/portal', 'Certificate/portal']],
    ['autoscaled', ['Ingress/portal', 'HorizontalPodAutoscaler/portal']],
    ['gateway', ['HTTPRoute/portal']],
    ['gateway with certificate', ['HTTPRoute/portal', 'Certificate/portal', 'ReferenceGrant/portal-tls']],
    ['suspended', ['Ingress/portal']],
  ])('renders what a tenant is made of: %s', (variant, conditional) => {
    const objects = objectsOf(template, SAMPLE_VARIANTS[variant]!);
    expect(names(objects)).toEqual([...ALWAYS, ...conditional].sort());
    for (const { kind, metadata } of objects) {
      expect(metadata.labels).toMatchObject({
        [LABELS.tenant]: ID,
        [LABELS.managedBy]: 'shuyuan',
        [LABELS.template]: 'standard-1.1.0',
      });
      expect(kind === 'Namespace' ? metadata.name : metadata.namespace).toBe('tenant-sample');
      expect(metadata.annotations).not.toHaveProperty(['shuyuan.dev/when']);
    }
    expect(JSON.stringify(objects)).not.toContain('$(');
    expect(JSON.stringify(objects)).not.toContain('null');
  });

  it('still renders the fourteen objects of 1.0.0, from the values of today', () => {
    for (const values of Object.values(SAMPLE_VARIANTS)) expect(objectsOf(first, values)).toHaveLength(14);
  });

  const find = (variant: string, kind: string) => objectsOf(template, SAMPLE_VARIANTS[variant]!).find((o) => o.kind === kind);

  it('keeps the type of a value: replicas stay a number', () => {
    expect(find('plain', 'Deployment')).toMatchObject({ spec: { replicas: 1 } });
    expect(find('suspended', 'Deployment')).toMatchObject({ spec: { replicas: 0 } });
  });

  it('leaves the number of replicas to the autoscaler where there is one', () => {
    expect(find('autoscaled', 'Deployment')?.spec).not.toHaveProperty('replicas');
    expect(find('autoscaled', 'HorizontalPodAutoscaler')).toMatchObject({ spec: { maxReplicas: 4 } });
  });

  it('names the certificate’s secret in the Ingress, and no TLS without one', () => {
    expect(find('certificate', 'Ingress')).toMatchObject({ spec: { tls: [{ hosts: ['sample.localhost'], secretName: 'portal-tls' }] } });
    expect(find('plain', 'Ingress')?.spec).not.toHaveProperty('tls');
  });

  it('lets the level above scale and restart, but neither level read secrets', () => {
    const roles = objectsOf(template, SAMPLE_VALUES).filter((o) => o.kind === 'Role');
    expect(JSON.stringify(roles)).not.toContain('"secrets"');
    const supervisor = objectsOf(template, SAMPLE_VALUES).find((o) => o.kind === 'RoleBinding' && o.metadata.name === 'supervisor');
    expect(supervisor?.subjects).toMatchObject([{ kind: 'Group', name: 'shuyuan:unit:410100' }]);
  });
});

it('refuses unknown, missing and ill-formed values by name', () => {
  const values = valuesFor(template, SAMPLE_VALUES);
  for (const [wrong, named] of [
    [{ ...values, extra: 1 }, /additional properties/],
    [{ ...values, host: 'a b' }, /host/],
    [{ ...values, replicas: -1 }, /replicas/],
    [{ ...values, cpu: '2' }, /cpu/],
    [{ ...values, name: null }, /name/],
  ] as const) {
    expect(() => render(template, ID, wrong)).toThrow(TemplateValuesError);
    expect(() => render(template, ID, wrong)).toThrow(named);
  }
});
