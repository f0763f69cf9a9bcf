import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KubernetesCluster, differences, needsWrite, refOf, stampHash } from '#shuyuan/cluster';
import type { KubeObject, KubernetesClusterOptions } from '#shuyuan/cluster';
import { describeClusterContract } from '../../libs/cluster/contract/cluster-contract.js';
import { sampleTenant } from '../../libs/cluster/contract/sample-tenant.js';
import { until } from '../../libs/cluster/contract/until.js';
import { announceSkip } from '../support/announce-skip.js';
import { clusterAvailability, startCluster, toolPath } from './harness/index.js';
import type { ControlPlane } from './harness/index.js';

const availability = await clusterAvailability();
if (availability.available) describeAll(availability.mustBuild ? 1_200_000 : 60_000);
else {
  announceSkip('the kubernetes adapter', availability.reason);
  describe('the kubernetes adapter', () => test.skip(`needs a real API server: ${availability.reason}`, () => undefined));
}

function describeAll(startTimeout: number): void {
  let plane: ControlPlane;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shuyuan-kubeconfig-'));
    plane = await startCluster();
  }, startTimeout);
  afterAll(async () => {
    await plane?.stop();
    await rm(folder, { recursive: true, force: true });
  }, 20_000);

  const kubectl = (args: string[], input?: object) =>
    execFileSync(toolPath('kubectl'), ['--kubeconfig', plane.kubeconfig, ...args], {
      input: JSON.stringify(input ?? {}),
      encoding: 'utf8',
    });
  const applyAs = (manager: string, object: KubeObject) => {
    kubectl(['apply', '--server-side', `--field-manager=${manager}`, '-f', '-'], object);
    return Promise.resolve();
  };
  const connect = (options?: KubernetesClusterOptions) => KubernetesCluster.connect({ from: 'file', path: plane.kubeconfig }, options);
  const connectWith = async (kubeconfig: string, options?: KubernetesClusterOptions) => {
    const path = join(folder, `config-${Math.random()}`);
    await writeFile(path, kubeconfig);
    return KubernetesCluster.connect({ from: 'file', path }, options);
  };

  describeClusterContract('kubernetes', async () => {
    const cluster = await connect();
    const nowhere = plane.kubeconfigFor('x').replace(plane.server, 'https://127.0.0.1:9');
    return { cluster, applyAs, unreachable: () => connectWith(nowhere, { backoffMs: 10 }), stop: () => cluster.close() };
  });

  describe('the kubernetes adapter', () => {
    let cluster: KubernetesCluster;
    const requests: string[] = [];
    beforeAll(async () => {
      cluster = await connect({ onWrite: ({ method, path }) => requests.push(`${method} ${path}`) });
    });
    afterAll(() => cluster.close());
    const apply = async (objects: KubeObject[]) => {
      for (const object of objects) await cluster.apply(object);
    };
    const configMap = (namespace: string, name: string, metadata: object = {}): KubeObject => ({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name, namespace, ...metadata },
    });

    test('speaks to the version that was built', async () => {
      expect(await cluster.ping()).toEqual({ version: 'v1.36.3' });
    });

    test('one write is one request', async () => {
      requests.length = 0;
      await apply(sampleTenant('one-write').slice(0, 2));
      expect(requests).toEqual([
        'PATCH /api/v1/namespaces/one-write?fieldManager=shuyuan&fieldValidation=Strict',
        'PATCH /api/v1/namespaces/one-write/resourcequotas/quota?fieldManager=shuyuan&fieldValidation=Strict',
      ]);
    });

    test('an unwanted edit is noticed, also one that only adds, and mended by force', async () => {
      const wanted = sampleTenant('drift').map(stampHash);
      await apply(wanted);
      const find = (kind: string, name: string) =>
        wanted.find((object) => object.kind === kind && object.metadata.name === name) as KubeObject;
      const patch = (kind: string, name: string, operations: object[]) =>
        kubectl(['patch', kind, name, '-n', 'drift', '--type=json', '-p', JSON.stringify(operations)]);
      const stranger = { kind: 'ServiceAccount', name: 'stranger', namespace: 'default' };
      patch('rolebinding', 'reader', [{ op: 'add', path: '/subjects/-', value: stranger }]);
      patch('networkpolicy', 'deny', [{ op: 'add', path: '/spec/podSelector/matchLabels', value: { only: 'this' } }]);
      // Values still include all that is wanted; only the owner tells.
      patch('networkpolicy', 'allow-ingress', [{ op: 'add', path: '/spec/ingress/0/ports/0/endPort', value: 9090 }]);
      patch('service', 'portal', [{ op: 'add', path: '/spec/selector/extra', value: 'x' }]);
      const expected: [string, string, string[]][] = [
        ['RoleBinding', 'reader', ['subjects']],
        ['NetworkPolicy', 'deny', ['spec.podSelector.matchLabels']],
        ['NetworkPolicy', 'allow-ingress', []],
        ['Service', 'portal', ['spec.selector.extra']],
      ];
      for (const [kind, name, paths] of expected) {
        const object = find(kind, name);
        const live = await cluster.get(refOf(object));
        expect([kind, name, live && differences(live, object)]).toEqual([kind, name, paths]);
        expect(needsWrite(object, live)).toBe(true);
        await cluster.apply(object, { force: true });
        expect([kind, name, needsWrite(object, await cluster.get(refOf(object)))]).toEqual([kind, name, false]);
      }
    });

    test('what others add is left alone: a label, a sidecar', async () => {
      const wanted = sampleTenant('others').map(stampHash);
      await apply(wanted);
      kubectl(['label', 'deployment', 'portal', '-n', 'others', 'team=ops']);
      const sidecar = { spec: { template: { spec: { containers: [{ name: 'proxy', image: 'x' }] } } } };
      kubectl(['patch', 'deployment', 'portal', '-n', 'others', '--type=strategic', '-p', JSON.stringify(sidecar)]);
      const deployment = wanted.find(({ kind }) => kind === 'Deployment') as KubeObject;
      const live = await cluster.get(refOf(deployment));
      expect(JSON.stringify(live?.['spec'])).toContain('"name":"proxy"');
      expect(needsWrite(deployment, live)).toBe(false);
    });

    test('an exhausted quota', async () => {
      const hard = { secrets: '1' };
      await apply(sampleTenant('full').slice(0, 1));
      await cluster.apply({ apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'q', namespace: 'full' }, spec: { hard } });
      const ref = { apiVersion: 'v1', kind: 'ResourceQuota', name: 'q', namespace: 'full' };
      await until(async () => JSON.stringify((await cluster.get(ref))?.['status']).includes('"used":{"secrets":"0"}'), 60_000);
      const secret = (name: string): KubeObject => ({ apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace: 'full' } });
      await cluster.apply(secret('one'));
      await expect(cluster.apply(secret('two'))).rejects.toMatchObject({
        code: 'quota-exceeded',
        status: 403,
        retryable: false,
        message: expect.stringContaining('secrets=1'),
      });
    }, 90_000);

    test('a user without rights, and one whose token is not known', async () => {
      const plain = await connectWith(plane.kubeconfigFor(plane.plainUser.token));
      await expect(plain.apply(configMap('default', 'a'))).rejects.toMatchObject({ code: 'forbidden', status: 403 });
      const unknown = await connectWith(plane.kubeconfigFor('made-up'));
      await expect(unknown.ping()).rejects.toMatchObject({ code: 'unauthorized', status: 401 });
      await Promise.all([plain.close(), unknown.close()]);
    });

    test('inside a pod: the service account, its rights, and its token replaced on disk', async () => {
      await apply(
        sampleTenant('pod').filter(({ kind }) => ['Namespace', 'ServiceAccount', 'Role', 'RoleBinding', 'ConfigMap'].includes(kind)),
      );
      const secrets = join(folder, 'var/run/secrets/kubernetes.io/serviceaccount');
      await mkdir(secrets, { recursive: true });
      const { clusters } = JSON.parse(plane.kubeconfigFor('')) as { clusters: { cluster: Record<string, string> }[] };
      await writeFile(join(secrets, 'ca.crt'), Buffer.from(clusters[0]?.cluster['certificate-authority-data'] ?? '', 'base64'));
      const issue = () => writeFile(join(secrets, 'token'), kubectl(['create', 'token', 'portal', '-n', 'pod']));
      await writeFile(join(secrets, 'token'), 'out of date');
      const { hostname, port } = new URL(plane.server);
      Object.assign(process.env, { KUBERNETES_SERVICE_HOST: hostname, KUBERNETES_SERVICE_PORT: port });
      const inside = await KubernetesCluster.connect({ from: 'in-cluster', root: folder });
      const site = { apiVersion: 'v1', kind: 'ConfigMap', name: 'site', namespace: 'pod' };
      await expect(inside.get(site)).rejects.toMatchObject({ code: 'unauthorized' });
      // What the kubelet puts in its place is taken up at the next refusal, long before the file would be looked at again.
      await issue();
      expect(await inside.get(site)).toMatchObject({ data: { cpu: '1000m' } });
      await expect(inside.delete(site)).rejects.toMatchObject({ code: 'forbidden' });
      await inside.close();
    });

    test('a certificate of somebody else is not trusted', async () => {
      const config = JSON.parse(plane.kubeconfigFor('x')) as { clusters: { cluster: Record<string, unknown> }[] };
      for (const { cluster } of config.clusters) delete cluster['certificate-authority-data'];
      const stranger = await connectWith(JSON.stringify(config), { attempts: 1 });
      await expect(stranger.ping()).rejects.toMatchObject({ code: 'unreachable', message: expect.stringMatching(/certificate/i) });
      await stranger.close();
    });

    test('a namespace on its way out takes nothing more, and deleting it again is no error', async () => {
      await apply(sampleTenant('leaving').slice(0, 1));
      await cluster.apply(configMap('leaving', 'held', { finalizers: ['shuyuan.dev/test'] }));
      const namespace = { apiVersion: 'v1', kind: 'Namespace', name: 'leaving' };
      expect(await cluster.delete(namespace)).toBe(true);
      await expect(cluster.apply(configMap('leaving', 'late'))).rejects.toMatchObject({ code: 'terminating', retryable: true });
      expect(await cluster.delete(namespace)).toBe(true);
      await cluster.apply(configMap('leaving', 'held', { finalizers: [] }));
      await until(async () => !(await cluster.get(namespace)));
    }, 40_000);

    test('a kind becomes known as soon as its definition is installed', async () => {
      const widget: KubeObject = {
        apiVersion: 'example.org/v1',
        kind: 'Widget',
        metadata: { name: 'w', namespace: 'default' },
        spec: { size: 1 },
      };
      await expect(cluster.apply(widget)).rejects.toMatchObject({ code: 'not-found' });
      await cluster.apply(widgetDefinition);
      await until(async () => (await cluster.apply(widget).catch(() => undefined)) !== undefined);
      expect(await cluster.list({ apiVersion: 'example.org/v1', kind: 'Widget' })).toHaveLength(1);
    });

    test('a list longer than a page is whole', async () => {
      await apply(sampleTenant('many').slice(0, 1));
      const names = Array.from({ length: 1100 }, (_, i) => `c${String(i).padStart(4, '0')}`);
      const labels = { many: 'yes' };
      await Promise.all(names.map((name) => cluster.apply(configMap('many', name, { labels }))));
      const found = await cluster.list({ apiVersion: 'v1', kind: 'ConfigMap', namespace: 'many', labels });
      expect(found.map(({ metadata }) => metadata.name)).toEqual(names);
    }, 60_000);
  });
}

const widgetDefinition: KubeObject = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'widgets.example.org' },
  spec: {
    group: 'example.org',
    scope: 'Namespaced',
    names: { plural: 'widgets', singular: 'widget', kind: 'Widget' },
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        schema: {
          openAPIV3Schema: {
            type: 'object',
            properties: { spec: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } },
          },
        },
      },
    ],
  },
};
