import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clusterAvailability } from '../cluster/harness/index.js';
import { announceSkip } from '../support/announce-skip.js';
import { NO_PRUNE, TOO_EARLY, WRONG_LABEL } from './mutations.js';
import { scheduleOf, type Schedule } from './schedule.js';
import { Suite, type Numbered } from './suite.js';
import { startPlane, type Plane } from './world/plane.js';

const SEED = 4;
/** What is broken on purpose never settles; once it has been seen for longer than it takes to put right, that is enough. */
const waitingFor = (said: string) => ({ settleMs: 45_000, expecting: { said, afterMs: 8000 } });

const small = (schedule: Schedule): boolean => !schedule.process && schedule.tenants <= 2;
const free = ({ obstacle }: Schedule): boolean => obstacle === 'none';
/** A stranger's object that is there when the schedule ends: put there at rest, and the tenant is not deleted after. */
const leavesStray = (schedule: Schedule): boolean =>
  free(schedule) && schedule.steps.some((step) => step.do === 'stray' && step.rest) && schedule.steps.every((step) => step.do !== 'delete');
/** Who is refused for want of room is whoever came last; here the one that is never up must be there. */
const neverUp = ({ obstacle, room, tenants }: Schedule): boolean => obstacle === 'workload-stuck' && room === tenants;

const availability = await clusterAvailability();
if (!availability.available) {
  announceSkip('chaos, broken on purpose', availability.reason);
  describe('chaos', () => it.skip(`needs a real API server: ${availability.reason}`, () => undefined));
} else {
  describe('the chaos suite sees what is broken on purpose', () => {
    let plane: Plane;
    let suite: Suite;
    beforeAll(async () => {
      plane = await startPlane(true);
      suite = new Suite(plane, SEED, 2, 'broken');
    }, 1_200_000);
    afterAll(async () => {
      await suite?.close();
      await plane?.stop();
    }, 60_000);

    it.each([
      { what: 'nothing is pruned', mutation: NO_PRUNE, suits: leavesStray, said: 'has configmaps/stray, which no fault-free one has' },
      { what: 'objects carry another tenant’s label', mutation: WRONG_LABEL, suits: free, said: 'differs from the fault-free one' },
      {
        what: 'a generation is called done too early',
        mutation: TOO_EARLY,
        suits: neverUp,
        said: 'can never be ready, and says that it is',
      },
    ])(
      '$what',
      async ({ mutation, suits, said }) => {
        const index = indexWhere((schedule) => small(schedule) && suits(schedule));
        const broken = await suite.run(index, mutation, waitingFor(said));
        expect(seen(broken, said)).toHaveLength(1);
        const again = await suite.run(index, mutation, waitingFor(said));
        expect(seen(again, said)).toEqual(seen(broken, said));
        const sound = await suite.run(index);
        expect(sound.wrong).toEqual([]);
      },
      240_000,
    );
  });
}

function indexWhere(suits: (schedule: Schedule) => boolean): number {
  for (let index = 0; index < 10_000; index++) if (suits(scheduleOf(SEED, index))) return index;
  throw new Error('no schedule suits');
}

/** What went wrong as it was meant to, without the names of a run and without how often; what else is late by then does not count. */
function seen({ wrong }: Numbered, said: string): string[] {
  const plain = (line: string): string =>
    line
      .replace(/broken-\w+/g, 'T')
      .replace(/[0-9a-f-]{36}/g, 'ID')
      .replace(/\d+/g, 'N')
      .split('\n')[0]!;
  return [...new Set(wrong.filter((line) => line.includes(said)).map(plain))].sort();
}
