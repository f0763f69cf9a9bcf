import { createPostgresBackend } from 'bullmq';
import type { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whoever asks again at once (BullMQ's own loop does) is not to hammer a database that is just coming up. */
const AGAIN_MS = 250;

interface Readiness {
  readyPromise?: Promise<void> | undefined;
  waitUntilReady(): Promise<void>;
}

/**
 * BullMQ's PostgreSQL backend, except that it survives a database that goes away while a process starts. As it comes, a
 * first look that failed is remembered for ever (the queue never works again, and a worker's loop spins on the failure
 * without letting the rest of the process run), and a connection cut during that look ends the process.
 */
export const postgresBackend: typeof createPostgresBackend = (...wishes) => {
  const backend = createPostgresBackend(...wishes);
  const own = backend as unknown as Readiness & { readonly connection: Readiness & { readonly pool: EventEmitter } };
  forgetFailures(own);
  forgetFailures(own.connection);
  // Who waits for an answer on it is told anyway; without a listener the event would be an uncaught exception.
  own.connection.pool.on('connect', (client: EventEmitter) => client.on('error', () => undefined));
  return backend;
};

function forgetFailures(part: Readiness): void {
  const wait = part.waitUntilReady.bind(part);
  part.waitUntilReady = async () => {
    try {
      await wait();
    } catch (error) {
      part.readyPromise = undefined;
      await sleep(AGAIN_MS);
      throw error;
    }
  };
}
