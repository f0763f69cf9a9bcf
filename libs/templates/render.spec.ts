import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { DEFAULT_TEMPLATE, LABELS, TemplateValuesError, loadTemplate, render } from './index.js';

const values = {
  tenantId: '7c1c0c1e-8a55-4a64-9f0e-0b5a2f3d4c5b',
  slug: 'jinshui',
  namespace: 'tenant-jinshui',
  name: '郑州市金水区',
  unitCode: '410105',
  host: 'jinshui.localhost',
  image: 'shuyuan/portal:0.1.0',
  replicas: 2,
  ingressClass: 'nginx',
  cpu: '2000m',
  memory: '4096Mi',
  storage: '50Gi',
  portalKey: 'k'.repeat(43),
};

const template = await loadTemplate(DEFAULT_TEMPLATE);
const kinds = (objects: { object: { kind: string } }[]) => objects.map((o) => o.object.kind).sort();

it('renders the fourteen objects of a tenant, each labelled and in its namespace', () => {
  const rendered = render(template, values.tenantId, values);
  expect(kinds(rendered)).toEqual(
    [
      'Namespace',
      'ResourceQuota',
      'LimitRange',
      'NetworkPolicy',
      'NetworkPolicy',
      'ServiceAccount',
      'Role',
      'RoleBinding',
      'ConfigMap',
      'Secret',
      'Deployment',
      'Service',
      'Ingress',
      'PodDisruptionBudget',
    ].sort(),
  );
  for (const { object } of rendered) {
    expect(object.metadata.labels).toMatchObject({
      [LABELS.tenant]: values.tenantId,
      [LABELS.managedBy]: 'shuyuan',
      [LABELS.template]: 'standard-1.0.0',
    });
    expect(object.kind === 'Namespace' ? object.metadata.name : object.metadata.namespace).toBe('tenant-jinshui');
  }
  expect(JSON.stringify(rendered)).not.toContain('$(');
});

it('keeps the type of a value: replicas stay a number', () => {
  const deployment = render(template, values.tenantId, values).find((o) => o.object.kind === 'Deployment');
  expect(deployment?.object).toMatchObject({ spec: { replicas: 2 } });
});

it('refuses unknown, missing and ill-formed values by name', () => {
  for (const [wrong, named] of [
    [{ ...values, extra: 1 }, /additional properties/],
    [{ ...values, host: 'a b' }, /host/],
    [{ ...values, replicas: -1 }, /replicas/],
    [{ ...values, cpu: '2' }, /cpu/],
  ] as const) {
    expect(() => render(template, values.tenantId, wrong)).toThrow(TemplateValuesError);
    expect(() => render(template, values.tenantId, wrong)).toThrow(named);
  }
});

it('never lets a value become structure, whatever it holds', () => {
  const shape = (node: unknown): unknown =>
    Array.isArray(node)
      ? node.map(shape)
      : node && typeof node === 'object'
        ? Object.fromEntries(
            Object.entries(node)
              .filter(([k]) => k !== 'shuyuan.dev/applied-hash')
              .map(([k, v]) => [k, shape(v)]),
          )
        : typeof node;
  const wanted = shape(render(template, values.tenantId, values).map((o) => o.object));
  const hostile = fc.oneof(
    fc.string({ minLength: 1, maxLength: 200 }),
    fc.constantFrom(
      'a: b\nkind: Secret',
      '"}\n---\nkind: ClusterRole',
      '$(image)',
      '{{ .Values }}',
      '!!js/function "x"',
      '*anchor',
      '&a [*a]',
      '- x',
      'null',
      '0x10',
      "'; DROP TABLE tenants; --",
    ),
  );
  fc.assert(
    fc.property(hostile, (name) => {
      const objects = render(template, values.tenantId, { ...values, name }).map((o) => o.object);
      expect(shape(objects)).toEqual(wanted);
      const config = objects.find((o) => o.kind === 'ConfigMap') as unknown as { data: { TENANT_NAME: string } };
      expect(config.data.TENANT_NAME).toBe(name);
      expect(parse(stringify(config))).toEqual(config);
    }),
    { numRuns: 300 },
  );
});
