import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { made, peoplePlatform, residentId, type PeoplePlatform } from '../../test/support/people-platform.js';
import { signedInPerson } from '../../test/support/signed-in.js';
import type { TestClient } from '../../test/support/client.js';
import { startPlatform, type Platform } from '../../test/support/platform.js';
import { asOwner } from '../../test/support/tenant-fixture.js';
import { today } from './numbers/days.js';

interface Answered {
  id: string;
  code?: string;
  state?: string;
  kept?: { what: string; why: string }[];
  done?: string[];
  items?: { personId: string; personName: string }[];
}

const yearsAgo = (years: number): string => `${Number(today().slice(0, 4)) - years}-01-01`;

describe('data of minors', () => {
  let platform: Platform;
  let a: PeoplePlatform;
  let child: string;
  let teen: string;
  let mother: string;
  let stranger: string;
  let asMother: TestClient;
  const childNumber = residentId(yearsAgo(8));

  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    a = await peoplePlatform(platform, await platform.province.invite('city_admin', '410100'), '410105', '金水区');
    const person = async (name: string, fields: object) => (await made(post('/persons', { name, ...fields }))).id;
    child = await person('卫小一', {
      documentKind: 'resident-id',
      documentNumber: childNumber,
      enrolment: { schoolId: a.school, classId: a.klass },
    });
    teen = await person('卫大', { birthOn: yearsAgo(15), enrolment: { schoolId: a.school } });
    mother = await person('卫母', { birthOn: '1988-01-01', mobile: '13500135000' });
    stranger = await person('路人', { birthOn: '1990-01-01', mobile: '13500135001' });
    for (const childId of [child, teen]) await made(post('/guardianships', { childId, guardianId: mother, relation: 'mother' }));
    asMother = await as(mother, 'guardian');
  }, 60_000);
  afterAll(() => platform?.close());

  const post = (path: string, body: object, client = a.client) => client.post<Answered>(`${a.at}${path}`, body);
  const get = (path: string, client = a.client) => client.get<Answered>(`${a.at}${path}`);
  async function as(personId: string, role: 'guardian' | 'student' | 'teacher'): Promise<TestClient> {
    const { id, client } = await signedInPerson(platform, a.tenant, [role]);
    await asOwner(platform.database.ownerUrl, (owner) => owner.query(`UPDATE accounts SET person_id = $2 WHERE id = $1`, [id, personId]));
    return client;
  }
  const text = {
    title: '儿童个人信息保护规则',
    body: '第一条……',
    scopes: ['profile', 'learning', 'images'],
    responsibleName: '王老师',
    responsibleContact: '0371-00000000',
  };
  const consent = (fields: object, client = a.client) =>
    post('/consents', { personId: child, textVersion: 1, scopes: ['profile'], ...fields }, client);

  it('need a guardian’s consent under 14, to the text as it is now', async () => {
    expect((await consent({ givenBy: mother })).body.code).toBe('consent.no-text');
    await made(post('/consent-texts', text));
    expect((await get('/consents?state=missing')).body.items?.map(({ personName }) => personName).sort()).toEqual(['卫大', '卫小一']);
    expect((await consent({ givenBy: child })).body.code).toBe('consent.guardian-needed');
    expect((await consent({ givenBy: stranger })).body.code).toBe('consent.not-a-guardian');
    expect((await consent({ givenBy: mother, scopes: ['sharing'] })).status).toBe(400);
    expect((await consent({ givenBy: mother, textVersion: 2 })).body.code).toBe('consent.text-outdated');
    expect((await consent({ personId: stranger, givenBy: stranger })).body.code).toBe('consent.not-a-minor');
    const given = await consent({}, asMother);
    expect([given.status, given.body]).toMatchObject([201, { method: 'signed-in', givenByName: '卫母', age: 8, scopes: ['profile'] }]);
    expect((await consent({ personId: teen, givenBy: teen, method: 'paper' })).status).toBe(201);
    expect((await get(`/persons/${child}`)).body).toMatchObject({ consent: 'given' });
  });

  it('are asked about anew when the text changes, and whoever consented can take it back', async () => {
    await made(post('/consent-texts', { ...text, scopes: ['profile'] }));
    expect((await get(`/persons/${child}`)).body).toMatchObject({ consent: 'outdated' });
    expect((await get('/consents?state=outdated')).body.items).toHaveLength(2);
    const again = await consent({ textVersion: 2 }, asMother);
    expect((await post(`/consents/${again.body.id}/withdraw`, { reason: '不再同意' }, asMother)).body).toMatchObject({
      withdrawalReason: '不再同意',
    });
    expect((await post(`/consents/${again.body.id}/withdraw`, {}, asMother)).body.code).toBe('consent.withdrawn');
    expect((await get(`/persons/${child}`)).body).toMatchObject({ consent: 'withdrawn' });
  });

  it('are open to their guardian and to nobody else’s', async () => {
    const other = await as(stranger, 'guardian');
    expect((await get('/consents', other)).body.items).toEqual([]);
    expect((await consent({ textVersion: 2 }, other)).status).toBe(404);
    expect((await post('/data-requests', { personId: child, kind: 'export', reason: 'x' }, other)).status).toBe(404);
    const pupil = await as(teen, 'student');
    expect((await get('/data-requests', pupil)).body.items).toEqual([]);
    expect((await post('/data-requests', { personId: child, kind: 'export', reason: 'x' }, pupil)).status).toBe(404);
  });

  it('are handed out as a whole to whoever may ask, once that was granted', async () => {
    const asked = await post('/data-requests', { personId: child, kind: 'export', reason: '想看看' }, asMother);
    expect([asked.status, asked.body]).toMatchObject([201, { askedBy: 'guardian', guardianName: '卫母', state: 'open' }]);
    expect((await post('/data-requests', { personId: child, kind: 'export', reason: '再' }, asMother)).body.code).toBe(
      'request.already-open',
    );
    expect((await get(`/data-requests/${asked.body.id}/export`, asMother)).status).toBe(404);
    expect((await post(`/data-requests/${asked.body.id}/decide`, { decision: 'grant', answer: '同意' }, asMother)).status).toBe(403);
    await made(post(`/data-requests/${asked.body.id}/decide`, { decision: 'grant', answer: '同意' }), 200);
    const copy = await asMother.get<{ person: Record<string, string>; consents: unknown[]; life: unknown[] }>(
      `${a.at}/data-requests/${asked.body.id}/export`,
    );
    expect(copy.body.person).toMatchObject({ name: '卫小一', documentNumber: childNumber });
    expect([copy.body.consents.length, copy.body.life.length]).toEqual([2, 1]);
  });

  it('are corrected on request', async () => {
    const ask = (corrections: object) =>
      post('/data-requests', { personId: child, kind: 'correction', guardianId: mother, reason: '写错了', corrections });
    expect((await ask({})).status).toBe(400);
    expect((await ask({ name: 'Мария' })).body).toMatchObject({ errors: [{ field: 'corrections.name', code: 'name-form' }] });
    expect((await ask({ tenantId: a.tenant })).status).toBe(400);
    const asked = await ask({ name: '卫晓一', mobile: '13400134000' });
    expect(asked.body).toMatchObject({ corrections: ['name', 'mobile'] });
    expect((await post(`/data-requests/${asked.body.id}/decide`, { decision: 'grant', answer: '已更正' })).body).toMatchObject({
      state: 'done',
    });
    expect((await get(`/persons/${child}`)).body).toMatchObject({ name: '卫晓一', mobile: '134****4000' });
  });

  it('are erased on request, but for what the law has us keep, which is told', async () => {
    const erase = async (personId: string, guardianId?: string) => {
      const asked = await post('/data-requests', { personId, kind: 'erasure', reason: '不用了', ...(guardianId ? { guardianId } : {}) });
      return (await post(`/data-requests/${asked.body.id}/decide`, { decision: 'grant', answer: '已办理' })).body;
    };
    const pupil = await erase(child, mother);
    expect(pupil).toMatchObject({ state: 'done-in-part', done: ['mobile'] });
    expect(pupil.kept?.map(({ what }) => what)).toEqual(['schooling', 'consents', 'audit']);
    expect((await get(`/persons/${child}`)).body).toMatchObject({ name: '卫晓一', mobile: null });
    expect((await erase(mother)).kept?.map(({ what }) => what)).toEqual(['guardianship', 'consents', 'audit']);

    const gone = await erase(stranger);
    expect(gone).toMatchObject({ state: 'done', kept: [{ what: 'audit' }] });
    expect((await get(`/persons/${stranger}`)).body).toMatchObject({ name: '已删除', birthOn: null, mobile: null });
    expect((await get(`/persons/search?q=13500135001`)).body.items).toEqual([]);
    expect((await get(`/persons/search?q=${encodeURIComponent('路人')}`)).body.items).toEqual([]);
    await asOwner(platform.database.ownerUrl, async (owner) => {
      const { rows } = await owner.query(
        `SELECT (SELECT count(*)::int FROM person_keys WHERE person_id = $1) AS keys, a.disabled_reason, a.display_name FROM accounts a WHERE person_id = $1`,
        [stranger],
      );
      expect(rows).toEqual([{ keys: 0, disabled_reason: 'erased', display_name: '已删除' }]);
    });
  });
});
