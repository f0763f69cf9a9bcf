/**
 * The real worker, except that it kills itself (SIGKILL, so nothing is tidied up) in the NTH step of one state of an
 * import, before or after its commit: `node --import test/support/ts-hooks.mjs test/faults/dying-roster-worker.ts STATE NTH before|after`.
 */
import 'reflect-metadata';
import { loadSettings } from '#shuyuan/kernel';
import { createWorker } from '../../apps/worker/create-worker.js';
import { ImportRecords } from '../../libs/rosters/imports/import-records.js';

const [state, nth, when] = process.argv.slice(2);
let steps = 0;

function die(): void {
  process.kill(process.pid, 'SIGKILL');
  // The signal arrives before the next statement of this thread matters; nothing may run until then.
  for (;;);
}

const step = ImportRecords.prototype.step;
ImportRecords.prototype.step = async function (this: ImportRecords, of, expected, work) {
  const last = expected === state && ++steps === Number(nth);
  const done = await step.call(this, of, expected, async (manager, found) => {
    const patch = await work(manager, found);
    if (last && when === 'before') die();
    return patch;
  });
  if (last && when === 'after') die();
  return done;
};

await createWorker(loadSettings(process.env));
