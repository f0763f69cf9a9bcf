export interface BenchResult {
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  readonly baseline: number | null;
  readonly baselineName: string;
  readonly ratio: number | null;
  readonly goal: string;
  /** What else was seen, for the reader of the table. */
  readonly notes?: Record<string, number | string>;
}

/** A bench that cannot run here says why; it is never silently left out. */
export class Skipped extends Error {}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
export const rounded = (value: number, digits = 2): number => Math.round(value * 10 ** digits) / 10 ** digits;

/** Whether a goal such as `>= 0.6` holds for a value. */
export function holds(goal: string, value: number): boolean {
  const [operator, bound] = goal.split(' ');
  return operator === '>=' ? value >= Number(bound) : operator === '<=' ? value <= Number(bound) : value === Number(bound);
}
