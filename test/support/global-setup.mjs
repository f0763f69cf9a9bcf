import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reachablePostgres } from '../../apps/standalone/reachable-postgres.ts';

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** One real PostgreSQL for the whole run; each file clones a migrated template (see database.ts). */
export default async function setup() {
  if (process.env.SHUYUAN_TEST_DATABASE_URL) return;
  const databaseDir = await mkdtemp(join(tmpdir(), 'shuyuan-test-pg-'));
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const EmbeddedPostgres = await reachablePostgres();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: [
      '-c',
      'fsync=off',
      '-c',
      'synchronous_commit=off',
      '-c',
      'full_page_writes=off',
      '-c',
      'max_connections=300',
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
    ],
    onLog: () => undefined,
    onError: (message) => console.error(message),
  });
  await server.initialise();
  await server.start();
  process.env.SHUYUAN_TEST_DATABASE_URL = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  globalThis.__shuyuanTestDatabase = async () => {
    await server.stop();
    await rm(databaseDir, { recursive: true, force: true });
  };
}
