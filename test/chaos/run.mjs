// npm run test:chaos -- [--schedules N] [--seed S | --seed random] [--only K] [--lanes L] [--summary FILE.md] [--record FILE.jsonl] [jest's own options]
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';

const OURS = {
  '--schedules': 'CHAOS_SCHEDULES',
  '--seed': 'CHAOS_SEED',
  '--only': 'CHAOS_ONLY',
  '--lanes': 'CHAOS_LANES',
  '--summary': 'CHAOS_SUMMARY',
  // What ended is written there at once, and not run again by the next call that names the same file.
  '--record': 'CHAOS_RECORD',
};
const env = { ...process.env };
const rest = [];
const args = process.argv.slice(2).flatMap((arg) => (/^--[a-z]+=/.test(arg) ? arg.split(/=(.*)/s).slice(0, 2) : [arg]));
while (args.length > 0) {
  const arg = args.shift();
  if (arg in OURS) env[OURS[arg]] = args.shift();
  else rest.push(arg);
}
// One schedule again needs nothing but itself.
if (env.CHAOS_ONLY !== undefined) rest.push('chaos.chaos-spec');
if (env.CHAOS_SEED === 'random') env.CHAOS_SEED = String(randomInt(2 ** 31));
for (const name of ['CHAOS_SCHEDULES', 'CHAOS_SEED', 'CHAOS_ONLY', 'CHAOS_LANES'])
  if (env[name] !== undefined && !/^\d+$/.test(env[name])) {
    console.error(`${name} must be a whole number, not "${env[name]}"`);
    process.exit(2);
  }
const root = fileURLToPath(new URL('../../', import.meta.url));
// A worker that died in this process on purpose, in the middle of a call, may hold timers and sockets that nobody can close any more.
const jest = [
  '--experimental-vm-modules',
  '--no-warnings',
  'node_modules/jest/bin/jest.js',
  '--selectProjects',
  'chaos',
  '--runInBand',
  '--forceExit',
];
const child = spawn(process.execPath, [...jest, ...rest], { cwd: root, env, stdio: 'inherit' });
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
