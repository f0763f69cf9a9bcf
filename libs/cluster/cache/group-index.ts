import type { Entry } from './entry.js';

interface Group {
  readonly entries: Set<Entry>;
  revision: number;
}

/** Which objects belong together (those of one tenant), and a number for each such group that moves with any change in it. */
export class GroupIndex {
  private readonly groups = new Map<string, Group>();
  private readonly waiting = new Map<string, Set<() => void>>();
  /** One counter for all, so that no number ever comes back. */
  private counter = 0;

  *names(): Iterable<string> {
    for (const [name, { entries }] of this.groups) if (entries.size > 0) yield name;
  }

  entries(value: string): Iterable<Entry> {
    return this.groups.get(value)?.entries ?? [];
  }

  revision(value: string): number {
    return this.groups.get(value)?.revision ?? 0;
  }

  replace(before: Entry | undefined, after: Entry | undefined): void {
    if (before?.group !== undefined) this.group(before.group).entries.delete(before);
    if (after?.group !== undefined) this.group(after.group).entries.add(after);
    for (const value of new Set([before?.group, after?.group])) {
      if (value === undefined) continue;
      this.group(value).revision = ++this.counter;
      for (const wake of this.waiting.get(value) ?? []) wake();
    }
  }

  /** Calls `wake` after each change until the returned function is called. */
  onMove(value: string, wake: () => void): () => void {
    const waiting = this.waiting.get(value) ?? new Set();
    this.waiting.set(value, waiting.add(wake));
    return () => {
      waiting.delete(wake);
      if (waiting.size === 0 && this.waiting.get(value) === waiting) this.waiting.delete(value);
    };
  }

  /** An emptied group keeps its number: it must not begin anew. */
  private group(value: string): Group {
    let group = this.groups.get(value);
    if (!group) this.groups.set(value, (group = { entries: new Set(), revision: 0 }));
    return group;
  }
}
