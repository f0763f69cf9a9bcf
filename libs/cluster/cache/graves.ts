import type { KubeObject } from '../kube-object.js';
import { compareVersions, uidOf, versionOf } from '../versions.js';

interface Grave {
  /** Of all that had this name and went lately: answers about them may arrive in any order. */
  uids: Set<string>;
  /** The newest that is known from before the end. */
  version: string | undefined;
  /** Whether `version` is that of the end itself, as the watch tells it: whatever is newer is there again. */
  ended: boolean;
  at: number;
}

/** Longer than any answer or event about an object that has gone can still be under way. */
const KEPT_MS = 120_000;

/** What went lately, so that news from before its end does not bring it back. */
export class Graves {
  private readonly graves = new Map<string, Grave>();

  /** `ended`: the version is the one at which it went, not merely the last one known. */
  dig(key: string, uid: string | undefined, version: string | undefined, ended = false): void {
    const at = Date.now();
    const earlier = this.graves.get(key);
    const last = earlier && (compareVersions(earlier.version, version) ?? -1) > 0 ? earlier : { version, ended };
    this.graves.delete(key);
    const uids = earlier?.uids ?? new Set();
    this.graves.set(key, { uids: uid === undefined ? uids : uids.add(uid), version: last.version, ended: last.ended, at });
    for (const [oldest, grave] of this.graves) {
      if (at - grave.at < KEPT_MS) return;
      this.graves.delete(oldest);
    }
  }

  /** Is `object` from before the end of what lies here? */
  holds(key: string, object: KubeObject): boolean {
    const grave = this.graves.get(key);
    if (!grave) return false;
    const order = compareVersions(versionOf(object), grave.version);
    if (!grave.uids.has(uidOf(object) ?? '')) return order !== undefined && order <= 0;
    // It only lost its label for a while: to a watch by label that is an end, and a beginning when it is given back.
    if (grave.ended && order !== undefined && order > 0) return false;
    // Deleted, and yet there: held by a finalizer, which the server says by a time of deletion.
    return !(object.metadata['deletionTimestamp'] && order !== undefined && order > 0);
  }

  clear(): void {
    this.graves.clear();
  }
}
