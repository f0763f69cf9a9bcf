import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestClient } from '../support/client.js';
import { signedInPerson } from '../support/signed-in.js';
import { eventually, startPlatform, type Platform } from '../support/platform.js';
import { RosterClient } from '../support/roster-client.js';
import { SCHOOL_YEAR, STUDENT_HEADING, county, csvFile, students } from '../support/roster-data.js';
import { peopleOf } from '../support/roster-rows.js';
import { asOwner, insertTenant } from '../support/tenant-fixture.js';

const SIZE = { ...county(0.002), schools: 2, classes: 18 };

interface View {
  readonly id: string;
  readonly state: string;
  readonly counts: Record<string, number>;
  readonly actions: string[];
  readonly code?: string;
}
interface ClassView {
  readonly ordinal: number;
  readonly classId: string;
  readonly name: string;
  readonly stage: string;
  readonly grade: number;
  readonly action: string;
  readonly newName: string | null;
  readonly students: number;
  readonly outcome: string | null;
}

describe('the turn of the school year', () => {
  let platform: Platform;
  let client: TestClient;
  let tenantId: string;
  const path = (rest = '') => `/api/v1/tenants/${tenantId}/rollovers${rest}`;

  beforeAll(async () => {
    platform = await startPlatform();
    tenantId = (await insertTenant(platform.database.ownerUrl)).id;
    client = (await signedInPerson(platform, tenantId, ['tenant_admin'])).client;
    const rosters = new RosterClient(client, tenantId);
    const { id } = await rosters.upload('学生.csv', csvFile(STUDENT_HEADING, students(SIZE)));
    await rosters.check(id);
    await rosters.apply(id);
  }, 90_000);
  afterAll(() => platform?.close());

  const until = (id: string, state: string) =>
    eventually(async () => {
      const { body } = await client.get<View>(path(`/${id}`));
      return body.state === state ? body : undefined;
    });
  const classes = async (id: string) => (await client.get<{ items: ClassView[] }>(path(`/${id}/classes?limit=200`))).body.items;
  const snapshot = () => peopleOf(platform.database.ownerUrl, tenantId);

  it('is planned class by class, done as one job, and undone', async () => {
    const before = await snapshot();
    const planned = (await client.post<View>(path(), { schoolYear: SCHOOL_YEAR + 1 })).body;
    expect(planned).toMatchObject({ state: 'planned' });
    expect((await client.post<View>(path(), { schoolYear: SCHOOL_YEAR + 1 })).body.code).toBe('rollover.year-done');
    const plan = await classes(planned.id);
    expect(plan).toHaveLength(18);
    for (const one of plan) {
      const last = one.grade === (one.stage === 'primary' ? 6 : 3);
      expect(one.action).toBe(last ? 'graduate' : 'promote');
      if (one.name.startsWith('三年级')) expect(one.newName).toBe(one.name.replace('三', '四'));
      if (one.name.startsWith('七年级')) expect(one.newName).toBe(one.name.replace('七', '八'));
    }
    const kept = plan.find((one) => one.action === 'promote')!;
    expect((await client.put<ClassView>(path(`/${planned.id}/classes/${kept.ordinal}`), { action: 'keep' })).body).toMatchObject({
      action: 'keep',
      newName: null,
    });
    const changed = plan.findLast((one) => one.action === 'promote')!;
    await asOwner(platform.database.ownerUrl, (owner) =>
      owner.query(`UPDATE organisations SET version = version + 1 WHERE id = $1`, [changed.classId]),
    );
    expect(await snapshot()).toMatchObject({ rows: before.rows });
    await client.post(path(`/${planned.id}/apply`));
    const done = await until(planned.id, 'applied');
    const leaving = plan.filter((one) => one.action === 'graduate');
    const graduates = leaving.reduce((sum, one) => sum + one.students, 0);
    expect(done.counts).toMatchObject({ classes: 16, graduates, changedSince: 1 });
    expect((await classes(planned.id)).find(({ ordinal }) => ordinal === changed.ordinal)).toMatchObject({ outcome: 'changed-since' });
    const now = await asOwner(platform.database.ownerUrl, async (owner) => ({
      live: (await owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM enrolments WHERE to_on IS NULL`)).rows[0]!.n,
      left: (
        await owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM enrolments WHERE end_reason = 'graduated' AND to_on = $1`, [
          `${SCHOOL_YEAR + 1}-08-31`,
        ])
      ).rows[0]!.n,
    }));
    expect(now).toEqual({ live: SIZE.students - graduates, left: graduates });
    await client.post(path(`/${planned.id}/undo`));
    expect((await until(planned.id, 'undone')).counts['kept'] ?? 0).toBe(0);
    expect((await snapshot()).rows).toEqual(before.rows);
  }, 60_000);

  it('moves nobody twice: classes that are where they ought to be stay', async () => {
    const { body } = await client.post<View>(path(), { schoolYear: SCHOOL_YEAR });
    expect(new Set((await classes(body.id)).map(({ action }) => action))).toEqual(new Set(['keep']));
    expect((await client.delete(path(`/${body.id}`))).status).toBe(204);
  });
});
