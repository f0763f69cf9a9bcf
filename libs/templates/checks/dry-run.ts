import { ClusterError, objectKey, refOf, type Cluster, type KubeObject } from '#shuyuan/cluster';
import { MANAGED_BY, render, valuesFor } from '../render.js';
import { SAMPLE_VALUES, SAMPLE_VARIANTS } from '../sample-values.js';
import type { TemplateVersion } from '../template-version.js';
import type { Findings } from './reading.js';

/**
 * Objects cannot be tried in a namespace that does not exist, so one stays: empty, of nobody, and as strict as a tenant's.
 */
export const DRY_RUN_NAMESPACE = 'shuyuan-dry-run';
const TOGETHER = 4;
const REFUSALS: ReadonlySet<string> = new Set(['forbidden', 'not-found', 'invalid', 'quota-exceeded', 'conflict']);

/** Offers every object of every sort of tenant to the cluster, which answers as it would for real and keeps none. */
export async function dryRun(template: TemplateVersion, cluster: Cluster, findings: Findings): Promise<void> {
  await cluster.apply({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name: DRY_RUN_NAMESPACE,
      labels: { 'app.kubernetes.io/part-of': MANAGED_BY, 'pod-security.kubernetes.io/enforce': 'restricted' },
    },
  });
  const conditional = new Set(template.manifests.filter((m) => m.when).map((m) => `${m.object.apiVersion}/${m.object.kind}`));
  const distinct = new Map<string, KubeObject>();
  for (const values of Object.values(SAMPLE_VARIANTS)) {
    const sample = valuesFor(template, { ...values, namespace: DRY_RUN_NAMESPACE });
    for (const { object } of render(template, SAMPLE_VALUES.tenantId, sample)) distinct.set(JSON.stringify(object), object);
  }
  const refused = new Set<string>();
  const waiting = [...distinct.values()];
  const next = async (): Promise<void> => {
    for (let object = waiting.shift(); object; object = waiting.shift()) {
      const refusal = await refusalOf(cluster, object);
      // One sentence per object, however many sorts of tenants it is refused for.
      if (!refusal || refused.has(objectKey(refOf(object)))) continue;
      refused.add(objectKey(refOf(object)));
      const absent = refusal.code === 'not-found' && conditional.has(`${object.apiVersion}/${object.kind}`);
      findings.all.push({
        check: 'dry-run',
        severity: absent ? 'warning' : 'error',
        path: `${object.kind}/${object.metadata.name}`,
        message: absent
          ? { zh: `集群没有 ${object.kind} 的定义，未试运行`, en: `The cluster has no definition of ${object.kind}; it was not tried` }
          : { zh: `集群拒绝：${refusal.message}`, en: `Refused by the cluster: ${refusal.message}` },
      });
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, next));
}

async function refusalOf(cluster: Cluster, object: KubeObject): Promise<ClusterError | undefined> {
  try {
    await cluster.apply(object, { dryRun: true, force: true });
    return undefined;
  } catch (error) {
    // The cluster looks up the role that a binding names, and one that was only tried is not there. That the template has it
    // is checked with the access policy.
    if (object.kind === 'RoleBinding' && error instanceof ClusterError && error.code === 'not-found') return undefined;
    // A cluster that is away says nothing about the template.
    if (error instanceof ClusterError && REFUSALS.has(error.code)) return error;
    throw error;
  }
}
