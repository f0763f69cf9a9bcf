import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestClient } from '../../../test/support/client.js';
import { startPlatform, type Platform } from '../../../test/support/platform.js';
import { asOwner, insertTenant, type TenantFixture } from '../../../test/support/tenant-fixture.js';

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

interface Resource {
  id: string;
  userName?: string;
  active?: boolean;
  members?: { value: string }[];
  groups?: { value: string }[];
  meta: { version: string; location: string };
  scimType?: string;
  detail?: string;
}
interface List {
  totalResults: number;
  Resources: Resource[];
}

describe('SCIM', () => {
  let platform: Platform;
  let tenant: TenantFixture;
  let other: TenantFixture;
  let admin: TestClient;
  let token: string;

  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    tenant = await insertTenant(platform.database.ownerUrl, { slug: 'here' });
    other = await insertTenant(platform.database.ownerUrl, { slug: 'there', unitCode: '410225', unitName: '兰考县' });
    admin = await platform.province.invite('tenant_admin', '410181', tenant.id);
    token = await newToken();
  });
  afterAll(() => platform.close());

  const newToken = async (): Promise<string> =>
    (await admin.post<{ token: string }>(`/api/v1/tenants/${tenant.id}/scim-tokens`, { name: '目录', days: 1 })).body.token;
  const scim = <T = Resource>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}, of = tenant.id) =>
    new TestClient(platform.url).call<T>(method, `/scim/v2/${of}${path}`, {
      ...(body === undefined ? {} : { body }),
      headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/scim+json' }), ...headers },
    });
  const push = (userName: string, more: object = {}) => scim('POST', '/Users', { schemas: [USER], userName, ...more });
  const find = async (filter: string): Promise<string[]> => {
    const answer = await scim<List>('GET', `/Users?filter=${encodeURIComponent(filter)}`);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body.Resources.map(({ userName }) => userName ?? '').sort();
  };
  const accounts = (sql: string, values: unknown[]): Promise<Record<string, unknown>[]> =>
    asOwner(platform.database.ownerUrl, async (client) => (await client.query(sql, values)).rows as Record<string, unknown>[]);

  it('lets in by a token of that platform alone, and no longer once it is revoked', async () => {
    expect((await scim('GET', '/Users')).status).toBe(200);
    expect((await scim('GET', '/Users', undefined, {}, other.id)).status).toBe(401);
    for (const authorization of ['', 'Bearer', 'Bearer scim_nothing', `Basic ${token}`, `Bearer ${token}x`])
      expect((await scim('GET', '/Users', undefined, { authorization })).status).toBe(401);
    expect((await admin.call('GET', `/scim/v2/${tenant.id}/Users`)).status).toBe(401);
    const rows = (await admin.get<{ items: { id: string; hint: string }[] }>(`/api/v1/tenants/${tenant.id}/scim-tokens`)).body;
    expect(JSON.stringify(rows)).not.toContain(token);
    const spare = await newToken();
    const { items } = (await admin.get<{ items: { id: string; hint: string }[] }>(`/api/v1/tenants/${tenant.id}/scim-tokens`)).body;
    await admin.delete(`/api/v1/tenants/${tenant.id}/scim-tokens/${items.find(({ hint }) => spare.endsWith(hint))!.id}`);
    expect((await scim('GET', '/Users', undefined, { authorization: `Bearer ${spare}` })).status).toBe(401);
  });

  it('gives a user an account and a person, follows what changes, and lets go without erasing', async () => {
    const made = await push('zhangsan', { name: { familyName: '张', givenName: '三' }, [ENTERPRISE]: { employeeNumber: 'T00001' } });
    expect(made.status).toBe(201);
    const seen = async () =>
      (
        await accounts(
          'SELECT a.*, p.name FROM accounts a LEFT JOIN persons p ON p.id = a.person_id WHERE a.id = (SELECT account_id FROM scim_users WHERE id = $1)',
          [made.body.id],
        )
      )[0];
    expect(await seen()).toMatchObject({ kind: 'person', login_name: 'zhangsan', display_name: '张三', name: '张三', password_hash: null });
    const off = { schemas: [PATCH], Operations: [{ op: 'Replace', path: 'active', value: false }] };
    expect((await scim('PATCH', `/Users/${made.body.id}`, off)).body.active).toBe(false);
    expect((await seen())?.['disabled_at']).not.toBeNull();
    await scim('PUT', `/Users/${made.body.id}`, { schemas: [USER], userName: 'zhang.san', active: true, displayName: '张三丰' });
    expect(await seen()).toMatchObject({ login_name: 'zhang.san', display_name: '张三丰', name: '张三丰', disabled_at: null });
    const id = (await seen())?.['id'];
    expect((await scim('DELETE', `/Users/${made.body.id}`)).status).toBe(204);
    expect((await scim('GET', `/Users/${made.body.id}`)).status).toBe(404);
    const [kept] = await accounts('SELECT * FROM accounts WHERE id = $1', [id]);
    expect(kept?.['disabled_reason']).toBe('scim');
    const next = await push('zhang.san', { displayName: '张三' });
    expect(next.status).toBe(201);
    const [fresh] = await accounts('SELECT account_id FROM scim_users WHERE id = $1', [next.body.id]);
    expect(fresh?.['account_id']).not.toBe(id);
  });

  it('takes over nobody who was here before: a login name makes nobody the same person', async () => {
    await accounts(`INSERT INTO accounts (kind, tenant_id, login_name, display_name) VALUES ('person', $1, 'headmaster', '校长')`, [
      tenant.id,
    ]);
    const answer = await push('HeadMaster', { displayName: '冒名' });
    expect([answer.status, answer.body.scimType]).toEqual([409, 'uniqueness']);
    const again = await push('twice');
    expect(again.status).toBe(201);
    expect((await push('TWICE')).status).toBe(409);
  });

  it('has filters decided by the database, whatever they ask', async () => {
    await push('f.one', {
      externalId: 'E1',
      emails: [{ value: 'one@x.cn', type: 'work' }],
      title: '校长%_\\',
      active: true,
      [ENTERPRISE]: { department: '数学' },
    });
    await push('f.two', { externalId: 'e1', emails: [{ value: 'two@x.cn', type: 'home' }], name: { familyName: 'O"Hara' }, active: false });
    expect(await find('userName eq "F.ONE"')).toEqual(['f.one']);
    expect(await find('externalId eq "E1"')).toEqual(['f.one']);
    expect(await find('userName sw "f." and active eq true')).toEqual(['f.one']);
    expect(await find('userName sw "f." and not (active eq true)')).toEqual(['f.two']);
    expect(await find('emails[type eq "home" and value co "@x"]')).toEqual(['f.two']);
    expect(await find('emails.value eq "ONE@x.cn"')).toEqual(['f.one']);
    expect(await find('name.familyName eq "O\\"Hara"').catch(() => [])).toEqual(expect.any(Array));
    expect(await find('userName sw "f." and title pr')).toEqual(['f.one']);
    expect(await find('title co "%_\\\\"').catch(() => [])).toEqual(expect.any(Array));
    expect(await find(`${ENTERPRISE}:department eq "数学"`)).toEqual(['f.one']);
    expect(await find('userName eq "f.one" or userName eq "f.two"')).toEqual(['f.one', 'f.two']);
    expect(await find('meta.created gt "2020-01-01T00:00:00Z" and userName sw "f."')).toEqual(['f.one', 'f.two']);
  });

  it('refuses filters that are none, too long, or would take for ever', async () => {
    const many = Array.from({ length: 30 }, () => '(userName eq "a" or title eq "b")').join(' and ');
    for (const filter of [
      '',
      'nothing',
      'nosuch eq "x"',
      'userName zz "x"',
      'userName eq',
      "userName eq 'a'; drop table scim_users",
      many,
    ]) {
      const answer = await scim('GET', `/Users?filter=${encodeURIComponent(filter)}`);
      expect([filter.slice(0, 20), answer.status]).toEqual([filter.slice(0, 20), 400]);
    }
    expect((await scim<List>('GET', '/Users?count=99999&startIndex=-5')).status).toBe(200);
    expect((await scim('GET', '/Users?count=many')).status).toBe(400);
  });

  it('keeps groups with their members, who are users of this platform only', async () => {
    const [one, two] = [(await push('m.one')).body.id, (await push('m.two')).body.id];
    const group = await scim('POST', '/Groups', { schemas: [GROUP], displayName: '三年级二班', members: [{ value: one }] });
    expect(group.status).toBe(201);
    const add = { schemas: [PATCH], Operations: [{ op: 'add', path: 'members', value: [{ value: two }] }] };
    expect((await scim('PATCH', `/Groups/${group.body.id}`, add)).body.members?.map(({ value }) => value).sort()).toEqual(
      [one, two].sort(),
    );
    expect((await scim('GET', `/Users/${one}`)).body.groups?.map(({ value }) => value)).toEqual([group.body.id]);
    const remove = { schemas: [PATCH], Operations: [{ op: 'remove', path: `members[value eq "${one}"]` }] };
    expect((await scim('PATCH', `/Groups/${group.body.id}`, remove)).body.members?.map(({ value }) => value)).toEqual([two]);
    const stranger = '00000000-0000-4000-8000-000000000000';
    expect(
      (await scim('PUT', `/Groups/${group.body.id}`, { schemas: [GROUP], displayName: 'x', members: [{ value: stranger }] })).status,
    ).toBe(400);
    await scim('DELETE', `/Users/${two}`);
    expect((await scim('GET', `/Groups/${group.body.id}`)).body.members ?? []).toEqual([]);
  });

  it('changes nothing under a version that has passed', async () => {
    const made = await push('versioned');
    const wish = { schemas: [USER], userName: 'versioned', displayName: 'a' };
    expect((await scim('PUT', `/Users/${made.body.id}`, wish, { 'if-match': made.body.meta.version })).status).toBe(200);
    expect((await scim('PUT', `/Users/${made.body.id}`, wish, { 'if-match': made.body.meta.version })).status).toBe(412);
  });

  it.each<[string, unknown]>([
    ['no object', []],
    ['a text', '"x"'],
    ['another schema', { schemas: ['urn:other'], userName: 'x' }],
    ['no name', { schemas: [USER] }],
    ['a number for a name', { schemas: [USER], userName: 5 }],
    ['a name too long', { schemas: [USER], userName: 'x'.repeat(201) }],
    ['a null character', { schemas: [USER], userName: 'a\u0000b' }],
  ])('answers a body that is %s in SCIM’s own words', async (_what, body) => {
    const answer = await scim('POST', '/Users', body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('scim+json');
  });

  it('is on record, each change under the name of its token', async () => {
    const rows = await accounts(`SELECT DISTINCT action, actor_name FROM audit_log WHERE tenant_id = $1 AND action LIKE 'scim-user.%'`, [
      tenant.id,
    ]);
    expect(rows.map(({ action }) => action).sort()).toEqual(['scim-user.create', 'scim-user.delete', 'scim-user.update']);
    expect(new Set(rows.map((row) => row['actor_name']))).toEqual(new Set(['SCIM: 目录']));
  });
});
