import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { clusterAvailability } from '../cluster/harness/index.js';
import { announceSkip } from '../support/announce-skip.js';
import { ChaosRecord } from './record.js';
import { Suite, told, type Numbered } from './suite.js';
import { summary } from './summary.js';
import { startPlane, type Plane } from './world/plane.js';

const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const SEED = number('CHAOS_SEED', 20_190_613);
const SCHEDULES = number('CHAOS_SCHEDULES', 1000);
const ONLY = process.env['CHAOS_ONLY'] === undefined ? undefined : number('CHAOS_ONLY', 0);
const LANES = number('CHAOS_LANES', 10);
const SUMMARY = process.env['CHAOS_SUMMARY'];
const record = new ChaosRecord(process.env['CHAOS_RECORD'], SEED);
const BATCH = 100;
/** Schedules of these numbers and above meet the real controllers, scheduler and kwok as well: one of fifty. */
const WHOLE = 1_000_000;

const upTo = (n: number, from = 0): number[] => Array.from({ length: n }, (_, i) => from + i);
const all = ONLY === undefined ? [...upTo(SCHEDULES), ...upTo(Math.ceil(SCHEDULES / 50), WHOLE)] : [ONLY];
const outcomes: Numbered[] = [];
const started = Date.now();

const availability = await clusterAvailability();
if (!availability.available) {
  announceSkip('chaos', availability.reason);
  describe('chaos', () => it.skip(`needs a real API server: ${availability.reason}`, () => undefined));
} else {
  const bare = all.filter((index) => index < WHOLE);
  const whole = all.filter((index) => index >= WHOLE);
  if (bare.length > 0) describeRun('API server and PostgreSQL', true, bare);
  if (whole.length > 0) describeRun('the whole control plane and PostgreSQL', false, whole);
}

/** A long run says how far it is, and a failure at once. */
function progress(total: number): (outcome: Numbered) => Numbered {
  let done = 0;
  return (outcome) => {
    record.write(outcome);
    if (outcome.wrong.length > 0) process.stderr.write(`${told(SEED, outcome)}\n`);
    if (++done % BATCH === 0) process.stderr.write(`[chaos] ${done} of ${total} after ${Math.round((Date.now() - started) / 1000)} s\n`);
    return outcome;
  };
}

function describeRun(what: string, bare: boolean, indices: readonly number[]): void {
  describe(`chaos before ${what}, seed ${SEED}`, () => {
    let plane: Plane;
    let suite: Suite;
    const running = new Map<number, Promise<Numbered>>();
    const batches = upTo(Math.ceil(indices.length / BATCH)).map((i) => indices.slice(i * BATCH, (i + 1) * BATCH));

    beforeAll(async () => {
      process.stderr.write(`[chaos] seed ${SEED}, ${indices.length} schedules before ${what}, ${LANES} at a time\n`);
      plane = await startPlane(bare);
      suite = new Suite(plane, SEED, LANES, bare ? 'chaos' : 'whole');
      // All are in line from the start, so that a slow one holds up nobody at the end of a batch.
      const told = progress(indices.length);
      for (const index of indices) {
        const before = record.ended(index);
        if (before) outcomes.push(before);
        running.set(index, before ? Promise.resolve(before) : suite.run(index).then(told));
      }
    }, 1_200_000);
    afterAll(async () => {
      await Promise.allSettled(running.values());
      outcomes.push(...(suite?.outcomes ?? []));
      await suite?.close();
      await plane?.stop();
      if (SUMMARY) await writeFile(SUMMARY, summary(SEED, outcomes, record.spentMs));
    }, 120_000);

    it.each(batches.map((batch) => [batch[0]!, batch.at(-1)!, batch] as const))(
      'schedules %d to %d end as if nothing had happened',
      async (_first, _last, batch) => {
        const ended = await Promise.all(batch.map((index) => running.get(index)!));
        const twice: Numbered[] = [];
        for (const { index } of ended.filter(({ wrong }) => wrong.length > 0)) {
          // On a machine short of breath a bound may be missed. What fails again is wrong; what does not is told all the same.
          const again = await suite.run(index);
          if (again.wrong.length > 0) twice.push(again);
          else process.stderr.write(`[chaos] schedule ${index} failed once and passed when run again: see above\n`);
        }
        expect(twice.map((outcome) => told(SEED, outcome)).join('\n\n')).toBe('');
      },
      7_200_000,
    );
  });
}
