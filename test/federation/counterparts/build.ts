import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { goVersion } from '../../cluster/harness/build.js';
import { cacheRoot } from '../../cluster/harness/versions.js';

const run = promisify(execFile);
const GO_SOURCES = join(import.meta.dirname, 'go');
const REQUIREMENTS = join(import.meta.dirname, 'requirements.txt');
const CACHE = join(cacheRoot(), '..', 'federation');

const digest = (files: string[]): string => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
};
const goFolder = (): string =>
  join(
    CACHE,
    `providers-${digest(
      readdirSync(GO_SOURCES)
        .sort()
        .map((name) => join(GO_SOURCES, name)),
    )}`,
  );
const pythonFolder = (): string => join(CACHE, `python-${digest([REQUIREMENTS])}`);

/** The Go program with the OpenID provider and the SAML identity provider. */
export const providers = (): string => join(goFolder(), 'providers');
/** Of the virtual environment with the CAS server and the SCIM client. */
export const python = (): string => join(pythonFolder(), 'bin', 'python');

/** Undefined where they can run; else why not. */
export async function providersLack(): Promise<string | undefined> {
  return existsSync(providers()) || (await goVersion()) ? undefined : 'there is no Go on the PATH to build them (https://go.dev/dl)';
}

export async function pythonLacks(): Promise<string | undefined> {
  if (existsSync(python())) return undefined;
  const works = await run('python3', ['-c', 'import venv, ensurepip']).then(
    () => true,
    () => false,
  );
  return works ? undefined : 'there is no Python 3 with venv on the PATH (apt-get install python3-venv)';
}

/** Built once per machine, aside, and renamed: whole or not at all. */
async function once(target: string, what: string, build: (out: string) => Promise<void>): Promise<void> {
  if (existsSync(target)) return;
  await mkdir(CACHE, { recursive: true });
  const out = await mkdtemp(join(CACHE, '.building-'));
  process.stderr.write(`[federation] ${what} (once per machine)\n`);
  try {
    await build(out);
    await rename(out, target);
  } catch (error) {
    // When another build won the race its result is as good as ours.
    if (!existsSync(target)) throw error;
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

export const buildProviders = (): Promise<void> =>
  once(goFolder(), 'building the OpenID and SAML providers, about a minute', async (out) => {
    const work = await mkdtemp(join(CACHE, '.sources-'));
    try {
      await cp(GO_SOURCES, work, { recursive: true });
      const env = { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-mod=mod -buildvcs=false' };
      await run('go', ['build', '-trimpath', '-ldflags', '-s -w', '-o', join(out, 'providers'), '.'], { cwd: work, env });
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  });

export async function installPython(): Promise<void> {
  const target = pythonFolder();
  if (existsSync(python())) return;
  await mkdir(CACHE, { recursive: true });
  process.stderr.write('[federation] installing the CAS server and the SCIM client, about half a minute (once per machine)\n');
  // A virtual environment knows its own place, so it cannot be made aside and renamed; what is half done is made again.
  const building = `${target}.building`;
  await rm(building, { recursive: true, force: true });
  await run('python3', ['-m', 'venv', building]);
  await run(join(building, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS]);
  await rename(building, target);
}
