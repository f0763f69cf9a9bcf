import type { ApplyOptions, Cluster } from '../cluster.js';
import { objectKey, refOf } from '../kube-object.js';
import type { KubeObject, ObjectRef } from '../kube-object.js';
import type { Entry } from './entry.js';
import { entryKey } from './entry.js';
import { GroupIndex } from './group-index.js';
import { Informer } from './informer.js';
import type { KindStatus } from './informer.js';
import { KindStore } from './kind-store.js';
import type { EntryChange } from './kind-store.js';

export interface CacheEvent {
  readonly type: 'added' | 'modified' | 'deleted';
  readonly ref: ObjectRef;
  /** Of the object as it is now, or was last. */
  readonly group: string | undefined;
  /** Parsed when asked for. */
  readonly before?: KubeObject | undefined;
  readonly after?: KubeObject | undefined;
  /** By a write of this process that was observed. What another process of ours wrote is told apart by its field manager only. */
  readonly own: boolean;
  /** Part of the first list: there before anyone looked. */
  readonly initial: boolean;
}

export interface ObjectCacheOptions {
  /** Objects with all of these labels are followed, in every namespace. */
  labels: Record<string, string>;
  /** Label by whose value objects belong together. */
  groupBy: string;
  onChange?: (event: CacheEvent) => void;
  /** How long `ensure` waits for one kind. */
  syncTimeoutMs?: number;
}

interface Kind {
  apiVersion: string;
  kind: string;
}

const SYNC_TIMEOUT_MS = 30_000;

/**
 * What is in the cluster, held here and kept up to date (list, then watch), so that comparing what is wanted with what is
 * there asks the cluster nothing. Objects handed out share parts of their metadata: read them, never change them.
 */
export class ObjectCache {
  private readonly informers = new Map<string, Informer>();
  private readonly groups = new GroupIndex();
  private readonly closing = new AbortController();

  constructor(
    private readonly cluster: Cluster,
    private readonly options: ObjectCacheOptions,
  ) {}

  /**
   * Follows these kinds from now on. Resolves when each was listed or is known to be absent; rejects with ClusterError while
   * that fails, and goes on trying. What was once listed counts as known, also while the cluster is away (see `status`).
   */
  async ensure(kinds: readonly Kind[]): Promise<void> {
    this.closing.signal.throwIfAborted();
    const informers = new Set(kinds.map((kind) => this.informerOf(kind)));
    await Promise.all([...informers].map((informer) => informer.ready(this.options.syncTimeoutMs ?? SYNC_TIMEOUT_MS)));
  }

  get(ref: ObjectRef): KubeObject | undefined {
    return this.informers.get(kindKey(ref))?.store.entries.get(entryKey(ref))?.object;
  }

  group(value: string): KubeObject[] {
    return Array.from(this.groups.entries(value), ({ object }) => object);
  }

  /** Groups that hold anything. */
  groupNames(): string[] {
    return [...this.groups.names()];
  }

  /** Moves whenever anything in the group changes; says nothing across processes. */
  revision(value: string): number {
    return this.groups.revision(value);
  }

  /** Applies and knows the result at once. What the watch tells meanwhile waits, so that it does not pass for a change by others. */
  async apply(object: KubeObject, options?: ApplyOptions): Promise<KubeObject> {
    const release = this.hold(refOf(object));
    try {
      const applied = await this.cluster.apply(object, options);
      if (!options?.dryRun) this.observe(applied);
      return applied;
    } finally {
      release?.();
    }
  }

  /** Deletes and forgets at once. A namespace stays until it is empty, which the watch tells. */
  async delete(ref: ObjectRef): Promise<boolean> {
    const release = this.hold(ref);
    try {
      const uid = this.get(ref)?.metadata['uid'] as string | undefined;
      const was = await this.cluster.delete(ref);
      if (ref.kind !== 'Namespace') this.forget(ref, uid);
      return was;
    } finally {
      release?.();
    }
  }

  /** What an apply answered. Older news about this object, from wherever, no longer counts. */
  observe(object: KubeObject): void {
    const { labels = {} } = object.metadata;
    const ours = Object.entries(this.options.labels).every(([key, value]) => labels[key] === value);
    if (ours) this.informers.get(kindKey(object))?.store.observe(object);
  }

  /** After a delete. Something held by a finalizer comes back when the watch shows it on its way out. */
  forget(ref: ObjectRef, uid?: string): void {
    this.informers.get(kindKey(ref))?.store.forget(ref, uid);
  }

  status(): KindStatus[] {
    return Array.from(this.informers.values(), ({ status }) => status);
  }

  /** True once the objects of a group are as `holds` asks; false when that takes too long or the cache is closed. Aborting rejects. */
  async waitFor(value: string, holds: (objects: () => KubeObject[]) => boolean, timeoutMs: number, signal?: AbortSignal): Promise<boolean> {
    const ends = AbortSignal.any([this.closing.signal, AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]);
    for (let at = -1; ;) {
      signal?.throwIfAborted();
      if (at !== this.revision(value)) {
        at = this.revision(value);
        if (holds(() => this.group(value))) return true;
      }
      if (ends.aborted) return false;
      await this.nextMove(value, at, ends);
    }
  }

  close(): void {
    this.closing.abort(new Error('The cache was closed'));
    for (const informer of this.informers.values()) informer.close();
  }

  private nextMove(value: string, at: number, ends: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      // Changes come in bunches, and one look at the end of each is enough.
      const stop = this.groups.onMove(value, () => setImmediate(done));
      const done = () => {
        stop();
        ends.removeEventListener('abort', done);
        resolve();
      };
      ends.addEventListener('abort', done);
      if (this.revision(value) !== at) done();
    });
  }

  private hold(ref: ObjectRef): (() => void) | undefined {
    return this.informers.get(kindKey(ref))?.hold(objectKey(ref));
  }

  private informerOf({ apiVersion, kind }: Kind): Informer {
    const key = kindKey({ apiVersion, kind });
    let informer = this.informers.get(key);
    if (!informer) {
      const { labels, groupBy } = this.options;
      const store = new KindStore(
        ({ metadata }) => metadata.labels?.[groupBy],
        (change) => this.changed({ apiVersion, kind }, change),
      );
      informer = new Informer(this.cluster, { apiVersion, kind, labels }, store);
      this.informers.set(key, informer);
    }
    return informer;
  }

  private changed(kind: Kind, { before, after, own, initial }: EntryChange): void {
    this.groups.replace(before, after);
    const replaced = before && after && before.uid !== after.uid;
    if (replaced) {
      this.tell(kind, { before, own, initial });
      this.tell(kind, { after, own, initial });
    } else this.tell(kind, { before, after, own, initial });
  }

  private tell({ apiVersion, kind }: Kind, { before, after, own, initial }: EntryChange): void {
    const entry = (after ?? before) as Entry;
    const [namespace, name] = entry.key.split('/') as [string, string];
    this.options.onChange?.({
      type: !before ? 'added' : after ? 'modified' : 'deleted',
      ref: { apiVersion, kind, name, ...(namespace ? { namespace } : {}) },
      group: entry.group,
      get before() {
        return before?.object;
      },
      get after() {
        return after?.object;
      },
      own,
      initial,
    });
  }
}

function kindKey({ apiVersion, kind }: Kind): string {
  return `${apiVersion}/${kind}`;
}
