import type { TenantRow } from './rows.js';
import { KINDS, collection, type Direct, type LiveObject } from './direct.js';
import { FOREIGN } from './steps.js';

/** Made by the cluster itself in every namespace. */
const OF_THE_CLUSTER = new Set(['configmaps/kube-root-ca.crt', 'serviceaccounts/default']);

/** Everything in a tenant's namespace that the cluster does not put there by itself, by `resource/name`. */
export async function objectsOf(direct: Direct, namespace: string): Promise<Map<string, LiveObject>> {
  const space = await direct.call('GET', `/api/v1/namespaces/${namespace}`);
  if (!space) return new Map();
  const lists = await Promise.all(
    Object.keys(KINDS).map(async (resource) =>
      (await direct.list(collection(resource, namespace))).map((object) => [`${resource}/${object.metadata.name}`, object] as const),
    ),
  );
  return new Map([['namespace', space], ...lists.flat().filter(([key]) => !OF_THE_CLUSTER.has(key))]);
}

/**
 * An object without what differs from one tenant or moment to the next: two tenants of equal size and template, one
 * made without faults and one through many, must come out alike.
 */
export function normal(object: LiveObject, row: TenantRow): string {
  const {
    status,
    metadata,
    data,
    secrets: _secrets,
    ...rest
  } = object as LiveObject & { status?: Status; data?: object; secrets?: unknown };
  const annotations = Object.fromEntries(
    Object.entries(metadata.annotations ?? {}).filter(
      ([key]) => ![FOREIGN, 'shuyuan.dev/applied-hash', 'deployment.kubernetes.io/revision'].includes(key),
    ),
  );
  const spec = { ...(rest['spec'] as Record<string, unknown> | undefined) };
  for (const given of ['clusterIP', 'clusterIPs']) delete spec[given];
  // How many there are is the autoscaler's to say, and here is none.
  const scaled = row.plan.startsWith('large@') && row.desired_state === 'active';
  if (scaled) delete spec['replicas'];
  const shape = {
    ...rest,
    spec,
    data: data && 'PORTAL_KEY' in data ? Object.keys(data) : data,
    metadata: { name: metadata.name, namespace: metadata.namespace, labels: metadata.labels, annotations },
    available: scaled ? undefined : (status?.availableReplicas ?? 0),
  };
  const named: [string, string][] = [
    [row.id, '<id>'],
    [row.slug, '<slug>'],
    [row.name, '<name>'],
    [row.unit_name, '<unit>'],
    [row.unit_code, '<code>'],
  ];
  return named.reduce((text, [from, to]) => text.replaceAll(from, to), JSON.stringify(sorted(shape)));
}

interface Status {
  availableReplicas?: number;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => [key, sorted(field)]),
  );
}
