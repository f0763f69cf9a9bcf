import type { KubeObject } from '../kube-object.js';
import { APPLIED_HASH, appliedHash } from './applied-hash.js';
import { includes } from './includes.js';
import { ownsAll } from './ownership.js';
import { withEncodedSecret } from './secret-data.js';

/**
 * Compare first, write only if needed: true when `live` is missing, was applied from something else than `wanted`
 * (by the stamped hash), has drifted from it, or lost a field to another manager. `wanted` may carry its stamp or not;
 * what is written must (see stampHash).
 */
export function needsWrite(wanted: KubeObject, live: KubeObject | undefined): boolean {
  if (!live) return true;
  if (live.metadata.annotations?.[APPLIED_HASH] !== appliedHash(wanted)) return true;
  return !includes(live, wanted) || !ownsAll(live, withEncodedSecret(wanted));
}
