import { generateX25519Identity } from 'age-encryption';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { loadSettings, type Settings } from '#shuyuan/kernel';
import { prepareDatabase } from '#shuyuan/schema';

const TEMPLATE = 'shuyuan_template';
const TEMPLATE_LOCK = 77_001;

export interface TestDatabase {
  /** Owns the schema, but is neither superuser nor exempt from row-level security, as in production. */
  readonly ownerUrl: string;
  /** The application role. */
  readonly appUrl: string;
  readonly settings: (overrides?: Record<string, string>) => Settings;
  drop(): Promise<void>;
}

/** A database of one's own, cloned from a migrated template, so that files run side by side. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const adminUrl = process.env.SHUYUAN_TEST_DATABASE_URL;
  if (!adminUrl) throw new Error('SHUYUAN_TEST_DATABASE_URL is not set: run through jest with its global set-up');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await withClient(adminUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    try {
      await ensureTemplate(client, adminUrl);
      await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} OWNER shuyuan_owner`);
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
    }
  });
  const ownerUrl = ownerUrlOf(adminUrl, name);
  const appUrl = new URL(ownerUrl);
  appUrl.searchParams.set('options', '-c role=shuyuan_app');
  const masterKey = await generateX25519Identity();
  return {
    ownerUrl,
    appUrl: appUrl.href,
    settings: (overrides = {}) =>
      loadSettings({
        ...{ DATABASE_URL: ownerUrl, MASTER_KEY: masterKey, LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent', PORT: '0' },
        // Most tests are about something else than signing in.
        ADMIN_SECOND_FACTOR: 'offered',
        ...overrides,
      }),
    drop: () => withClient(adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

async function ensureTemplate(client: pg.Client, adminUrl: string): Promise<void> {
  const { rows } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [TEMPLATE]);
  if (rows.length > 0) return;
  await client.query(`
    DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'shuyuan_owner') THEN
        CREATE ROLE shuyuan_owner LOGIN PASSWORD 'owner' CREATEROLE;
      END IF;
    END $$`);
  const building = `${TEMPLATE}_building`;
  await client.query(`DROP DATABASE IF EXISTS ${building} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${building} OWNER shuyuan_owner`);
  await prepareDatabase(loadSettings({ DATABASE_URL: ownerUrlOf(adminUrl, building) }));
  await client.query(`ALTER DATABASE ${building} RENAME TO ${TEMPLATE}`);
}

function ownerUrlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.username = 'shuyuan_owner';
  url.password = 'owner';
  url.pathname = `/${database}`;
  return url.href;
}

async function withClient<T>(url: string, fn: (client: pg.Client) => Promise<T>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await fn(client);
  } finally {
    await client.end();
  }
}
