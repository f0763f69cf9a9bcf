import type { Manifest } from '../template-version.js';
import type { Findings } from './reading.js';

const NAMESPACE = 'v1/Namespace';
const RBAC = 'rbac.authorization.k8s.io/v1';
/**
 * Kinds a tenant may be made of. All but the namespace live in it, so that none reaches beyond; and whoever watches or
 * prunes what tenants have needs to look at no other.
 */
export const TENANT_KINDS: readonly { apiVersion: string; kind: string }[] = [
  { apiVersion: 'v1', kind: 'Namespace' },
  { apiVersion: 'v1', kind: 'ResourceQuota' },
  { apiVersion: 'v1', kind: 'LimitRange' },
  { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' },
  { apiVersion: 'v1', kind: 'ServiceAccount' },
  { apiVersion: RBAC, kind: 'Role' },
  { apiVersion: RBAC, kind: 'RoleBinding' },
  { apiVersion: 'v1', kind: 'ConfigMap' },
  { apiVersion: 'v1', kind: 'Secret' },
  { apiVersion: 'apps/v1', kind: 'Deployment' },
  { apiVersion: 'v1', kind: 'Service' },
  { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget' },
  { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler' },
  { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress' },
  // Only where the cluster has their definitions.
  { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute' },
  { apiVersion: 'gateway.networking.k8s.io/v1beta1', kind: 'ReferenceGrant' },
  { apiVersion: 'cert-manager.io/v1', kind: 'Certificate' },
];
const ALLOWED = new Set(TENANT_KINDS.map(({ apiVersion, kind }) => `${apiVersion}/${kind}`));

/** Exactly one namespace, the tenant's own, held to pod-security `restricted`; everything else in it, under a name of its own. */
export function checkKinds(manifests: readonly Manifest[], findings: Findings): void {
  const keys = new Set<string>();
  for (const manifest of manifests) {
    const { object, phase } = manifest;
    const report = findings.in('kinds', manifest);
    const kind = `${object.apiVersion}/${object.kind}`;
    if (!ALLOWED.has(kind)) report('', { zh: `模板不能含有 ${kind}`, en: `A template may not hold ${kind}` });
    if (kind === NAMESPACE) checkNamespace(manifest, findings);
    else if (object.metadata.namespace !== '$(namespace)')
      report('metadata.namespace', { zh: '应为 $(namespace)', en: 'must be $(namespace)' });
    else if (object.metadata.name.includes('$('))
      report('metadata.name', { zh: '名称应写明，不用占位符', en: 'must be a name, not a placeholder' });
    const key = `${kind}/${object.metadata.name}`;
    // Two variants of one object would take turns when both conditions hold.
    if (keys.has(key)) report('', { zh: '对象重复', en: 'stands there twice' });
    keys.add(key);
    checkMetadata(manifest, findings);
    if ((phase === 'namespace') !== (kind === NAMESPACE))
      report('', { zh: '命名空间应在 namespace 阶段，其他对象不在', en: 'the namespace, and it alone, belongs to the namespace phase' });
  }
  const namespaces = manifests.filter(({ object }) => `${object.apiVersion}/${object.kind}` === NAMESPACE);
  if (namespaces.length !== 1) findings.overall('kinds', { zh: '应恰有一个 Namespace', en: 'There must be exactly one Namespace' });
}

function checkNamespace(manifest: Manifest, findings: Findings): void {
  const { metadata } = manifest.object;
  const report = findings.in('kinds', manifest);
  if (manifest.when) report('', { zh: '命名空间不能有条件', en: 'the namespace cannot depend on a condition' });
  if (metadata.name !== '$(namespace)') report('metadata.name', { zh: '应为 $(namespace)', en: 'must be $(namespace)' });
  if (metadata.labels?.['pod-security.kubernetes.io/enforce'] !== 'restricted')
    report('metadata.labels', { zh: '应强制 pod-security restricted', en: 'must enforce pod-security restricted' });
}

/** Fields by which an object would belong to, or be kept by, somebody else. */
function checkMetadata(manifest: Manifest, findings: Findings): void {
  const report = findings.in('kinds', manifest);
  const known = ['name', 'namespace', 'labels', 'annotations'];
  for (const field of Object.keys(manifest.object.metadata))
    if (!known.includes(field)) report(`metadata.${field}`, { zh: '模板不能写这个字段', en: 'a template may not set this' });
  // By these the platform finds what is a tenant's, and network policies the entrance and the database.
  for (const label of Object.keys(manifest.object.metadata.labels ?? {}))
    if (/^shuyuan\.dev\/|\$\(/.test(label))
      report(`metadata.labels.${label}`, { zh: '此标签由平台设置', en: 'this label is set by the platform' });
}
