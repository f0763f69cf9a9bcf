import pg from 'pg';
import { GuardedClient } from './guarded-client.js';
import { DataSource, type MigrationInterface } from 'typeorm';
import { APP_ROLE, QUEUE_ROLE } from './database-urls.js';

/** Any constant does, as long as every process uses the same. */
const MIGRATION_LOCK = 5_320_190_217;

const MIGRATIONS_TABLE = 'schema_migrations';

type MigrationClass = new () => MigrationInterface;

/** Several processes may start at once: one prepares the database, the others wait and find it done. */
export async function withMigrationLock<T>(ownerUrl: string, prepare: () => Promise<T>): Promise<T> {
  return withClient(ownerUrl, async (lock) => {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return prepare();
  });
}

/** Brings the schema up as its owner. Call under the migration lock. */
export async function migrate(ownerUrl: string, migrations: MigrationClass[]): Promise<string[]> {
  const dataSource = await new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations,
    migrationsTableName: MIGRATIONS_TABLE,
    migrationsTransactionMode: 'each',
    logging: false,
  }).initialize();
  try {
    const done = (await dataSource.runMigrations()).map((m) => m.name);
    // A process without the owner's address asks what is there before it starts.
    await dataSource.query(`GRANT SELECT ON ${MIGRATIONS_TABLE} TO ${APP_ROLE}`);
    return done;
  } finally {
    await dataSource.destroy();
  }
}

/** Which of the migrations a database still lacks, asked as the application. Later ones that it has do no harm: they expand. */
export async function missingMigrations(appUrl: string, migrations: MigrationClass[]): Promise<string[]> {
  return withClient(appUrl, async (client) => {
    const { rows: found } = await client.query(`SELECT 1 WHERE to_regclass('${MIGRATIONS_TABLE}') IS NOT NULL`);
    if (found.length === 0) return migrations.map(({ name }) => name);
    const { rows } = await client.query<{ name: string }>(`SELECT name FROM ${MIGRATIONS_TABLE}`);
    const done = new Set(rows.map(({ name }) => name));
    return migrations.map(({ name }) => name).filter((name) => !done.has(name));
  });
}

/** Gives the application's own login its two roles, and makes the login where it is missing. Says whether anything was done. */
export async function ensureAppLogin(ownerUrl: string, appUrl: string): Promise<boolean> {
  const [owner, app] = [new URL(ownerUrl), new URL(appUrl)];
  const login = decodeURIComponent(app.username);
  if (!login || app.username === owner.username) return false;
  return withClient(ownerUrl, async (client) => {
    const name = pg.escapeIdentifier(login);
    const { rows } = await client.query<{ ready: boolean }>(
      `SELECT pg_has_role(rolname, $2, 'USAGE') AND pg_has_role(rolname, $3, 'USAGE') AS ready FROM pg_roles WHERE rolname = $1`,
      [login, APP_ROLE, QUEUE_ROLE],
    );
    if (rows[0]?.ready) return false;
    if (!rows[0]) await client.query(`CREATE ROLE ${name} LOGIN PASSWORD ${pg.escapeLiteral(decodeURIComponent(app.password))}`);
    await client.query(`GRANT ${APP_ROLE}, ${QUEUE_ROLE} TO ${name}`);
    return true;
  });
}

async function withClient<T>(connectionString: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new GuardedClient({ connectionString, application_name: 'shuyuan-migrate' });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
