import { describe, expect, test } from '@jest/globals';
import type { KubeObject } from '../kube-object.js';
import { differences, includes } from './includes.js';

const object = (body: Record<string, unknown>, kind = 'Deployment'): KubeObject => ({
  apiVersion: 'v1',
  kind,
  metadata: { name: 'a' },
  ...body,
});
const spec = (fields: Record<string, unknown>) => object({ spec: fields });
const pod = (fields: Record<string, unknown>) => spec({ template: { spec: fields } });
const data = (fields: Record<string, string>) => object({ data: fields }, 'ConfigMap');

describe('includes', () => {
  const same: [string, KubeObject, KubeObject][] = [
    ['fields only live has', spec({ replicas: 1, strategy: { type: 'RollingUpdate' } }), spec({ replicas: 1 })],
    ['status', { ...spec({}), status: { ready: true } }, spec({})],
    ['null and undefined say nothing', spec({}), spec({ a: null, b: undefined })],
    ['an empty object or list stored as nothing', spec({}), spec({ a: {}, b: [] })],
    ['quantities in limits', pod({ resources: { limits: { cpu: '1' } } }), pod({ resources: { limits: { cpu: '1000m' } } })],
    ['quantities in a quota', spec({ hard: { memory: '1Gi' } }), spec({ hard: { memory: '1024Mi' } })],
    ['a number for a quantity', spec({ hard: { pods: '20' } }), spec({ hard: { pods: 20 } })],
    ['quantities in a limit range', spec({ limits: [{ max: { cpu: '2' } }] }), spec({ limits: [{ max: { cpu: '2000m' } }] })],
    [
      'a sized volume',
      pod({ volumes: [{ name: 'v', emptyDir: { sizeLimit: '1Gi' } }] }),
      pod({ volumes: [{ name: 'v', emptyDir: { sizeLimit: '1024Mi' } }] }),
    ],
    [
      'an injected container',
      pod({ containers: [{ name: 'proxy' }, { name: 'app', image: 'x', args: ['a'] }] }),
      pod({ containers: [{ name: 'app', image: 'x' }] }),
    ],
    [
      'environment in another order',
      pod({ containers: [{ name: 'a', env: [{ name: 'X', value: '1' }, { name: 'Y' }] }] }),
      pod({ containers: [{ name: 'a', env: [{ name: 'Y' }, { name: 'X', value: '1' }] }] }),
    ],
    [
      'a defaulted protocol of a container port',
      pod({ containers: [{ name: 'a', ports: [{ containerPort: 80, protocol: 'TCP' }] }] }),
      pod({ containers: [{ name: 'a', ports: [{ containerPort: 80 }] }] }),
    ],
    [
      'a defaulted protocol of a service port',
      spec({ ports: [{ port: 80, protocol: 'TCP', targetPort: 80 }] }),
      spec({ ports: [{ port: 80 }] }),
    ],
    [
      'defaults inside entries of an atomic list',
      spec({ ingress: [{ ports: [{ port: 1, protocol: 'TCP' }] }] }),
      spec({ ingress: [{ ports: [{ port: 1 }] }] }),
    ],
    [
      'a filled-in roleRef group',
      object({ roleRef: { apiGroup: 'g', kind: 'Role', name: 'r' } }),
      object({ roleRef: { kind: 'Role', name: 'r' } }),
    ],
    [
      'labels added by others',
      { ...spec({}), metadata: { name: 'a', labels: { a: '1', b: '2' } } },
      { ...spec({}), metadata: { name: 'a', labels: { a: '1' } } },
    ],
  ];
  test.each(same)('tolerates %s', (_, live, wanted) => expect(differences(live, wanted)).toEqual([]));

  const different: [string, KubeObject, KubeObject, string][] = [
    ['a value', spec({ replicas: 2 }), spec({ replicas: 1 }), 'spec.replicas'],
    ['a missing field', spec({}), spec({ replicas: 1 }), 'spec.replicas'],
    ['a type', spec({ port: '80' }), spec({ port: 80 }), 'spec.port'],
    ['a quantity', spec({ hard: { cpu: '2' } }), spec({ hard: { cpu: '1000m' } }), 'spec.hard.cpu'],
    ['text that only looks like a quantity', data({ cpu: '1' }), data({ cpu: '1000m' }), 'data.cpu'],
    [
      'a data key called like a quantity',
      object({ data: { limits: { cpu: '1' } } }),
      object({ data: { limits: { cpu: '1000m' } } }),
      'data.limits.cpu',
    ],
    [
      'a missing named entry',
      pod({ containers: [{ name: 'b' }] }),
      pod({ containers: [{ name: 'a' }] }),
      'spec.template.spec.containers[a]',
    ],
    [
      'a field of a named entry',
      pod({ containers: [{ name: 'b' }, { name: 'a', image: '1' }] }),
      pod({ containers: [{ name: 'a', image: '2' }] }),
      'spec.template.spec.containers[a].image',
    ],
    ['another protocol', spec({ ports: [{ port: 53, protocol: 'UDP' }] }), spec({ ports: [{ port: 53 }] }), 'spec.ports[53]'],
    [
      'an added argument',
      pod({ containers: [{ name: 'a', args: ['x', 'y'] }] }),
      pod({ containers: [{ name: 'a', args: ['x'] }] }),
      'spec.template.spec.containers[a].args',
    ],
    ['an added subject', object({ subjects: [{ name: 'a' }, { name: 'b' }] }), object({ subjects: [{ name: 'a' }] }), 'subjects'],
    ['an added verb', object({ rules: [{ verbs: ['get', '*'] }] }), object({ rules: [{ verbs: ['get'] }] }), 'rules[0].verbs'],
    [
      'a narrowed pod selector',
      spec({ podSelector: { matchLabels: { a: 'b' } } }),
      spec({ podSelector: {} }),
      'spec.podSelector.matchLabels',
    ],
    ['a pod selector that has gone', spec({}), spec({ podSelector: {} }), 'spec.podSelector'],
    ['a key added to a service selector', spec({ selector: { app: 'a', x: 'y' } }), spec({ selector: { app: 'a' } }), 'spec.selector.x'],
    ['a list that has gone', spec({}), spec({ rules: [1] }), 'spec.rules'],
  ];
  test.each(different)('notices %s', (_, live, wanted, path) => {
    expect(differences(live, wanted)).toEqual([path]);
    expect(includes(live, wanted)).toBe(false);
  });

  test('compares the text of a secret with its stored encoding', () => {
    const secret = (body: Record<string, unknown>) => object(body, 'Secret');
    const live = secret({ data: { password: Buffer.from('书院').toString('base64'), other: 'eA==' } });
    expect(includes(live, secret({ stringData: { password: '书院' } }))).toBe(true);
    expect(differences(live, secret({ stringData: { password: 'x' } }))).toEqual(['data.password']);
  });
});
