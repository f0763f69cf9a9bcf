import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { made, peoplePlatform, residentId, type PeoplePlatform } from '../../test/support/people-platform.js';
import { startPlatform, type Platform } from '../../test/support/platform.js';
import { asOwner } from '../../test/support/tenant-fixture.js';

interface Coded {
  code?: string;
  errors?: { field: string; code: string }[];
}
interface Life {
  items: { kind: string; platform: string; organisation: string; part: string | null; toOn: string | null; endReason: string | null }[];
}

describe('organisations, places and the moves between them', () => {
  let platform: Platform;
  let a: PeoplePlatform;
  let b: PeoplePlatform;

  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    const city = await platform.province.invite('city_admin', '410100');
    a = await peoplePlatform(platform, city, '410105', '金水区');
    b = await peoplePlatform(platform, city, '410102', '中原区');
  }, 60_000);
  afterAll(() => platform?.close());

  const post = (path: string, body: object, { client, at } = a) => client.post<Coded & { id: string }>(`${at}${path}`, body);
  const person = (name: string, fields: object = {}, at = a) => made(post('/persons', { name, ...fields }, at));
  const told = ({ code, errors }: Coded) => errors?.map(({ field, code }) => `${field}: ${code}`) ?? code;
  const life = async (id: string, { client, at } = a) => (await client.get<Life>(`${at}/persons/${id}/life`)).body.items;

  it('say of a school, a department and a class what each needs, and take nothing else', async () => {
    const refused = async (body: object) => told((await post('/organisations', body)).body);
    expect(await refused({ kind: 'school', name: '一中' })).toEqual(['code: school-code-required', 'stages: stages-required']);
    expect(await refused({ kind: 'school', name: '一中', code: '3142000001', stages: ['junior'] })).toEqual(['code: school-code-province']);
    expect(await refused({ kind: 'class', name: '1班', parentId: a.school })).toEqual(['stage: class-fields-required']);
    const klass = { kind: 'class', name: '七年级1班', parentId: a.school, stage: 'junior', grade: 1, entryYear: 2026 };
    expect(await refused(klass)).toEqual(['stage: stage-not-taught']);
    expect(await refused({ ...klass, stage: 'primary', grade: 7 })).toEqual(['grade: grade-range']);
    expect(await refused({ ...klass, stage: 'primary', parentId: b.school })).toEqual(['parentId: parent-unknown']);
    expect(await refused({ kind: 'department', name: '教务处' })).toEqual(['parentId: parent-required']);
    expect(await refused({ kind: 'department', name: '教务处', parentId: a.school, stage: 'primary' })).toEqual([
      'stage: not-of-this-kind',
    ]);
  });

  it('have a school code once, here and on other platforms', async () => {
    const school = { kind: 'school', name: '二小', stages: ['primary'] };
    expect((await post('/organisations', { ...school, code: '2141010501' })).body.code).toBe('organisation.code-taken');
    expect((await post('/organisations', { ...school, code: '2141010201' })).body.code).toBe('organisation.code-elsewhere');
  });

  it('cannot become part of themselves, also when two are moved at once', async () => {
    const department = async (name: string, parentId: string) => made(post('/organisations', { kind: 'department', name, parentId }));
    const one = await department('甲', a.school);
    const two = await department('乙', a.school);
    const under = (id: string, parentId: string) =>
      a.client.call<Coded>('PATCH', `${a.at}/organisations/${id}`, { body: { parentId }, headers: { 'if-match': '"1"' } });
    expect(told((await under(one.id, one.id)).body)).toEqual(['parentId: parent-cycle']);
    const both = await Promise.all([under(one.id, two.id), under(two.id, one.id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  it('are closed once nobody is left in them', async () => {
    const klass = await made(
      post('/organisations', { kind: 'class', name: '二年级1班', parentId: a.school, stage: 'primary', grade: 2, entryYear: 2025 }),
    );
    const pupil = await person('郑一', { enrolment: { schoolId: a.school, classId: klass.id, fromOn: '2025-09-01' } });
    expect((await post(`/organisations/${klass.id}/close`, {})).body.code).toBe('organisation.in-use');
    const { id } = (pupil.enrolment as { id: string }) ?? {};
    expect((await post(`/enrolments/${id}/move`, { classId: a.klass, on: '2025-10-01' })).status).toBe(200);
    expect((await post(`/organisations/${klass.id}/close`, {})).status).toBe(200);
    expect(await life(pupil.id)).toMatchObject([
      { part: '一年级1班', toOn: null },
      { part: '二年级1班', toOn: '2025-09-30', endReason: 'moved-class' },
    ]);
    expect(told((await post('/enrolments', { personId: pupil.id, schoolId: a.school, classId: klass.id })).body)).toEqual([
      'classId: organisation-unknown',
    ]);
  });

  it('give a person one place to learn at a time, and as many posts as there are', async () => {
    const { id } = await person('郑二', { enrolment: { schoolId: a.school } });
    expect((await post('/enrolments', { personId: id, schoolId: a.school })).body.code).toBe('enrolment.one-place');
    const teacher = await person('郑三', { teacherNumber: 'T00000001', employment: { organisationId: a.school, post: 'teacher' } });
    const employ = { personId: teacher.id, organisationId: a.klass, post: 'subject-teacher', subject: '数学' };
    expect((await post('/employments', employ)).status).toBe(201);
    expect((await post('/employments', employ)).body.code).toBe('employment.already');
    expect((await post('/employments', { ...employ, subject: '科学' })).status).toBe(201);
    const [live] = (await a.client.get<{ employments: { id: string }[] }>(`${a.at}/persons/${teacher.id}`)).body.employments;
    expect((await post(`/employments/${live!.id}/end`, { on: '2000-01-01' })).status).toBe(400);
    expect((await post(`/employments/${live!.id}/end`, {})).status).toBe(200);
    expect((await post(`/employments/${live!.id}/end`, {})).body.code).toBe('employment.ended');
  });

  it('let nobody come out as their own guardian', async () => {
    const [x, y, z] = await Promise.all(['冯一', '冯二', '冯三'].map((name) => person(name)));
    const guard = (childId: string, guardianId: string) => post('/guardianships', { childId, guardianId, relation: 'mother' });
    expect((await guard(x!.id, x!.id)).body.code).toBe('guardianship.cycle');
    expect((await guard(x!.id, y!.id)).status).toBe(201);
    expect((await guard(x!.id, y!.id)).body.code).toBe('guardianship.already');
    expect((await guard(y!.id, z!.id)).status).toBe(201);
    expect((await guard(z!.id, x!.id)).body.code).toBe('guardianship.cycle');
    const child = await person('冯四', { birthOn: '2015-01-01' });
    const young = await person('冯五', { birthOn: '2012-01-01' });
    expect((await guard(child.id, young.id)).body.code).toBe('guardianship.too-young');
    const far = await person('外人', {}, b);
    expect(told((await guard(child.id, far.id)).body)).toEqual(['guardianId: person-unknown']);
  });

  describe('transfers between platforms', () => {
    const number = residentId('2016-06-06');
    let child: string;
    let mother: string;

    beforeAll(async () => {
      child = (
        await person('褚小一', {
          ...{ documentKind: 'resident-id', documentNumber: number, studentNumber: `G${number}` },
          enrolment: { schoolId: a.school, classId: a.klass, fromOn: '2025-09-01' },
        })
      ).id;
      mother = (await person('褚母', { birthOn: '1988-01-01', mobile: '13600136000' })).id;
      await made(post('/guardianships', { childId: child, guardianId: mother, relation: 'mother', main: true }));
      await asOwner(platform.database.ownerUrl, (owner) =>
        owner.query(
          `INSERT INTO accounts (kind, tenant_id, person_id, login_name, display_name) VALUES ('person', $1, $2, 'chu', '褚小一'), ('person', $3, NULL, 'CHU', 'x')`,
          [a.tenant, child, b.tenant],
        ),
      );
    });

    it('need both sides, keep the id and the history, and take along whom nothing else keeps', async () => {
      expect((await post('/transfers/out', { personId: child, toTenantId: a.tenant, reason: '搬家' })).body.code).toBe(
        'transfer.same-platform',
      );
      const asked = await made(post('/transfers/out', { personId: child, toTenantId: b.tenant, reason: '搬家' }));
      expect((await post('/transfers/out', { personId: child, toTenantId: b.tenant, reason: '搬家' })).body.code).toBe('transfer.already');
      expect((await post(`/transfers/${asked.id}/accept`, {})).body.code).toBe('transfer.not-your-turn');
      // Until it is accepted the other side sees the request and nothing of the person.
      expect((await b.client.get(`${b.at}/persons/${child}`)).status).toBe(404);
      const done = await post(`/transfers/${asked.id}/accept`, { schoolId: b.school, classId: b.klass, on: '2026-02-16' }, b);
      expect([done.status, done.body]).toMatchObject([200, { state: 'done', guardians: 1 }]);
      expect((await post(`/transfers/${asked.id}/accept`, {}, b)).body.code).toBe('transfer.answered');

      expect((await a.client.get(`${a.at}/persons/${child}`)).status).toBe(404);
      const there = await b.client.get<Record<string, unknown>>(`${b.at}/persons/${child}`);
      expect(there.body).toMatchObject({ id: child, name: '褚小一', enrolment: { className: '一年级1班', fromOn: '2026-02-16' } });
      const shown = await post(`/persons/${child}/reveal`, { fields: ['documentNumber', 'studentNumber'], reason: '核对' }, b);
      expect(shown.body).toMatchObject({ documentNumber: number, studentNumber: `G${number}` });
      expect((await post(`/persons/${mother}/reveal`, { fields: ['mobile'], reason: '联系' }, b)).body).toMatchObject({
        mobile: '13600136000',
      });
      expect(await life(child, b)).toMatchObject([
        { platform: '中原区', toOn: null },
        { platform: '金水区', part: '一年级1班', toOn: '2026-02-15', endReason: 'transferred' },
      ]);
      const { body } = await b.client.get<{ guardians: { guardianName: string }[] }>(`${b.at}/persons/${child}/guardianships`);
      expect(body.guardians).toMatchObject([{ guardianName: '褚母', main: true }]);
      await asOwner(platform.database.ownerUrl, async (owner) => {
        const accounts = await owner.query<{ tenant_id: string; login_name: string }>(
          `SELECT tenant_id, login_name FROM accounts WHERE person_id = $1`,
          [child],
        );
        expect(accounts.rows).toEqual([{ tenant_id: b.tenant, login_name: 'chu-2' }]);
        const audit = await owner.query(
          `SELECT DISTINCT tenant_id FROM audit_log WHERE action = 'person.transfer' AND object_id = $1 AND detail->>'state' = 'done'`,
          [child],
        );
        expect(audit.rows).toHaveLength(2);
      });
    });

    it('are asked for by the receiving side with name and number, of which both must be right', async () => {
      const fetch = (fields: object) =>
        post('/transfers/in', { name: '褚小一', documentKind: 'resident-id', documentNumber: number, reason: '转回', ...fields });
      expect((await fetch({ name: '褚小二' })).body.code).toBe('transfer.no-match');
      expect((await fetch({ documentNumber: residentId('2016-06-06') })).body.code).toBe('transfer.no-match');
      const asked = await fetch({ schoolId: a.school });
      expect(asked.status).toBe(201);
      expect((await post(`/transfers/${asked.body.id}/refuse`, { reason: '学期未结束' }, b)).body).toMatchObject({ state: 'refused' });
      const again = await fetch({ schoolId: a.school });
      expect((await post(`/transfers/${again.body.id}/accept`, { on: '2026-09-01' }, b)).body).toMatchObject({
        state: 'done',
        guardians: 1,
      });
      expect(await life(child)).toHaveLength(3);
      expect((await a.client.get<Record<string, unknown>>(`${a.at}/persons/${child}`)).body).toMatchObject({
        enrolment: { schoolName: '金水区小学' },
      });
    });

    it('are taken back by the side that asked', async () => {
      const asked = await made(post('/transfers/out', { personId: mother, toTenantId: b.tenant, reason: '误' }));
      expect((await post(`/transfers/${asked.id}/withdraw`, {}, b)).body.code).toBe('transfer.not-yours');
      expect((await post(`/transfers/${asked.id}/withdraw`, {})).body).toMatchObject({ state: 'withdrawn' });
    });
  });
});
