import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { announceSkip } from '../support/announce-skip.js';
import { clusterAvailability } from '../cluster/harness/index.js';
import { Suite, told, type Numbered } from './suite.js';
import { summary } from './summary.js';
import { startPlane, type Plane } from './world/plane.js';

const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const SEED = number('CHAOS_SEED', 20_190_613);
const SCHEDULES = number('CHAOS_SCHEDULES', 1000);
const ONLY = process.env['CHAOS_ONLY'];
const LANES = number('CHAOS_LANES', 12);
const BATCH = 100;
const SUMMARY = process.env['CHAOS_SUMMARY'];

const indices = ONLY === undefined ? Array.from({ length: SCHEDULES }, (_, i) => i) : [Number(ONLY)];
const batches = Array.from({ length: Math.ceil(indices.length / BATCH) }, (_, i) => indices.slice(i * BATCH, (i + 1) * BATCH));

const availability = await clusterAvailability();
if (!availability.available) {
  announceSkip('chaos', availability.reason);
  describe('chaos', () => it.skip(`needs a real API server: ${availability.reason}`, () => undefined));
} else {
  describe(`chaos, seed ${SEED}`, () => {
    let plane: Plane;
    let suite: Suite;
    const started = Date.now();
    const running = new Map<number, Promise<Numbered>>();

    beforeAll(async () => {
      process.stderr.write(`[chaos] seed ${SEED}, ${indices.length} schedules, ${LANES} at a time\n`);
      plane = await startPlane(true);
      suite = new Suite(plane, SEED, LANES, 'chaos');
      // All are in line from the start, so that a slow one holds up nobody at the end of a batch.
      for (const index of indices) running.set(index, suite.run(index));
    }, 1_200_000);
    afterAll(async () => {
      await Promise.allSettled(running.values());
      await suite?.close();
      await plane?.stop();
      if (SUMMARY && suite) await writeFile(SUMMARY, summary(SEED, suite.outcomes, Date.now() - started));
    }, 120_000);

    it.each(batches.map((batch) => [batch[0]!, batch.at(-1)!, batch] as const))(
      'schedules %d to %d end as if nothing had happened',
      async (_first, _last, batch) => {
        const outcomes = await Promise.all(batch.map((index) => running.get(index)!));
        const failed = outcomes.filter(({ wrong }) => wrong.length > 0);
        expect(failed.map((outcome) => told(SEED, outcome)).join('\n\n')).toBe('');
      },
      3_600_000,
    );
  });
}
