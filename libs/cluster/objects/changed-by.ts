import { FIELD_MANAGER } from '../cluster.js';
import type { KubeObject } from '../kube-object.js';
import { differences } from './includes.js';
import { managedFields, ownEntry } from './ownership.js';
import type { FieldSet, ManagedFieldsEntry } from './ownership.js';
import { withEncodedSecret } from './secret-data.js';

export interface ChangedBy {
  /** Field manager, as it calls itself: `kubectl-edit`, `kube-controller-manager`. */
  manager: string;
  /** Paths as `differences` writes them. */
  fields: string[];
  time: string | undefined;
}

const MOST_FIELDS = 20;

/**
 * Who, other than us, last took fields of `wanted` in `live`, and which. Who takes a field by force or edits it owns it from
 * then on, so that is what counts. Who removes a field leaves no trace of it: then it is whoever wrote after us, if anyone.
 * Undefined when nobody can be named, as in a store that keeps no managed fields.
 */
export function changedBy(live: KubeObject, wanted: KubeObject): ChangedBy | undefined {
  const ours = ownEntry(live);
  const { metadata, ...rest } = withEncodedSecret(wanted);
  const { apiVersion: _apiVersion, kind: _kind, ...body } = rest as Record<string, unknown>;
  const fields = { ...body, metadata: { labels: metadata.labels, annotations: metadata.annotations } };
  const others = (managedFields(live) ?? [])
    .filter((entry) => entry.manager && entry !== ours && entry.subresource !== 'status')
    .sort((a, b) => (b.time ?? '').localeCompare(a.time ?? ''));
  for (const entry of others) {
    const taken = [...ownedOf(entry.fieldsV1 ?? {}, ours?.fieldsV1 ?? {}, fields, '')];
    if (taken.length > 0) return told(entry, taken);
  }
  const missing = differences(live, wanted, MOST_FIELDS);
  const later = others.find(({ time, manager }) => manager !== FIELD_MANAGER && (time ?? '') > (ours?.time ?? ''));
  return missing.length > 0 && later ? told(later, missing) : undefined;
}

function told({ manager = '', time }: ManagedFieldsEntry, fields: string[]): ChangedBy {
  return { manager, fields: fields.slice(0, MOST_FIELDS), time };
}

/** Fields of `wanted` that `theirs` has and `ours` lacks. */
function* ownedOf(theirs: FieldSet, ours: FieldSet, wanted: object, path: string): Generator<string> {
  for (const [key, value] of Object.entries(wanted) as [string, unknown][]) {
    const their = theirs[`f:${key}`];
    if (value === undefined || value === null || !their) continue;
    const shown = path ? `${path}.${key}` : key;
    const own = ours[`f:${key}`];
    if (typeof value !== 'object' || Object.keys(their).length === 0) {
      // Owned by both: an apply of the same value, which changed nothing.
      if (!own) yield shown;
    } else if (Array.isArray(value)) yield* ownedOfList(their, own ?? {}, value, shown);
    else yield* ownedOf(their, own ?? {}, value, shown);
  }
}

/** Entries of a list merged by key stand under their key (`k:{"name":"portal"}`), those of a set under their value (`v:"a"`). */
function* ownedOfList(theirs: FieldSet, ours: FieldSet, wanted: readonly unknown[], path: string): Generator<string> {
  for (const [key, their] of Object.entries(theirs)) {
    if (!key.startsWith('k:')) continue;
    const names = Object.entries(JSON.parse(key.slice(2)) as Record<string, unknown>);
    const entry = wanted.find((item) => isFields(item) && names.every(([name, value]) => (item[name] ?? value) === value));
    if (isFields(entry)) yield* ownedOf(their, ours[key] ?? {}, entry, `${path}[${String(names[0]?.[1])}]`);
  }
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
