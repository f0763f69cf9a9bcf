// node deploy/scripts/ensure-built.mjs [--force] [server] [console]
// Builds what is older than its sources, so that a fresh clone starts with one command and a second start waits for nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const root = resolve(import.meta.dirname, '../..');
const dist = join(root, 'dist');
// Beside dist and as deep as it, so that a build appears whole or not at all and its source maps stay right.
const scratch = join(root, `dist-${process.pid}`);

const NOT_SHIPPED = ['**/*spec.ts', '**/*spec.tsx', '**/contract/**', 'apps/console/**', 'apps/cli/shuyuan.mjs'];
const parts = {
  server: {
    sources: [
      'libs',
      'apps/api',
      'apps/worker',
      'apps/portal',
      'apps/standalone',
      'apps/migrate',
      'apps/cli',
      '.swcrc',
      'package-lock.json',
    ],
    tool: 'node_modules/@swc/cli/bin/swc.js',
    args: () => ['libs', 'apps', '--out-dir', scratch, '--copy-files', '--quiet', '--ignore', NOT_SHIPPED.join(',')],
    makes: ['libs', 'apps'],
  },
  console: {
    sources: ['apps/console', 'package-lock.json'],
    tool: 'node_modules/vite/bin/vite.js',
    args: () => ['build', 'apps/console', '--outDir', join(scratch, 'console'), '--logLevel', 'warn'],
    makes: ['console'],
  },
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { force: { type: 'boolean', default: false } } });
const unknown = positionals.find((name) => !(name in parts));
if (unknown) fail(`There is no part "${unknown}"; there are: ${Object.keys(parts).join(', ')}`);

process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
for (const name of positionals.length ? positionals : Object.keys(parts)) {
  if (values.force || isStale(name)) build(name);
}

function isStale(name) {
  const { sources, makes } = parts[name];
  if (makes.some((made) => !existsSync(join(dist, made)))) return true;
  const stamp = stampOf(name);
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  return sources.some((source) => newerThan(join(root, source), built));
}

/** A folder counts too: it changes when a file in it is added, renamed or removed. */
function newerThan(path, time) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return false;
  if (stat.mtimeMs > time) return true;
  return stat.isDirectory() && readdirSync(path).some((entry) => newerThan(join(path, entry), time));
}

function build(name) {
  const { tool, args, makes } = parts[name];
  if (!existsSync(join(root, tool))) {
    if (existsSync(join(dist, makes[0]))) return; // An image without build tools carries its build along.
    fail('Run `npm ci` first: the build tools are not installed');
  }
  // Taken before the build: a file saved while it runs makes the next start build again.
  const begun = new Date();
  mkdirSync(scratch, { recursive: true });
  const { status } = spawnSync(process.execPath, [join(root, tool), ...args()], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) fail(`Building ${name} failed`);
  mkdirSync(dist, { recursive: true });
  for (const made of makes) replace(join(scratch, made), join(dist, made));
  writeFileSync(stampOf(name), '');
  utimesSync(stampOf(name), begun, begun);
  console.log(`built ${name} in ${((Date.now() - begun.getTime()) / 1000).toFixed(1)} s`);
}

function replace(from, to) {
  const old = join(scratch, `old-${Date.now()}-${Math.random()}`);
  if (existsSync(to)) renameSync(to, old);
  renameSync(from, to);
}

function stampOf(name) {
  return join(dist, `.built-${name}`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
