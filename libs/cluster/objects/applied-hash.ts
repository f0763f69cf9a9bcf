import { createHash } from 'node:crypto';
import type { KubeObject } from '../kube-object.js';

/** What was applied last, as a hash: how a field that is no longer wanted is noticed, which no comparison of values can. */
export const APPLIED_HASH = 'shuyuan.dev/applied-hash';

/** A copy of `object` that carries the hash of itself. */
export function stampHash(object: KubeObject): KubeObject {
  const annotations = { ...object.metadata.annotations, [APPLIED_HASH]: appliedHash(object) };
  return { ...object, metadata: { ...object.metadata, annotations } };
}

/** SHA-256 (hex) over canonical JSON: sorted keys, absent and null fields left out, the stamp itself left out. */
export function appliedHash(object: KubeObject): string {
  const { [APPLIED_HASH]: _, ...annotations } = object.metadata.annotations ?? {};
  const bare: Record<string, unknown> = { ...object, metadata: { ...object.metadata, annotations } };
  if (Object.keys(annotations).length === 0) bare['metadata'] = { ...object.metadata, annotations: undefined };
  return createHash('sha256').update(canonicalJson(bare)).digest('hex');
}

export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, field]) => field !== undefined && field !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${entries.join(',')}}`;
}
