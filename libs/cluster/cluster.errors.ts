export type ClusterErrorCode =
  | 'unreachable'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'invalid'
  | 'quota-exceeded'
  | 'throttled'
  | 'terminating'
  | 'unknown';

export interface ClusterErrorDetails {
  status?: number;
  retryAfterSeconds?: number;
  managers?: string[];
  fields?: string[];
  cause?: unknown;
}

/** Worth another attempt later without anyone changing anything first. */
const passing: ReadonlySet<ClusterErrorCode> = new Set(['unreachable', 'throttled', 'terminating']);

/** Why the cluster did not do what was asked. `message` keeps the server's own words. */
export class ClusterError extends Error {
  override readonly name = 'ClusterError';
  readonly code: ClusterErrorCode;
  /** HTTP status, where the server answered at all. */
  readonly status?: number;
  readonly retryAfterSeconds?: number;
  readonly retryable: boolean;
  /** Of a 'conflict' over fields: the other field managers, and the fields in question. */
  readonly managers: readonly string[];
  readonly fields: readonly string[];

  constructor(code: ClusterErrorCode, message: string, details: ClusterErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    if (details.status !== undefined) this.status = details.status;
    if (details.retryAfterSeconds !== undefined) this.retryAfterSeconds = details.retryAfterSeconds;
    this.managers = details.managers ?? [];
    this.fields = details.fields ?? [];
    this.retryable = passing.has(code) || (code === 'unknown' && (details.status ?? 0) >= 500);
  }
}
