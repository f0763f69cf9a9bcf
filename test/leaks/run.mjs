// npm run test:leaks -- [--requests N] [--seed S] [--tenants T] [--at-once C] [--summary FILE.md] [--log FILE] [jest's own options]
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const OURS = {
  '--requests': 'LEAKS_REQUESTS',
  '--seed': 'LEAKS_SEED',
  '--tenants': 'LEAKS_TENANTS',
  '--at-once': 'LEAKS_AT_ONCE',
  '--summary': 'LEAKS_SUMMARY',
  // All that the servers printed, to look at afterwards.
  '--log': 'LEAKS_LOG',
};
const env = { ...process.env };
const rest = [];
const args = process.argv.slice(2).flatMap((arg) => (/^--[a-z-]+=/.test(arg) ? arg.split(/=(.*)/s).slice(0, 2) : [arg]));
while (args.length > 0) {
  const arg = args.shift();
  if (arg in OURS) env[OURS[arg]] = args.shift();
  else rest.push(arg);
}
for (const name of ['LEAKS_REQUESTS', 'LEAKS_SEED', 'LEAKS_TENANTS', 'LEAKS_AT_ONCE'])
  if (env[name] !== undefined && !/^\d+$/.test(env[name])) {
    console.error(`${name} must be a whole number, not "${env[name]}"`);
    process.exit(2);
  }
const root = fileURLToPath(new URL('../../', import.meta.url));
const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--selectProjects', 'leaks', '--runInBand'];
const child = spawn(process.execPath, [...jest, ...rest], { cwd: root, env, stdio: 'inherit' });
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
