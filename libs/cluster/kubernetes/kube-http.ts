import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import type { Dispatcher } from 'undici';
import { ClusterError } from '../cluster.errors.js';
import type { ClusterHealth } from '../cluster.js';
import type { ClusterAccess } from './access.js';
import { Breaker } from './breaker.js';
import { clusterErrorOf, isFieldConflict } from './status.js';
import type { Refusal } from './status.js';
import { WriteLimiter } from './write-limiter.js';
import { yamlSafeJson } from './yaml-safe-json.js';

export interface KubeHttpOptions {
  /** Connections kept open; the API server answers one request at a time on each. Watches have further ones of their own. */
  connections?: number;
  /** Attempts for one request, the first included. */
  attempts?: number;
  /** First pause between attempts; each further one doubles, with jitter. */
  backoffMs?: number;
  /** A server that asks for a longer pause than this is not waited for: the caller's own schedule is better at it. */
  longestPauseMs?: number;
  timeoutMs?: number;
  /** All writes of this process to this cluster, retries included. */
  writesPerSecond?: number;
  burst?: number;
  /** Requests in a row without an answer until the server counts as away. */
  failuresToOpen?: number;
}

export interface KubeRequest {
  method: 'GET' | 'PATCH' | 'DELETE';
  path: string;
  body?: unknown;
  contentType?: string;
  /** For messages: "apply Deployment a/b". */
  what: string;
  /** One attempt, whatever was found lately: a question whose answer "no" is as good. */
  once?: boolean;
}

export interface KubeResponse<T> {
  status: number;
  body: T;
}

const defaults: Required<KubeHttpOptions> = {
  connections: 32,
  attempts: 5,
  backoffMs: 100,
  longestPauseMs: 5_000,
  timeoutMs: 30_000,
  writesPerSecond: 1_000,
  burst: 1_000,
  failuresToOpen: 10,
};

/** A 429 that does not say for how long. */
const USUAL_PAUSE_MS = 1_000;

/**
 * Requests over one pool of kept connections. Node's own client builds an HTTP agent per call when TLS options are set,
 * which costs a handshake each time (about 140 writes a second instead of 700 to 1,000 on two cores).
 * Every verb used here may be repeated, so a lost or refused request is tried again, within bounds.
 */
export class KubeHttp {
  private readonly pool: Pool;
  /** A watch holds its connection for minutes, so watches have a pool without bounds beside the one for short requests. */
  private readonly streams: Pool;
  private readonly options: Required<KubeHttpOptions>;
  private readonly breaker: Breaker;
  private readonly limiter: WriteLimiter;
  private lastError: ClusterHealth['lastError'];

  constructor(
    private readonly access: ClusterAccess,
    options: KubeHttpOptions = {},
  ) {
    this.options = { ...defaults, ...options };
    const { connections, timeoutMs, failuresToOpen, writesPerSecond, burst, longestPauseMs } = this.options;
    const shared = {
      pipelining: 1,
      allowH2: false,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      connect: { ...access.tls, timeout: Math.min(timeoutMs, 10_000), keepAlive: true, keepAliveInitialDelay: 30_000 },
    };
    this.pool = new Pool(access.origin, { ...shared, connections });
    this.streams = new Pool(access.origin, { ...shared, connections: null });
    this.breaker = new Breaker(failuresToOpen, access.origin);
    this.limiter = new WriteLimiter(writesPerSecond, burst, longestPauseMs);
  }

  async send<T>(request: KubeRequest): Promise<KubeResponse<T>> {
    if (request.once) return answered(await this.attempt<T>(request));
    for (let attempt = 1; ; attempt++) {
      if (request.method !== 'GET') await this.limiter.take(request.what);
      const outcome = await this.breaker.run(request.what, () => this.attempt<T>(request));
      if (!outcome.error) return outcome;
      const pause = this.pauseAfter(outcome, attempt);
      if (attempt >= this.options.attempts || pause === undefined) throw outcome.error;
      await sleep(pause);
    }
  }

  /** The body of a long answer, as it comes; one attempt. A body that says nothing for `idleMs` fails. */
  async stream(path: string, what: string, idleMs: number, signal: AbortSignal): Promise<Readable> {
    const request: KubeRequest = { method: 'GET', path, what };
    const outcome = await this.breaker.run(what, async () =>
      this.exchange(request, this.streams, { bodyTimeout: idleMs, signal }, ({ body }) => Promise.resolve({ body: body })),
    );
    if (outcome.error) {
      // Taken up by the next attempt, which is the caller's.
      if (outcome.error.code === 'unauthorized') this.access.credentials.renew();
      throw outcome.error;
    }
    return outcome.body;
  }

  health(): Omit<ClusterHealth, 'writes'> {
    const { throttledUntil, throttledMs } = this.limiter;
    return {
      breaker: this.breaker.state,
      ...(this.lastError ? { lastError: this.lastError } : {}),
      ...(throttledUntil ? { throttledUntil } : {}),
      throttledMs,
    };
  }

  async close(): Promise<void> {
    await Promise.all([this.pool.close(), this.streams.destroy()]);
  }

  private attempt<T>(request: KubeRequest): Promise<Outcome<KubeResponse<T>>> {
    return this.exchange(request, this.pool, {}, async ({ statusCode: status, body }) => {
      const parsed = JSON.parse(await body.text()) as T;
      return { status, body: parsed };
    });
  }

  private async exchange<T extends object>(
    request: KubeRequest,
    dispatcher: Dispatcher,
    options: { bodyTimeout?: number; signal?: AbortSignal },
    take: (response: Dispatcher.ResponseData) => Promise<T>,
  ): Promise<Outcome<T>> {
    const headers: Record<string, string> = { accept: 'application/json', ...(await this.access.credentials.headers()) };
    if (request.contentType) headers['content-type'] = request.contentType;
    try {
      const response = await dispatcher.request({
        method: request.method,
        path: `${this.access.basePath}${request.path}`,
        headers,
        body: request.body === undefined ? null : yamlSafeJson(request.body),
        ...options,
      });
      if (response.statusCode < 300) return await take(response);
      const retryAfter = response.headers['retry-after'];
      const body = await response.body.text();
      const refusal: Refusal = { status: response.statusCode, body, retryAfter: typeof retryAfter === 'string' ? retryAfter : undefined };
      return this.failed({ error: clusterErrorOf(refusal, request.what), refusal });
    } catch (cause) {
      const message = `Cannot ${request.what}: the API server at ${this.access.origin} did not answer (${reasonOf(cause)})`;
      return this.failed({ error: new ClusterError('unreachable', message, { cause }) });
    }
  }

  private failed(failure: Failure): Failure {
    const { code, message, retryAfterSeconds } = failure.error;
    if (code === 'throttled') this.limiter.pause(retryAfterSeconds === undefined ? USUAL_PAUSE_MS : retryAfterSeconds * 1000);
    if (failure.error.retryable || code === 'unauthorized') this.lastError = { code, message, at: new Date() };
    return failure;
  }

  /** Milliseconds to wait before the next attempt; undefined when there should be none. */
  private pauseAfter({ error, refusal, refused }: Failure, attempt: number): number | undefined {
    if (refused) return undefined;
    if (error.code === 'unauthorized') return attempt === 1 && this.access.credentials.renew() ? 0 : undefined;
    const met = refusal?.status === 409 && error.code === 'conflict' && !isFieldConflict(refusal);
    if (error.code === 'terminating' || !(error.retryable || met)) return undefined;
    const asked = (error.retryAfterSeconds ?? 0) * 1000;
    if (asked > this.options.longestPauseMs) return undefined;
    const step = Math.min(this.options.backoffMs * 2 ** (attempt - 1), this.options.longestPauseMs);
    return asked + step * (0.5 + Math.random() / 2);
  }
}

type Outcome<T> = (T & { error?: undefined }) | Failure;

interface Failure {
  error: ClusterError;
  /** Absent when no answer came at all. */
  refusal?: Refusal;
  /** Not even tried. */
  refused?: true;
}

function answered<T extends object>(outcome: Outcome<T>): T {
  if (outcome.error) throw outcome.error;
  return outcome;
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const { code } = cause as NodeJS.ErrnoException;
  return code && !cause.message.includes(code) ? `${code}: ${cause.message}` : cause.message;
}
