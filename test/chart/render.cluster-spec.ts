import { beforeAll, describe, expect, it } from '@jest/globals';
import type { KubeObject } from '#shuyuan/cluster';
import { SETTINGS_SCHEMA } from '#shuyuan/kernel';
import { CHART_OWNED, TENANT_OWNED } from '../../deploy/scripts/chart-schema.js';
import { buildMissing, clusterAvailability } from '../cluster/harness/index.js';
import { announceSkip } from '../support/announce-skip.js';
import { CHART, given, helm, rendered, scenarios, valuesFile, withScenario } from './helm.js';

const availability = await clusterAvailability();
if (!availability.available) announceSkip('the chart, rendered', availability.reason);

interface PodTemplate {
  spec: {
    serviceAccountName: string;
    automountServiceAccountToken: boolean;
    containers: { env?: { name: string; value?: string }[]; securityContext: object; livenessProbe?: object }[];
    securityContext: object;
  };
}
const podsOf = (objects: KubeObject[]): { name: string; template: PodTemplate }[] =>
  objects
    .filter(({ kind }) => kind === 'Deployment' || kind === 'Job')
    .map(({ metadata, spec }) => ({ name: metadata.name, template: (spec as { template: PodTemplate }).template }));
const dataOf = (objects: KubeObject[]): Record<string, string> =>
  objects.find(({ kind }) => kind === 'ConfigMap')?.data as Record<string, string>;

(availability.available ? describe : describe.skip)('the chart, rendered', () => {
  beforeAll(async () => {
    await buildMissing((line) => process.stderr.write(`${line}\n`));
  }, 1_200_000);

  it.each(scenarios)('%s: passes the strict lint, and is as the conventions want it', async (scenario) => {
    const lint = await helm(['lint', '--strict', CHART, '--values', valuesFile(scenario)]);
    expect([lint.code, lint.text]).toEqual([0, expect.stringContaining('0 chart(s) failed')]);
    const objects = await rendered(scenario);
    const named = objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([]);
    for (const { kind, metadata } of objects) {
      expect([kind, metadata.labels]).toEqual([
        kind,
        expect.objectContaining({ 'app.kubernetes.io/instance': 'shuyuan', 'app.kubernetes.io/managed-by': 'Helm' }),
      ]);
      expect(metadata.name.length).toBeLessThanOrEqual(63);
    }
    for (const { name, template } of podsOf(objects)) {
      expect([name, template.spec.securityContext]).toEqual([
        name,
        expect.objectContaining({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } }),
      ]);
      for (const { securityContext } of template.spec.containers)
        expect(securityContext).toEqual({ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } });
      const knowsOwner = template.spec.containers.some(({ env }) => env?.some(({ name: variable }) => variable === 'DATABASE_URL'));
      expect([name, knowsOwner]).toEqual([name, name.endsWith('-migrate')]);
    }
  });

  it('gives a token to what talks to the cluster by it, and to nothing else', async () => {
    const tokens = async (scenario: string) =>
      podsOf(await rendered(scenario))
        .filter(({ template }) => template.spec.automountServiceAccountToken)
        .map(({ name }) => name);
    expect(await tokens('minimal')).toEqual(['shuyuan-api', 'shuyuan-worker']);
    expect(await tokens('no-rbac')).toEqual(['shuyuan-api', 'shuyuan-worker']);
    expect(await tokens('other-cluster')).toEqual([]);
    expect(await tokens('local')).toEqual([]);
    for (const scenario of ['no-rbac', 'other-cluster', 'local'])
      expect((await rendered(scenario)).filter(({ kind }) => /^ClusterRole|^ValidatingAdmission/.test(kind))).toEqual([]);
  });

  it('takes every setting there is, and writes whole numbers as they are', async () => {
    const values: Record<string, string | number> = {};
    const secrets: Record<string, string> = {};
    for (const [name, { type, maximum, default: usual, enum: choices, secret }] of Object.entries(SETTINGS_SCHEMA)) {
      if ([...CHART_OWNED, ...TENANT_OWNED].includes(name)) continue;
      if (secret) secrets[name] = usual as string;
      else values[name] = type === 'integer' ? (maximum ?? usual) : (choices?.[0] ?? usual);
    }
    const objects = await rendered('minimal', ...given({ settings: values }));
    expect(dataOf(objects)).toMatchObject(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])));
    expect(Object.keys(dataOf(objects)).sort()).toEqual(
      [...Object.keys(values), ...CHART_OWNED.filter((name) => name !== 'KUBECONFIG')].sort(),
    );
    // Every secret reaches some process.
    const used = podsOf(objects).flatMap(({ template }) => template.spec.containers.flatMap(({ env = [] }) => env.map(({ name }) => name)));
    expect(Object.keys(secrets).filter((name) => !used.includes(name))).toEqual([]);
  });

  it('tells portals in tenants’ namespaces where the API is, and lets them in there and nowhere else', async () => {
    expect(dataOf(await rendered('minimal'))['PORTAL_CONTROL_URL']).toBe('http://shuyuan-api.shuyuan-system.svc:80');
    // From another cluster that name leads nowhere.
    expect(dataOf(await rendered('other-cluster'))).not.toHaveProperty('PORTAL_CONTROL_URL');
    const admitting = (await rendered('ha'))
      .filter(
        ({ kind, spec }) =>
          kind === 'NetworkPolicy' && JSON.stringify((spec as { ingress: unknown }).ingress).includes('shuyuan.dev/tenant'),
      )
      .map(({ metadata }) => metadata.name);
    expect(admitting).toEqual(['shuyuan-api']);
  });

  it('lets the routes of portals follow from its own', async () => {
    expect(dataOf(await rendered('gateway'))).toMatchObject({
      ROUTE_KIND: 'gateway',
      GATEWAY: 'gateways/public',
      PORTAL_URL_TEMPLATE: 'https://{host}',
      PORTAL_IMAGE: 'shuyuan/shuyuan:0.1.0',
    });
    expect(dataOf(await rendered('ha'))).toMatchObject({ ROUTE_KIND: 'ingress', INGRESS_CLASS: 'nginx', BODY_LIMIT_BYTES: '10485760' });
  });

  /** A top-level key replaces the scenario's. */
  const secrets = { DATABASE_URL: 'postgres://o:o@d/s', DATABASE_APP_URL: 'postgres://a:a@d/s', MASTER_KEY: 'AGE-SECRET-KEY-1Q' };
  const none = { DATABASE_URL: '', DATABASE_APP_URL: '', MASTER_KEY: '' };
  it.each<[string, object, string]>([
    ['no database', { secrets: none }, 'No database: set secrets.DATABASE_URL'],
    ['no login of the application', { secrets: { ...secrets, DATABASE_APP_URL: '' } }, 'No login for the application'],
    ['the owner’s login for everything', { secrets: { ...secrets, DATABASE_APP_URL: secrets.DATABASE_URL } }, 'uses the owner'],
    ['no master key', { secrets: { ...secrets, MASTER_KEY: '' } }, 'No master key'],
    ['a Secret of its own and of others', { existingSecret: 'theirs' }, 'either existingSecret or secrets, not both'],
    ['two ways to route', { ingress: { enabled: true }, gateway: { enabled: true, name: 'g' } }, 'choose one'],
    ['a route without a name for the console', { ingress: { enabled: true } }, 'needs settings.PUBLIC_URL'],
    ['a route without a domain', { ingress: { enabled: true }, settings: { PUBLIC_URL: 'https://c.org' } }, 'needs settings.PORTAL_DOMAIN'],
    [
      'a gateway without a name',
      { gateway: { enabled: true }, settings: { PUBLIC_URL: 'https://c.org', PORTAL_DOMAIN: 'd.org' } },
      'needs gateway.name',
    ],
    [
      'a route kind that contradicts',
      { ingress: { enabled: true }, settings: { PUBLIC_URL: 'https://c.org', PORTAL_DOMAIN: 'd.org', ROUTE_KIND: 'gateway' } },
      'the chart routes the other way',
    ],
    ['portals on no gateway', { settings: { ROUTE_KIND: 'gateway' } }, 'set settings.GATEWAY'],
    [
      'a floor above the ceiling',
      { api: { autoscaling: { enabled: true, minReplicas: 9, maxReplicas: 3 } } },
      'minReplicas is above maxReplicas',
    ],
    [
      'scaling by nothing',
      { worker: { autoscaling: { enabled: true }, resources: { requests: { cpu: null } } } },
      'needs worker.resources',
    ],
    [
      'another cluster that is not reached',
      { kubeconfig: { existingSecret: 'k' }, settings: { CLUSTER_ADAPTER: 'local' } },
      'no cluster would be reached',
    ],
    ['no rights for an account of its own', { rbac: { create: false } }, 'name a service account that holds the rights'],
    ['metrics that nobody may read', { podMonitor: { enabled: true } }, 'needs secrets.METRICS_TOKEN'],
    ['a folder that goes with its pod', { settings: { ARCHIVE_URL: 'file:///archives' } }, 'use archives.existingClaim'],
    ['a misspelt setting', { settings: { PORTAL_DOMIAN: 'd.org' } }, 'PORTAL_DOMIAN'],
    ['a setting the chart decides', { settings: { PORT: 80 } }, 'PORT'],
    ['a setting out of range', { settings: { RECONCILE_CONCURRENCY: 1000 } }, '/settings/RECONCILE_CONCURRENCY'],
    ['a secret among the settings', { settings: { REDIS_URL: 'redis://r' } }, 'REDIS_URL'],
    ['an unknown key', { workers: { replicas: 3 } }, 'workers'],
    ['an unknown key of a component', { api: { replicaCount: 3 } }, 'replicaCount'],
    ['a number as text', { api: { replicas: '3' } }, '/api/replicas'],
  ])('refuses %s', async (_, values, sentence) => {
    const { code, text } = await helm(['template', ...withScenario('minimal', ...given(values))]);
    expect([code, text]).toEqual([1, expect.stringContaining(sentence)]);
  });
});
