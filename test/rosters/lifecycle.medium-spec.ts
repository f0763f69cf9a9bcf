import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedInPerson } from '../support/signed-in.js';
import { startPlatform, type Platform } from '../support/platform.js';
import { RosterClient } from '../support/roster-client.js';
import { STUDENT_HEADING, county, csvFile, students } from '../support/roster-data.js';
import { peopleOf, type PeopleSnapshot } from '../support/roster-rows.js';
import { insertTenant } from '../support/tenant-fixture.js';

const SIZE = county(0.002);
const ROWS = [...students(SIZE)];
const HEADING = [...STUDENT_HEADING, '监护人', '监护人关系', '监护人电话'];
const withGuardians = (rows: readonly string[][]): Buffer =>
  csvFile(
    HEADING,
    rows.map((row, index) => [...row, index % 2 ? `${row[1]![0]}父亲` : '', '父亲', `1370000${String(index).padStart(4, '0')}`]),
  );

describe('an import, once and again', () => {
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

  const snapshot = (): Promise<PeopleSnapshot> => peopleOf(platform.database.ownerUrl, tenantId);
  const bring = async (file: Buffer): Promise<string> => {
    const { id } = await rosters.upload('学生.csv', file);
    await rosters.check(id);
    return id;
  };

  it('of the same file again writes nothing: not a row of anybody is touched', async () => {
    const file = withGuardians(ROWS);
    await rosters.apply(await bring(file));
    const before = await snapshot();
    expect(before.count).toMatchObject({ persons: 300, enrolments: 200, guardianships: 100 });
    const again = await bring(file);
    expect((await rosters.get(again)).counts).toEqual({ same: 300 });
    await rosters.apply(again);
    expect(await snapshot()).toEqual(before);
  }, 60_000);

  it('changes what the file says otherwise, moves who is in another class, and an undo puts all back', async () => {
    const before = await snapshot();
    const changed = ROWS.map((row) => [...row]);
    changed[0]![9] = '9班';
    changed[1]![3] = '';
    changed[2]![1] = changed[2]![1]!.slice(0, 1) + '改名';
    const extra = [...students({ ...SIZE, students: 210 })].slice(200).map((row) => [...row.slice(0, 5), ...ROWS[0]!.slice(5)]);
    const id = await bring(csvFile(STUDENT_HEADING, [...changed, ...extra]));
    const checked = await rosters.get(id);
    expect(checked.counts).toEqual({ same: 198, new: 10, review: 1, change: 1 });
    expect((await rosters.rows(id, 'change'))[0]).toMatchObject({ line: 2, findings: [{ field: 'placement', code: 'changes' }] });
    const [review] = await rosters.rows(id, 'review');
    expect(review).toMatchObject({ line: 4, findings: [{ field: 'name', code: 'other-name' }], candidates: [{ name: ROWS[2]![1] }] });
    expect((await rosters.act(id, 'apply')).body.code).toBe('roster.reviews-open');
    const { personId } = review!.candidates[0]!;
    expect((await rosters.review(id, review!.seq, { choice: 'match', personId: id })).status).toBe(400);
    expect((await rosters.review(id, review!.seq, { choice: 'match', personId })).status).toBe(200);
    expect((await rosters.apply(id)).state).toBe('applied');
    const after = await snapshot();
    expect(after.count).toMatchObject({ persons: 310, enrolments: 211 });
    expect(after.rows).not.toEqual(before.rows);
    await rosters.act(id, 'undo');
    expect((await rosters.until(id, 'undone', 'failed')).message).toBeNull();
    expect((await snapshot()).rows).toEqual(before.rows);
  }, 60_000);

  it('asks about someone of the same name and birthday, and does as it is told', async () => {
    const twin = [...ROWS[5]!];
    twin[0] = '';
    twin[4] = '';
    const id = await bring(csvFile(STUDENT_HEADING, [twin]));
    const [row] = await rosters.rows(id, 'review');
    expect(row).toMatchObject({ findings: [{ code: 'same-name-and-birth' }], candidates: [{ name: twin[1], by: ['name-and-birth'] }] });
    await rosters.review(id, row!.seq, { choice: 'skip' });
    expect((await rosters.get(id)).counts).toMatchObject({ skip: 1, review: 0 });
    await rosters.review(id, row!.seq, { choice: 'create' });
    await rosters.apply(id);
    expect((await snapshot()).count['persons']).toBe(301);
    await rosters.act(id, 'undo');
    await rosters.until(id, 'undone');
  }, 60_000);

  it('keeps on undo what people have built upon since, and says so', async () => {
    const [first, second] = [...students({ ...SIZE, students: 222 }, 9)].slice(220);
    const id = await bring(csvFile(STUDENT_HEADING, [first!, second!]));
    await rosters.apply(id);
    const before = await snapshot();
    const changed = [...first!];
    changed[8] = '二年级';
    const move = await bring(csvFile(STUDENT_HEADING, [changed]));
    await rosters.apply(move);
    await rosters.act(id, 'undo');
    expect((await rosters.until(id, 'undone')).message).toMatch(/have been used or changed since/);
    expect((await snapshot()).count['persons']).toBe(before.count['persons']! - 1);
  }, 60_000);

  it('stops between chunks and goes on, with or without its worker', async () => {
    await platform.stopWorker();
    const { id } = await rosters.create('学生.csv', withGuardians(ROWS));
    await rosters.send(id, 0, withGuardians(ROWS));
    await platform.startWorker();
    await rosters.until(id, 'mapping');
    await platform.stopWorker();
    const sheets = (await rosters.get(id)).sheets.map(({ name, kind, columns }) => ({ name, kind, columns }));
    expect((await rosters.act(id, 'start', { sheets })).status).toBe(202);
    expect((await rosters.act(id, 'stop')).body).toMatchObject({ state: 'stopped' });
    expect((await rosters.act(id, 'stop')).body.code).toBe('roster.action-not-allowed');
    await platform.startWorker();
    expect((await rosters.act(id, 'resume')).body).toMatchObject({ state: 'reading' });
    await rosters.until(id, 'checked');
    await platform.stopWorker();
    await rosters.act(id, 'apply');
    expect((await rosters.act(id, 'stop')).body).toMatchObject({
      state: 'stopped',
      actions: expect.arrayContaining(['resume', 'undo']) as unknown,
    });
    await platform.startWorker();
    await rosters.act(id, 'resume');
    await rosters.until(id, 'applied');
  }, 90_000);
});
