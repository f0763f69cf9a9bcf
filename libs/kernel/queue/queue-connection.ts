import { createPostgresBackend, runMigrations, setDefaultBackendFactory, type QueueOptions } from 'bullmq';
import pg from 'pg';
import type { Settings } from '../config/settings.schema.js';
import { APP_ROLE, databaseUrls } from '../database/database-urls.js';

const QUEUE_SCHEMA = 'bullmq';

/** Where BullMQ keeps its queues: Redis when REDIS_URL is set, else the same PostgreSQL in a schema of its own. */
export function queueConnection(settings: Settings): QueueOptions['connection'] {
  if (settings.REDIS_URL) return { url: settings.REDIS_URL, maxRetriesPerRequest: null } as QueueOptions['connection'];
  setDefaultBackendFactory(createPostgresBackend);
  // BullMQ sets search_path through `options`, which an `options` inside the address would override.
  const url = new URL(databaseUrls(settings).app);
  const options = url.searchParams.get('options') ?? undefined;
  url.searchParams.delete('options');
  return {
    connectionString: url.href,
    options,
    schema: QUEUE_SCHEMA,
    max: 4,
    connectionTimeoutMillis: 5000,
    application_name: 'shuyuan-queue',
  } as unknown as QueueOptions['connection'];
}

/** Brings BullMQ's own schema up as the owner and lets the application role use it. Not needed with Redis. */
export async function migrateQueues(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client as never, QUEUE_SCHEMA, {});
    await client.query(`
      GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO ${APP_ROLE};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO ${APP_ROLE};
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO ${APP_ROLE};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO ${APP_ROLE};
    `);
  } finally {
    await client.end();
  }
}
