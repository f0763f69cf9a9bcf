import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import type { KubeObject } from '#shuyuan/cluster';
import { clusterAvailability, startCluster, toolPath, type ControlPlane } from '../cluster/harness/index.js';
import { announceSkip } from '../support/announce-skip.js';
import { NAMESPACE, given, helm, rendered, scenarios, withScenario } from './helm.js';
import { optionalKinds } from './optional-kinds.js';

const availability = await clusterAvailability();
if (!availability.available) announceSkip('the chart on a real API server', availability.reason);

const WAIT = ['--wait', '--timeout', '90s'];

(availability.available ? describe : describe.skip)('the chart on a real API server (kwok as the kubelet: no image runs)', () => {
  let plane: ControlPlane;
  const kubectl = (args: string[], objects?: KubeObject[]): string =>
    execFileSync(toolPath('kubectl'), ['--kubeconfig', plane.kubeconfig, ...args], {
      input: objects ? JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }) : '',
      encoding: 'utf8',
    });
  const names = (kinds: string): string[] =>
    kubectl(['get', kinds, '--all-namespaces', '-l', 'app.kubernetes.io/part-of=shuyuan', '-o', 'name']).split('\n').filter(Boolean);
  const ours = (): string[] =>
    names(
      'deployments,jobs,services,configmaps,secrets,serviceaccounts,ingresses,httproutes,networkpolicies,poddisruptionbudgets,' +
        'horizontalpodautoscalers,podmonitors,clusterroles,clusterrolebindings,validatingadmissionpolicies,validatingadmissionpolicybindings',
    );

  beforeAll(async () => {
    plane = await startCluster();
    kubectl(['apply', '-f', '-'], optionalKinds);
    kubectl(['wait', '--for=condition=Established', 'crd', '--all', '--timeout=20s']);
    kubectl(['create', 'namespace', NAMESPACE]);
    // What its pods must satisfy, refused where they do not.
    kubectl(['label', 'namespace', NAMESPACE, 'pod-security.kubernetes.io/enforce=restricted']);
  }, 1_200_000);
  afterAll(() => plane?.stop(), 20_000);

  it.each(scenarios)('%s: every object is accepted, no field unknown', async (scenario) => {
    const objects = await rendered(scenario);
    const accepted = kubectl(['apply', '--server-side', '--dry-run=server', '--validate=strict', '-o', 'name', '-f', '-'], objects);
    expect(accepted.split('\n').filter(Boolean)).toHaveLength(objects.length);
  });

  it('installs with its hook done and every Deployment available, upgrades, and leaves nothing', async () => {
    const installed = await helm(['install', ...withScenario('ha', ...WAIT)], plane.kubeconfig);
    expect([installed.code, installed.text]).toEqual([0, expect.stringContaining('STATUS: deployed')]);
    expect(installed.text).toContain('exec deploy/shuyuan-api');
    expect(installed.text).toContain('一次性链接');
    // Two of them are scaled by their autoscalers, whose controller looks every 15 s.
    for (const name of ['api', 'portal', 'worker'])
      kubectl(['wait', `deployment/shuyuan-${name}`, '-n', NAMESPACE, '--for=jsonpath={.status.availableReplicas}=3', '--timeout=60s']);
    // The job ran before anything else and went, with the owner's address.
    expect(ours().filter((name) => name.includes('migrate') && !name.includes('networkpolic'))).toEqual([]);
    expect(kubectl(['get', 'secrets', '-n', NAMESPACE, '-o', 'yaml'])).not.toContain('DATABASE_URL:');
    const jobs = kubectl(['get', 'events', '-n', NAMESPACE, '-o', 'jsonpath={.items[?(@.involvedObject.kind=="Job")].reason}']);
    expect(jobs.split(' ')).toContain('Completed');

    const changed = given({
      settings: { PUBLIC_URL: 'https://console.example.org', PORTAL_DOMAIN: 'edu.example.org', LOG_LEVEL: 'debug' },
    });
    const before = pods();
    const upgraded = await helm(['upgrade', ...withScenario('ha', ...WAIT, ...changed)], plane.kubeconfig);
    expect([upgraded.code, upgraded.text]).toEqual([0, expect.stringContaining('REVISION: 2')]);
    expect(kubectl(['get', 'configmap', 'shuyuan', '-n', NAMESPACE, '-o', 'jsonpath={.data.LOG_LEVEL}'])).toBe('debug');
    // A changed setting reaches the processes: every pod is another one.
    expect(pods().filter((name) => before.includes(name))).toEqual([]);

    const gone = await helm(['uninstall', 'shuyuan', '--namespace', NAMESPACE, ...WAIT], plane.kubeconfig);
    expect(gone.code).toBe(0);
    expect(ours()).toEqual([]);
  }, 300_000);

  function pods(): string[] {
    const running = ['get', 'pods', '-n', NAMESPACE, '--field-selector=status.phase=Running', '-o', 'json'];
    const { items } = JSON.parse(kubectl(running)) as { items: KubeObject[] };
    return items.filter(({ metadata }) => !metadata['deletionTimestamp']).map(({ metadata }) => metadata.name);
  }
});
