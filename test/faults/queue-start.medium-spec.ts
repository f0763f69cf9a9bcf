import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Queue, Worker } from 'bullmq';
import { queueConnection } from '#shuyuan/kernel';
import { FaultBook } from '../chaos/faults/fault-book.js';
import { startPostgresProxy, type PostgresProxy } from '../chaos/faults/postgres-proxy.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/platform.js';

/** PostgreSQL that goes away just as a process starts: the queue's very first statements are cut off. */
describe('a queue whose first connections break', () => {
  let database: TestDatabase;
  let proxy: PostgresProxy;
  const book = new FaultBook([{ side: 'postgresql', kind: 'reset-before', statement: 'queue', nth: 1, burst: 6, ms: 0 }], []);

  beforeAll(async () => {
    database = await createTestDatabase();
    const { hostname: host, port } = new URL(database.ownerUrl);
    proxy = await startPostgresProxy({ upstream: { host, port: Number(port) }, book, onCrash: () => undefined });
  });
  afterAll(async () => {
    await proxy?.cut();
    await database?.drop();
  });

  it('works as soon as connections hold, and lets the process live meanwhile', async () => {
    const url = new URL(database.ownerUrl);
    url.port = String(proxy.port);
    const connection = queueConnection(database.settings({ DATABASE_URL: url.href }));
    const done: string[] = [];
    const worker = new Worker('first-steps', (job) => Promise.resolve(done.push(job.name)), { connection });
    const queue = new Queue('first-steps', { connection });
    worker.on('error', () => undefined);
    queue.on('error', () => undefined);
    await eventually(() => queue.add('hello', {}).then(() => true), 20_000, 'a job taken');
    await eventually(() => Promise.resolve(done.includes('hello')), 20_000, 'a job done');
    expect(book.spent).toBe(true);
    await Promise.all([worker.close(), queue.close()]);
  }, 60_000);
});
