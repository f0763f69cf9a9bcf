import type { Text } from '#shuyuan/kernel';
import type { Condition, Phase, PhaseStatus, Tenant } from '#shuyuan/tenants';
import { PHASES } from '#shuyuan/tenants';

export interface PhaseRecord {
  readonly phase: Phase;
  readonly ordinal: number;
  readonly status: PhaseStatus;
  readonly generation: number;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly reason: string | null;
  readonly message: Text | null;
}

/** A pass this fast is written once at its end; a slower one shows each step while it runs. */
const SHOW_AFTER_MS = 150;
/** Many platforms opened at once make each pass slow; nobody watches them all more closely than this. */
const SHOW_EVERY_MS = 1000;

type Flush = (records: readonly PhaseRecord[]) => Promise<void>;

/**
 * Collects what the phases of one pass did and hands it on: in one go when the pass is quick (174 platforms opened at
 * once would otherwise write each phase twice), step by step when someone could be watching it take its time.
 */
export class PhaseRecorder {
  private readonly pending = new Map<Phase, PhaseRecord>();
  private readonly startedAt = new Map<Phase, Date>();
  private shown = false;
  private timer?: NodeJS.Timeout;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly tenant: Tenant,
    private readonly flush: Flush,
    /** Passes at work at once: the more there are, the more rarely anybody watches one of them. */
    private readonly passes = 1,
  ) {}

  /** A phase that was settled before is not shown running: if it stays as it is, nothing at all is written about it. */
  begin(phase: Phase, settled: boolean): void {
    const startedAt = new Date();
    this.startedAt.set(phase, startedAt);
    if (settled) return;
    this.put(phase, 'running', { startedAt });
    this.timer ??= setTimeout(
      () => {
        this.timer = undefined;
        this.write();
      },
      (this.shown ? SHOW_EVERY_MS : SHOW_AFTER_MS) * this.passes,
    );
  }

  end(phase: Phase, status: PhaseStatus, reason: string | null = null, message: Text | null = null): void {
    const startedAt = this.startedAt.get(phase) ?? new Date();
    this.put(phase, status, { startedAt, finishedAt: status === 'waiting' ? null : new Date(), reason, message });
  }

  skip(phase: Phase, reason: string, message: Text): void {
    this.put(phase, 'skipped', { reason, message });
  }

  /** What is not yet written, for the status write at the end of the pass. */
  async drain(): Promise<PhaseRecord[]> {
    clearTimeout(this.timer);
    await this.writing;
    const rest = [...this.pending.values()];
    this.pending.clear();
    return rest;
  }

  private put(phase: Phase, status: PhaseStatus, rest: Partial<PhaseRecord>): void {
    this.pending.set(phase, {
      phase,
      ordinal: PHASES.indexOf(phase),
      status,
      generation: this.tenant.generation,
      startedAt: null,
      finishedAt: null,
      reason: null,
      message: null,
      ...rest,
    });
  }

  /** A failing write must not fail the work: the rows are for people, and what it held is written with the next. */
  private write(): void {
    const records = new Map(this.pending);
    this.pending.clear();
    this.shown = true;
    const before = this.writing;
    this.writing = before
      .then(() => this.flush([...records.values()]))
      .catch(() => {
        for (const [phase, record] of records) if (!this.pending.has(phase)) this.pending.set(phase, record);
      });
  }
}

/** Sets a condition; its time moves only when its status does (Kubernetes' meaning). */
export function withCondition(
  conditions: readonly Condition[],
  next: Omit<Condition, 'lastTransitionTime'>,
  now = new Date(),
): Condition[] {
  const before = conditions.find((c) => c.type === next.type);
  const lastTransitionTime = before?.status === next.status ? before.lastTransitionTime : now.toISOString();
  return [...conditions.filter((c) => c.type !== next.type), { ...next, lastTransitionTime }];
}
