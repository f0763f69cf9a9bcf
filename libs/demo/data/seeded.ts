/** Reproducible chance: one independent stream per (seed, key), so that adding a draw to one unit moves no other. */
export class Draw {
  private state: number;

  constructor(seed: number, ...key: string[]) {
    // FNV-1a over the key, stirred once so that neighbouring seeds and codes are unrelated.
    this.state = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
    for (const char of key.join('/')) this.state = Math.imul(this.state ^ (char.codePointAt(0) ?? 0), 0x01000193);
    this.next();
  }

  /** A number in [0, 1) (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  integer(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly [T, ...T[]]): T {
    return list[this.integer(0, list.length - 1)] ?? list[0];
  }
}
