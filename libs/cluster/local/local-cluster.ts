import { Cluster } from '../cluster.js';
import type { ApplyOptions, ClusterHealth } from '../cluster.js';
import { ClusterError } from '../cluster.errors.js';
import { describeRef, refOf } from '../kube-object.js';
import type { KubeObject, ObjectQuery, ObjectRef } from '../kube-object.js';
import type { Watch, WatchEvent, WatchQuery } from '../watch.js';
import { ChangeFeed } from './change-feed.js';
import { knownKinds } from './known-kinds.js';
import type { LocalKind } from './known-kinds.js';
import { LocalWatch } from './local-watch.js';
import { ObjectStore } from './object-store.js';
import type { LocalClusterDatabase } from './object-store.js';
import { sameStored, storedObject } from './stored-object.js';
import { validate, validateScope } from './validate.js';

export interface LocalClusterOptions {
  /** Further kinds to accept, as a CustomResourceDefinition would. */
  kinds?: readonly LocalKind[];
  now?: () => Date;
}

/** Two writers on one object: each attempt lets one of them through. */
const ATTEMPTS = 100;

/**
 * The Cluster port on PostgreSQL, so that a newcomer sees the whole job without a cluster. Objects are kept as a real
 * server would show them; nothing runs, quotas are not enforced, and there is one field manager, so no field conflicts.
 */
export class LocalCluster extends Cluster {
  readonly adapter = 'local';
  private readonly store: ObjectStore;
  private readonly feed: ChangeFeed;
  private readonly kinds: ReadonlyMap<string, LocalKind>;
  private readonly now: () => Date;
  private sent = 0;

  constructor(database: LocalClusterDatabase, options: LocalClusterOptions = {}) {
    super();
    this.store = new ObjectStore(database);
    this.feed = new ChangeFeed(database, this.store);
    const accepted = [...knownKinds, ...(options.kinds ?? [])];
    this.kinds = new Map(accepted.map((kind) => [`${kind.apiVersion}/${kind.kind}`, kind]));
    this.now = options.now ?? (() => new Date());
  }

  get writes(): number {
    return this.sent;
  }

  async apply(wanted: KubeObject, options: ApplyOptions = {}): Promise<KubeObject> {
    const ref = refOf(wanted);
    const kind = this.kindOf(ref);
    validateScope(ref, kind);
    validate(wanted, kind);
    if (!options.dryRun) this.sent++;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const live = await this.store.get(ref);
      if (live?.metadata['deletionTimestamp']) throw terminating(ref, ref.name);
      if (!live) await this.requireNamespace(ref);
      const next = storedObject(wanted, live, this.timestamp());
      if (live && sameStored(live, next)) return live;
      if (options.dryRun) return next;
      const object = await (live ? this.store.replace(next, live) : this.store.insert(next));
      if (object) return object;
    }
    throw new ClusterError('conflict', `Cannot apply ${describeRef(ref)}: others kept writing it.`, { status: 409 });
  }

  async get(ref: ObjectRef): Promise<KubeObject | undefined> {
    validateScope(ref, this.kindOf(ref));
    return this.store.get(ref);
  }

  async list(query: ObjectQuery): Promise<KubeObject[]> {
    this.kindOf(query);
    return this.store.list(query);
  }

  async delete(ref: ObjectRef): Promise<boolean> {
    validateScope(ref, this.kindOf(ref));
    this.sent++;
    if (ref.kind === 'Namespace') await this.store.emptyNamespace(ref.name, this.timestamp());
    return this.store.remove(ref);
  }

  watch(query: WatchQuery, tell: (event: WatchEvent) => void): Watch {
    if (this.kinds.has(`${query.apiVersion}/${query.kind}`)) return new LocalWatch(this.store, this.feed, query, tell);
    // What the local cluster knows never changes.
    const telling = setImmediate(() => tell({ type: 'absent' }));
    return { close: () => clearImmediate(telling) };
  }

  health(): ClusterHealth {
    const { lastError } = this.store;
    return { breaker: 'closed', ...(lastError ? { lastError } : {}), writes: this.sent, throttledMs: 0 };
  }

  async ping(): Promise<{ version: string }> {
    await this.store.ping();
    return { version: 'local' };
  }

  /** The database is the caller's. */
  close(): Promise<void> {
    this.feed.close();
    return Promise.resolve();
  }

  private async requireNamespace(ref: ObjectRef): Promise<void> {
    if (!ref.namespace) return;
    const namespace = await this.store.get({ apiVersion: 'v1', kind: 'Namespace', name: ref.namespace });
    if (!namespace) {
      const message = `Cannot apply ${describeRef(ref)}: namespaces "${ref.namespace}" not found`;
      throw new ClusterError('not-found', message, { status: 404 });
    }
    if (namespace.metadata['deletionTimestamp']) throw terminating(ref, ref.namespace);
  }

  private kindOf({ apiVersion, kind }: { apiVersion: string; kind: string }): LocalKind {
    const known = this.kinds.get(`${apiVersion}/${kind}`);
    if (known) return known;
    throw new ClusterError('not-found', `The local cluster does not know kind ${kind} (${apiVersion}).`, {
      status: 404,
    });
  }

  private timestamp(): string {
    // Kubernetes' times have no fractions.
    return this.now()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z');
  }
}

function terminating(ref: ObjectRef, namespace: string): ClusterError {
  const message = `Cannot apply ${describeRef(ref)}: namespace ${namespace} is being terminated`;
  return new ClusterError('terminating', message, { status: 403 });
}
