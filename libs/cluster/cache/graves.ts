import type { KubeObject } from '../kube-object.js';
import { compareVersions, uidOf, versionOf } from '../versions.js';

interface Grave {
  /** Of all that had this name and went lately: answers about them may arrive in any order. */
  uids: Set<string>;
  /** The newest that is known from before the end. */
  version: string | undefined;
  at: number;
}

/** Longer than any answer or event about an object that has gone can still be under way. */
const KEPT_MS = 120_000;

/** What went lately, so that news from before its end does not bring it back. */
export class Graves {
  private readonly graves = new Map<string, Grave>();

  dig(key: string, uid: string | undefined, version: string | undefined): void {
    const at = Date.now();
    const earlier = this.graves.get(key);
    const newest = earlier && (compareVersions(earlier.version, version) ?? -1) > 0 ? earlier.version : version;
    this.graves.delete(key);
    const uids = earlier?.uids ?? new Set();
    this.graves.set(key, { uids: uid === undefined ? uids : uids.add(uid), version: newest, at });
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
    // Deleted, and yet there: held by a finalizer, which the server says by a time of deletion.
    return !(object.metadata['deletionTimestamp'] && order !== undefined && order > 0);
  }

  clear(): void {
    this.graves.clear();
  }
}
