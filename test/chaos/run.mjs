// npm run test:chaos -- [--schedules N] [--seed S | --seed random] [--only K] [--lanes L] [--summary FILE.md] [--record FILE.jsonl] [jest's own options]
import { randomInt } from 'node:crypto';
import { readOptions, runProject, wholeNumbers } from '../support/run-suite.mjs';

const env = { ...process.env };
const rest = readOptions(process.argv.slice(2), env, {
  '--schedules': 'CHAOS_SCHEDULES',
  '--seed': 'CHAOS_SEED',
  '--only': 'CHAOS_ONLY',
  '--lanes': 'CHAOS_LANES',
  '--summary': 'CHAOS_SUMMARY',
  // What ended is written there at once, and not run again by the next call that names the same file.
  '--record': 'CHAOS_RECORD',
});
// One schedule again needs nothing but itself.
if (env.CHAOS_ONLY !== undefined) rest.push('chaos.chaos-spec');
if (env.CHAOS_SEED === 'random') env.CHAOS_SEED = String(randomInt(2 ** 31));
wholeNumbers(env, ['CHAOS_SCHEDULES', 'CHAOS_SEED', 'CHAOS_ONLY', 'CHAOS_LANES']);
// A worker that died in this process on purpose, in the middle of a call, may hold timers and sockets that nobody can close any more.
runProject('chaos', ['--forceExit', ...rest], env);
