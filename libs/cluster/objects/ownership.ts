import { FIELD_MANAGER } from '../cluster.js';
import type { KubeObject } from '../kube-object.js';

export type FieldSet = { [key: string]: FieldSet };

export interface ManagedFieldsEntry {
  manager?: string;
  operation?: string;
  subresource?: string;
  time?: string;
  fieldsV1?: FieldSet;
}

/** The entry of `metadata.managedFields` that says what our applies own; undefined where the list is absent or lacks us. */
export function ownEntry(live: KubeObject): ManagedFieldsEntry | undefined {
  return managedFields(live)?.find((entry) => entry.manager === FIELD_MANAGER && entry.operation === 'Apply' && !entry.subresource);
}

export function managedFields(live: KubeObject): ManagedFieldsEntry[] | undefined {
  return live.metadata['managedFields'] as ManagedFieldsEntry[] | undefined;
}

/**
 * Do we still own every field of `wanted`? Somebody who edits a field takes it over, also where the edit only added to
 * an atomic list (a further subject of a RoleBinding), which a comparison that tolerates defaults cannot see.
 * A store that keeps no managed fields answers yes.
 */
export function ownsAll(live: KubeObject, wanted: KubeObject): boolean {
  if (managedFields(live) === undefined) return true;
  const fields = ownEntry(live)?.fieldsV1;
  if (!fields) return false;
  const { apiVersion: _apiVersion, kind: _kind, metadata, ...rest } = wanted;
  const { labels, annotations } = metadata;
  return owns(fields, { ...rest, metadata: { labels, annotations } });
}

function owns(set: FieldSet, wanted: object): boolean {
  return Object.entries(wanted as Record<string, unknown>).every(([key, value]) => {
    if (value === undefined || value === null || isEmpty(value)) return true;
    const field = set[`f:${key}`];
    if (!field) return false;
    // A leaf of the set is owned whole (a scalar, an atomic list or object). Lists merged by key are left at that:
    // includes() compares their entries, and what others add to them is theirs by right.
    if (Object.keys(field).length === 0 || Array.isArray(value) || typeof value !== 'object') return true;
    return owns(field, value);
  });
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every((field) => field === undefined);
}
