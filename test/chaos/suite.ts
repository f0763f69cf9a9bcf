import { NONE, type Mutation } from './mutations.js';
import { ScheduleRun, type Outcome, type Patience } from './run-schedule.js';
import { scheduleOf } from './schedule.js';
import { FaultFree } from './world/fault-free.js';
import { Lane } from './world/lane.js';
import type { Plane } from './world/plane.js';

export interface Numbered extends Outcome {
  readonly index: number;
}

/** Runs schedules of one seed on one control plane, so many at a time. */
export class Suite {
  private readonly faultFree: FaultFree;
  private readonly waiting: (() => void)[] = [];
  private readonly idle: Lane[] = [];
  private free: number;
  private runs = 0;
  readonly outcomes: Numbered[] = [];

  constructor(
    private readonly plane: Plane,
    readonly seed: number,
    lanes: number,
    private readonly tag: string,
  ) {
    this.faultFree = new FaultFree(plane, tag);
    this.free = lanes;
  }

  async run(index: number, mutation: Mutation = NONE, patience?: Patience): Promise<Numbered> {
    const lane = await this.lane();
    try {
      const drawn = scheduleOf(this.seed, index);
      // Only the tests' own controllers can be told to leave a workload stuck.
      const schedule = !this.plane.bare && drawn.obstacle === 'workload-stuck' ? { ...drawn, obstacle: 'none' as const } : drawn;
      const name = `${this.tag}-${(this.runs++).toString(36)}`;
      const outcome = await new ScheduleRun(this.plane, lane, schedule, name, (row) => this.faultFree.of(row), mutation, patience).run();
      const numbered = { index, ...outcome };
      this.outcomes.push(numbered);
      // Nobody knows what a schedule that went wrong has left behind.
      if (outcome.wrong.length === 0 && !mutation.sql) this.idle.push(lane);
      else await lane.close();
      return numbered;
    } finally {
      this.free++;
      this.waiting.shift()?.();
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.idle.map((lane) => lane.close()));
  }

  private async lane(): Promise<Lane> {
    while (this.free === 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.free--;
    return this.idle.pop() ?? Lane.open();
  }
}

/** A failure in words that are enough to see and to repeat it. */
export function told(seed: number, { index, wrong, trace }: Numbered): string {
  return [
    `schedule ${index} of seed ${seed} failed. Again alone: npm run test:chaos -- --seed ${seed} --only ${index}`,
    ...wrong.map((line) => `  ${line}`),
    `  drawn: ${JSON.stringify(scheduleOf(seed, index))}`,
    ...trace.map((line) => `  | ${line}`),
  ].join('\n');
}
