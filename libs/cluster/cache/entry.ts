import type { KubeObject } from '../kube-object.js';
import { uidOf, versionOf } from '../versions.js';
import { compact, expand } from './compact.js';
import type { Compact } from './compact.js';

/** One cached object. Small: there are tens of thousands. */
export class Entry {
  /** Undefined where it says nothing about which news is newer. */
  version: string | undefined;
  readonly uid: string | undefined;
  private readonly content: Compact;

  constructor(
    object: KubeObject,
    readonly key: string,
    readonly group: string | undefined,
    /** The list (counted) in which it was last seen to be there. */
    public seen: number,
    /** Written by us and not yet shown by the watch: the list (counted) after which that was. */
    public awaited: number | undefined,
  ) {
    this.version = versionOf(object);
    this.uid = uidOf(object);
    this.content = compact(object);
  }

  get object(): KubeObject {
    return expand(this.content);
  }
}

/** Within its kind. */
export function entryKey({ namespace, name }: { namespace?: string; name: string }): string {
  return `${namespace ?? ''}/${name}`;
}
