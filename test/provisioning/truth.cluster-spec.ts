import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { freePort } from '../../apps/standalone/free-port.js';
import { clusterAvailability, startCluster, toolPath, type ControlPlane } from '../cluster/harness/index.js';
import { announceSkip } from '../support/announce-skip.js';
import type { TestClient } from '../support/client.js';
import { approvedTenant } from '../support/filing.js';
import { eventually, startPlatform, type Platform } from '../support/platform.js';

interface Tenant {
  state: string;
  message: string | null;
  generation: number;
  observedGeneration: number;
  usage: { cpuMillis: number; memoryMiB: number } | null;
  conditions: { type: string; status: string; reason: string; message: string }[];
}

interface Drift {
  change: string;
  kind: string;
  name: string;
  manager: string | null;
  fields: string[];
  state: string;
}

const availability = await clusterAvailability();
if (availability.available) describeTruth();
else {
  announceSkip('drift and status on a real Kubernetes API server', availability.reason);
  describe('drift and status on a real Kubernetes API server', () => it.skip('needs Go', () => undefined));
}

/** Others at work on a tenant's objects, as they are: kubectl, another controller, an admission policy, a quota. */
function describeTruth(): void {
  describe('drift and status on a real Kubernetes API server', () => {
    let plane: ControlPlane;
    let platform: Platform;
    let city: TestClient;
    let id: string;
    const namespace = 'tenant-truth';

    const kubectl = async (...args: string[]): Promise<string> =>
      (await promisify(execFile)(toolPath('kubectl'), ['--kubeconfig', plane.kubeconfig, '-n', namespace, ...args])).stdout;
    const read = async (tenantId = id): Promise<Tenant> => (await platform.province.get<Tenant>(`/api/v1/tenants/${tenantId}`)).body;
    const condition = async (type: string, tenantId = id) => (await read(tenantId)).conditions.find((c) => c.type === type);
    const becomes = (state: string, tenantId = id) =>
      eventually(async () => ((await read(tenantId)).state === state ? read(tenantId) : undefined), 60_000, `state ${state}`);
    const feed = async (): Promise<Drift[]> => (await platform.province.get<{ items: Drift[] }>(`/api/v1/tenants/${id}/drift`)).body.items;

    beforeAll(async () => {
      plane = await startCluster();
      const port = String(await freePort());
      platform = await startPlatform({
        KUBECONFIG: plane.kubeconfig,
        PORT: port,
        PORTAL_PROBE_URL: `http://127.0.0.1:${port}`,
        // What is seen here comes from watching, not from a sweep.
        RECONCILE_SWEEP_SECONDS: '3600',
      });
      city = await platform.province.invite('city_admin', '410300');
      id = await approvedTenant(platform.province, city, '410323', 'truth');
      await becomes('ready');
    }, 180_000);
    afterAll(async () => {
      await platform?.close();
      await plane?.stop();
    }, 40_000);

    it('says on what its readiness rests, also that no controller reports on the route', async () => {
      const { conditions } = await read();
      expect(Object.fromEntries(conditions.map((c) => [c.type, `${c.status} ${c.reason}`]))).toMatchObject({
        Ready: 'True AllPhasesDone',
        WorkloadAvailable: 'True WorkloadAvailable',
        RouteAdmitted: 'True NoControllerReports',
        PortalAnswers: 'True PortalAnswered',
      });
    });

    it('undoes an edit within seconds, and names who made it and what', async () => {
      await kubectl('patch', 'configmap', 'portal', '--field-manager=curious-admin', '-p', '{"data":{"PORTAL_HOST":"elsewhere.example"}}');
      await eventually(async () => (await feed()).some((d) => d.change === 'edited' && d.state === 'repaired'), 5000, 'repaired');
      expect((await feed())[0]).toMatchObject({
        kind: 'ConfigMap',
        name: 'portal',
        manager: 'curious-admin',
        fields: ['data.PORTAL_HOST'],
      });
      expect(await kubectl('get', 'configmap', 'portal', '-o', 'jsonpath={.data.PORTAL_HOST}')).toBe('truth.localhost');
    });

    it('brings back what was deleted, with the key it had, and removes what was put there in its name', async () => {
      const key = () => kubectl('get', 'secret', 'portal', '-o', 'jsonpath={.data.PORTAL_KEY}');
      const before = await key();
      await kubectl('delete', 'deployment,service,networkpolicy', '--all', '--wait=false');
      await eventually(
        async () => (await feed()).filter((d) => d.change === 'deleted' && d.state === 'repaired').length >= 3,
        10_000,
        'back',
      );
      await becomes('ready');
      expect(await key()).toBe(before);
      await kubectl('create', 'configmap', 'stray', '--from-literal=a=b', '--field-manager=curious-admin');
      await kubectl(
        'label',
        'configmap',
        'stray',
        `shuyuan.dev/tenant=${id}`,
        'app.kubernetes.io/managed-by=shuyuan',
        '--field-manager=curious-admin',
      );
      await eventually(async () => (await feed()).some((d) => d.change === 'orphaned' && d.state === 'removed'), 5000, 'removed');
      expect((await feed()).find((d) => d.change === 'orphaned')).toMatchObject({ name: 'stray', manager: 'curious-admin' });
    }, 60_000);

    it('takes back an object whose label somebody took away, but leaves a stranger of that name alone and names its manager', async () => {
      await kubectl('label', 'configmap', 'portal', 'shuyuan.dev/tenant-', '--field-manager=curious-admin');
      await eventually(
        async () => (await kubectl('get', 'configmap', 'portal', '-o', 'jsonpath={.metadata.labels}')).includes(id),
        10_000,
        'label',
      );
      await becomes('ready');
      await platform.stopWorker();
      await kubectl('delete', 'service', 'portal');
      const stranger = {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'portal' },
        spec: { selector: { app: 'other' }, ports: [{ name: 'http', port: 81 }] },
      };
      await apply(stranger, 'other-controller');
      await platform.startWorker();
      await platform.province.post(`/api/v1/tenants/${id}/retry`, { reason: '再看一次' });
      const failed = await eventually(async () => ((await read()).state === 'failed' ? read() : undefined), 20_000, 'failed');
      expect(failed.message).toContain('other-controller');
      expect(failed.conditions.find((c) => c.type === 'PortalDeployed')).toMatchObject({ status: 'False', reason: 'FieldConflict' });
      expect(failed.conditions.find((c) => c.type === 'Ready')).toMatchObject({ status: 'False' });
      await kubectl('delete', 'service', 'portal');
      await platform.province.post(`/api/v1/tenants/${id}/retry`, { reason: '已清除' });
      await becomes('ready');
    }, 120_000);

    it('says in one sentence why pods do not come: a quota that leaves no room', async () => {
      await platform.province.post(`/api/v1/tenants/${id}/suspend`, { reason: '演练' });
      await becomes('suspended');
      // A second quota, as an operator of the cluster may set one; ours is as we want it.
      await kubectl('create', 'quota', 'tiny', '--hard=pods=0');
      await platform.province.post(`/api/v1/tenants/${id}/resume`, { reason: '恢复' });
      const stuck = await eventually(
        async () => ((await condition('WorkloadAvailable'))?.reason === 'QuotaDenied' ? read() : undefined),
        30_000,
        'told',
      );
      expect(stuck.message).toMatch(/larger plan.*exceeded quota: tiny/s);
      expect(stuck.state).toBe('provisioning');
      await kubectl('delete', 'quota', 'tiny');
      await becomes('ready');
    }, 120_000);

    it('has the quota in the cluster follow the plan, measures what is used, and refuses a plan below it', async () => {
      const hard = () => kubectl('get', 'resourcequota', 'tenant', '-o', 'jsonpath={.spec.hard.limits\\.cpu}');
      expect(await hard()).toBe('2');
      const { body: larger } = await platform.province.post<{ generation: number }>(`/api/v1/tenants/${id}/resize`, { plan: 'large@1' });
      const settled = await eventually(
        async () => ((await read()).observedGeneration === larger.generation ? read() : undefined),
        60_000,
        'resized',
      );
      expect(settled.state).toBe('ready');
      expect(await hard()).toBe('8');
      await becomes('ready');
      expect(settled.usage).toMatchObject({ cpuMillis: expect.any(Number), memoryMiB: expect.any(Number) });
      expect(settled.usage!.cpuMillis).toBeGreaterThan(0);
      // Something of the tenant's own beside the portal.
      await apply(podOf('800m'), 'tenant');
      await eventually(async () => {
        await platform.province.post(`/api/v1/tenants/${id}/retry`, { reason: '测量' });
        return ((await read()).usage?.cpuMillis ?? 0) > 1000;
      }, 20_000);
      const refused = await platform.province.post<{ code: string; detail: string }>(`/api/v1/tenants/${id}/resize`, { plan: 'small@1' });
      expect([refused.status, refused.body.code]).toEqual([409, 'tenant.below-usage']);
      await kubectl('delete', 'pod', 'other', '--wait=false');
      expect((await platform.province.post(`/api/v1/tenants/${id}/resize`, { plan: 'standard@1' })).status).toBe(202);
      await eventually(async () => (await hard()) === '2', 20_000, 'quota back');
      await becomes('ready');
    }, 120_000);

    it('says which admission policy refuses a write', async () => {
      const policy = {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'ValidatingWebhookConfiguration',
        metadata: { name: 'no-config' },
        webhooks: [
          {
            name: 'config.policy.example',
            clientConfig: { url: 'https://127.0.0.1:1/never' },
            rules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE', 'UPDATE'], resources: ['configmaps'] }],
            namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
            sideEffects: 'None',
            admissionReviewVersions: ['v1'],
            failurePolicy: 'Fail',
          },
        ],
      };
      await apply(policy, 'security');
      await kubectl('delete', 'configmap', 'portal');
      const failed = await eventually(async () => ((await read()).state === 'failed' ? read() : undefined), 20_000, 'failed');
      expect(failed.message).toContain('config.policy.example');
      await kubectl('delete', 'validatingwebhookconfiguration', 'no-config');
      await platform.province.post(`/api/v1/tenants/${id}/retry`, { reason: '策略已撤' });
      await becomes('ready');
    }, 90_000);

    it('touches nothing while paused, and says so', async () => {
      await platform.province.post(`/api/v1/tenants/${id}/pause`, { reason: '现场排查' });
      await eventually(async () => (await condition('Paused'))?.status === 'True', 10_000, 'paused');
      await kubectl('delete', 'configmap', 'portal');
      await eventually(async () => (await feed()).some((d) => d.state === 'held' && d.kind === 'ConfigMap'), 10_000, 'held');
      await expect(kubectl('get', 'configmap', 'portal')).rejects.toThrow(/not found/i);
      await platform.province.post(`/api/v1/tenants/${id}/unpause`, { reason: '完毕' });
      await eventually(async () => (await kubectl('get', 'configmap', 'portal').catch(() => '')).includes('portal'), 10_000, 'back');
      await becomes('ready');
    }, 60_000);

    async function apply(object: object, manager: string): Promise<void> {
      const child = promisify(execFile)(toolPath('kubectl'), [
        '--kubeconfig',
        plane.kubeconfig,
        '-n',
        namespace,
        'apply',
        '--server-side',
        `--field-manager=${manager}`,
        '-f',
        '-',
      ]);
      child.child.stdin?.end(JSON.stringify(object));
      await child;
    }
  });
}

/** One that the strictest pod security lets in. */
const podOf = (cpu: string): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'other' },
  spec: {
    securityContext: { runAsNonRoot: true, runAsUser: 10_001, seccompProfile: { type: 'RuntimeDefault' } },
    containers: [
      {
        name: 'other',
        image: 'other',
        resources: { requests: { cpu, memory: '64Mi' }, limits: { cpu, memory: '64Mi' } },
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
      },
    ],
  },
});
