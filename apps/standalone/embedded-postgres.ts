import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { APP_ROLE, QUEUE_ROLE } from '#shuyuan/kernel';
import { freePort } from './free-port.js';
import type { HostPostgres } from './postgres-host.js';
import { reachableFolder } from './reachable-postgres.js';

const OWNER = 'shuyuan_owner';
const LOGIN = 'shuyuan_login';
const DATABASE = 'shuyuan';
const STOP_MS = 15_000;
const RESTART_MS = 1000;

interface Secrets {
  readonly superuser: string;
  readonly owner: string;
  readonly login: string;
}

export interface RunningPostgres {
  readonly ownerUrl: string;
  readonly appUrl: string;
  stop(): Promise<void>;
}

/** The embedded PostgreSQL 18 under DATA_DIR: made on the first start, kept from then on. */
export async function startPostgres(dataDir: string): Promise<RunningPostgres> {
  await mkdir(dataDir, { recursive: true });
  const secrets = await readSecrets(join(dataDir, 'secrets.json'));
  const home = await reachableFolder(dataDir);
  if (home !== dataDir) console.log(`PostgreSQL's user cannot enter ${dataDir}; its data is kept in ${home}`);
  const port = await freePort();
  const stop = await host({ databaseDir: join(home, 'postgres'), port, password: secrets.superuser, root: process.getuid?.() === 0 });
  const url = (user: string, password: string, database = DATABASE): string =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  try {
    await prepareRoles(url('postgres', secrets.superuser, 'postgres'), secrets);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ownerUrl: url(OWNER, secrets.owner), appUrl: url(LOGIN, secrets.login), stop };
}

/**
 * Runs the server under a process of its own in a session of its own: Ctrl-C at the terminal reaches this program only,
 * which then ends everything in order, the database last. A server that dies is started again on the same port.
 */
async function host(wish: HostPostgres): Promise<() => Promise<void>> {
  let stopping = false;
  let child = await launch(wish);
  const keep = (): void => {
    child.once('exit', () => {
      if (stopping) return;
      console.error('PostgreSQL ended unexpectedly; starting it again');
      const again = (): void => {
        if (stopping) return;
        launch(wish).then(
          (next) => {
            child = next;
            keep();
          },
          (error: Error) => {
            console.error(error.message);
            setTimeout(again, RESTART_MS);
          },
        );
      };
      setTimeout(again, RESTART_MS);
    });
  };
  keep();
  return async () => {
    stopping = true;
    if (!child.connected) return;
    const exited = once(child, 'exit');
    child.disconnect();
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await exited;
    clearTimeout(force);
  };
}

async function launch(wish: HostPostgres): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'postgres-host.js'), {
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--max-old-space-size=64'],
  });
  const answer = Promise.race([
    once(child, 'message').then(([message]) => message as { ready?: true; error?: string }),
    once(child, 'exit').then(() => ({ ready: undefined, error: 'it ended at once' })),
  ]);
  child.send(wish);
  const { ready, error } = await answer;
  if (!ready) throw new Error(`The embedded PostgreSQL in ${wish.databaseDir} did not start: ${error}`);
  return child;
}

/** The owner is no superuser and the login owns nothing, so row-level security holds here as it does in production. */
async function prepareRoles(superuserUrl: string, secrets: Secrets): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const has = async (sql: string): Promise<boolean> => (await client.query(sql)).rows.length > 0;
    if (!(await has(`SELECT 1 FROM pg_roles WHERE rolname = '${LOGIN}'`))) {
      await client.query(`
        BEGIN;
        CREATE ROLE ${OWNER} LOGIN CREATEROLE PASSWORD '${secrets.owner}';
        CREATE ROLE ${APP_ROLE} NOLOGIN;
        CREATE ROLE ${QUEUE_ROLE} NOLOGIN;
        GRANT ${APP_ROLE}, ${QUEUE_ROLE} TO ${OWNER};
        CREATE ROLE ${LOGIN} LOGIN PASSWORD '${secrets.login}' IN ROLE ${APP_ROLE}, ${QUEUE_ROLE};
        COMMIT`);
    }
    if (!(await has(`SELECT 1 FROM pg_database WHERE datname = '${DATABASE}'`)))
      await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
  } finally {
    await client.end();
  }
}

async function readSecrets(file: string): Promise<Secrets> {
  if (!existsSync(file)) {
    const secret = (): string => randomBytes(24).toString('hex');
    await writeFile(file, JSON.stringify({ superuser: secret(), owner: secret(), login: secret() }), { mode: 0o600 });
  }
  return JSON.parse(await readFile(file, 'utf8')) as Secrets;
}
