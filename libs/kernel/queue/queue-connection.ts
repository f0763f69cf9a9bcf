import { runMigrations, setDefaultBackendFactory, type QueueOptions } from 'bullmq';
import type { Settings } from '../config/settings.schema.js';
import { GuardedClient } from '../database/guarded-client.js';
import { databaseUrls, QUEUE_ROLE } from '../database/database-urls.js';
import { postgresBackend } from './postgres-backend.js';

const QUEUE_SCHEMA = 'bullmq';

/** Where BullMQ keeps its queues: Redis when REDIS_URL is set, else the same PostgreSQL in a schema of its own. */
export function queueConnection(settings: Settings): QueueOptions['connection'] {
  if (settings.REDIS_URL) return { url: settings.REDIS_URL, maxRetriesPerRequest: null };
  setDefaultBackendFactory(postgresBackend);
  // BullMQ sets search_path through `options`, which an `options` inside the address would override. It also makes a
  // sequence for each queue, so its tables belong to a role of their own: the application role still owns nothing.
  const url = new URL(databaseUrls(settings).app);
  url.searchParams.delete('options');
  return {
    connectionString: url.href,
    options: `-c role=${QUEUE_ROLE}`,
    schema: QUEUE_SCHEMA,
    max: 4,
    connectionTimeoutMillis: 5000,
    application_name: 'shuyuan-queue',
  };
}

/** Brings BullMQ's own schema up as the owner and lets the queue role use it. Not needed with Redis. */
export async function migrateQueues(ownerUrl: string): Promise<void> {
  const client = new GuardedClient({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client, QUEUE_SCHEMA, {});
    await client.query(`
      GRANT USAGE, CREATE ON SCHEMA ${QUEUE_SCHEMA} TO ${QUEUE_ROLE};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO ${QUEUE_ROLE};
      GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO ${QUEUE_ROLE};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO ${QUEUE_ROLE};
    `);
  } finally {
    await client.end();
  }
}
