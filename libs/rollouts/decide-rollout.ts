import type { Text } from '#shuyuan/kernel';
import { judgeGoingBack, judgeSoaking, judgeStarted, judgeUntouched, type TargetFacts, type Verdict } from './judge-target.js';
import type { RolloutState, WaveState } from './rollout-states.js';
import { texts } from './rollout-texts.js';

export interface RolloutFacts {
  readonly state: RolloutState;
  readonly to: string;
  readonly soakSeconds: number;
  readonly maxFailures: number;
  readonly deadlineSeconds: number;
}

export interface WaveFacts {
  readonly ordinal: number;
  readonly state: WaveState;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly soakUntil: Date | null;
}

/** What one look leads to. Nothing is changed by deciding, so the same rows always lead to the same decision. */
export interface Decision {
  readonly state: RolloutState;
  /** What is said of the new state; undefined: as before. */
  readonly message?: Text | null;
  /** Waves that are different now. */
  readonly waves: readonly WaveFacts[];
  /** Tenants that stand differently now, by id. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Tenants to be set to the new version. */
  readonly start: readonly string[];
  /** Tenants to be set back to theirs. */
  readonly back: readonly string[];
  /** When time alone changes something. */
  readonly lookAgainAt: Date | null;
}

/** Decides from the rows alone what is next in a rollout: waves in order, each gated on readiness, then on its soak time. */
export function decide(rollout: RolloutFacts, waves: readonly WaveFacts[], targets: readonly TargetFacts[], now: Date): Decision {
  const look = new Look(rollout, waves, targets, now);
  look.settle();
  if (rollout.state === 'running' || rollout.state === 'soaking') look.forward();
  if (rollout.state === 'rolling-back') look.backward();
  return look.decision();
}

class Look {
  private readonly standing: Map<string, Verdict>;
  private readonly waves: WaveFacts[];
  private readonly start: string[] = [];
  private readonly back: string[] = [];
  private state: RolloutState;
  private message?: Text | null;

  constructor(
    private readonly rollout: RolloutFacts,
    private readonly wavesBefore: readonly WaveFacts[],
    private readonly targets: readonly TargetFacts[],
    private readonly now: Date,
  ) {
    this.state = rollout.state;
    this.waves = [...wavesBefore].sort((a, b) => a.ordinal - b.ordinal);
    this.standing = new Map(targets.map((t) => [t.tenantId, { state: t.state, reason: t.reason, message: t.message } as Verdict]));
  }

  /** Those under way run to their end whatever becomes of the rollout. */
  settle(): void {
    for (const target of this.targets)
      if (target.state === 'running' || (target.state === 'failed' && !this.turnsRound(target)))
        this.judge(target, judgeStarted(target, this.rollout.to, this.rollout.deadlineSeconds, this.now));
  }

  forward(): void {
    // What is left alone is said before its wave begins, and taken back as long as its wave is open.
    const open = new Set(this.waves.filter((w) => w.state !== 'done' && w.state !== 'soaking').map((w) => w.ordinal));
    for (const target of this.targets)
      if (!target.startedAt && open.has(target.wave)) this.judge(target, judgeUntouched(target, this.rollout.to, this.now));
    for (const [index, wave] of this.waves.entries()) {
      if (wave.state === 'done') continue;
      const own = this.targets.filter((t) => t.wave === wave.ordinal);
      if (this.rollout.soakSeconds > 0)
        for (const target of own) if (this.is(target, 'ready')) this.judge(target, judgeSoaking(target, this.rollout.to));
      const failed = this.failed();
      if (failed.length > this.rollout.maxFailures) {
        if (wave.state !== 'pending') this.waves[index] = { ...wave, state: 'stopped' };
        return this.become('failed', texts.tooManyFailures(failed, this.rollout.maxFailures));
      }
      if (wave.state !== 'soaking') for (const target of own) this.begin(target);
      const next = this.next(wave, own);
      this.waves[index] = next;
      if (next.state !== 'done') return this.become(next.state === 'soaking' ? 'soaking' : 'running');
    }
    const count = (state: string): number => [...this.standing.values()].filter((v) => v.state === state).length;
    this.become('succeeded', texts.succeeded(count('failed'), count('skipped')));
  }

  /** All at once: what was there before is known to work, and every minute on the new version is one too many. */
  backward(): void {
    for (const target of this.targets) {
      if (!this.turnsRound(target) || target.state === 'rolled-back') continue;
      if (target.state === 'skipped' && !target.startedAt) continue;
      const verdict = judgeGoingBack(target, this.rollout.to, this.now);
      if (verdict.state === 'running') this.back.push(target.tenantId);
      this.judge(target, verdict);
    }
    if (this.targets.some((t) => this.is(t, 'running'))) return;
    const failed = this.failed();
    if (failed.length > 0) this.become('failed', texts.rollbackFailed(failed));
    else this.become('rolled-back', texts.rolledBack);
  }

  decision(): Decision {
    const before = new Map(this.wavesBefore.map((w) => [w.ordinal, w]));
    const started = new Set([...this.start, ...this.back]);
    const changed = this.targets.filter((t) => {
      const verdict = this.standing.get(t.tenantId)!;
      return !started.has(t.tenantId) && (verdict.state !== t.state || verdict.reason !== t.reason);
    });
    return {
      state: this.state,
      message: this.message,
      waves: this.waves.filter((w) => w !== before.get(w.ordinal)),
      verdicts: new Map(changed.map((t) => [t.tenantId, this.standing.get(t.tenantId)!])),
      start: this.start,
      back: this.back,
      lookAgainAt: this.lookAgainAt(started),
    };
  }

  private begin(target: TargetFacts): void {
    if (!this.is(target, 'pending')) return;
    this.start.push(target.tenantId);
    this.judge(target, { state: 'running', reason: null, message: null });
  }

  private next(wave: WaveFacts, own: readonly TargetFacts[]): WaveFacts {
    const startedAt = wave.startedAt ?? this.now;
    if (own.some((t) => this.is(t, 'running'))) return wave.state === 'running' ? wave : { ...wave, state: 'running', startedAt };
    // A wave in which nothing was changed has nothing to be watched.
    const soaks = this.rollout.soakSeconds > 0 && own.some((t) => t.startedAt);
    const soakUntil = wave.soakUntil ?? (soaks ? new Date(this.now.getTime() + this.rollout.soakSeconds * 1000) : null);
    if (soakUntil && soakUntil > this.now) return wave.state === 'soaking' ? wave : { ...wave, state: 'soaking', startedAt, soakUntil };
    return { ...wave, state: 'done', startedAt, soakUntil, finishedAt: this.now };
  }

  /** Still to be asked whether it goes back. */
  private turnsRound(target: TargetFacts): boolean {
    return this.rollout.state === 'rolling-back' && !target.goingBack;
  }

  private lookAgainAt(started: ReadonlySet<string>): Date | null {
    const times = this.targets
      .filter((t) => this.is(t, 'running'))
      .map((t) => (started.has(t.tenantId) ? this.now.getTime() + this.rollout.deadlineSeconds * 1000 : t.deadlineAt?.getTime()));
    if (this.state === 'soaking') times.push(...this.waves.filter((w) => w.state === 'soaking').map((w) => w.soakUntil?.getTime()));
    const known = times.filter((t) => t !== undefined);
    return known.length > 0 ? new Date(Math.min(...known)) : null;
  }

  private become(state: RolloutState, message?: Text | null): void {
    this.state = state;
    this.message = message;
  }

  private judge(target: TargetFacts, verdict: Verdict): void {
    this.standing.set(target.tenantId, verdict);
  }

  private is(target: TargetFacts, state: Verdict['state']): boolean {
    return this.standing.get(target.tenantId)?.state === state;
  }

  private failed(): string[] {
    return this.targets.filter((t) => this.is(t, 'failed')).map((t) => t.name);
  }
}
