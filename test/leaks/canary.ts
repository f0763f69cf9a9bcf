/** A text that stands in the rows of one tenant and nowhere else. */
export const canaryOf = (tenant: number, where: string): string =>
  `canary-${String(tenant).padStart(3, '0')}-${where.replaceAll('_', '-')}`;

const CANARY = /canary-(\d{3})-/g;

/** Tenants whose canaries stand in `text`. */
export function tenantsIn(text: string): Set<number> {
  const found = new Set<number>();
  for (const match of text.matchAll(CANARY)) found.add(Number(match[1]));
  return found;
}

/** The same stream of numbers for the same seed (mulberry32). */
export class Dice {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  of<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }
}
