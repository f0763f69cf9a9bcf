import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';

/** Any constant does, as long as every process uses the same. */
const MIGRATION_LOCK = 5_320_190_217;

type MigrationClass = new () => MigrationInterface;

/** Several processes may start at once: one prepares the database, the others wait and find it done. */
export async function withMigrationLock<T>(ownerUrl: string, prepare: () => Promise<T>): Promise<T> {
  const lock = new pg.Client({ connectionString: ownerUrl, application_name: 'shuyuan-migrate' });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await prepare();
  } finally {
    await lock.end();
  }
}

/** Brings the schema up as its owner. Call under the migration lock. */
export async function migrate(ownerUrl: string, migrations: MigrationClass[]): Promise<string[]> {
  const dataSource = await new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations,
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
    logging: false,
  }).initialize();
  try {
    return (await dataSource.runMigrations()).map((m) => m.name);
  } finally {
    await dataSource.destroy();
  }
}
