/**
 * What the API's own types say about fields whose name alone does not tell how they merge. The server knows this from
 * its schema; comparing on the client needs only the few below. Anything unknown is treated strictly (atomic), which
 * costs at most a write that changes nothing.
 */

/** Lists merged by key (`x-kubernetes-list-type: map`): further entries in the live list belong to others. */
const listKeys: Record<string, readonly string[]> = {
  containers: ['name'],
  initContainers: ['name'],
  ephemeralContainers: ['name'],
  env: ['name'],
  volumes: ['name'],
  imagePullSecrets: ['name'],
  secrets: ['name'],
  volumeMounts: ['mountPath'],
  volumeDevices: ['devicePath'],
  hostAliases: ['ip'],
  topologySpreadConstraints: ['topologyKey', 'whenUnsatisfiable'],
  conditions: ['type'],
  ownerReferences: ['uid'],
};

/** Keys by which the entries of list `field` are told apart, or undefined for a list taken as a whole. */
export function mapListKeys(path: readonly string[]): readonly string[] | undefined {
  const field = path.at(-1) ?? '';
  if (field !== 'ports') return listKeys[field];
  // `ports` of a container and of a Service merge by key; those of a NetworkPolicy rule are atomic.
  if (path.includes('containers') || path.includes('initContainers')) return ['containerPort', 'protocol'];
  return path.length === 2 && path[0] === 'spec' ? ['port', 'protocol'] : undefined;
}

/** A key left out of a list entry that the server fills in before it compares. */
export const listKeyDefaults: Record<string, unknown> = { protocol: 'TCP' };

/** Objects taken as a whole (`x-kubernetes-map-type: atomic`): a key that somebody added is a difference. */
const atomicObjects = new Set([
  'selector',
  'podSelector',
  'namespaceSelector',
  'labelSelector',
  'objectSelector',
  'nodeSelector',
  'matchLabels',
  'roleRef',
]);

export function isAtomicObject(path: readonly string[]): boolean {
  return atomicObjects.has(path.at(-1) ?? '');
}

const quantityMaps = new Set([
  ...['limits', 'requests', 'hard', 'overhead', 'capacity', 'allocatable'],
  ...['max', 'min', 'default', 'defaultRequest', 'maxLimitRequestRatio'],
]);
const quantityFields = new Set(['sizeLimit', 'divisor', 'averageValue']);
const plainData = new Set(['data', 'binaryData', 'stringData', 'metadata']);

/** Whether the field at `path` holds a quantity, so that "1000m" is 1. Data and labels are plain text wherever they look alike. */
export function isQuantity(path: readonly string[]): boolean {
  if (plainData.has(path[0] ?? '')) return false;
  return quantityFields.has(path.at(-1) ?? '') || quantityMaps.has(path.at(-2) ?? '');
}
