import { LRUCache } from 'lru-cache';
import type { PortalAnswers } from './portal-answers.js';
import { isAway } from './portal-source.js';

const UNKNOWN_FRESH_MS = 5_000;
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_UNKNOWN = 1000;
const MAX_LOADING = 500;
/** With an earlier copy at hand nobody waits longer than this for a fresh one. */
const STALE_AFTER_MS = 500;
/** After a failed look-up the source is left alone for this long. */
const AWAY_MS = 1000;

interface Entry {
  readonly answers: PortalAnswers;
  freshUntil: number;
}

export interface Cached {
  readonly answers: PortalAnswers;
  readonly stale: boolean;
}

/** More different hosts are being looked up than the data store should be asked at once. */
export class PortalBusyError extends Error {}

/**
 * Answers by host label. A copy is fresh for a short time, is dropped when its tenant changes, and outlives its
 * freshness only for when the data store is away. Many askers for one host cause one look-up.
 */
export class PortalCache {
  private readonly known = new LRUCache<string, Entry>({ maxSize: MAX_BYTES, sizeCalculation: (entry) => entry.answers.size });
  private readonly unknown = new LRUCache<string, Entry>({ max: MAX_UNKNOWN });
  private readonly loading = new Map<string, Promise<PortalAnswers>>();
  private epoch = 0;
  private awayUntil = 0;
  private awayError?: Error;

  constructor(
    private readonly load: (label: string) => Promise<PortalAnswers>,
    private readonly freshMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** The fresh copy, if there is one; the whole hot path. */
  fresh(label: string): PortalAnswers | undefined {
    const entry = this.known.get(label) ?? this.unknown.get(label);
    return entry && entry.freshUntil > this.now() ? entry.answers : undefined;
  }

  /** Looks the host up, or falls back to the earlier copy. Throws when there is neither. */
  async get(label: string): Promise<Cached> {
    const loading = this.loadOnce(label);
    const earlier = this.known.peek(label) ?? this.unknown.peek(label);
    if (!earlier) return { answers: await loading, stale: false };
    let timer: NodeJS.Timeout | undefined;
    const answers = await Promise.race([
      loading.catch(() => undefined),
      new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), STALE_AFTER_MS))),
    ]);
    clearTimeout(timer);
    return answers ? { answers, stale: false } : { answers: earlier.answers, stale: true };
  }

  /** A tenant changed: its copies must not be shown again, and hosts unknown so far may be known now. */
  dropTenant(tenantId: string | undefined): void {
    this.forgetLoading();
    this.unknown.clear();
    for (const [label, entry] of this.known.entries()) if (entry.answers.tenantId === tenantId) this.known.delete(label);
  }

  /** Changes may have been missed: look everything up again, but keep the copies for when that fails. */
  expireAll(): void {
    this.forgetLoading();
    this.unknown.clear();
    for (const entry of this.known.values()) entry.freshUntil = 0;
  }

  /** A look-up that began before a change may have read what was before it: nobody new joins it, nothing keeps it. */
  private forgetLoading(): void {
    this.epoch += 1;
    this.loading.clear();
  }

  private loadOnce(label: string): Promise<PortalAnswers> {
    const running = this.loading.get(label);
    if (running) return running;
    if (this.now() < this.awayUntil) return Promise.reject(this.awayError ?? new PortalBusyError());
    if (this.loading.size >= MAX_LOADING) return Promise.reject(new PortalBusyError());
    const epoch = this.epoch;
    const started = this.load(label).then(
      (answers) => {
        if (epoch === this.epoch) this.keep(label, answers);
        return answers;
      },
      (error: unknown) => {
        if (isAway(error)) {
          this.awayUntil = this.now() + AWAY_MS;
          this.awayError = error as Error;
        }
        throw error;
      },
    );
    this.loading.set(label, started);
    const done = (): void => {
      if (this.loading.get(label) === started) this.loading.delete(label);
    };
    started.then(done, done);
    return started;
  }

  private keep(label: string, answers: PortalAnswers): void {
    const into = answers.known ? this.known : this.unknown;
    (answers.known ? this.unknown : this.known).delete(label);
    into.set(label, { answers, freshUntil: this.now() + (answers.known ? this.freshMs : UNKNOWN_FRESH_MS) });
  }
}
