import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { createApi } from '../../apps/api/create-api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

/** What migrations say in SQL alone, by design: an entity names columns, PostgreSQL keeps their rules. */
const IN_SQL_ONLY = [/^DROP INDEX /, /^ALTER TABLE "\w+" DROP CONSTRAINT "\w+"$/];

/** Read and written with SQL of their own, never as entities. */
const WITHOUT_ENTITY = [
  'audit_anchors',
  'audit_chains',
  'data_keys',
  'roster_effects',
  'roster_organisations',
  'roster_parts',
  'roster_reviews',
  'roster_rows',
  'tenant_leases',
  'cluster_objects',
  'events',
  'idempotency_keys',
  'schema_migrations',
  'sign_in_failures',
];

describe('migrations on an empty database', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let asOwner: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await createApi(database.settings());
    await api.init();
    asOwner = await new DataSource({
      type: 'postgres',
      url: database.ownerUrl,
      entities: api.get(DataSource).entityMetadatas.map((metadata) => metadata.target),
      uuidExtension: 'pgcrypto', // gen_random_uuid(), which PostgreSQL has without the extension
      installExtensions: false,
    }).initialize();
  }, 60_000);
  afterAll(async () => {
    await asOwner?.destroy();
    await api?.close();
    await database.drop();
  });

  it('leave nothing for the entities to change: no table, column, type, default or nullability', async () => {
    expect(asOwner.entityMetadatas.length).toBeGreaterThan(8);
    const { upQueries } = await asOwner.driver.createSchemaBuilder().log();
    const wanted = upQueries.map(({ query }) => query).filter((query) => !IN_SQL_ONLY.some((form) => form.test(query)));
    expect(wanted).toEqual([]);
  });

  it('make no table that nothing knows of', async () => {
    const tables = await asOwner.query<{ name: string }[]>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`);
    const known = new Set([...asOwner.entityMetadatas.map(({ tableName }) => tableName), ...WITHOUT_ENTITY]);
    expect(tables.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
    expect(WITHOUT_ENTITY.filter((name) => !tables.some((table) => table.name === name))).toEqual([]);
  });
});
