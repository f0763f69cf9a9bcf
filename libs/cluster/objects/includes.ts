import type { KubeObject } from '../kube-object.js';
import { sameQuantity } from './quantity.js';
import { isAtomicObject, isQuantity, listKeyDefaults, mapListKeys } from './schema-knowledge.js';
import { withEncodedSecret } from './secret-data.js';

type Fields = Record<string, unknown>;

/**
 * Is every field of `wanted` already in `live`? Fields that only `live` has (status, defaults, what other managers
 * added) do not count, lists merge the way the API merges them, and quantities are compared by value.
 */
export function includes(live: KubeObject, wanted: KubeObject): boolean {
  return differences(live, wanted, 1).length === 0;
}

/** Paths at which `live` lacks what `wanted` says (`spec.template.spec.containers[app].image`), at most `limit`. */
export function differences(live: KubeObject, wanted: KubeObject, limit = 20): string[] {
  const found: string[] = [];
  compare(live, withEncodedSecret(wanted), { fields: [], shown: '' }, found);
  return found.slice(0, limit);
}

interface Place {
  fields: readonly string[];
  shown: string;
}

function compare(live: unknown, wanted: unknown, at: Place, found: string[]): void {
  // The API server drops nulls; "I want none" is the same as not saying anything.
  if (wanted === undefined || wanted === null || live === wanted) return;
  if (Array.isArray(wanted)) compareList(live, wanted, at, found);
  else if (isFields(wanted)) compareObject(live, wanted, at, found);
  else if (!(isQuantity(at.fields) && sameQuantity(live, wanted))) found.push(at.shown);
}

function compareObject(live: unknown, wanted: Fields, at: Place, found: string[]): void {
  if (!isFields(live)) {
    // An empty object may be stored as nothing at all (labels: {}), except where emptiness is a statement (podSelector: {}).
    const empty = Object.values(wanted).every((value) => value === undefined || value === null);
    if (!(empty && live === undefined && !isAtomicObject(at.fields))) found.push(at.shown);
    return;
  }
  for (const [key, value] of Object.entries(wanted)) {
    compare(live[key], value, { fields: [...at.fields, key], shown: at.shown ? `${at.shown}.${key}` : key }, found);
  }
  if (isAtomicObject(at.fields)) {
    for (const key of Object.keys(live)) {
      // roleRef.apiGroup is filled in; everything else in an atomic object was put there by somebody.
      if (wanted[key] === undefined && key !== 'apiGroup') found.push(`${at.shown}.${key}`);
    }
  }
}

function compareList(live: unknown, wanted: readonly unknown[], at: Place, found: string[]): void {
  if (!Array.isArray(live)) {
    if (wanted.length > 0) found.push(at.shown);
    return;
  }
  const keys = mapListKeys(at.fields);
  if (keys && wanted.every(isFields)) {
    for (const entry of wanted) {
      const twin: unknown = live.find((candidate) => isFields(candidate) && keys.every((key) => sameKey(candidate, entry, key)));
      const shown = `${at.shown}[${String(entry[keys[0]!])}]`;
      if (twin === undefined) found.push(shown);
      else compare(twin, entry, { fields: at.fields, shown }, found);
    }
    return;
  }
  if (live.length !== wanted.length) found.push(at.shown);
  else wanted.forEach((entry, i) => compare(live[i], entry, { fields: at.fields, shown: `${at.shown}[${i}]` }, found));
}

function sameKey(live: Fields, wanted: Fields, key: string): boolean {
  const fallback = listKeyDefaults[key];
  return (live[key] ?? fallback) === (wanted[key] ?? fallback);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
