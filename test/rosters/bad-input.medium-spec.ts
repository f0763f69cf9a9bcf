import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { Upload } from 'tus-js-client';
import type { TestClient } from '../support/client.js';
import { signedInPerson } from '../support/signed-in.js';
import { startPlatform, type Platform } from '../support/platform.js';
import { RosterClient } from '../support/roster-client.js';
import { STUDENT_HEADING, county, csvFile, residentId, students } from '../support/roster-data.js';
import { insertTenant } from '../support/tenant-fixture.js';

const SIZE = county(0.0005);
const ROWS = [...students(SIZE)];

describe('a roster that is not as it should be', () => {
  let platform: Platform;
  let client: TestClient;
  let rosters: RosterClient;

  beforeAll(async () => {
    platform = await startPlatform();
    const { id } = await insertTenant(platform.database.ownerUrl);
    client = (await signedInPerson(platform, id, ['tenant_admin'])).client;
    rosters = new RosterClient(client, id);
  }, 60_000);
  afterAll(() => platform?.close());

  const findings = async (heading: readonly string[], rows: readonly (readonly string[])[]): Promise<Record<number, string[]>> => {
    const { id } = await rosters.upload('x.csv', csvFile(heading, rows));
    await rosters.check(id);
    const found = await rosters.rows(id, 'error');
    return Object.fromEntries(found.map((row) => [row.line, row.findings.map(({ field, code }) => `${field}:${code}`)]));
  };

  it('is told of row by row: ragged, repeated, wrong numbers, formulas, unknown words', async () => {
    const [first, second, third] = ROWS;
    const with_ = (column: number, value: string): string[] => third!.map((cell, index) => (index === column ? value : cell));
    expect(
      await findings(STUDENT_HEADING, [
        first!,
        first!,
        second!.slice(0, 8),
        [...second!, '多', '余'],
        with_(1, '王1明'),
        with_(1, '=cmd|x'),
        with_(2, '中'),
        with_(3, '2020-02-30'),
        with_(3, '2001-01-01'),
        with_(4, '4.10105E+17'),
        with_(4, '410105202001011230'),
        with_(5, '2142000001'),
        with_(8, '十三年级'),
      ]),
    ).toEqual({
      3: ['row:repeated-row'],
      4: expect.arrayContaining(['row:ragged-row']) as unknown,
      5: ['row:ragged-row'],
      6: ['name:name-form'],
      7: ['name:formula'],
      8: ['gender:gender-unknown'],
      9: ['birthOn:isIso8601'],
      10: ['birthOn:birth-not-of-document'],
      11: ['documentNumber:number-rounded'],
      12: expect.arrayContaining([expect.stringMatching(/^documentNumber:resident-id-/)]) as unknown,
      13: ['schoolCode:school-code-province'],
      14: ['grade:grade-unknown'],
    });
  }, 60_000);

  it('closes no circle of guardianships', async () => {
    const [a, b] = [residentId(900, 1985).number, residentId(901, 1986).number];
    const heading = ['姓名', '身份证件号', '关系', '学生身份证号'];
    const told = await findings(heading, [
      ['王大明', a, '父亲', b],
      ['李小红', b, '母亲', a],
      ['张三丰', residentId(902, 1980).number, '父亲', residentId(903, 2015).number],
    ]);
    expect(told[4]).toEqual(['childNumber:child-unknown']);
    expect(Object.keys(told)).toEqual(expect.arrayContaining(['2', '3']));
  }, 60_000);

  it('in GBK or UTF-16 is read as it was written', async () => {
    const text = csvFile(STUDENT_HEADING, ROWS).toString();
    for (const [encoding, file] of [
      ['gb18030', iconv.encode(text, 'gbk')],
      ['utf-16le', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ] as const) {
      const { id } = await rosters.upload('x.csv', file);
      const checked = await rosters.check(id);
      expect([checked.encoding, checked.counts]).toEqual([encoding, { new: SIZE.students }]);
      expect((await rosters.rows(id))[0]!.name).toBe(ROWS[0]![1]);
    }
  }, 60_000);

  it('that nobody can read fails with words for whoever brought it', async () => {
    const message = async (name: string, file: Buffer, options = {}) => (await rosters.upload(name, file, options)).message;
    expect(await message('x.xlsx', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(100)]))).toMatch(/damaged or incomplete/);
    expect(await message('x.xls', Buffer.concat([Buffer.of(0xd0, 0xcf, 0x11, 0xe0), Buffer.alloc(100)]))).toMatch(/old XLS file/);
    expect(await message('x.zip', Buffer.from('not a zip'), { format: 'oneroster' })).toMatch(/damaged or incomplete/);
    expect(await message('x.csv', iconv.encode('姓名,性别\n王小明,男\n'.repeat(50), 'gbk'), { encoding: 'utf-8' })).toMatch(
      /not sound UTF-8 text/,
    );
  }, 60_000);

  it('is refused when it is not what was announced', async () => {
    const file = csvFile(STUDENT_HEADING, ROWS);
    const { id } = await rosters.create('x.csv', file.subarray(0, 10));
    expect((await rosters.send(id, 5, file.subarray(5, 8))).body['code']).toBe('roster.offset-wrong');
    expect((await rosters.send(id, 0, file)).body['code']).toBe('roster.too-much');
    const asJson = await client.call<{ code: string }>('PATCH', `/api/v1/tenants/${rosters.tenantId}/imports/${id}/file`, { body: {} });
    expect([asJson.status, asJson.body.code]).toEqual([400, 'roster.upload-header']);
    const elsewhere = await fetch(`${platform.url}/api/v1/tenants/${rosters.tenantId}/imports`, {
      method: 'POST',
      headers: { 'content-type': 'application/offset+octet-stream', cookie: client.sessionCookie ?? '' },
      body: 'x',
    });
    expect(elsewhere.status).toBe(415);
    expect(
      (await client.post<{ code: string }>(`/api/v1/tenants/${rosters.tenantId}/imports`, { format: 'table', fileName: 'x', fileBytes: 0 }))
        .status,
    ).toBe(400);
  });

  it('goes up by a client of tus that knows nothing of us, and on from where it broke off', async () => {
    const file = csvFile(STUDENT_HEADING, ROWS);
    const { id } = await rosters.create('x.csv', file);
    await rosters.send(id, 0, file.subarray(0, 700));
    await new Promise<void>((resolve, reject) =>
      new Upload(file, {
        uploadUrl: `${platform.url}/api/v1/tenants/${rosters.tenantId}/imports/${id}/file`,
        headers: { cookie: client.sessionCookie ?? '' },
        chunkSize: 1000,
        retryDelays: null,
        onSuccess: () => resolve(),
        onError: reject,
      }).start(),
    );
    await rosters.until(id, 'mapping');
    expect((await rosters.check(id)).counts).toEqual({ new: SIZE.students });
  }, 60_000);

  it('of another platform is not there', async () => {
    const { id } = await rosters.create('x.csv', csvFile(STUDENT_HEADING, ROWS));
    const { id: otherTenant } = await insertTenant(platform.database.ownerUrl, { unitCode: '410225', unitName: '兰考县' });
    const { client: stranger } = await signedInPerson(platform, otherTenant, ['tenant_admin']);
    for (const tenant of [rosters.tenantId, otherTenant]) {
      expect((await stranger.get(`/api/v1/tenants/${tenant}/imports/${id}`)).status).toBe(404);
      expect((await stranger.post(`/api/v1/tenants/${tenant}/imports/${id}/apply`)).status).toBe(404);
    }
  });
});
