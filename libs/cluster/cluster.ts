import type { ClusterErrorCode } from './cluster.errors.js';
import type { KubeObject, ObjectQuery, ObjectRef } from './kube-object.js';
import type { Watch, WatchEvent, WatchQuery } from './watch.js';

/** The one field manager of this product: what it applied is its own, what others added stays theirs. */
export const FIELD_MANAGER = 'shuyuan';

export interface ApplyOptions {
  /** Checked and answered as a real apply would be, but nothing is stored. */
  dryRun?: boolean;
  /** Take fields over from another manager instead of failing with 'conflict'. */
  force?: boolean;
}

export interface ClusterHealth {
  /** `open`: not reached lately, so requests fail at once; `half-open`: one request is trying again. */
  breaker: 'closed' | 'open' | 'half-open';
  lastError?: { code: ClusterErrorCode; message: string; at: Date };
  /** The server asked for a pause of all writes until then. */
  throttledUntil?: Date;
  /** Writes sent so far. */
  writes: number;
  /** Time that writes waited for the limiter, all together. */
  throttledMs: number;
}

/**
 * The Cluster port (集群端口): where a tenant's namespace, limits, isolation and workload live. Two adapters:
 * `kubernetes` (a real API server, the product) and `local` (objects kept in PostgreSQL, the embedded default).
 * Every failure is a ClusterError. Every operation is idempotent and safe to repeat.
 */
export abstract class Cluster {
  abstract readonly adapter: 'kubernetes' | 'local';
  /**
   * Writes sent so far (dry runs left out; an apply that changes nothing is still one sent). A pass of a reconciler
   * with nothing to do leaves this number alone.
   */
  abstract readonly writes: number;
  /** Server-side apply under FIELD_MANAGER. Gives the object as stored; an apply that changes nothing leaves its version alone. */
  abstract apply(object: KubeObject, options?: ApplyOptions): Promise<KubeObject>;
  abstract get(ref: ObjectRef): Promise<KubeObject | undefined>;
  abstract list(query: ObjectQuery): Promise<KubeObject[]>;
  /** True when it was there; a missing object is not an error. A namespace takes its contents along, which takes time. */
  abstract delete(ref: ObjectRef): Promise<boolean>;
  /** Follows a kind from now on. Never throws: what is wrong is told, and tried again. */
  abstract watch(query: WatchQuery, tell: (event: WatchEvent) => void): Watch;
  /** How it goes with the other side, as the last requests found it. Asks nothing. */
  abstract health(): ClusterHealth;
  /** Resolves quickly, or throws ClusterError 'unreachable' (or 'unauthorized') with the reason. */
  abstract ping(): Promise<{ version: string }>;
  abstract close(): Promise<void>;
}
