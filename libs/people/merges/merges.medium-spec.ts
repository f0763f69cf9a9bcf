import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import { made, peoplePlatform, residentId, type PeoplePlatform } from '../../../test/support/people-platform.js';
import { startPlatform, type Platform } from '../../../test/support/platform.js';
import { asOwner } from '../../../test/support/tenant-fixture.js';

interface Answered {
  id: string;
  code?: string;
  items?: { a: { id: string }; b: { id: string }; alike: string[]; person?: { id: string }; platform?: string }[];
}

/** What a merge touches, as it is now; when it was last changed is left out. */
async function snapshot(owner: pg.Client, tenant: string): Promise<unknown> {
  const { rows } = await owner.query(
    `SELECT (SELECT jsonb_agg(to_jsonb(p) - 'version' - 'updated_at' ORDER BY id) FROM persons p WHERE tenant_id = $1) AS persons,
            (SELECT jsonb_agg(to_jsonb(k) ORDER BY person_id, kind, blind) FROM person_keys k WHERE tenant_id = $1) AS keys,
            (SELECT jsonb_agg(to_jsonb(e) ORDER BY id) FROM enrolments e WHERE tenant_id = $1) AS enrolments,
            (SELECT jsonb_agg(to_jsonb(m) ORDER BY id) FROM employments m WHERE tenant_id = $1) AS employments,
            (SELECT jsonb_agg(to_jsonb(g) ORDER BY id) FROM guardianships g WHERE tenant_id = $1) AS guardianships,
            (SELECT jsonb_agg(to_jsonb(c) ORDER BY id) FROM consents c WHERE tenant_id = $1) AS consents,
            (SELECT jsonb_agg(to_jsonb(r) ORDER BY id) FROM data_requests r WHERE tenant_id = $1) AS requests,
            (SELECT jsonb_agg(to_jsonb(a) ORDER BY id) FROM accounts a WHERE tenant_id = $1) AS accounts`,
    [tenant],
  );
  return rows[0];
}

describe('duplicates and merges', () => {
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

  const post = (path: string, body: object, { client, at } = a) => client.post<Answered>(`${at}${path}`, body);
  const person = async (name: string, fields: object = {}, at = a) => (await made(post('/persons', { name, ...fields }, at))).id;
  const duplicates = async (kind: string) => (await a.client.get<Answered>(`${a.at}/duplicates?kind=${kind}`)).body.items ?? [];
  /** As two imports or a transfer leave it: the second has the first one's number too. */
  const sameNumber = (from: string, to: string) =>
    asOwner(platform.database.ownerUrl, (owner) =>
      owner.query(
        `INSERT INTO person_keys (person_id, tenant_id, kind, blind) SELECT $2, tenant_id, kind, blind FROM person_keys WHERE person_id = $1`,
        [from, to],
      ),
    );
  const pair = (x: string, y: string) => [x, y].sort();
  const pairs = (items: NonNullable<Answered['items']>) => items.map(({ a, b, alike }) => [a.id, b.id, ...alike]);

  it('are found by number, and by name, birthday and school where no documents tell two apart', async () => {
    const number = residentId('2014-02-02');
    const one = await person('蒋一', { documentKind: 'resident-id', documentNumber: number });
    const two = await person('蒋壹');
    await sameNumber(one, two);
    expect(pairs(await duplicates('exact'))).toEqual([[...pair(one, two), 'id-document']]);

    const pupil = (fields: object) => person('沈二', { birthOn: '2015-03-03', enrolment: { schoolId: a.school }, ...fields });
    const [x, y] = [await pupil({}), await pupil({})];
    await pupil({ birthOn: '2015-03-04' });
    await person('沈二', { birthOn: '2015-03-03' });
    expect(pairs(await duplicates('probable'))).toEqual([[...pair(x, y), 'name-birth-school']]);
    expect((await post('/duplicates/apart', { a: y, b: x, reason: '双胞胎同名' })).status).toBe(204);
    expect(await duplicates('probable')).toEqual([]);
    // Two documents are two people.
    const twins = { name: '韩双', enrolment: { schoolId: a.school } };
    for (let n = 0; n < 2; n += 1)
      await made(post('/persons', { ...twins, documentKind: 'resident-id', documentNumber: residentId('2016-01-01') }));
    expect(await duplicates('probable')).toEqual([]);
  });

  it('on other platforms are told by platform and number, without what that platform has of them', async () => {
    const number = residentId('2013-05-05');
    const here = await person('杨三', { documentKind: 'resident-id', documentNumber: number });
    const there = await person('杨叁', { documentKind: 'resident-id', documentNumber: number }, b);
    const { body } = await a.client.get<Answered>(`${a.at}/duplicates/elsewhere`);
    expect(body.items).toMatchObject([{ person: { id: here }, platform: '中原区', alike: 'id-document' }]);
    expect(JSON.stringify(body)).not.toContain(there);
    expect(JSON.stringify(body)).not.toContain('杨叁');
  });

  it('are not merged where facts differ that one person has once', async () => {
    const one = await person('朱四', { documentKind: 'resident-id', documentNumber: residentId('2014-08-08') });
    const two = await person('朱四', { documentKind: 'resident-id', documentNumber: residentId('2014-08-08') });
    const merge = async (keptId: string, goneId: string) => (await post('/merges', { keptId, goneId, reason: '同一人' })).body.code;
    expect(await merge(one, two)).toBe('merge.not-possible');
    expect(await merge(one, one)).toBe('merge.not-possible');
    const parent = await person('朱父', { birthOn: '1980-01-01' });
    await made(post('/guardianships', { childId: one, guardianId: parent, relation: 'father' }));
    expect(await merge(one, parent)).toBe('merge.not-possible');
    const far = await person('朱四', {}, b);
    expect(await merge(one, far)).toBe('resource.not-found');
  });

  it('lead to one record, which can be parted again in the reverse order', async () => {
    const [one, two, three] = [
      await person('秦五'),
      await person('秦五', { mobile: '13300133000' }),
      await person('秦五', { birthOn: '2012-12-12' }),
    ];
    const first = await made(post('/merges', { keptId: two, goneId: three, reason: '同一人' }));
    const second = await made(post('/merges', { keptId: one, goneId: two, reason: '同一人' }));
    const kept = await a.client.get<Record<string, unknown>>(`${a.at}/persons/${one}`);
    expect(kept.body).toMatchObject({ mobile: '133****3000', birthOn: '2012-12-12' });
    expect((await a.client.get<Record<string, unknown>>(`${a.at}/persons/${two}`)).body).toMatchObject({ mergedInto: one });
    expect((await post('/merges', { keptId: two, goneId: one, reason: 'x' })).body.code).toBe('person.merged');
    expect((await post(`/merges/${first.id}/undo`, {})).body.code).toBe('merge.not-last');
    expect((await post(`/merges/${second.id}/undo`, {})).status).toBe(200);
    expect((await post(`/merges/${second.id}/undo`, {})).body.code).toBe('merge.undone');
    expect((await post(`/merges/${first.id}/undo`, {})).status).toBe(200);
    expect((await a.client.get<Record<string, unknown>>(`${a.at}/persons/${one}`)).body).toMatchObject({ mobile: null, birthOn: null });
  });

  it('leave everything as it was when undone, whatever both records had', async () => {
    const had = fc.record({
      gender: fc.constantFrom(null, 'female'),
      birthOn: fc.constantFrom(null, '2013-10-10'),
      mobile: fc.constantFrom(null, '13200132000', '13200132001'),
      enrolled: fc.boolean(),
      employed: fc.boolean(),
      guarded: fc.constantFrom('no', 'yes', 'main'),
      guards: fc.boolean(),
      account: fc.boolean(),
    });
    const guardian = await person('尤母', { birthOn: '1985-01-01' });
    const ward = await person('尤弟', { birthOn: '2020-01-01' });
    const make = async ({
      gender,
      birthOn,
      mobile,
      enrolled,
      employed,
      guarded,
      guards,
      account,
    }: typeof had extends fc.Arbitrary<infer T> ? T : never) => {
      const id = await person('尤六', {
        ...{ gender, birthOn, mobile },
        ...(enrolled ? { enrolment: { schoolId: a.school, classId: a.klass } } : {}),
        ...(employed ? { employment: { organisationId: a.school, post: 'staff' } } : {}),
      });
      if (guarded !== 'no')
        await made(post('/guardianships', { childId: id, guardianId: guardian, relation: 'mother', main: guarded === 'main' }));
      // Whoever is known to be a child guards nobody.
      if (guards && !birthOn) await made(post('/guardianships', { childId: ward, guardianId: id, relation: 'sibling' }));
      if (account)
        await asOwner(platform.database.ownerUrl, (owner) =>
          owner.query(
            `INSERT INTO accounts (kind, tenant_id, person_id, login_name, display_name) VALUES ('person', $1, $2::uuid, $2::text, '尤六')`,
            [a.tenant, id],
          ),
        );
      return id;
    };
    await fc.assert(
      fc.asyncProperty(had, had, async (left, right) => {
        const [keptId, goneId] = [await make(left), await make(right)];
        await asOwner(platform.database.ownerUrl, async (owner) => {
          const before = await snapshot(owner, a.tenant);
          const merge = await made(post('/merges', { keptId, goneId, reason: '同一人' }));
          expect(await snapshot(owner, a.tenant)).not.toEqual(before);
          const { rows } = await owner.query(
            `SELECT 1 FROM enrolments WHERE person_id = $1 UNION ALL SELECT 1 FROM guardianships WHERE $1 IN (child_id, guardian_id)`,
            [goneId],
          );
          expect(rows).toEqual([]);
          await made(post(`/merges/${merge.id}/undo`, {}), 200);
          expect(await snapshot(owner, a.tenant)).toEqual(before);
        });
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
