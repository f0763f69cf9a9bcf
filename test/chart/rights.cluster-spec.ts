import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KubeObject } from '#shuyuan/cluster';
import { freePort } from '../../apps/standalone/free-port.js';
import { createWorker } from '../../apps/worker/create-worker.js';
import { clusterAvailability, startCluster, toolPath, type ControlPlane } from '../cluster/harness/index.js';
import { announceSkip } from '../support/announce-skip.js';
import type { TestClient } from '../support/client.js';
import { approvedTenant } from '../support/filing.js';
import { eventually, startPlatform, type Platform } from '../support/platform.js';
import { NAMESPACE, helm, withScenario } from './helm.js';
import { optionalKinds } from './optional-kinds.js';
import { permissions, requestsOf } from './requests.js';

const availability = await clusterAvailability();
if (!availability.available) announceSkip('the rights the chart grants', availability.reason);

interface Detail {
  readonly state: string;
  readonly generation: number;
  readonly observedGeneration: number;
  readonly message: string | null;
  readonly conditions: { readonly type: string; readonly status: string; readonly message: string }[];
  readonly items: { readonly apiVersion: string; readonly kind: string; readonly name: string; readonly inSync: boolean }[];
}
type Rules = Parameters<typeof permissions>[0];

const account = (component: string): string => `system:serviceaccount:${NAMESPACE}:shuyuan-${component}`;
const roleOf = (component: string): string => `${NAMESPACE}-shuyuan-${component}`;
const GATEWAY = { ROUTE_KIND: 'gateway', GATEWAY: 'gateways/public', CERTIFICATE_ISSUER: 'issuer' };

(availability.available ? describe : describe.skip)('the rights the chart grants, held by real tokens of its service accounts', () => {
  let plane: ControlPlane;
  let folder: string;
  const open: Platform[] = [];
  const kubectl = (args: string[], input = ''): string =>
    execFileSync(toolPath('kubectl'), ['--kubeconfig', plane.kubeconfig, ...args], {
      input,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  const kubeconfig = (component: string): string => join(folder, component);
  const rulesOf = (...what: string[]): Rules => (JSON.parse(kubectl(['get', ...what, '-o', 'json'])) as { rules: Rules }).rules;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shuyuan-rights-'));
    plane = await startCluster(undefined, { audit: true });
    kubectl(['apply', '-f', '-'], JSON.stringify({ apiVersion: 'v1', kind: 'List', items: optionalKinds }));
    const { code, text } = await helm(['install', ...withScenario('minimal', '--create-namespace', '--timeout', '90s')], plane.kubeconfig);
    if (code !== 0) throw new Error(text);
    for (const component of ['api', 'worker']) {
      const token = kubectl(['create', 'token', `shuyuan-${component}`, '-n', NAMESPACE, '--duration=2h']).trim();
      await writeFile(kubeconfig(component), plane.kubeconfigFor(token));
    }
  }, 1_200_000);
  afterAll(async () => {
    for (const platform of open) await platform.close();
    await plane?.stop();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  /** API and worker as the chart runs them: each with its own account, neither with any other right. */
  async function start(settings: Record<string, string> = {}): Promise<{ platform: Platform; city: TestClient; work(): Promise<void> }> {
    const port = String(await freePort());
    const env = { ...settings, PORT: port, PORTAL_PROBE_URL: `http://127.0.0.1:${port}`, KUBECONFIG: kubeconfig('api') };
    const platform = await startPlatform(env, { worker: false });
    open.push(platform);
    const work = async (): Promise<void> => {
      await platform.stopWorker();
      platform.worker = await createWorker(platform.database.settings({ ...platform.env, KUBECONFIG: kubeconfig('worker') }));
    };
    return { platform, city: await platform.province.invite('city_admin', '410100'), work };
  }

  const look = async ({ province }: Platform, id: string): Promise<Detail> => (await province.get<Detail>(`/api/v1/tenants/${id}`)).body;
  const reach = (platform: Platform, id: string, state: string): Promise<Detail> =>
    eventually(
      async () => {
        const now = await look(platform, id);
        return now.state === state && (state === 'deleted' || now.observedGeneration === now.generation) && now;
      },
      60_000,
      `${state} of ${id}`,
    ).catch(async (error: Error) => {
      throw new Error(`${error.message}: ${JSON.stringify(await look(platform, id))}`);
    });
  const ask = async (platform: Platform, path: string, body: object = {}): Promise<void> => {
    const { status, body: answer } = await platform.province.post(`/api/v1/${path}`, body);
    if (status >= 300) throw new Error(`${path}: ${JSON.stringify(answer)}`);
  };

  it.each([
    ['ingress', {}, '410105'],
    ['gateway and certificates', GATEWAY, '410103'],
  ])(
    'are enough for a whole life with %s',
    async (name, settings: Record<string, string>, unit) => {
      const { platform, city, work } = await start(settings);
      const slug = name.split(' ')[0]!;
      const namespace = `tenant-${slug}`;
      const id = await approvedTenant(platform.province, city, unit, slug);
      // Nothing is there yet, and the console says so.
      const { body: before } = await platform.province.get<Detail>(`/api/v1/tenants/${id}/objects`);
      expect(before.items.filter(({ inSync }) => inSync)).toEqual([]);
      await work();
      if (settings['CERTIFICATE_ISSUER']) {
        // Stands in for cert-manager.
        const status = JSON.stringify({ status: { conditions: [{ type: 'Ready', status: 'True' }] } });
        const issue = ['patch', 'certificate', 'portal', '-n', namespace, '--subresource=status', '--type=merge', '-p', status];
        await eventually(() => Promise.resolve(kubectl(issue)), 60_000, 'a certificate');
      }
      await reach(platform, id, 'ready');

      // The template's own check tries every sort of tenant out, as the API's account.
      const { body } = await platform.province.get<{ files: object[] }>('/api/v1/templates/standard@1.1.0');
      await ask(platform, 'templates', { name: 'henan', version: '1.0.0', files: body.files });
      const checked = await platform.province.post<{ checks: { name: string; ok: boolean }[] }>('/api/v1/templates/henan@1.0.0/check');
      expect(checked.body.checks.filter(({ ok }) => !ok)).toEqual([]);

      const plan = {
        name: 'wide',
        title: { zh: '宽', en: 'Wide' },
        cpuMillis: 4000,
        memoryMiB: 4096,
        storageGiB: 20,
        usersLimit: 0,
        maxReplicas: 3,
      };
      await ask(platform, 'plans', plan);
      await ask(platform, `tenants/${id}/resize`, { plan: 'wide@1', reason: '扩容' });
      await reach(platform, id, 'ready');
      await strangerTakes(platform, id, namespace);
      await ask(platform, `tenants/${id}/suspend`, { reason: '安全整改' });
      await reach(platform, id, 'suspended');
      await ask(platform, `tenants/${id}/resume`);
      await reach(platform, id, 'ready');

      held.push(...['tenant-operator', 'supervisor'].flatMap((role) => rulesOf('role', role, '-n', namespace)));
      const gone = await platform.province.delete(`/api/v1/tenants/${id}`, { reason: '合并', confirmSlug: slug });
      expect(gone.status).toBe(202);
      await reach(platform, id, 'deleted');
      await platform.stopWorker();
    },
    240_000,
  );
  const held: Rules[number][] = [];

  /** Somebody takes the labels from every object and a field over, so that each is found by its name only and taken back. */
  async function strangerTakes(platform: Platform, id: string, namespace: string): Promise<void> {
    const objects = (): Promise<Detail> => platform.province.get<Detail>(`/api/v1/tenants/${id}/objects`).then(({ body }) => body);
    for (const { kind, name } of (await objects()).items.filter((item) => item.kind !== 'Namespace')) {
      const { metadata } = JSON.parse(kubectl(['get', kind, name, '-n', namespace, '-o', 'json'])) as KubeObject;
      const emptied = (keys: object = {}, value: string | null = null): object =>
        Object.fromEntries(Object.keys(keys).map((key) => [key, value]));
      const ours = Object.fromEntries(Object.entries(metadata.annotations ?? {}).filter(([key]) => key.startsWith('shuyuan.dev/')));
      const patch = { metadata: { labels: emptied(metadata.labels), annotations: emptied(ours, 'taken') } };
      kubectl(['patch', kind, name, '-n', namespace, '--type=merge', '--field-manager=stranger', '-p', JSON.stringify(patch)]);
    }
    await eventually(async () => (await objects()).items.every(({ inSync }) => inSync), 60_000, 'everything taken back');
  }

  it('are the least: each is used, or held because a tenant’s Role grants it', async () => {
    const unused: Record<string, string[]> = {};
    for (const component of ['worker', 'api']) {
      const { used, denied } = await requestsOf(plane.auditLog, account(component));
      const granted = permissions(rulesOf('clusterrole', roleOf(component)));
      const mustHold = permissions(held);
      unused[component] = [...granted].filter((one) => !used.has(one) && !mustHold.has(one)).sort();
      unused[`${component}: denied`] = [...denied].sort();
    }
    expect(unused).toEqual({ worker: [], 'worker: denied': WILL_DO_WITHOUT, api: [], 'api: denied': [] });
  });

  it('end where tenants’ namespaces end, and the API’s at trying out', () => {
    const as = (component: string, ...args: string[]): string => {
      try {
        return execFileSync(toolPath('kubectl'), ['--kubeconfig', kubeconfig(component), ...args], { encoding: 'utf8', stdio: 'pipe' });
      } catch (error) {
        return (error as { stderr: string }).stderr;
      }
    };
    const onlyTenants = /writes in namespaces of tenants/;
    expect(as('worker', 'create', 'configmap', 'x', '-n', 'kube-system')).toMatch(onlyTenants);
    expect(as('worker', 'create', 'namespace', 'mine')).toMatch(onlyTenants);
    expect(as('worker', 'delete', 'secret', 'shuyuan', '-n', NAMESPACE)).toMatch(onlyTenants);
    expect(as('worker', 'create', 'namespace', 'tenant-x')).toContain('created');
    expect(as('api', 'create', 'configmap', 'x', '-n', 'tenant-x')).toMatch(onlyTenants);
    expect(as('api', 'create', 'configmap', 'x', '-n', 'tenant-x', '--dry-run=server')).toContain('created (server dry run)');
    expect(as('worker', 'create', 'clusterrolebinding', 'x', '--clusterrole=cluster-admin', '--user=me')).toMatch(/cannot create resource/);
    expect(as('worker', 'create', 'rolebinding', 'x', '-n', 'tenant-x', '--clusterrole=cluster-admin', '--user=me')).toMatch(
      /attempting to grant/,
    );
  });

  describe('lacking one', () => {
    let started: Awaited<ReturnType<typeof start>>;
    beforeAll(async () => {
      started = await start();
    }, 60_000);

    it.each([
      ['apps/deployments create', 'lackdc', '410102'],
      ['/secrets patch', 'lacksp', '410104'],
      ['/services list', 'lacksl', '410108'],
      ['/pods/log get', 'lackpl', '410122'],
    ])(
      '%s, the worker says that it is forbidden and goes on once it is granted',
      async (missing, slug, unit) => {
        const { platform, city, work } = started;
        const whole = kubectl(['get', 'clusterrole', roleOf('worker'), '-o', 'json']);
        const rules = [...permissions(rulesOf('clusterrole', roleOf('worker')))].filter((one) => one !== missing).map(ruleOf);
        kubectl(['patch', 'clusterrole', roleOf('worker'), '--type=merge', '-p', JSON.stringify({ rules })]);
        let id: string;
        try {
          await work();
          id = await approvedTenant(platform.province, city, unit, slug);
          const said = await eventually(
            async () => {
              const { message, conditions } = await look(platform, id);
              const words = [message ?? '', ...conditions.map((c) => c.message)].join(' ');
              return /forbidden|attempting to grant/.test(words) && words;
            },
            30_000,
            'a refusal',
          ).catch(async (error: Error) => {
            throw new Error(`${error.message}: ${JSON.stringify(await look(platform, id))}`);
          });
          expect(said).toMatch(/forbidden/);
          expect((await look(platform, id)).state).not.toBe('ready');
        } finally {
          kubectl(['replace', '-f', '-'], JSON.stringify({ ...(JSON.parse(whole) as KubeObject), metadata: { name: roleOf('worker') } }));
        }
        await reach(platform, id, 'ready');
      },
      120_000,
    );
  });
});

/** Asked for to name what holds a namespace up, where it may; without it the cluster's own words are shown. */
const WILL_DO_WITHOUT = ['apps/statefulsets list', 'batch/jobs list'];

function ruleOf(permission: string): Rules[number] {
  const [what = '', verb = ''] = permission.split(' ');
  const at = what.indexOf('/');
  return { apiGroups: [what.slice(0, at)], resources: [what.slice(at + 1)], verbs: [verb] };
}
