import { ClusterError } from '../cluster.errors.js';
import { describeRef, refOf } from '../kube-object.js';
import type { KubeObject, ObjectRef } from '../kube-object.js';
import type { LocalKind } from './known-kinds.js';

const dnsLabel = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const dnsSubdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const labelName = /^([a-z0-9]([-a-z0-9.]*[a-z0-9])?\/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const labelValue = /^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;
/** Names that become a DNS label themselves. */
const labelNamed = new Set(['Namespace', 'Service']);
/** Names that only have to fit into a path. */
const pathNamed = new Set(['Role', 'RoleBinding', 'ClusterRole', 'ClusterRoleBinding']);

/** The part of the API server's checks that does not need its schema. Throws ClusterError 'invalid' with every fault named. */
export function validate(object: KubeObject, kind: LocalKind): void {
  const faults = [...faultsOf(object, kind)];
  if (faults.length > 0) {
    throw new ClusterError('invalid', `Cannot apply ${describeRef(refOf(object))}: ${faults.join('; ')}`, { status: 422 });
  }
}

export function validateScope(ref: ObjectRef, kind: LocalKind): void {
  if (!ref.name) throw new ClusterError('invalid', `A ${ref.kind} without a name cannot be addressed.`);
  if (kind.namespaced === Boolean(ref.namespace)) return;
  const fault = kind.namespaced ? 'lacks its namespace' : `lives outside of namespaces, yet names ${ref.namespace}`;
  throw new ClusterError('invalid', `${ref.kind} ${ref.name} ${fault}.`);
}

function* faultsOf(object: KubeObject, kind: LocalKind): Generator<string> {
  const allowed = ['apiVersion', 'kind', 'metadata', 'status', ...kind.fields];
  for (const field of Object.keys(object)) {
    if (!allowed.includes(field)) yield `unknown field "${field}"`;
  }
  yield* nameFaults(object);
  for (const [key, value] of Object.entries(object.metadata.labels ?? {})) {
    if (!labelName.test(key)) yield `metadata.labels: "${key}" is no valid label key`;
    if (typeof value !== 'string' || !labelValue.test(value)) yield `metadata.labels: "${value}" is no valid label value`;
  }
  for (const [key, value] of Object.entries(object.metadata.annotations ?? {})) {
    if (typeof value !== 'string') yield `metadata.annotations.${key} must be a string`;
  }
  if (object.kind === 'Deployment' || object.kind === 'StatefulSet') yield* workloadFaults(object);
}

function* nameFaults({ kind, metadata: { name } }: KubeObject): Generator<string> {
  if (pathNamed.has(kind)) {
    if (/[/%]/.test(name) || name === '.' || name === '..') yield `metadata.name: "${name}" must not contain "/" or "%"`;
    return;
  }
  const [pattern, longest] = labelNamed.has(kind) ? [dnsLabel, 63] : [dnsSubdomain, 253];
  if (!pattern.test(name)) yield `metadata.name: "${name}" is not a DNS-1123 name (lower case letters, digits and "-")`;
  if (name.length > longest) yield `metadata.name: must be no more than ${longest} characters`;
}

interface Workload {
  replicas?: unknown;
  selector?: { matchLabels?: Record<string, string> };
  template?: { metadata?: { labels?: Record<string, string> }; spec?: { containers?: unknown[] } };
}

function* workloadFaults(object: KubeObject): Generator<string> {
  const spec = (object['spec'] ?? {}) as Workload;
  const { replicas = 1 } = spec;
  if (typeof replicas !== 'number' || !Number.isInteger(replicas) || replicas < 0) {
    yield 'spec.replicas: must be a whole number of zero or more';
  }
  const selected = Object.entries(spec.selector?.matchLabels ?? {});
  if (!spec.selector) yield 'spec.selector: Required value';
  const labels = spec.template?.metadata?.labels ?? {};
  if (selected.some(([key, value]) => labels[key] !== value)) {
    yield 'spec.template.metadata.labels: `selector` does not match template `labels`';
  }
  if (!spec.template?.spec?.containers?.length) yield 'spec.template.spec.containers: Required value';
}
