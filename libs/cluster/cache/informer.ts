import type { Cluster } from '../cluster.js';
import { ClusterError } from '../cluster.errors.js';
import { objectKey } from '../kube-object.js';
import { refOf } from '../kube-object.js';
import type { Watch, WatchEvent, WatchQuery } from '../watch.js';
import type { KindStore } from './kind-store.js';

export interface KindStatus {
  apiVersion: string;
  kind: string;
  /** `syncing` and `failing` after a first list: what is cached may be out of date. */
  state: 'syncing' | 'synced' | 'absent' | 'failing';
  objects: number;
  lastEventAt: Date | undefined;
  error?: { code: string; message: string };
}

/** Keeps the store of one kind in step with the cluster. */
export class Informer {
  private readonly watch: Watch;
  private state: KindStatus['state'] = 'syncing';
  private error?: ClusterError;
  private lastEventAt?: Date;
  /** Known once, however old by now. */
  private known = false;
  private readonly waiting = new Set<(error?: ClusterError) => void>();
  /** Events about objects that are being written, until what became of the writing is known. */
  private readonly held = new Map<string, WatchEvent[]>();

  constructor(
    cluster: Cluster,
    private readonly query: WatchQuery,
    readonly store: KindStore,
  ) {
    this.watch = cluster.watch(query, (event) => this.hear(event));
  }

  get status(): KindStatus {
    const { apiVersion, kind } = this.query;
    const error = this.error && { code: this.error.code, message: this.error.message };
    const { state, lastEventAt } = this;
    return { apiVersion, kind, state, objects: this.store.entries.size, lastEventAt, ...(error ? { error } : {}) };
  }

  /** Resolves once everything is known, or known to be absent; rejects at the next failure or when it takes too long. */
  ready(timeoutMs: number): Promise<void> {
    if (this.known) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const settle = (error?: ClusterError) => {
        clearTimeout(timer);
        this.waiting.delete(settle);
        if (error) reject(error);
        else resolve();
      };
      const late = `The cluster did not list ${this.query.kind} within ${timeoutMs / 1000} s`;
      const timer = setTimeout(() => settle(this.error ?? new ClusterError('unreachable', late)), timeoutMs);
      this.waiting.add(settle);
    });
  }

  /** Holds back what the watch tells of an object until `release`, which comes after what the writer knows of it. */
  hold(key: string): () => void {
    const mine = !this.held.has(key);
    if (mine) this.held.set(key, []);
    return () => {
      if (!mine) return;
      const events = this.held.get(key) ?? [];
      this.held.delete(key);
      for (const event of events) this.store.handle(event);
    };
  }

  close(): void {
    this.watch.close();
    for (const settle of [...this.waiting]) settle(new ClusterError('unreachable', 'The cache was closed'));
  }

  private hear(event: WatchEvent): void {
    this.lastEventAt = new Date();
    if (!this.holdBack(event)) this.store.handle(event);
    if (event.type === 'list') this.state = 'syncing';
    else if (event.type === 'synced' || event.type === 'absent') this.settled(event.type);
    else if (event.type === 'failing') this.failed(event.error);
  }

  private holdBack(event: WatchEvent): boolean {
    // A list says what is there and what is not, as a whole.
    if (this.store.listing || !(event.type === 'object' || event.type === 'gone')) return false;
    const held = this.held.get(objectKey(event.type === 'object' ? refOf(event.object) : event.ref));
    held?.push(event);
    return held !== undefined;
  }

  private settled(state: 'synced' | 'absent'): void {
    this.state = state;
    this.error = undefined;
    this.known = true;
    for (const settle of [...this.waiting]) settle();
  }

  private failed(error: ClusterError): void {
    this.state = 'failing';
    this.error = error;
    for (const settle of [...this.waiting]) settle(error);
  }
}
