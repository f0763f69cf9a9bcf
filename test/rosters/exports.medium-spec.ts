import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestClient } from '../support/client.js';
import { signedInPerson } from '../support/signed-in.js';
import { startPlatform, type Platform } from '../support/platform.js';
import { RosterClient } from '../support/roster-client.js';
import { STUDENT_HEADING, TEACHER_HEADING, county, csvFile, students, teachers } from '../support/roster-data.js';
import { peopleOf } from '../support/roster-rows.js';
import { asOwner, insertTenant } from '../support/tenant-fixture.js';

const SIZE = county(0.001);

describe('export of a roster', () => {
  let platform: Platform;
  let client: TestClient;
  let rosters: RosterClient;
  let other: RosterClient;

  beforeAll(async () => {
    platform = await startPlatform();
    const { ownerUrl } = platform.database;
    const [one, two] = [await insertTenant(ownerUrl), await insertTenant(ownerUrl, { unitCode: '410225', unitName: '兰考县' })];
    client = (await signedInPerson(platform, one.id, ['tenant_admin'])).client;
    rosters = new RosterClient(client, one.id);
    other = new RosterClient((await signedInPerson(platform, two.id, ['tenant_admin'])).client, two.id);
    const heading = [...STUDENT_HEADING, '监护人', '监护人关系', '监护人电话'];
    const rows = [...students(SIZE)].map((row, index) => [
      ...row,
      index % 4 ? '' : `${row[1]![0]}父亲`,
      '父亲',
      `1370000${String(index).padStart(4, '0')}`,
    ]);
    for (const [name, file] of [
      ['学生.csv', csvFile(heading, rows)],
      ['教师.csv', csvFile(TEACHER_HEADING, teachers(SIZE))],
    ] as const) {
      const { id } = await rosters.upload(name, file);
      await rosters.check(id);
      await rosters.apply(id);
    }
  }, 90_000);
  afterAll(() => platform?.close());

  const download = async (file: string, numbers = 'full'): Promise<Buffer> => {
    const response = await fetch(`${platform.url}/api/v1/tenants/${rosters.tenantId}/exports/${file}?numbers=${numbers}`, {
      headers: { cookie: client.sessionCookie ?? '' },
    });
    expect([response.status, response.headers.get('content-disposition')]).toEqual([200, `attachment; filename="${file}"`]);
    return Buffer.from(await response.arrayBuffer());
  };
  const people = async (tenantId: string) => (await peopleOf(platform.database.ownerUrl, tenantId)).count;

  it.each(['students.csv', 'teachers.csv', 'roster.xlsx'])(
    '%s is read back as what is there already',
    async (file) => {
      const { id } = await rosters.upload(file, await download(file));
      const checked = await rosters.check(id);
      if (checked.counts['error']) console.log(JSON.stringify((await rosters.rows(id, 'error')).slice(0, 2)));
      expect(Object.keys(checked.counts)).toEqual(['same']);
    },
    60_000,
  );

  it('hides numbers unless they are asked for, and every export is on record', async () => {
    const masked = (await download('students.csv', 'masked')).toString();
    expect(masked).not.toMatch(/\d{17}[\dX]/);
    expect(masked).toMatch(/G410\*+/);
    const records = await asOwner(
      platform.database.ownerUrl,
      async (owner) =>
        (await owner.query<{ numbers: string }>(`SELECT detail ->> 'numbers' AS numbers FROM audit_log WHERE action = 'roster.export'`))
          .rows,
    );
    expect(new Set(records.map(({ numbers }) => numbers))).toEqual(new Set(['full', 'masked']));
  });

  it('shows a spreadsheet no formula, whatever someone is called', async () => {
    await asOwner(platform.database.ownerUrl, (owner) =>
      owner.query(`UPDATE organisations SET name = '=HYPERLINK("http://x")' WHERE kind = 'school' AND tenant_id = $1`, [rosters.tenantId]),
    );
    const text = (await download('students.csv')).toString();
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(text).not.toMatch(/(^|,)"?[=+@]/m);
    await asOwner(platform.database.ownerUrl, (owner) =>
      owner.query(`UPDATE organisations SET name = '第1小学' WHERE kind = 'school' AND tenant_id = $1`, [rosters.tenantId]),
    );
  });

  it('as OneRoster goes into another platform, with classes, guardians and teachers, and twice changes nothing', async () => {
    const bundle = await download('oneroster.zip');
    const bring = async () => {
      const { id } = await other.upload('oneroster.zip', bundle, { format: 'oneroster', source: 'county' });
      const checked = await other.until(id, 'checked', 'failed');
      if (checked.state === 'failed' || checked.counts['error'])
        throw new Error(`${checked.message} ${JSON.stringify((await other.rows(id, 'error')).slice(0, 3))}`);
      await other.apply(id);
      return checked.counts;
    };
    await bring();
    const first = await peopleOf(platform.database.ownerUrl, other.tenantId);
    expect(first.count).toEqual(await people(rosters.tenantId));
    await bring();
    expect(await peopleOf(platform.database.ownerUrl, other.tenantId)).toEqual(first);
  }, 90_000);
});
