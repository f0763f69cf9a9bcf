import { setTimeout as sleep } from 'node:timers/promises';
import { ClusterError } from '../cluster.errors.js';

/** After a 429 the rate falls to this part of itself, and comes back over so long. */
const SLOWED_TO = 0.25;
const RECOVERY_MS = 20_000;

/**
 * A token bucket for all writes to one cluster, kept as the moment at which the bucket is used up (the GCRA form). When
 * the server asks for a pause, every write waits for its end, and the rate then rises slowly to what it was.
 */
export class WriteLimiter {
  throttledMs = 0;
  private usedUpAt = 0;
  private pausedUntil = 0;

  constructor(
    private readonly writesPerSecond: number,
    private readonly burst: number,
    private readonly longestWaitMs: number,
  ) {}

  get throttledUntil(): Date | undefined {
    return this.pausedUntil > Date.now() ? new Date(this.pausedUntil) : undefined;
  }

  /** Resolves when the write may go. Throws 'throttled' rather than hold the caller through a long pause. */
  async take(what: string): Promise<void> {
    const started = Date.now();
    do {
      const now = Date.now();
      const pause = this.pausedUntil - now;
      if (pause > this.longestWaitMs) {
        const message = `Cannot ${what}: the API server asked for a pause of all writes`;
        throw new ClusterError('throttled', message, { status: 429, retryAfterSeconds: Math.ceil(pause / 1000) });
      }
      const each = 1000 / (this.writesPerSecond * this.rateAt(now));
      this.usedUpAt = Math.max(this.usedUpAt, now - this.burst * each) + each;
      const wait = this.usedUpAt - now;
      if (wait > 0) await sleep(wait);
    } while (this.pausedUntil > Date.now());
    this.throttledMs += Date.now() - started;
  }

  pause(ms: number): void {
    this.pausedUntil = Math.max(this.pausedUntil, Date.now() + ms);
    // No burst at the end of the pause either.
    this.usedUpAt = Math.max(this.usedUpAt, this.pausedUntil);
  }

  private rateAt(now: number): number {
    const since = now - this.pausedUntil;
    return since >= RECOVERY_MS ? 1 : SLOWED_TO + (1 - SLOWED_TO) * Math.max(0, since / RECOVERY_MS);
  }
}
