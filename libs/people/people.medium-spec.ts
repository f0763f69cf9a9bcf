import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, TestClient } from '../../test/support/client.js';
import { startPlatform, type Platform } from '../../test/support/platform.js';
import { peoplePlatform, residentId } from '../../test/support/people-platform.js';
import { asOwner } from '../../test/support/tenant-fixture.js';

interface PersonShown {
  id: string;
  name: string;
  gender: string | null;
  birthOn: string | null;
  documentNumber: string | null;
  studentNumber: string | null;
  mobile: string | null;
  consent: string;
  enrolment: { id: string; schoolName: string; className: string | null } | null;
  version: number;
  code?: string;
  title?: string;
  errors?: { field: string; code: string }[];
}

describe('people', () => {
  let platform: Platform;
  let county: TestClient;
  let other: TestClient;
  let tenant: string;
  let elsewhere: string;
  let base: string;
  let school: string;
  let klass: string;

  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    const city = await platform.province.invite('city_admin', '410100');
    ({ client: county, tenant, at: base, school, klass } = await peoplePlatform(platform, city, '410105', '金水区'));
    ({ client: other, tenant: elsewhere } = await peoplePlatform(platform, city, '410102', '中原区'));
  }, 60_000);
  afterAll(() => platform?.close());

  const person = (fields: object, client = county, at = base) => client.post<PersonShown>(`${at}/persons`, fields);
  const codes = ({ body }: Answer<PersonShown>) => body.errors?.map(({ field, code }) => `${field}: ${code}`) ?? body.code;

  it('are entered with what their document says, sealed and shown masked', async () => {
    const number = residentId('2019-05-06');
    const { status, body } = await person({
      ...{
        name: '张　三',
        documentKind: 'resident-id',
        documentNumber: number.toLowerCase(),
        studentNumber: `G${number}`,
        mobile: '138 0013 8000',
      },
      enrolment: { schoolId: school, classId: klass },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: '张三', gender: 'male', birthOn: '2019-05-06', mobile: '138****8000', consent: 'missing' });
    expect(body.documentNumber).toBe(`${number.slice(0, 3)}${'*'.repeat(13)}${number.slice(-2)}`);
    expect(body.enrolment).toMatchObject({ schoolName: '金水区小学', className: '一年级1班' });
    await asOwner(platform.database.ownerUrl, async (owner) => {
      const { rows } = await owner.query(
        `SELECT to_jsonb(p)::text || (SELECT string_agg(to_jsonb(k)::text, '') FROM person_keys k) AS all FROM persons p WHERE id = $1`,
        [body.id],
      );
      const kept = (rows[0] as { all: string }).all;
      for (const secret of [number, number.slice(6, 17), '13800138000', Buffer.from(number).toString('hex')])
        expect(kept).not.toContain(secret);
    });
  });

  it('show whole numbers to whoever says why, and put that on record', async () => {
    const number = residentId('1985-01-02', false);
    const { body } = await person({ name: '李红', documentKind: 'resident-id', documentNumber: number });
    const revealed = await county.post<Record<string, string | null>>(`${base}/persons/${body.id}/reveal`, {
      fields: ['documentNumber'],
      reason: '核对证件',
    });
    expect(revealed.status).toBe(200);
    expect(revealed.body).toEqual({ documentNumber: number, studentNumber: null, teacherNumber: null, mobile: null });
    await asOwner(platform.database.ownerUrl, async (owner) => {
      const { rows } = await owner.query(
        `SELECT detail, result, tenant_id FROM audit_log WHERE action = 'person.reveal' AND object_id = $1`,
        [body.id],
      );
      expect(rows).toEqual([{ detail: { fields: ['documentNumber'], reason: '核对证件' }, result: 'ok', tenant_id: tenant }]);
    });
  });

  it('are refused where a field cannot be right, each by its name', async () => {
    const number = residentId('2012-03-04');
    expect(
      codes(
        await person({
          name: 'Маша',
          documentKind: 'resident-id',
          documentNumber: `${number.slice(0, 17)}${number.endsWith('1') ? '2' : '1'}`,
        }),
      ),
    ).toEqual(['name: name-form', 'documentNumber: resident-id-check']);
    expect(codes(await person({ name: '王五', documentNumber: number }))).toEqual(['documentNumber: document-kind-required']);
    expect(
      codes(await person({ name: '王五', birthOn: '2012-03-05', documentKind: 'resident-id', documentNumber: number, gender: 'female' })),
    ).toEqual(['birthOn: birth-not-of-document', 'gender: gender-not-of-document']);
    expect(codes(await person({ name: '王五', studentNumber: 'K123', mobile: '123' }))).toEqual([
      'studentNumber: student-number-form',
      'mobile: mobile-form',
    ]);
    expect(codes(await person({ name: '王五', enrolment: null }))).toEqual(['enrolment: isObject']);
  });

  it('take no field that is not theirs to give', async () => {
    for (const field of ['id', 'tenantId', 'nameKey', 'mergedInto', 'documentSealed', 'version', 'source', 'erasedAt', '__proto__']) {
      const answer = await county.call<PersonShown>('POST', `${base}/persons`, { body: `{"name":"赵六","${field}":"x"}` });
      expect([field, answer.status]).toEqual([field, 400]);
    }
    const { body, headers } = await person({ name: '赵七' });
    const answer = await county.call<PersonShown>('PATCH', `${base}/persons/${body.id}`, {
      body: { tenantId: elsewhere },
      headers: { 'if-match': headers.get('etag')! },
    });
    expect(codes(answer)).toEqual(['tenantId: whitelistValidation']);
  });

  it('have a number that nobody else of the platform has, also when two are entered at once', async () => {
    const number = residentId('2015-09-09');
    const both = await Promise.all(['孙大', '孙二'].map((name) => person({ name, documentKind: 'resident-id', documentNumber: number })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    // The G number holds the same document number.
    expect((await person({ name: '孙三', studentNumber: `G${number}` })).body.code).toBe('person.number-taken');
    // Of another platform nothing is told.
    expect(
      (await person({ name: '孙大', documentKind: 'resident-id', documentNumber: number }, other, `/api/v1/tenants/${elsewhere}`)).status,
    ).toBe(201);
  });

  it('are changed field by field on the version that was seen', async () => {
    const number = residentId('2014-04-04');
    const { body, headers } = await person({ name: '周八', studentNumber: `G${number}`, mobile: '13900139000' });
    const patch = (fields: object, etag: string | null) =>
      county.call<PersonShown>('PATCH', `${base}/persons/${body.id}`, { body: fields, headers: etag ? { 'if-match': etag } : {} });
    expect((await patch({ name: '周九' }, null)).status).toBe(428);
    const changed = await patch({ name: '周九', mobile: null }, headers.get('etag'));
    expect(changed.body).toMatchObject({ name: '周九', mobile: null, birthOn: '2014-04-04', version: 2 });
    expect(changed.body.studentNumber).toMatch(/^G410\*{13}/);
    expect((await patch({ name: '周十' }, headers.get('etag'))).status).toBe(412);
    expect(codes(await patch({ birthOn: '2014-04-05' }, changed.headers.get('etag')))).toEqual(['birthOn: birth-not-of-document']);
    expect(codes(await patch({ name: null }, changed.headers.get('etag')))).toEqual(['name: isString']);
  });

  it('are found by two characters of the name from wherever it begins, and by a whole number', async () => {
    const number = residentId('2013-07-07');
    await person({ name: '欧阳娜娜', documentKind: 'resident-id', documentNumber: number, mobile: '13700137000' });
    await person({ name: '买买提·艾力' });
    const find = async (q: string) =>
      (await county.get<{ items: PersonShown[] }>(`${base}/persons/search?q=${encodeURIComponent(q)}`)).body.items.map(({ name }) => name);
    for (const q of [
      '欧阳',
      '阳娜',
      '娜娜',
      ' 欧 阳',
      number,
      `G${number}`.slice(1).toLowerCase(),
      '137-0013-7000',
      '１３７００１３７０００',
    ])
      expect([q, await find(q)]).toEqual([q, ['欧阳娜娜']]);
    expect(await find('艾力')).toEqual(['买买提·艾力']);
    expect(await find('娜欧')).toEqual([]);
    expect(await find(`${number.slice(0, 17)}${number.endsWith('0') ? 1 : 0}`)).toEqual([]);
    expect((await county.get(`${base}/persons/search?q=${encodeURIComponent('张')}`)).status).toBe(400);
    for (const q of ['%%', "'; DROP", '__', '\\\\'])
      expect((await county.get<{ items: unknown[] }>(`${base}/persons/search?q=${encodeURIComponent(q)}`)).body.items).toEqual([]);
  });

  it('of another platform are not there', async () => {
    const { body } = await person({ name: '吴一' });
    const at = `/api/v1/tenants/${elsewhere}`;
    expect((await other.get(`${at}/persons/${body.id}`)).status).toBe(404);
    expect((await other.get(`${base}/persons/${body.id}`)).status).toBe(404);
    expect((await other.get<{ items: unknown[] }>(`${at}/persons/search?q=${encodeURIComponent('吴一')}`)).body.items).toEqual([]);
    expect((await other.post(`${at}/enrolments`, { personId: body.id, schoolId: school })).status).toBe(400);
  });

  it('are paged by name, each once', async () => {
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await county.get<{ items: PersonShown[]; nextCursor: string | null; total: number }>(
        `${base}/persons?limit=3${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...body.items.map(({ id }) => id));
      if (!body.nextCursor) {
        expect(new Set(seen).size).toBe(body.total);
        break;
      }
      cursor = body.nextCursor;
    }
    const { body } = await county.get<{ items: PersonShown[] }>(`${base}/persons?part=student&organisationId=${klass}`);
    expect(body.items.map(({ name }) => name)).toEqual(['张三']);
  });
});
