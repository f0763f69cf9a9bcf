import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { goVersion } from '../cluster/harness/build.js';
import { cacheRoot } from '../cluster/harness/versions.js';

const run = promisify(execFile);
const SOURCES = join(import.meta.dirname, 'go-client');
const CACHE = join(cacheRoot(), '..', 'oidc');
const MARK = createHash('sha256')
  .update(readFileSync(join(SOURCES, 'main.go')))
  .update(readFileSync(join(SOURCES, 'go.sum')))
  .digest('hex')
  .slice(0, 12);

/** The application in Go. */
export const goClient = join(CACHE, `client-${MARK}`, 'client');

/** Undefined where it can run; else why not. */
export async function goClientLacks(): Promise<string | undefined> {
  return existsSync(goClient) || (await goVersion()) ? undefined : 'there is no Go on the PATH to build it (https://go.dev/dl)';
}

/** Built once per machine, aside, and renamed: whole or not at all. */
export async function buildGoClient(): Promise<void> {
  if (existsSync(goClient)) return;
  await mkdir(CACHE, { recursive: true });
  const work = await mkdtemp(join(CACHE, '.building-'));
  try {
    await cp(SOURCES, work, { recursive: true });
    await run('go', ['build', '-trimpath', '-buildvcs=false', '-o', join(work, 'out', 'client'), '.'], {
      cwd: work,
      env: { ...process.env, CGO_ENABLED: '0' },
    });
    await rename(join(work, 'out'), join(CACHE, `client-${MARK}`));
  } catch (error) {
    // When another build won the race its result is as good as ours.
    if (!existsSync(goClient)) throw error;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
