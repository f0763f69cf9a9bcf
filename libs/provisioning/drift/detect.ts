import { changedBy, differences, needsWrite, objectKey, refOf, type KubeObject, type ObjectRef } from '#shuyuan/cluster';
import { APPLIED_HASH } from '#shuyuan/cluster';
import type { ObjectSet } from '../tenant-objects.js';
import type { DriftChange } from './drift-record.entity.js';

export interface Drift {
  readonly ref: ObjectRef;
  readonly change: DriftChange;
  readonly manager: string | null;
  readonly fields: readonly string[];
}

/**
 * What somebody else did to a tenant that had come to rest. An object that still carries the hash of what we want was
 * as we want it once, so a difference is an edit; another hash means that our own wishes have changed since, which is
 * no drift, and neither is an object that we applied ourselves and no longer render.
 */
export function detectDrift({ wanted, live }: ObjectSet): Drift[] {
  const found: Drift[] = [];
  for (const { object } of wanted) {
    const ref = refOf(object);
    const there = live.get(objectKey(ref));
    if (!there) found.push({ ref, change: 'deleted', manager: null, fields: [] });
    else if (hashOf(there) === hashOf(object) && needsWrite(object, there)) {
      const by = changedBy(there, object);
      found.push({ ref, change: 'edited', manager: by?.manager ?? null, fields: by?.fields ?? differences(there, object) });
    }
  }
  const rendered = new Set(wanted.map(({ object }) => objectKey(refOf(object))));
  for (const [key, object] of live) {
    if (!rendered.has(key) && hashOf(object) === undefined)
      found.push({ ref: refOf(object), change: 'orphaned', manager: lastManager(object), fields: [] });
  }
  return found;
}

/** Stamp of what we applied last; absent on what we never applied. */
export const hashOf = (object: KubeObject): string | undefined => object.metadata.annotations?.[APPLIED_HASH];

const lastManager = ({ metadata }: KubeObject): string | null =>
  (metadata['managedFields'] as { manager?: string }[] | undefined)?.at(-1)?.manager ?? null;
