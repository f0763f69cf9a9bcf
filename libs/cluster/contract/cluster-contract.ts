import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Cluster } from '../cluster.js';
import type { ClusterError } from '../cluster.errors.js';
import { refOf } from '../kube-object.js';
import type { KubeObject } from '../kube-object.js';
import { stampHash } from '../objects/applied-hash.js';
import { differences } from '../objects/includes.js';
import { needsWrite } from '../objects/needs-write.js';
import { describeCacheContract } from './cache-contract.js';
import { sampleTenant } from './sample-tenant.js';
import { until } from './until.js';
import { describeWatchContract } from './watch-contract.js';

export interface ContractSubject {
  cluster: Cluster;
  /** An adapter of the same kind whose other side is not there. */
  unreachable(): Cluster | Promise<Cluster>;
  stop(): Promise<void>;
  /** Applies as another field manager. Left out by an adapter with one manager only: it has no field conflicts. */
  applyAs?(manager: string, object: KubeObject): Promise<void>;
}

/** What every adapter of the Cluster port keeps to. Specs of one adapter's own traits live beside that adapter. */
export function describeClusterContract(name: string, make: () => Promise<ContractSubject>, startTimeout = 60_000): void {
  describe(`cluster contract: ${name}`, () => {
    let subject: ContractSubject;
    let cluster: Cluster;
    let count = 0;

    beforeAll(async () => {
      subject = await make();
      cluster = subject.cluster;
    }, startTimeout);
    afterAll(async () => subject?.stop());

    const newNamespace = async (): Promise<string> => {
      const name = `contract-${process.pid}-${++count}`;
      await cluster.apply(namespaceObject(name));
      return name;
    };

    test('applying creates, repeating changes nothing, editing changes', async () => {
      const namespace = await newNamespace();
      const first = await cluster.apply(configMap(namespace, 'a', { title: '书院' }));
      expect(first).toMatchObject({ data: { title: '书院' }, metadata: { name: 'a', namespace } });
      expect(first.metadata).toMatchObject({
        uid: expect.any(String),
        resourceVersion: expect.any(String),
        creationTimestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      });

      const second = await cluster.apply(configMap(namespace, 'a', { title: '书院' }));
      expect(second.metadata['resourceVersion']).toBe(first.metadata['resourceVersion']);

      const third = await cluster.apply(configMap(namespace, 'a', { subtitle: '平台' }));
      expect(third).toMatchObject({ data: { subtitle: '平台' } });
      expect(third.metadata['resourceVersion']).not.toBe(first.metadata['resourceVersion']);
      expect(third['data']).not.toHaveProperty('title');
      expect(third.metadata['uid']).toBe(first.metadata['uid']);
      expect(await cluster.get(refOf(third))).toMatchObject({ data: { subtitle: '平台' } });
    });

    test('the generation moves with the specification and not with labels', async () => {
      const namespace = await newNamespace();
      const policy = (labels: Record<string, string>, policyTypes: string[]): KubeObject => ({
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: { name: 'deny', namespace, labels },
        spec: { podSelector: {}, policyTypes },
      });
      const generation = async (object: KubeObject) => (await cluster.apply(object)).metadata['generation'];
      expect(await generation(policy({}, ['Ingress']))).toBe(1);
      expect(await generation(policy({ a: 'b' }, ['Ingress']))).toBe(1);
      expect(await generation(policy({ a: 'b' }, ['Ingress', 'Egress']))).toBe(2);
    });

    test('a whole tenant needs no write once applied, and the changed part alone after an edit', async () => {
      const name = `contract-${process.pid}-${++count}`;
      const wanted = sampleTenant(name).map(stampHash);
      for (const object of wanted) await cluster.apply(object);
      const toWrite = async (objects: KubeObject[]) => {
        const pairs = await Promise.all(objects.map(async (object) => [object, await cluster.get(refOf(object))] as const));
        return pairs
          .filter(([object, live]) => needsWrite(object, live))
          .map(([object, live]) => [object.kind, live && differences(live, object)]);
      };
      const before = cluster.writes;
      expect(await toWrite(wanted)).toEqual([]);
      expect(cluster.writes).toBe(before);

      expect(await toWrite(sampleTenant(name, 2))).toEqual([['Deployment', ['spec.replicas']]]);
      await cluster.delete({ apiVersion: 'v1', kind: 'Service', name: 'portal', namespace: name });
      expect(await toWrite(wanted)).toEqual([['Service', undefined]]);
    }, 30_000);

    test('lists by label, in one namespace or over all', async () => {
      const [one, two] = [await newNamespace(), await newNamespace()];
      const label = { [`contract-${count}`]: 'yes' };
      await cluster.apply(configMap(one, 'b', {}, { ...label, tier: 'x' }));
      await cluster.apply(configMap(one, 'a', {}, label));
      await cluster.apply(configMap(one, 'unlabelled', {}));
      await cluster.apply(configMap(two, 'a', {}, label));
      const names = async (query: { namespace?: string; labels?: Record<string, string> }) =>
        (await cluster.list({ apiVersion: 'v1', kind: 'ConfigMap', ...query })).map(
          ({ apiVersion, kind, metadata }) => `${apiVersion} ${kind} ${metadata.namespace} ${metadata.name}`,
        );
      expect(await names({ namespace: one, labels: label })).toEqual([`v1 ConfigMap ${one} a`, `v1 ConfigMap ${one} b`]);
      expect(await names({ namespace: one, labels: { ...label, tier: 'x' } })).toEqual([`v1 ConfigMap ${one} b`]);
      expect(await names({ labels: label })).toHaveLength(3);
      expect(await names({ namespace: 'nowhere', labels: label })).toEqual([]);
    });

    test('the same name in two namespaces is two objects', async () => {
      const [one, two] = [await newNamespace(), await newNamespace()];
      await cluster.apply(configMap(one, 'same', { of: 'one' }));
      await cluster.apply(configMap(two, 'same', { of: 'two' }));
      await cluster.delete(refOf(configMap(one, 'same', {})));
      expect(await cluster.get(refOf(configMap(one, 'same', {})))).toBeUndefined();
      expect(await cluster.get(refOf(configMap(two, 'same', {})))).toMatchObject({ data: { of: 'two' } });
    });

    test('deleting twice is no error', async () => {
      const namespace = await newNamespace();
      const object = configMap(namespace, 'gone', {});
      await cluster.apply(object);
      expect(await cluster.delete(refOf(object))).toBe(true);
      expect(await cluster.delete(refOf(object))).toBe(false);
      expect(await cluster.delete({ apiVersion: 'v1', kind: 'Namespace', name: 'never-there' })).toBe(false);
    });

    test('a namespace takes its contents along and comes to an end', async () => {
      const name = `contract-${process.pid}-${++count}`;
      for (const object of sampleTenant(name)) await cluster.apply(object);
      expect(await cluster.delete({ apiVersion: 'v1', kind: 'Namespace', name })).toBe(true);
      await until(async () => !(await cluster.get({ apiVersion: 'v1', kind: 'Namespace', name })));
      for (const object of sampleTenant(name)) expect(await cluster.get(refOf(object))).toBeUndefined();
      // And may be had again.
      await cluster.apply(namespaceObject(name));
      expect(await cluster.list({ apiVersion: 'apps/v1', kind: 'Deployment', namespace: name })).toEqual([]);
    }, 60_000);

    test('applying into a namespace that is not there', async () => {
      await expect(cluster.apply(configMap('nowhere', 'a', {}))).rejects.toMatchObject({
        name: 'ClusterError',
        code: 'not-found',
        message: expect.stringContaining('nowhere'),
        retryable: false,
      });
    });

    test('an invalid object is refused by name of the field, and nothing is stored', async () => {
      const namespace = await newNamespace();
      const invalid = (object: KubeObject, words: RegExp) =>
        expect(cluster.apply(object)).rejects.toMatchObject({ code: 'invalid', retryable: false, message: expect.stringMatching(words) });
      await invalid(configMap(namespace, 'Not_A_Name', {}), /Not_A_Name/);
      await invalid(configMap(namespace, '../../etc', {}), /etc/);
      await invalid(configMap(namespace, 'x'.repeat(254), {}), /metadata.name/);
      await invalid(configMap(namespace, 'a', {}, { label: 'no spaces allowed' }), /no spaces allowed/);
      await invalid({ ...configMap(namespace, 'a', {}), garbage: { in: 'it' } }, /garbage/);
      const deployment = sampleTenant(namespace).find(({ kind }) => kind === 'Deployment') as KubeObject;
      const spec = deployment['spec'] as Record<string, unknown>;
      await invalid({ ...deployment, spec: { ...spec, selector: { matchLabels: { app: 'other' } } } }, /selector/);
      expect(await cluster.list({ apiVersion: 'apps/v1', kind: 'Deployment', namespace })).toEqual([]);
      expect(await cluster.get(refOf(configMap(namespace, 'a', {})))).toBeUndefined();
    });

    test('scope is checked: a namespace where one belongs, none where none does', async () => {
      const { metadata, ...rest } = configMap('x', 'a', {});
      await expect(cluster.apply({ ...rest, metadata: { name: metadata.name } })).rejects.toMatchObject({ code: 'invalid' });
      await expect(cluster.apply({ ...namespaceObject('a'), metadata: { name: 'a', namespace: 'b' } })).rejects.toMatchObject({
        code: 'invalid',
      });
    });

    test('an unknown kind is named', async () => {
      const unknown = { apiVersion: 'example.org/v1', kind: 'Unheard', metadata: { name: 'a', namespace: 'default' } };
      const refused = { code: 'not-found', message: expect.stringContaining('Unheard') };
      await expect(cluster.apply(unknown)).rejects.toMatchObject(refused);
      await expect(cluster.get(refOf(unknown))).rejects.toMatchObject(refused);
      await expect(cluster.list(unknown)).rejects.toMatchObject(refused);
    });

    test('a dry run is checked and stores nothing', async () => {
      const namespace = await newNamespace();
      const before = cluster.writes;
      const tried = await cluster.apply(configMap(namespace, 'a', { b: 'c' }), { dryRun: true });
      expect(tried).toMatchObject({ data: { b: 'c' } });
      await expect(cluster.apply(configMap(namespace, 'A B', {}), { dryRun: true })).rejects.toMatchObject({ code: 'invalid' });
      expect(await cluster.get(refOf(configMap(namespace, 'a', {})))).toBeUndefined();
      expect(cluster.writes).toBe(before);
    });

    test('a deployment becomes available', async () => {
      const name = `contract-${process.pid}-${++count}`;
      for (const object of sampleTenant(name)) await cluster.apply(object);
      const ref = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'portal', namespace: name };
      await until(async () => {
        const live = await cluster.get(ref);
        const status = (live?.['status'] ?? {}) as DeploymentStatus;
        return (
          status.observedGeneration === live?.metadata['generation'] &&
          status.availableReplicas === 1 &&
          status.conditions?.some(({ type, status }) => type === 'Available' && status === 'True') === true
        );
      });
      for (const object of sampleTenant(name, 0)) await cluster.apply(object);
      await until(async () => !((await cluster.get(ref))?.['status'] as DeploymentStatus | undefined)?.availableReplicas);
    }, 30_000);

    test('fifty applies at once of one object leave one object', async () => {
      const namespace = await newNamespace();
      const object = configMap(namespace, 'one', { a: 'b' });
      const results = await Promise.all(Array.from({ length: 50 }, () => cluster.apply(object)));
      expect(new Set(results.map((result) => result.metadata['uid'])).size).toBe(1);
      expect(await cluster.list({ apiVersion: 'v1', kind: 'ConfigMap', namespace, labels: { own: 'yes' } })).toHaveLength(1);

      await Promise.all(Array.from({ length: 50 }, (_, i) => cluster.apply(configMap(namespace, 'one', { a: String(i) }))));
      expect((await cluster.get(refOf(object)))?.['data']).toEqual({ a: expect.stringMatching(/^\d+$/) });
    }, 30_000);

    test('a field of another manager is a conflict that names him, until taken by force', async () => {
      // An adapter with a single manager has nobody to conflict with.
      if (!subject.applyAs) return;
      const namespace = await newNamespace();
      await subject.applyAs('somebody', configMap(namespace, 'shared', { theirs: '1', title: 'theirs' }));
      await expect(cluster.apply(configMap(namespace, 'shared', { title: 'ours' }))).rejects.toMatchObject({
        code: 'conflict',
        status: 409,
        message: expect.stringContaining('somebody'),
        managers: ['somebody'],
        fields: ['data.title'],
        retryable: false,
      });
      const forced = await cluster.apply(configMap(namespace, 'shared', { title: 'ours' }), { force: true });
      expect(forced).toMatchObject({ data: { theirs: '1', title: 'ours' } });
    });

    describeWatchContract(() => subject, newNamespace);
    describeCacheContract(
      () => subject,
      () => `contract-${process.pid}-${++count}`,
    );

    test('answers a ping, and says when the other side is not there', async () => {
      expect((await cluster.ping()).version).toMatch(/\S/);
      const nobody = await subject.unreachable();
      const refused = { name: 'ClusterError', code: 'unreachable', retryable: true } satisfies Partial<ClusterError>;
      await expect(nobody.ping()).rejects.toMatchObject(refused);
      await expect(nobody.apply(configMap('a', 'b', {}))).rejects.toMatchObject(refused);
      await expect(nobody.list({ apiVersion: 'v1', kind: 'ConfigMap' })).rejects.toMatchObject(refused);
      await nobody.close();
    });
  });
}

interface DeploymentStatus {
  observedGeneration?: number;
  availableReplicas?: number;
  conditions?: { type: string; status: string }[];
}

function namespaceObject(name: string): KubeObject {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name } };
}

function configMap(
  namespace: string,
  name: string,
  data: Record<string, string>,
  labels: Record<string, string> = { own: 'yes' },
): KubeObject {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace, labels }, data };
}
