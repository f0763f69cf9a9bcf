import { setTimeout as sleep } from 'node:timers/promises';
import { ClusterError } from '../cluster.errors.js';
import type { KubeObject, ObjectRef } from '../kube-object.js';
import { versionOf } from '../versions.js';
import type { Watch, WatchEvent, WatchQuery } from '../watch.js';
import type { ChangeFeed, FeedListener, ObjectChange } from './change-feed.js';
import type { ObjectStore } from './object-store.js';

const RETRY_MS = 1_000;

/** One kind of the local cluster, followed: what the feed names is read, and told in order. */
export class LocalWatch implements Watch, FeedListener {
  private pending: ObjectChange[] = [];
  private listDue = false;
  private busy = false;
  private closed = false;

  constructor(
    private readonly store: ObjectStore,
    private readonly feed: ChangeFeed,
    private readonly query: WatchQuery,
    private readonly listener: (event: WatchEvent) => void,
  ) {
    feed.add(this);
  }

  close(): void {
    this.closed = true;
    this.feed.remove(this);
  }

  restart(): void {
    this.pending = [];
    this.listDue = true;
    void this.work();
  }

  changed(change: ObjectChange): void {
    if (change.kind !== this.query.kind || change.apiVersion !== this.query.apiVersion) return;
    this.pending.push(change);
    void this.work();
  }

  alive(): void {
    this.tell({ type: 'alive' });
  }

  failing(error: ClusterError): void {
    this.tell({ type: 'failing', error });
  }

  private async work(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    while (!this.closed && (this.listDue || this.pending.length > 0)) {
      try {
        if (this.listDue) await this.list();
        else await this.catchUp(this.pending.splice(0));
      } catch (error) {
        this.failing(error instanceof ClusterError ? error : new ClusterError('unknown', String(error), { cause: error }));
        this.listDue = true;
        await sleep(RETRY_MS * (0.5 + Math.random() / 2));
      }
    }
    this.busy = false;
  }

  private async list(): Promise<void> {
    this.listDue = false;
    // Said before the table is read: what is written from here on is told as a change of its own.
    this.tell({ type: 'list', reset: false });
    for (const object of await this.store.list(this.query)) this.tell({ type: 'object', object });
    this.tell({ type: 'synced', version: '', listed: true });
  }

  private async catchUp(changes: ObjectChange[]): Promise<void> {
    const last = new Map(changes.map((change) => [nameOf(change.namespace, change.name), change]));
    const there = [...last.values()].filter(({ gone }) => !gone);
    const read = there.length > 0 ? await this.store.several(this.query, there) : [];
    const objects = new Map(read.map((object) => [nameOf(object.metadata.namespace ?? '', object.metadata.name), object]));
    for (const [name, change] of last) {
      const object = objects.get(name);
      if (change.gone) this.tell(goneEvent(change, change.version));
      // One that went between the change and the reading is told of by the change that follows.
      else if (object && this.matches(object)) this.tell({ type: 'object', object });
      else if (object) this.tell(goneEvent(change, versionOf(object) ?? change.version));
    }
  }

  private matches({ metadata }: KubeObject): boolean {
    return Object.entries(this.query.labels ?? {}).every(([key, value]) => metadata.labels?.[key] === value);
  }

  private tell(event: WatchEvent): void {
    if (!this.closed) this.listener(event);
  }
}

function goneEvent({ apiVersion, kind, namespace, name }: ObjectChange, version: string): WatchEvent {
  const ref: ObjectRef = { apiVersion, kind, name, ...(namespace ? { namespace } : {}) };
  return { type: 'gone', ref, version };
}

const nameOf = (namespace: string, name: string) => `${namespace}/${name}`;
