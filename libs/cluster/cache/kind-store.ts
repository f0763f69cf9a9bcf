import type { KubeObject, ObjectRef } from '../kube-object.js';
import { compareVersions, versionOf } from '../versions.js';
import type { WatchEvent } from '../watch.js';
import { Entry, entryKey } from './entry.js';
import { Graves } from './graves.js';

/** `own`: by a write of ours that was observed. `initial`: part of the first list. */
export interface EntryChange {
  before?: Entry | undefined;
  after?: Entry | undefined;
  own: boolean;
  initial: boolean;
}

/**
 * The objects of one kind, kept in step by a watch and by what we write ourselves. Three parties tell of an object (list,
 * stream, our own writes), each in its own order; what counts is who knows the newer version.
 */
export class KindStore {
  readonly entries = new Map<string, Entry>();
  private readonly graves = new Graves();
  private lists = 0;
  /** Version of the last whole list: what was written before and is not in it has gone since. */
  private listed = '';
  private everSynced = false;
  listing = false;

  constructor(
    private readonly groupOf: (object: KubeObject) => string | undefined,
    private readonly changed: (change: EntryChange) => void,
  ) {}

  handle(event: WatchEvent): void {
    if (event.type === 'list') this.begin(event.reset);
    else if (event.type === 'object') this.put(event.object, false);
    else if (event.type === 'gone') this.gone(event.ref, event.uid, event.version);
    else if (event.type === 'synced' && event.listed) this.synced(event.version);
    else if (event.type === 'absent') this.empty();
  }

  observe(object: KubeObject): void {
    this.put(object, true);
  }

  /** After a delete of ours: gone, unless what is cached is another object of the same name. */
  forget(ref: ObjectRef, uid?: string): void {
    const key = entryKey(ref);
    const entry = this.entries.get(key);
    if (entry && uid !== undefined && entry.uid !== undefined && entry.uid !== uid) return;
    this.graves.dig(key, uid ?? entry?.uid, entry?.version);
    if (entry) this.remove(entry, true);
  }

  private begin(reset: boolean): void {
    this.lists++;
    this.listing = true;
    if (!reset) return;
    // Versions begin anew, so those known say nothing about which is the newer one.
    this.graves.clear();
    for (const entry of this.entries.values()) entry.version = undefined;
  }

  private put(object: KubeObject, own: boolean): void {
    const key = entryKey(object.metadata);
    const before = this.entries.get(key);
    if (before) before.seen = this.lists;
    if (this.graves.holds(key, object)) return;
    if (before ? this.isOlder(object, before, own) : own && (compareVersions(versionOf(object), this.listed) ?? 1) <= 0) return;
    const after = new Entry(object, key, this.groupOf(object), this.lists, own ? this.lists : undefined);
    this.entries.set(key, after);
    this.changed({ before, after, own, initial: !this.everSynced && !own });
  }

  /** Or just as old. */
  private isOlder(object: KubeObject, known: Entry, own: boolean): boolean {
    const order = compareVersions(versionOf(object), known.version);
    if (order === 0 && !own) known.awaited = undefined;
    if (order !== undefined) return order <= 0;
    // Versions that cannot be compared: until the watch has shown what we wrote, it tells of what was before.
    return !own && known.awaited === this.lists;
  }

  private gone(ref: ObjectRef, uid: string | undefined, version: string | undefined): void {
    const key = entryKey(ref);
    const entry = this.entries.get(key);
    const another = uid !== undefined && entry?.uid !== undefined && entry.uid !== uid;
    const newer = (compareVersions(entry?.version, version) ?? 0) > 0;
    if (entry && (another || newer)) return;
    this.graves.dig(key, uid ?? entry?.uid, version ?? entry?.version, version !== undefined);
    if (entry) this.remove(entry, false);
  }

  /** What the list did not name has gone, but for what was written after the server had taken it. */
  private synced(version: string): void {
    this.listing = false;
    for (const entry of this.entries.values()) {
      if (entry.seen === this.lists || (compareVersions(entry.version, version) ?? 0) > 0) continue;
      this.graves.dig(entry.key, entry.uid, version || entry.version, version !== '');
      this.remove(entry, false);
    }
    this.everSynced = true;
    this.listed = version;
  }

  private empty(): void {
    this.listing = false;
    this.lists++;
    this.everSynced = true;
    for (const entry of this.entries.values()) this.remove(entry, false);
  }

  private remove(entry: Entry, own: boolean): void {
    this.entries.delete(entry.key);
    this.changed({ before: entry, own, initial: false });
  }
}
