import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Numbered } from './suite.js';

interface Line {
  readonly seed: number;
  readonly spentMs: number;
  readonly outcome: Numbered;
}

/** The schedules of a long run that have ended, a line each: a run that was stopped goes on where it was. */
export class ChaosRecord {
  private readonly lines: readonly Line[];
  private readonly started = Date.now();

  constructor(
    private readonly file: string | undefined,
    private readonly seed: number,
  ) {
    const text = file && existsSync(file) ? readFileSync(file, 'utf8') : '';
    // The last line may be half written.
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    this.lines = whole
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line)
      .filter((line) => line.seed === seed);
  }

  ended(index: number): Numbered | undefined {
    return this.lines.find(({ outcome }) => outcome.index === index && outcome.wrong.length === 0)?.outcome;
  }

  /** All runs so far, this one with them. */
  get spentMs(): number {
    return Math.max(0, ...this.lines.map(({ spentMs }) => spentMs)) + Date.now() - this.started;
  }

  write({ trace: _, ...outcome }: Numbered): void {
    const line: Line = { seed: this.seed, spentMs: this.spentMs, outcome: { ...outcome, trace: [] } };
    if (this.file) appendFileSync(this.file, `${JSON.stringify(line)}\n`);
  }
}
