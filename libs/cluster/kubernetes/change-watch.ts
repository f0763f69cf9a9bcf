import { canonicalJson } from '../objects/applied-hash.js';
import { objectKey, refOf } from '../kube-object.js';
import type { KubeObject } from '../kube-object.js';
import { ownEntry } from '../objects/ownership.js';
import type { KubeResponse } from './kube-http.js';

/** The server stamps managed fields by the second, and the two ends of a request may fall into different ones. */
const SAME_MOMENT_MS = 2_000;

/**
 * Tells whether an apply changed anything without reading the object first (one request instead of two). The server
 * renews the time of our managed fields only when an apply changed something, so an old time means no change. Within
 * the same two seconds, what this process applied last is compared instead.
 */
export class ChangeWatch {
  private readonly recent = new Map<string, { fingerprint: string; at: number }>();

  changed({ status, body, date }: KubeResponse<KubeObject>, startedAt: number): boolean {
    const key = objectKey(refOf(body));
    const last = this.recent.get(key);
    const print = fingerprint(body);
    const now = Date.now();
    this.recent.delete(key);
    this.recent.set(key, { fingerprint: print, at: now });
    this.forget(now);
    if (status === 201) return true;
    const appliedAt = Date.parse(ownEntry(body)?.time ?? '');
    if (appliedAt < date.getTime() - (now - startedAt) - SAME_MOMENT_MS) return false;
    return last?.fingerprint !== print;
  }

  private forget(now: number): void {
    for (const [key, { at }] of this.recent) {
      if (now - at < 3 * SAME_MOMENT_MS) return;
      this.recent.delete(key);
    }
  }
}

function fingerprint(object: KubeObject): string {
  const { status: _status, metadata, ...rest } = object;
  const { resourceVersion: _version, managedFields: _fields, ...kept } = metadata;
  return canonicalJson({ ...rest, metadata: kept });
}
