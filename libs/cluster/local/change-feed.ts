import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClusterError } from '../cluster.errors.js';
import type { LocalClusterDatabase, ObjectStore } from './object-store.js';
import { CHANGES_CHANNEL } from './schema.js';

/** One committed change of one object, as the database tells it. */
export interface ObjectChange {
  apiVersion: string;
  kind: string;
  /** Empty for what lives outside of namespaces. */
  namespace: string;
  name: string;
  version: string;
  gone: boolean;
}

export interface FeedListener {
  changed(change: ObjectChange): void;
  /** From now on every change is told; what happened before may have been missed. */
  restart(): void;
  alive(): void;
  failing(error: ClusterError): void;
}

const PROVE_EVERY_MS = 30_000;
const HEARD_WITHIN_MS = 2_000;
const RETRY_MS = 1_000;

/**
 * Changes of the local cluster, one LISTEN for all watches. That it works is proved by hearing oneself: before anything
 * is listed, after the connection was lost, and twice a minute, so that a deaf line does not pass for a quiet cluster.
 */
export class ChangeFeed {
  private readonly listeners = new Set<FeedListener>();
  private end?: AbortController;
  /** Cuts the pause between two proofs short. */
  private nudge = new AbortController();
  private proven = false;
  private probe?: { text: string; heard: () => void };

  constructor(
    private readonly database: Pick<LocalClusterDatabase, 'listen'>,
    private readonly store: ObjectStore,
  ) {}

  add(listener: FeedListener): void {
    this.listeners.add(listener);
    if (!this.end) this.start();
    else if (this.proven) listener.restart();
  }

  remove(listener: FeedListener): void {
    this.listeners.delete(listener);
    if (this.listeners.size === 0) this.close();
  }

  close(): void {
    this.end?.abort();
    this.end = undefined;
    this.proven = false;
    this.nudge.abort();
  }

  private start(): void {
    const end = (this.end = new AbortController());
    const stop = this.database.listen(
      CHANGES_CHANNEL,
      (payload) => this.hear(payload),
      () => {
        this.proven = false;
        this.nudge.abort();
      },
    );
    end.signal.addEventListener('abort', stop);
    void this.run(end.signal);
  }

  private async run(end: AbortSignal): Promise<void> {
    while (!end.aborted) {
      this.nudge = new AbortController();
      const { signal } = this.nudge;
      const before = this.proven;
      const error = await this.prove(signal);
      if (end.aborted) return;
      // The connection went and came back meanwhile: prove the new one.
      if (signal.aborted) continue;
      this.proven = error === undefined;
      for (const listener of this.listeners) {
        if (error) listener.failing(error);
        else if (before) listener.alive();
        else listener.restart();
      }
      await sleep(error ? RETRY_MS * (0.5 + Math.random() / 2) : PROVE_EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async prove(nudged: AbortSignal): Promise<ClusterError | undefined> {
    const text = `probe ${randomUUID()}`;
    const heard = new Promise<true>((resolve) => (this.probe = { text, heard: () => resolve(true) }));
    try {
      await this.store.notify(CHANGES_CHANNEL, text);
      const settled = new AbortController();
      const signal = AbortSignal.any([settled.signal, nudged]);
      const inTime = await Promise.race([heard, sleep(HEARD_WITHIN_MS, false, { signal }).catch(() => false)]);
      settled.abort();
      return inTime ? undefined : new ClusterError('unreachable', 'The database does not tell of changes in the local cluster');
    } catch (error) {
      return error as ClusterError;
    }
  }

  private hear(payload: string): void {
    if (payload.startsWith('probe ')) {
      if (payload === this.probe?.text) this.probe.heard();
      return;
    }
    const change = JSON.parse(payload) as ObjectChange;
    for (const listener of this.listeners) listener.changed(change);
  }
}
