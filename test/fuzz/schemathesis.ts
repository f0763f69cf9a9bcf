import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheRoot } from '../cluster/harness/versions.js';

const run = promisify(execFile);
const REQUIREMENTS = join(import.meta.dirname, 'requirements.txt');

/** The program, or why it is not to be had here. */
export type Availability = { readonly program: string } | { readonly reason: string };

/**
 * Schemathesis in a Python environment of its own beside the other cached programs, named by what is in it: installed
 * once per machine from PyPI by pip, every version pinned.
 */
export async function schemathesis(): Promise<Availability> {
  const pins = createHash('sha256')
    .update(await readFile(REQUIREMENTS))
    .digest('hex')
    .slice(0, 12);
  const folder = join(cacheRoot(), '..', 'fuzz', `schemathesis-${pins}`);
  const program = join(folder, 'bin', 'schemathesis');
  if (existsSync(program)) return { program };
  try {
    await run('python3', ['-c', 'import venv, ensurepip, sys; assert sys.version_info >= (3, 10)']);
  } catch {
    return { reason: 'Python 3.10 or newer with venv and pip is not installed (apt-get install python3-venv)' };
  }
  process.stderr.write('[fuzz] installing Schemathesis (about half a minute, once per machine)\n');
  try {
    // In place: an environment knows its own path and cannot be renamed. The program comes last, so half of one is seen as none.
    await mkdir(join(folder, '..'), { recursive: true });
    await rm(folder, { recursive: true, force: true });
    await run('python3', ['-m', 'venv', folder]);
    await run(join(folder, 'bin', 'python'), [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--no-input',
      '--disable-pip-version-check',
      '-r',
      REQUIREMENTS,
    ]);
    return { program };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    return {
      reason: `pip could not install it: ${String((error as { stderr?: string }).stderr ?? error)
        .trim()
        .split('\n')
        .at(-1)}`,
    };
  }
}
