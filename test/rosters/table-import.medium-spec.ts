import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedInPerson } from '../support/signed-in.js';
import { startPlatform, type Platform } from '../support/platform.js';
import { RosterClient } from '../support/roster-client.js';
import { STUDENT_HEADING, TEACHER_HEADING, county, csvFile, students, teachers } from '../support/roster-data.js';
import { asOwner, insertTenant } from '../support/tenant-fixture.js';

const SIZE = county(0.005);
const TABLES = ['organisations', 'persons', 'person_keys', 'enrolments', 'employments', 'guardianships'];

describe('import of a table', () => {
  let platform: Platform;
  let rosters: RosterClient;
  let tenantId: string;

  beforeAll(async () => {
    platform = await startPlatform();
    tenantId = (await insertTenant(platform.database.ownerUrl)).id;
    const { client } = await signedInPerson(platform, tenantId, ['tenant_admin']);
    rosters = new RosterClient(client, tenantId);
  }, 60_000);
  afterAll(() => platform?.close());

  const counts = () =>
    asOwner(platform.database.ownerUrl, async (owner) => {
      const found: Record<string, number> = {};
      for (const table of TABLES)
        found[table] = Number(
          (await owner.query<{ n: string }>(`SELECT count(*) AS n FROM ${table} WHERE tenant_id = $1`, [tenantId])).rows[0]!.n,
        );
      return found;
    });

  it('recognises what a file is, checks every row, and brings in schools, classes and people', async () => {
    const file = csvFile(STUDENT_HEADING, students(SIZE));
    const mapped = await rosters.upload('学生.csv', file);
    expect(mapped).toMatchObject({ state: 'mapping', encoding: 'utf-8' });
    expect(mapped.sheets[0]).toMatchObject({ kind: 'students', headingLine: 1 });
    expect(mapped.sheets[0]!.sample[0]![0]).toMatch(/^G41\*+/);
    const checked = await rosters.check(mapped.id);
    if (checked.counts['error']) console.log(JSON.stringify((await rosters.rows(mapped.id)).slice(0, 3)));
    expect(checked).toMatchObject({ state: 'checked', counts: { new: SIZE.students } });
    expect(await counts()).toMatchObject({ persons: 0, organisations: 0 });
    const applied = await rosters.apply(mapped.id);
    expect(applied.message).toBeNull();
    expect(await counts()).toMatchObject({ persons: SIZE.students, enrolments: SIZE.students, person_keys: 2 * SIZE.students });
  }, 60_000);

  it('brings in teachers at the schools that are there', async () => {
    const { id } = await rosters.upload('教师.csv', csvFile(TEACHER_HEADING, teachers(SIZE)));
    expect((await rosters.check(id)).counts).toEqual({ new: SIZE.teachers });
    await rosters.apply(id);
    expect(await counts()).toMatchObject({ persons: SIZE.students + SIZE.teachers, employments: SIZE.teachers });
  }, 60_000);
});
