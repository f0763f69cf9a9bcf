import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Takes options of our own out of the command line into the environment: `ours` names for each its variable. Returns what is
 * left for Jest.
 */
export function readOptions(argv, env, ours) {
  const rest = [];
  const args = argv.flatMap((arg) => (/^--[a-z-]+=/.test(arg) ? arg.split(/=(.*)/s).slice(0, 2) : [arg]));
  while (args.length > 0) {
    const arg = args.shift();
    if (arg in ours) env[ours[arg]] = args.shift();
    else rest.push(arg);
  }
  return rest;
}

/** Ends the program with 2 where one of these variables is set and is no whole number. */
export function wholeNumbers(env, names) {
  for (const name of names)
    if (env[name] !== undefined && !/^\d+$/.test(env[name])) {
      console.error(`${name} must be a whole number, not "${env[name]}"`);
      process.exit(2);
    }
}

/** Runs one of Jest's projects in one process, and ends as it ends. */
export function runProject(project, options, env) {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--selectProjects', project, '--runInBand'];
  const child = spawn(process.execPath, [...jest, ...options], { cwd: root, env, stdio: 'inherit' });
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
