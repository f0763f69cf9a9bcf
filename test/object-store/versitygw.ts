import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { goVersion } from '../cluster/harness/build.js';
import { Children, freePort } from '../cluster/harness/children.js';
import { cacheRoot } from '../cluster/harness/versions.js';

const run = promisify(execFile);
const VERSION = '1.8.0';
const program = (): string => join(cacheRoot(), '..', 'object-store', `versitygw-${VERSION}`, 'versitygw');

/** A real S3-compatible server on a folder, for tests: built once per machine from the Go module proxy. */
export interface ObjectServer {
  readonly endpoint: string;
  readonly bucket: string;
  readonly accessKey: string;
  readonly secretKey: string;
  stop(): Promise<void>;
}

/** Undefined where it can run; else why not. */
export async function objectServerLacks(): Promise<string | undefined> {
  if (existsSync(program()) || (await goVersion())) return undefined;
  return 'versitygw is not in the cache and there is no Go on the PATH to build it (https://go.dev/dl)';
}

export async function startObjectServer(): Promise<ObjectServer> {
  await build();
  const folder = await mkdtemp(join(tmpdir(), 'shuyuan-s3-'));
  const bucket = 'archives';
  await mkdir(join(folder, 'data', bucket), { recursive: true });
  const [port, accessKey, secretKey] = [await freePort(), 'tester', randomBytes(16).toString('hex')];
  const children = new Children(folder);
  const endpoint = `http://127.0.0.1:${port}`;
  children.start(program(), [
    ...['--port', `127.0.0.1:${port}`, '--access', accessKey, '--secret', secretKey, '--iam-dir', folder],
    ...['posix', join(folder, 'data')],
  ]);
  await children.until('versitygw', async () => (await fetch(endpoint)).status < 500, 20_000);
  const stop = async (): Promise<void> => {
    await children.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { endpoint, bucket, accessKey, secretKey, stop };
}

async function build(): Promise<void> {
  if (existsSync(program())) return;
  const target = join(program(), '..');
  await mkdir(join(target, '..'), { recursive: true });
  const out = await mkdtemp(join(target, '..', '.building-'));
  process.stderr.write(`[object-store] building versitygw ${VERSION} (about a minute, once per machine)\n`);
  const module = `github.com/versity/versitygw/cmd/versitygw@v${VERSION}`;
  await run('go', ['install', '-trimpath', '-ldflags', '-s -w', module], { env: { ...process.env, CGO_ENABLED: '0', GOBIN: out } });
  // A rename is all or nothing; when another build won the race its result is as good as ours.
  await rename(out, target).catch(async (error: unknown) => {
    await rm(out, { recursive: true, force: true });
    if (!existsSync(program())) throw error;
  });
}
