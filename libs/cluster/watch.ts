import type { ClusterError } from './cluster.errors.js';
import type { KubeObject, ObjectRef } from './kube-object.js';

/** What to follow: one kind, over all namespaces. */
export interface WatchQuery {
  apiVersion: string;
  kind: string;
  /** All of these must match. */
  labels?: Record<string, string>;
}

/**
 * What a watch tells, in the order in which the server says it. It begins with `list`, the objects and `synced`, and does
 * so again after every gap: whatever was not told between the two is no longer there.
 */
export type WatchEvent =
  /** `reset`: the server's history was turned back (a restored backup), so versions seen so far say nothing about order. */
  | { type: 'list'; reset: boolean }
  | { type: 'object'; object: KubeObject }
  /** May also be told of an object never seen. `uid` and `version` where the server gives them. */
  | { type: 'gone'; ref: ObjectRef; uid?: string; version?: string }
  /**
   * All up to `version` has been told (empty where the server has no such thing). Ends a list (`listed`), or says that the
   * stream goes on after a failure, where nothing was missed.
   */
  | { type: 'synced'; version: string; listed: boolean }
  /** Nothing new, and the line is alive. */
  | { type: 'alive' }
  /** The server does not know this kind. It is looked for again from time to time. */
  | { type: 'absent' }
  /** Not followed for the moment, and tried again; what was told so far may be out of date. */
  | { type: 'failing'; error: ClusterError };

/** Goes on until closed, whatever happens to the server. */
export interface Watch {
  close(): void;
}
