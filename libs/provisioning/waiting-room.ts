import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '#shuyuan/kernel';

/** How long one pass waits on the spot before it makes room for others. */
const PATIENCE_MS = 2000;
const SOONEST_MS = 1500;
const LATEST_MS = 30_000;

/**
 * 等候: tenants that wait for what others do (a workload, a route, a certificate). A pass may wait on the spot, which is how most
 * are ready at the first look; but only on half of the places, so that those who wait never keep the others from theirs. Whoever
 * waits elsewhere is looked at as soon as something of it moves, and now and then, more and more seldom.
 */
@Injectable()
export class WaitingRoom {
  private readonly seats: number;
  private readonly waiting = new Set<string>();
  private taken = 0;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.seats = Math.max(1, Math.floor(settings.RECONCILE_CONCURRENCY / 2));
  }

  /** Runs `look` with the time that it may wait on the spot. */
  async seat<T>(look: (patienceMs: number) => Promise<T>): Promise<T> {
    if (this.taken >= this.seats) return look(0);
    this.taken++;
    try {
      return await look(PATIENCE_MS);
    } finally {
      this.taken--;
    }
  }

  /** Until its next pass begins, a tenant is looked at when something of it moves. */
  waits(tenantId: string): boolean {
    return this.waiting.has(tenantId);
  }

  called(tenantId: string): void {
    this.waiting.delete(tenantId);
  }

  /** It has waited `since` then; the time after which to look again in any case. */
  again(tenantId: string, since: Date): number {
    this.waiting.add(tenantId);
    const waited = Date.now() - since.getTime();
    return Math.round(Math.min(LATEST_MS, Math.max(SOONEST_MS, waited / 4)) * (0.9 + Math.random() * 0.2));
  }
}
