import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { loadSettings } from '#shuyuan/kernel';
import { DatabaseNotPreparedError, migrations, prepareDatabase } from '#shuyuan/schema';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { provinceInvitation } from '../standalone/first-run.js';
import { openFrontDoor } from '../standalone/front-door.js';
import { createWorker } from '../worker/create-worker.js';
import { TestClient } from '../../test/support/client.js';
import { TestProcess } from '../../test/support/process.js';

describe('the migrate program', () => {
  const login = `login_${randomBytes(4).toString('hex')}`;
  const admin = (sql: string, url = process.env.SHUYUAN_TEST_DATABASE_URL) => run(url!, sql);
  let template: TestDatabase;
  let ownerUrl: string;
  let appUrl: string;

  beforeAll(async () => {
    // Makes sure that the owner's login is there; the database used here is an empty one beside it.
    template = await createTestDatabase();
    await admin(`CREATE DATABASE ${login} OWNER shuyuan_owner`);
    ownerUrl = Object.assign(new URL(template.ownerUrl), { pathname: `/${login}` }).href;
    appUrl = Object.assign(new URL(ownerUrl), { username: login, password: 'p%27%40ss' }).href;
  }, 60_000);
  afterAll(async () => {
    await template?.drop();
    await admin(`DROP DATABASE IF EXISTS ${login} WITH (FORCE)`);
    await admin(`DROP ROLE IF EXISTS ${login}`);
  });

  async function migrate(env: Record<string, string>): Promise<{ code: number | null; printed: string }> {
    const program = new TestProcess('apps/migrate/main.ts', [], env);
    const { code } = (await program.endsWithin(45_000)) ?? { code: null };
    await program.stop();
    return { code, printed: program.printed };
  }

  it('says what it needs', async () => {
    const { code, printed } = await migrate({ DATABASE_APP_URL: appUrl });
    expect([code, printed]).toEqual([1, expect.stringContaining('DATABASE_URL must be set')]);
  });

  it('is waited for by a process that has only the application’s login, and makes that login', async () => {
    const withoutOwner = loadSettings({ DATABASE_APP_URL: appUrl });
    await admin(`CREATE ROLE ${login} LOGIN PASSWORD 'p''@ss'`);
    await expect(prepareDatabase(withoutOwner)).rejects.toThrow(DatabaseNotPreparedError);
    await admin(`DROP ROLE ${login}`);

    const env = { DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl };
    expect(await migrate(env)).toEqual({ code: 0, printed: expect.stringContaining('is now a member of shuyuan_app') });
    await prepareDatabase(withoutOwner);
    expect(await migrate(env)).toEqual({ code: 0, printed: 'The database is prepared.\n' });

    const { rows } = await run(appUrl, 'SELECT count(*)::int AS done FROM schema_migrations');
    expect(rows).toEqual([{ done: migrations.length }]);
    await expect(run(appUrl, 'DELETE FROM schema_migrations')).rejects.toThrow(/permission denied/);
    await expect(run(appUrl, 'CREATE TABLE mine ()')).rejects.toThrow(/permission denied/);
  }, 100_000);

  it('is all that needs the owner: API, portals and worker serve with the other login', async () => {
    const settings = loadSettings({
      DATABASE_APP_URL: appUrl,
      PORT: '0',
      LOG_LEVEL: 'silent',
      CLUSTER_ADAPTER: 'local',
      ADMIN_SECOND_FACTOR: 'offered',
    });
    const door = await openFrontDoor(settings);
    const worker = await createWorker(settings);
    const url = `http://127.0.0.1:${door.port}`;
    const province = await new TestClient(url).accept(await provinceInvitation(door.api));
    expect((await province.get('/api/v1/tenants')).status).toBe(200);
    expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({ status: 'ready' });
    await worker.close();
    await door.close();
  }, 30_000);
});

async function run(connectionString: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}
