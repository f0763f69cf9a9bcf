import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { RunningPostgres } from '../../../apps/standalone/embedded-postgres.js';
import { asOwner } from '../../support/tenant-fixture.js';

const ROOT = new URL('../../../', import.meta.url);

/** The product's own embedded PostgreSQL with its own settings, in a folder of the bench. */
export async function benchPostgres(workDir: string, name: string): Promise<RunningPostgres> {
  const dataDir = join(workDir, name);
  await mkdir(dataDir, { recursive: true });
  const built = new URL('dist/apps/standalone/embedded-postgres.js', ROOT).href;
  const { startPostgres } = (await import(built)) as typeof import('../../../apps/standalone/embedded-postgres.js');
  return startPostgres(dataDir);
}

/** A built program of the product as a process of its own. */
export class Program {
  readonly child: ChildProcess;
  private log = '';
  private readonly gone: Promise<void>;

  constructor(entry: string, env: Record<string, string>) {
    const inherited = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' };
    this.child = spawn(process.execPath, [...(env['NODE_ARGS']?.split(' ') ?? []), fileURLToPath(new URL(`dist/apps/${entry}`, ROOT))], {
      cwd: fileURLToPath(ROOT),
      env: { ...inherited, NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.log = (this.log + chunk.toString()).slice(-4000)));
    this.gone = new Promise((resolve) => this.child.once('exit', () => resolve()));
  }

  get printed(): string {
    return this.log;
  }

  /** Waits until `probe` holds, as long as the program lives. */
  async until(what: string, probe: () => Promise<boolean>, ms = 60_000): Promise<void> {
    const deadline = Date.now() + ms;
    while (!(await probe().catch(() => false))) {
      if (this.child.exitCode !== null) throw new Error(`it ended before ${what}: ${this.log}`);
      if (Date.now() > deadline) throw new Error(`not ${what} within ${ms} ms: ${this.log}`);
      await sleep(50);
    }
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill('SIGTERM');
    const force = setTimeout(() => this.child.kill('SIGKILL'), 10_000);
    await this.gone;
    clearTimeout(force);
  }
}

export const answers = (url: string) => async (): Promise<boolean> => (await fetch(url)).ok;

/** A one-time link of the province's administrator, written as the operator's command does. */
export async function provinceToken(ownerUrl: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await asOwner(ownerUrl, (client) =>
    client.query(
      `INSERT INTO invitations (token_hash, role, unit_code, scope_path, expires_at) VALUES ($1, 'province_admin', '410000', '/410000/', now() + interval '1 day')`,
      [createHash('sha256').update(token).digest()],
    ),
  );
  return token;
}
