import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reachablePostgres } from './reachable-postgres.js';

/** Told by the parent. */
export interface HostPostgres {
  readonly databaseDir: string;
  readonly port: number;
  readonly password: string;
  readonly root: boolean;
}

/** Small settings: this is one machine's default, not a server for a province. */
const FLAGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'shared_buffers=64MB',
  'max_connections=80',
  'log_min_messages=log',
  'jit=off',
];

const WATCH_MS = 1000;

let stop: (() => Promise<void>) | undefined;

async function run({ databaseDir, port, password, root }: HostPostgres): Promise<void> {
  const EmbeddedPostgres = await reachablePostgres();
  let lastLog = '';
  const onLog = (message: unknown): void => {
    lastLog = String(message).trim();
  };
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: root,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: FLAGS.flatMap((flag) => ['-c', flag]),
    onLog,
    onError: onLog,
  });
  try {
    if (!existsSync(join(databaseDir, 'PG_VERSION'))) await server.initialise();
    await server.start();
    stop = () => server.stop();
    process.send?.({ ready: true });
    watch(join(databaseDir, 'postmaster.pid'));
  } catch (error) {
    process.send?.({ error: `${(error as Error | undefined)?.message ?? ''} ${lastLog}`.trim() });
    process.exitCode = 1;
    process.disconnect?.();
  }
}

/** When the server dies (out of memory, say) so does its host, and the parent starts both anew. */
function watch(pidFile: string): void {
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  setInterval(() => {
    try {
      process.kill(pid, 0);
    } catch {
      process.exit(1);
    }
  }, WATCH_MS);
}

async function end(): Promise<void> {
  await stop?.();
  process.exit();
}

process.once('message', (wish) => void run(wish as HostPostgres));
// However the parent ends, even by SIGKILL, the server is shut down in order.
process.once('disconnect', () => void end());
