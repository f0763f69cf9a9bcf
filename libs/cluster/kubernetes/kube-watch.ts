import { setTimeout as sleep } from 'node:timers/promises';
import { ClusterError } from '../cluster.errors.js';
import { refOf } from '../kube-object.js';
import { compareVersions, uidOf, versionOf } from '../versions.js';
import type { Watch, WatchEvent, WatchQuery } from '../watch.js';
import type { Discovery } from './discovery.js';
import type { KubeHttp } from './kube-http.js';
import { labelSelector, pagesOf } from './object-lists.js';
import { clusterErrorOf } from './status.js';
import { watchLines } from './watch-lines.js';
import type { WatchLine } from './watch-lines.js';

export interface WatchTimes {
  /** How long the server keeps a watch open, at least; up to twice as long, so that watches do not end together. */
  lastsMs: number;
  /** The server sends a bookmark about once a minute; a watch that says nothing for so long is opened anew. */
  idleMs: number;
  /** A kind that is not there is looked for again after about this long. */
  absentMs: number;
  /** Pause after a failure: the first and the longest. */
  firstPauseMs: number;
  longestPauseMs: number;
}

export const usualTimes: WatchTimes = {
  lastsMs: 240_000,
  idleMs: 90_000,
  absentMs: 30_000,
  firstPauseMs: 200,
  longestPauseMs: 10_000,
};

/** So many failures without a word in between, and what was known is no longer built upon. */
const FAILURES_TO_RELIST = 3;
const SHORTEST_MS = 1_000;
/** A list older than what was seen is a stale answer; met this often, the history was turned back (a restored backup). */
const STALE_LISTS = 3;

/** List, then watch from there; resume where the stream broke off, list again where the server has forgotten (410). */
export class KubeWatch implements Watch {
  private readonly closing = new AbortController();
  /** Up to where everything was told; undefined before the first list and after a gap. */
  private version: string | undefined;
  private newest: string | undefined;
  private failures = 0;
  private staleLists = 0;

  constructor(
    private readonly http: KubeHttp,
    private readonly discovery: Discovery,
    private readonly query: WatchQuery,
    private readonly listener: (event: WatchEvent) => void,
    private readonly times: WatchTimes = usualTimes,
  ) {
    void this.run();
  }

  close(): void {
    this.closing.abort();
  }

  private async run(): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      try {
        if (this.version === undefined) await this.list();
        await this.follow();
      } catch (error) {
        if (signal.aborted) return;
        await sleep(this.pauseAfter(asClusterError(error, this.query)), undefined, { signal }).catch(() => undefined);
      }
    }
  }

  private async list(): Promise<void> {
    const { apiVersion, kind, labels } = this.query;
    const path = await this.discovery.collectionPath(apiVersion, kind, undefined);
    let version = '';
    for await (const page of pagesOf(this.http, { apiVersion, kind, path, labels, what: `list ${kind}` })) {
      if (this.closing.signal.aborted) return;
      if (page.first) this.begin(page.version);
      for (const object of page.objects) this.tell({ type: 'object', object });
      version = page.version;
    }
    this.version = version;
    this.newest = version;
    this.staleLists = 0;
    this.tell({ type: 'synced', version, listed: true });
  }

  private begin(version: string): void {
    const reset = (compareVersions(version, this.newest) ?? 0) < 0;
    if (reset && ++this.staleLists < STALE_LISTS) {
      throw new ClusterError('unreachable', `The list of ${this.query.kind} is older than what was seen already`);
    }
    this.tell({ type: 'list', reset });
  }

  /** Resolves when the server ends the watch in good order, or has said nothing for long. */
  private async follow(): Promise<void> {
    const { apiVersion, kind, labels } = this.query;
    const { lastsMs, idleMs } = this.times;
    const path = await this.discovery.collectionPath(apiVersion, kind, undefined);
    const parameters = new URLSearchParams({
      ...{ watch: 'true', allowWatchBookmarks: 'true', resourceVersion: this.version ?? '' },
      timeoutSeconds: String(Math.ceil((lastsMs * (1 + Math.random())) / 1000)),
    });
    const selector = labelSelector(labels);
    if (selector) parameters.set('labelSelector', selector);
    const idle = idleMs * (1 + Math.random() / 4);
    const body = await this.http.stream(`${path}?${parameters}`, `watch ${kind}`, idle, this.closing.signal);
    const opened = Date.now();
    try {
      if (this.failures > 0) this.tell({ type: 'synced', version: this.version ?? '', listed: false });
      for await (const line of watchLines(body)) {
        if (this.closing.signal.aborted) return;
        this.hear(line);
      }
    } catch (error) {
      // Silence is no failure of its own: the next attempt shows whether the server is there.
      if ((error as { code?: string }).code !== 'UND_ERR_BODY_TIMEOUT') throw error;
    } finally {
      body.destroy();
    }
    // One that ends as soon as it is open (a proxy on its way out) must not be opened in a circle.
    if (Date.now() - opened < SHORTEST_MS) throw new Error('it ended at once');
    this.failures = 0;
  }

  private hear(line: WatchLine): void {
    if (line.type === 'ERROR') {
      const { code = 500, details } = line.object;
      const retryAfter = details?.retryAfterSeconds;
      const body = JSON.stringify(line.object);
      throw clusterErrorOf({ status: code, body, retryAfter: retryAfter?.toString() }, `watch ${this.query.kind}`);
    }
    this.failures = 0;
    if (line.type === 'BOOKMARK') this.tell({ type: 'alive' });
    else if (line.type === 'DELETED') this.tell(goneEvent(line.object));
    else this.tell({ type: 'object', object: line.object });
    this.version = line.object.metadata['resourceVersion'] as string;
    this.newest = this.version;
  }

  private tell(event: WatchEvent): void {
    if (!this.closing.signal.aborted) this.listener(event);
  }

  /** Says what is wrong; how long to wait before the next attempt. */
  private pauseAfter(error: ClusterError): number {
    const { firstPauseMs, longestPauseMs, absentMs } = this.times;
    const jitter = 0.5 + Math.random() / 2;
    if (error.code === 'not-found') {
      this.discovery.forget(this.query.apiVersion);
      this.version = undefined;
      this.failures = 0;
      this.tell({ type: 'absent' });
      return absentMs * jitter;
    }
    this.failures++;
    const expired = error.status === 410;
    if (expired || this.failures % FAILURES_TO_RELIST === 0) this.version = undefined;
    // Asked for at once; only a server that forgets again and again is given time.
    if (expired && this.failures === 1) return 0;
    this.tell({ type: 'failing', error });
    const step = Math.min(firstPauseMs * 2 ** (this.failures - 1), longestPauseMs);
    return (error.retryAfterSeconds ?? 0) * 1000 + step * jitter;
  }
}

function goneEvent(object: WatchLine['object'] & { kind?: unknown }): WatchEvent {
  const gone = object as Parameters<typeof refOf>[0];
  const [uid, version] = [uidOf(gone), versionOf(gone)];
  return { type: 'gone', ref: refOf(gone), ...(uid ? { uid } : {}), ...(version ? { version } : {}) };
}

/** A stream that broke off or garbled its lines: the next attempt begins where the last whole line ended. */
function asClusterError(error: unknown, { kind }: WatchQuery): ClusterError {
  if (error instanceof ClusterError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new ClusterError('unreachable', `The watch of ${kind} broke off: ${reason}`, { cause: error });
}
