import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateX25519Identity } from 'age-encryption';
import { signedInPerson } from '../support/signed-in.js';
import { startPlatform, type Platform } from '../support/platform.js';
import { TestProcess } from '../support/process.js';
import { RosterClient } from '../support/roster-client.js';
import { STUDENT_HEADING, county, csvFile, students } from '../support/roster-data.js';
import { peopleOf } from '../support/roster-rows.js';
import { asOwner, insertTenant } from '../support/tenant-fixture.js';

const SIZE = county(0.002);
const DEATHS = [
  ['inspecting', 1, 'before'],
  ['reading', 1, 'after'],
  ['reading', 2, 'after'],
  ['checking', 9, 'after'],
  ['applying', 1, 'before'],
  ['applying', 2, 'before'],
  ['applying', 2, 'after'],
  ['applying', 2, 'before'],
] as const;

/** Each death leaves a row that says where it got to; the next worker goes on from there, with nothing lost and nothing double. */
describe('a worker killed in an import', () => {
  let platform: Platform;
  let rosters: RosterClient;
  let tenantId: string;

  beforeAll(async () => {
    platform = await startPlatform({ MASTER_KEY: await generateX25519Identity(), RECONCILE_SWEEP_SECONDS: '1' }, { worker: false });
    tenantId = (await insertTenant(platform.database.ownerUrl)).id;
    const { client } = await signedInPerson(platform, tenantId, ['tenant_admin']);
    rosters = new RosterClient(client, tenantId);
  }, 60_000);
  afterAll(() => platform?.close(), 20_000);

  async function dieIn(state: string, nth: number, when: string): Promise<void> {
    const env = { ...platform.env, DATABASE_URL: platform.database.ownerUrl, LOG_LEVEL: 'warn' };
    const worker = new TestProcess('test/faults/dying-roster-worker.ts', [state, String(nth), when], env);
    const end = await worker.endsWithin(60_000);
    await worker.stop('SIGKILL');
    if (end?.signal !== 'SIGKILL')
      throw new Error(`the worker did not die ${when} ${state} ${nth}: ${JSON.stringify(end)} ${worker.printed}`);
  }

  it('in each of its stages leaves an import that the next one brings to its end', async () => {
    const file = csvFile(STUDENT_HEADING, students(SIZE));
    const { id } = await rosters.create('学生.csv', file);
    await rosters.send(id, 0, file);
    for (const [state, nth, when] of DEATHS) {
      const now = await rosters.get(id);
      if (state === 'reading' && now.state === 'inspecting') {
        await platform.startWorker();
        await rosters.until(id, 'mapping');
        await platform.stopWorker();
      }
      if (state === 'reading' && (await rosters.get(id)).state === 'mapping') {
        const { sheets } = await rosters.get(id);
        await rosters.act(id, 'start', { sheets: sheets.map(({ name, kind, columns }) => ({ name, kind, columns })) });
      }
      if (state === 'applying' && (await rosters.get(id)).state !== 'applying') {
        await platform.startWorker();
        await rosters.until(id, 'checked');
        await platform.stopWorker();
        await rosters.act(id, 'apply');
      }
      await dieIn(state, nth, when);
    }
    await platform.startWorker();
    expect((await rosters.until(id, 'applied', 'failed')).message).toBeNull();
    const { count } = await peopleOf(platform.database.ownerUrl, tenantId);
    expect(count).toMatchObject({ persons: 200, enrolments: 200, person_keys: 400 });
    const [effects] = await asOwner(
      platform.database.ownerUrl,
      async (owner) =>
        (await owner.query<{ n: number }>(`SELECT sum(cardinality(created))::int AS n FROM roster_effects WHERE entity = 'persons'`)).rows,
    );
    expect(effects!.n).toBe(200);
  }, 400_000);

  it('in an undo leaves one that goes on', async () => {
    const { items } = (await rosters.list()).body;
    await platform.stopWorker();
    await rosters.act(items[0]!.id, 'undo');
    await dieIn('undoing', 2, 'before');
    await dieIn('undoing', 1, 'after');
    await platform.startWorker();
    await rosters.until(items[0]!.id, 'undone');
    expect((await peopleOf(platform.database.ownerUrl, tenantId)).count).toMatchObject({ persons: 0, enrolments: 0, organisations: 0 });
  }, 200_000);

  it('finds the staged rows again in the file when PostgreSQL has lost them', async () => {
    const { items } = (await rosters.list()).body;
    await platform.stopWorker();
    const { sheets } = await rosters.get(items[0]!.id);
    const { id } = await rosters.create('学生.csv', csvFile(STUDENT_HEADING, students(SIZE)));
    await rosters.send(id, 0, csvFile(STUDENT_HEADING, students(SIZE)));
    await platform.startWorker();
    await rosters.until(id, 'mapping');
    await platform.stopWorker();
    await rosters.act(id, 'start', { sheets: sheets.map(({ name, kind, columns }) => ({ name, kind, columns })) });
    await dieIn('reading', 2, 'after');
    // What a crash does to a table that is not logged.
    await asOwner(platform.database.ownerUrl, (owner) => owner.query('TRUNCATE roster_rows'));
    await platform.startWorker();
    expect((await rosters.until(id, 'checked', 'failed')).counts).toEqual({ new: 200 });
  }, 200_000);
});
