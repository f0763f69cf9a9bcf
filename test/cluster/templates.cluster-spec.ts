import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { KubernetesCluster, differences, needsWrite, refOf, type KubeObject } from '#shuyuan/cluster';
import { until } from '../../libs/cluster/contract/until.js';
import { checkTemplate } from '../../libs/templates/checks/check-template.js';
import { SAMPLE_VALUES, SAMPLE_VARIANTS } from '../../libs/templates/sample-values.js';
import { readBuiltIn } from '../../libs/templates/template-files.js';
import { loadTemplate, parseTemplate, type TemplateVersion } from '../../libs/templates/template-version.js';
import { render, valuesFor, type TemplateValues } from '#shuyuan/templates';
import { announceSkip } from '../support/announce-skip.js';
import { HOSTILE_STRINGS } from '../support/hostile-strings.js';
import { clusterAvailability, startCluster, toolPath } from './harness/index.js';
import type { ControlPlane } from './harness/index.js';

const availability = await clusterAvailability();
if (availability.available) describeAll(availability.mustBuild ? 1_200_000 : 60_000);
else {
  announceSkip('templates on a real API server', availability.reason);
  describe('templates on a real API server', () => test.skip(`needs a real API server: ${availability.reason}`, () => undefined));
}

function describeAll(startTimeout: number): void {
  let plane: ControlPlane;
  let cluster: KubernetesCluster;
  let latest: TemplateVersion;
  beforeAll(async () => {
    plane = await startCluster();
    cluster = await KubernetesCluster.connect({ from: 'file', path: plane.kubeconfig });
    latest = await loadTemplate('standard@1.1.0');
  }, startTimeout);
  afterAll(async () => {
    await cluster?.close();
    await plane?.stop();
  }, 20_000);

  const kubectl = (...args: string[]): string =>
    execFileSync(toolPath('kubectl'), ['--kubeconfig', plane.kubeconfig, ...args], { encoding: 'utf8' });
  const objectsOf = (template: TemplateVersion, values: TemplateValues): KubeObject[] =>
    render(template, SAMPLE_VALUES.tenantId, valuesFor(template, values)).map((o) => o.object);
  const applyAll = async (objects: readonly KubeObject[], force = false): Promise<void> => {
    for (const object of objects) await cluster.apply(object, { force });
  };
  const deploymentOf = async (namespace: string) =>
    (await cluster.get({ apiVersion: 'apps/v1', kind: 'Deployment', namespace, name: 'portal' })) as unknown as {
      spec: { replicas: number };
      status?: { availableReplicas?: number; conditions?: { type: string; status: string; message: string }[] };
    };
  const available = (namespace: string, replicas: number): Promise<unknown> =>
    until(async () => {
      const { status } = await deploymentOf(namespace);
      expect(status?.conditions?.filter((c) => c.type === 'ReplicaFailure')).toEqual([]);
      return (status?.availableReplicas ?? 0) === replicas;
    }, 30_000);

  test('a version passes its checks where a kind is not installed, and is told so', async () => {
    const checks = await checkTemplate(latest, { cluster, registries: [] });
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(checks.filter(({ severity }) => severity === 'warning').map(({ path }) => path)).toEqual(
      expect.arrayContaining(['HTTPRoute/portal', 'Certificate/portal', 'ReferenceGrant/portal-tls']),
    );
  }, 30_000);

  test('with the definitions of the Gateway API and cert-manager it passes without a word', async () => {
    for (const file of ['gateway-api-crds.yaml', 'cert-manager-crds.yaml']) {
      const text = readFileSync(new URL(`./fixtures/${file}`, import.meta.url), 'utf8');
      for (const document of parseAllDocuments(text)) await cluster.apply(document.toJS() as KubeObject);
    }
    kubectl('wait', '--for=condition=Established', 'crd', '--all', '--timeout=20s');
    await until(
      async () => (await checkTemplate(latest, { cluster, registries: [] })).every(({ severity }) => severity === 'none'),
      20_000,
    );
  }, 60_000);

  test('the dry run finds what only the server knows, and leaves nothing behind', async () => {
    const files = (await readBuiltIn('standard@1.1.0')).map((f) =>
      f.path === 'manifests/portal/service.yaml' ? { ...f, content: f.content.replace('targetPort: http', 'targetPort: no_such port') } : f,
    );
    const checks = await checkTemplate(parseTemplate('henan@1.0.0', files), { cluster, registries: [] });
    expect(checks.filter(({ ok }) => !ok)).toMatchObject([{ name: 'dry-run', path: 'Service/portal' }]);
    expect(checks.find(({ ok }) => !ok)?.message.en).toMatch(/targetPort/);
    expect(kubectl('get', 'deployments,services,roles,ingresses,secrets', '-n', 'shuyuan-dry-run', '-o', 'name')).toBe('');
  }, 30_000);

  test.each(Object.keys(SAMPLE_VARIANTS))(
    'everything a tenant is made of is accepted and at rest: %s',
    async (variant) => {
      const namespace = `tenant-${variant.replaceAll(' ', '-')}`;
      const sample = SAMPLE_VARIANTS[variant]!;
      const objects = objectsOf(latest, { ...sample, namespace });
      await applyAll(objects);
      await available(namespace, Number(sample['replicas'] ?? 1));
      const changed: string[] = [];
      for (const wanted of objects) {
        const live = await cluster.get(refOf(wanted));
        if (needsWrite(wanted, live)) changed.push(`${wanted.kind}: ${live ? differences(live, wanted).join(', ') : 'gone'}`);
      }
      expect(changed).toEqual([]);
    },
    60_000,
  );

  test('the first version is still accepted, and a tenant comes from it to the latest without a gap', async () => {
    const values = { ...SAMPLE_VALUES, namespace: 'tenant-upgraded' };
    await applyAll(objectsOf(await loadTemplate('standard@1.0.0'), values));
    await available('tenant-upgraded', 1);
    await applyAll(objectsOf(latest, values), true);
    await available('tenant-upgraded', 1);
  }, 60_000);

  test('suspending overrules the autoscaler, resuming hands the number back', async () => {
    const namespace = 'tenant-autoscaled';
    await applyAll(objectsOf(latest, { ...SAMPLE_VALUES, namespace, maxReplicas: 4, replicas: 0 }), true);
    await cluster.delete({ apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', namespace, name: 'portal' });
    await until(async () => (await deploymentOf(namespace)).spec.replicas === 0, 10_000);
    await applyAll(objectsOf(latest, { ...SAMPLE_VARIANTS['autoscaled'], namespace }), true);
    await available(namespace, 1);
    kubectl('scale', 'deployment/portal', '-n', namespace, '--replicas=3');
    await applyAll(objectsOf(latest, { ...SAMPLE_VARIANTS['autoscaled'], namespace }));
    expect((await deploymentOf(namespace)).spec.replicas).toBe(3);
  }, 60_000);

  test('the unit may look, the level above may also scale and restart, and neither sees a secret', () => {
    const can = (unit: string, ...what: string[]): boolean => {
      try {
        return kubectl('auth', 'can-i', ...what, '-n', 'tenant-plain', '--as=someone', `--as-group=shuyuan:unit:${unit}`).trim() === 'yes';
      } catch {
        return false;
      }
    };
    for (const unit of ['410105', '410100']) {
      expect(can(unit, 'list', 'pods')).toBe(true);
      expect(can(unit, 'get', 'pods', '--subresource=log')).toBe(true);
      for (const verb of ['get', 'list', 'create']) expect(can(unit, verb, 'secrets')).toBe(false);
      expect(can(unit, 'create', 'pods', '--subresource=exec')).toBe(false);
      expect(can(unit, 'update', 'rolebindings')).toBe(false);
    }
    expect([can('410105', 'patch', 'deployments'), can('410100', 'patch', 'deployments')]).toEqual([false, true]);
    expect([
      can('410105', 'update', 'deployments', '--subresource=scale'),
      can('410100', 'update', 'deployments', '--subresource=scale'),
    ]).toEqual([false, true]);
    expect(can('410200', 'list', 'pods')).toBe(false);
    kubectl('rollout', 'restart', 'deployment/portal', '-n', 'tenant-plain', '--as=someone', '--as-group=shuyuan:unit:410100');
  }, 60_000);

  test('the names of units arrive as they were written, whatever they hold', async () => {
    for (const name of HOSTILE_STRINGS) {
      const objects = objectsOf(latest, { ...SAMPLE_VALUES, namespace: 'tenant-plain', name });
      const [namespace, config] = [objects.find((o) => o.kind === 'Namespace')!, objects.find((o) => o.kind === 'ConfigMap')!];
      await applyAll([namespace, config], true);
      expect((await cluster.get(refOf(namespace)))?.metadata.annotations?.['shuyuan.dev/unit-name']).toBe(name);
      expect((await cluster.get(refOf(config)))?.['data']).toMatchObject({ TENANT_NAME: name });
    }
  }, 60_000);
}
