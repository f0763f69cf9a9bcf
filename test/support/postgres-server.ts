import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../apps/standalone/free-port.js';
import { reachableFolder } from '../../apps/standalone/reachable-postgres.js';

export interface PostgresServer {
  /** As superuser, to the `postgres` database. */
  readonly url: string;
  /** Stops the server as an operator would; the data stays. */
  halt(): Promise<void>;
  /** Starts it again on the same port and data. */
  resume(): Promise<void>;
  remove(): Promise<void>;
}

const HOST = fileURLToPath(new URL('../../apps/standalone/postgres-host.ts', import.meta.url));
const HOOKS = fileURLToPath(new URL('./ts-hooks.mjs', import.meta.url));

/** A PostgreSQL of one's own, run as the embedded default runs it, for tests that take it away. */
export async function startPostgresServer(): Promise<PostgresServer> {
  const folder = await reachableFolder(await mkdtemp(join(tmpdir(), 'shuyuan-test-own-pg-')));
  const port = await freePort();
  let child: ChildProcess | undefined;
  const resume = async (): Promise<void> => {
    child = fork(HOST, { execArgv: ['--no-warnings', '--import', HOOKS], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child.send({ databaseDir: join(folder, 'data'), port, password: 'postgres', root: process.getuid?.() === 0 });
    const [answer] = (await once(child, 'message')) as [{ ready?: true; error?: string }];
    if (!answer.ready) throw new Error(`PostgreSQL did not start: ${answer.error}`);
  };
  const halt = async (): Promise<void> => {
    if (!child?.connected) return;
    const exited = once(child, 'exit');
    child.disconnect();
    await exited;
  };
  await resume();
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    halt,
    resume,
    remove: async () => {
      await halt();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
