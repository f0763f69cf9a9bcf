import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { ClusterError } from '../cluster.errors.js';
import type { ClusterAccess } from './access.js';
import { clusterErrorOf, isFieldConflict } from './status.js';
import type { Refusal } from './status.js';

export interface KubeHttpOptions {
  /** Connections kept open; the API server answers one request at a time on each. */
  connections?: number;
  /** Attempts for one request, the first included. */
  attempts?: number;
  /** First pause between attempts; each further one doubles, with jitter. */
  backoffMs?: number;
  /** A server that asks for a longer pause than this is not waited for: the caller's own schedule is better at it. */
  longestPauseMs?: number;
  timeoutMs?: number;
}

export interface KubeRequest {
  method: 'GET' | 'PATCH' | 'DELETE';
  path: string;
  body?: unknown;
  contentType?: string;
  /** For messages: "apply Deployment a/b". */
  what: string;
  /** One attempt only, for a question whose answer "no" is as good. */
  once?: boolean;
}

export interface KubeResponse<T> {
  status: number;
  body: T;
  /** When the server answered, by its own clock. */
  date: Date;
}

const defaults: Required<KubeHttpOptions> = {
  connections: 32,
  attempts: 5,
  backoffMs: 100,
  longestPauseMs: 5_000,
  timeoutMs: 30_000,
};

/**
 * Requests over one pool of kept connections. Node's own client builds an HTTP agent per call when TLS options are set,
 * which costs a handshake each time (about 140 writes a second instead of 700 to 1,000 on two cores).
 * Every verb used here may be repeated, so a lost or refused request is tried again, within bounds.
 */
export class KubeHttp {
  private readonly pool: Pool;
  private readonly options: Required<KubeHttpOptions>;

  constructor(
    private readonly access: ClusterAccess,
    options: KubeHttpOptions = {},
  ) {
    this.options = { ...defaults, ...options };
    const { connections, timeoutMs } = this.options;
    this.pool = new Pool(access.origin, {
      connections,
      pipelining: 1,
      allowH2: false,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      connect: { ...access.tls, timeout: Math.min(timeoutMs, 10_000), keepAlive: true, keepAliveInitialDelay: 30_000 },
    });
  }

  async send<T>(request: KubeRequest): Promise<KubeResponse<T>> {
    const attempts = request.once ? 1 : this.options.attempts;
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.attempt<T>(request);
      if (!('error' in outcome)) return outcome;
      const pause = this.pauseAfter(outcome, attempt);
      if (attempt >= attempts || pause === undefined) throw outcome.error;
      await sleep(pause);
    }
  }

  async close(): Promise<void> {
    await this.pool.close();
  }

  private async attempt<T>(request: KubeRequest): Promise<KubeResponse<T> | Failure> {
    const headers: Record<string, string> = { accept: 'application/json', ...(await this.access.credentials.headers()) };
    if (request.contentType) headers['content-type'] = request.contentType;
    try {
      const response = await this.pool.request({
        method: request.method,
        path: `${this.access.basePath}${request.path}`,
        headers,
        body: request.body === undefined ? null : JSON.stringify(request.body),
      });
      const { statusCode: status } = response;
      const text = await response.body.text();
      if (status < 300) return { status, body: JSON.parse(text) as T, date: dateOf(response.headers['date']) };
      const retryAfter = response.headers['retry-after'];
      const refusal: Refusal = { status, body: text, retryAfter: typeof retryAfter === 'string' ? retryAfter : undefined };
      return { error: clusterErrorOf(refusal, request.what), refusal };
    } catch (cause) {
      const message = `Cannot ${request.what}: the API server at ${this.access.origin} did not answer (${reasonOf(cause)})`;
      return { error: new ClusterError('unreachable', message, { cause }) };
    }
  }

  /** Milliseconds to wait before the next attempt; undefined when there should be none. */
  private pauseAfter({ error, refusal }: Failure, attempt: number): number | undefined {
    if (error.code === 'unauthorized') return attempt === 1 && this.access.credentials.renew() ? 0 : undefined;
    const met = refusal?.status === 409 && error.code === 'conflict' && !isFieldConflict(refusal);
    if (error.code === 'terminating' || !(error.retryable || met)) return undefined;
    const asked = (error.retryAfterSeconds ?? 0) * 1000;
    if (asked > this.options.longestPauseMs) return undefined;
    const step = Math.min(this.options.backoffMs * 2 ** (attempt - 1), this.options.longestPauseMs);
    return asked + step * (0.5 + Math.random() / 2);
  }
}

interface Failure {
  error: ClusterError;
  /** Absent when no answer came at all. */
  refusal?: Refusal;
}

function dateOf(header: string | string[] | undefined): Date {
  return typeof header === 'string' ? new Date(header) : new Date();
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const { code } = cause as NodeJS.ErrnoException;
  return code && !cause.message.includes(code) ? `${code}: ${cause.message}` : cause.message;
}
