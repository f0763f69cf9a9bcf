import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { TestClient } from '../support/client.js';
import { startPlatform, type Platform } from '../support/platform.js';
import { asOwner, insertTenant, type TenantFixture } from '../support/tenant-fixture.js';

interface Account {
  id: string;
  loginName: string;
  displayName: string;
  mustChangePassword: boolean;
  disabledAt: string | null;
}
interface Sheet {
  className: string;
  classCode: string;
  rows: { name: string; loginName: string; password: string; pictures: string[] }[];
}
interface Body {
  code: string;
  obligations: string[];
  kind: string;
  tenantId: string;
  displayName: string;
  password: string;
  account: Account;
  items: Account[];
  total: number;
  errors?: { field: string; code: string }[];
}

describe('accounts of a platform’s people', () => {
  let platform: Platform;
  let tenant: TenantFixture;
  let other: TenantFixture;
  let admin: TestClient;
  let classId: string;
  const pupils = ['王小明', '李一', '李一', '张 三'].map((name) => ({ id: randomUUID(), name }));

  const sql = (text: string, values: unknown[] = []) => asOwner(platform.database.ownerUrl, (client) => client.query(text, values));

  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    tenant = await insertTenant(platform.database.ownerUrl, { unitCode: '410181', slug: 'gongyi' });
    other = await insertTenant(platform.database.ownerUrl, { unitCode: '410225', slug: 'lankao' });
    admin = await platform.province.invite('tenant_admin', '410181', tenant.id);
    classId = await insertClass(tenant.id, '一年级1班');
    for (const { id, name } of pupils) await insertPupil(tenant.id, classId, id, name);
  }, 60_000);
  afterAll(() => platform?.close());

  async function insertClass(tenantId: string, name: string): Promise<string> {
    const school = randomUUID();
    const id = randomUUID();
    await sql(`INSERT INTO organisations (id, tenant_id, kind, name, code) VALUES ($1, $2, 'school', '东街小学', '2141000001')`, [
      school,
      tenantId,
    ]);
    await sql(
      `INSERT INTO organisations (id, tenant_id, kind, parent_id, name, stage, grade, entry_year, class_no)
       VALUES ($1, $2, 'class', $3, $4, 'primary', 1, 2026, 1)`,
      [id, tenantId, school, name],
    );
    return id;
  }
  async function insertPupil(tenantId: string, ofClass: string, id: string, name: string): Promise<void> {
    const key = name.replace(/\s/g, '');
    await sql(`INSERT INTO persons (id, tenant_id, name, name_key, name_tail) VALUES ($1, $2, $3, $4, substr($4, 2))`, [
      id,
      tenantId,
      name,
      key,
    ]);
    await sql(
      `INSERT INTO enrolments (tenant_id, person_id, school_id, class_id, from_on)
       SELECT $1, $2, parent_id, id, '2026-09-01' FROM organisations WHERE id = $3`,
      [tenantId, id, ofClass],
    );
  }
  const at = (path: string, id = tenant.id) => `/api/v1/tenants/${id}/${path}`;
  const signIn = (loginName: string, password: string, slug = tenant.slug) =>
    new TestClient(platform.url).post<Body>('/api/v1/session', { loginName, password, tenant: slug });
  const withClass = (body: object) => new TestClient(platform.url).post<Body>('/api/v1/session/class', body);

  let sheet: Sheet;

  it('a class’s sheet makes an account for each pupil; its passwords open nothing but the form to change them', async () => {
    const made = await admin.post<Sheet>(at(`classes/${classId}/initial-passwords`));
    expect([made.status, made.body.className, made.body.rows.length]).toEqual([200, '一年级1班', 4]);
    sheet = made.body;
    for (const { loginName, password } of sheet.rows) {
      expect(loginName).toMatch(/^\d{8}$/);
      expect(password).toMatch(/^[2-9a-z]{4}-[2-9a-z]{4}$/);
    }
    const [row] = sheet.rows;
    const pupil = new TestClient(platform.url);
    const { status, body } = await pupil.post<Body>('/api/v1/session', {
      loginName: row!.loginName,
      password: row!.password,
      tenant: 'gongyi',
    });
    expect([status, body.kind, body.tenantId, body.obligations]).toEqual([200, 'person', tenant.id, ['password']]);
    const closed = await pupil.get<Body>('/api/v1/events');
    expect([closed.status, closed.body.code]).toEqual([403, 'auth.password-change-required']);
    const change = await pupil.post<Body>('/api/v1/account/password', { currentPassword: row!.password, password: 'Blue-9-lantern' });
    expect(change.status).toBe(204);
    expect((await pupil.get<Body>('/api/v1/session')).body.obligations).toEqual([]);
    const { rows } = await sql(
      `SELECT t::text AS text FROM accounts t UNION ALL SELECT a::text FROM audit_log a UNION ALL SELECT k::text FROM idempotency_keys k`,
    );
    for (const { password } of sheet.rows) expect(JSON.stringify(rows)).not.toContain(password);
  });

  it('printed again it leaves those alone who have a password of their own', async () => {
    const again = (await admin.post<Sheet>(at(`classes/${classId}/initial-passwords`))).body;
    expect(again.rows.map(({ loginName }) => loginName).sort()).toEqual(
      sheet.rows
        .slice(1)
        .map(({ loginName }) => loginName)
        .sort(),
    );
    expect((await signIn(sheet.rows[0]!.loginName, 'Blue-9-lantern')).status).toBe(200);
    expect((await signIn(sheet.rows[1]!.loginName, sheet.rows[1]!.password)).status).toBe(401);
  });

  it('a name opens nothing at another platform, nor as an administrator, nor written otherwise', async () => {
    const { loginName } = sheet.rows[0]!;
    expect((await signIn(loginName, 'Blue-9-lantern', 'lankao')).status).toBe(401);
    expect((await signIn(loginName, 'Blue-9-lantern', 'nowhere')).status).toBe(401);
    expect((await new TestClient(platform.url).post('/api/v1/session', { loginName, password: 'Blue-9-lantern' })).status).toBe(401);
    const fullWidth = [...loginName].map((digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0)).join('');
    expect((await signIn(fullWidth, 'Blue-9-lantern')).status).toBe(200);
    await sql(`UPDATE tenants SET desired_state = 'suspended' WHERE id = $1`, [tenant.id]);
    expect((await signIn(loginName, 'Blue-9-lantern')).status).toBe(401);
    await sql(`UPDATE tenants SET desired_state = 'active' WHERE id = $1`, [tenant.id]);
    await sql('DELETE FROM sign_in_failures');
  });

  it('children sign in by class code, name and pictures; two of one name each by their own', async () => {
    const pictures = (await admin.post<Sheet>(at(`classes/${classId}/pictures`))).body;
    const { classCode } = pictures;
    expect(classCode).toMatch(/^[2-9A-Z]{8}$/);
    const seen = new Set<string>();
    for (const row of pictures.rows) {
      const spoken = `${classCode.slice(0, 4)} ${classCode.slice(4).toLowerCase()}`;
      const { status, body } = await withClass({ classCode: spoken, name: row.name.replace(' ', ''), pictures: row.pictures });
      expect([row.name, status, body.displayName]).toEqual([row.name, 200, row.name]);
      seen.add((body as unknown as { id: string }).id);
    }
    expect(seen.size).toBe(4);
    const [first] = pictures.rows;
    for (const wrong of [
      { classCode: 'AAAAAAAA', name: first!.name, pictures: first!.pictures },
      { classCode, name: '没有此人', pictures: first!.pictures },
      { classCode, name: first!.name, pictures: ['apple', 'apple', first!.pictures[2] === 'apple' ? 'cat' : 'apple'] },
    ]) {
      const { status, body } = await withClass(wrong);
      expect([status, body.code]).toEqual([401, 'session.class-wrong']);
    }
    expect((await withClass({ classCode, name: first!.name, pictures: ['apple'] })).status).toBe(400);
    const renewed = (await admin.post<{ code: string }>(at(`classes/${classId}/code`))).body.code;
    expect((await withClass({ classCode, name: first!.name, pictures: first!.pictures })).status).toBe(401);
    expect((await withClass({ classCode: renewed, name: first!.name, pictures: first!.pictures })).status).toBe(200);
  });

  it('a teacher resets the pictures of a child of their own class, and of no other', async () => {
    const teacherPerson = randomUUID();
    await sql(`INSERT INTO persons (id, tenant_id, name, name_key, name_tail) VALUES ($1, $2, '赵老师', '赵老师', '老师')`, [
      teacherPerson,
      tenant.id,
    ]);
    const { account, password } = (await admin.post<Body>(at('accounts'), { personId: teacherPerson, loginName: 'zhao.laoshi' })).body;
    await sql(`INSERT INTO memberships (account_id, tenant_id, role, reason) VALUES ($1, $2, 'teacher', '任教')`, [account.id, tenant.id]);
    const teacher = new TestClient(platform.url);
    await teacher.post('/api/v1/session', { loginName: 'ZHAO.laoshi', password, tenant: 'gongyi' });
    await teacher.post('/api/v1/account/password', { currentPassword: password, password: 'Green-7-teapots' });
    const [child] = (await admin.get<Body>(at(`accounts?classId=${classId}`))).body.items;
    expect((await teacher.post(at(`accounts/${child!.id}/picture-reset`))).status).toBe(404);
    await sql(
      `INSERT INTO employments (tenant_id, person_id, organisation_id, post, from_on) VALUES ($1, $2, $3, 'class-teacher', '2026-09-01')`,
      [tenant.id, teacherPerson, classId],
    );
    const reset = await teacher.post<Sheet>(at(`accounts/${child!.id}/picture-reset`));
    expect([reset.status, reset.body.rows.length, reset.body.rows[0]?.pictures.length]).toEqual([200, 1, 3]);
    expect((await teacher.get(at('accounts'))).status).toBe(403);
  });

  it('a reset gives a new initial password and ends every session; a disabled account is nobody’s', async () => {
    const { loginName } = sheet.rows[0]!;
    const [account] = (await admin.get<Body>(at(`accounts?q=${loginName}`))).body.items;
    const signedIn = new TestClient(platform.url);
    await signedIn.post('/api/v1/session', { loginName, password: 'Blue-9-lantern', tenant: 'gongyi' });
    const { body } = await admin.post<Body>(at(`accounts/${account!.id}/password-reset`));
    expect((await signedIn.get('/api/v1/session')).status).toBe(401);
    expect((await signIn(loginName, body.password)).body.obligations).toEqual(['password']);
    const disabled = await admin.post<Account>(at(`accounts/${account!.id}/disable`), { reason: '已转学' });
    expect([disabled.status, disabled.body.disabledAt !== null]).toEqual([200, true]);
    expect((await signIn(loginName, body.password)).status).toBe(401);
    expect((await admin.post(at(`accounts/${account!.id}/enable`))).status).toBe(200);
    expect((await signIn(loginName, body.password)).status).toBe(200);
  });

  it('another platform’s administrator finds none of them', async () => {
    const stranger = await platform.province.invite('tenant_admin', '410225', other.id);
    expect((await stranger.get(at('accounts'))).status).toBe(404);
    expect((await stranger.post(at(`classes/${classId}/initial-passwords`))).status).toBe(404);
    expect((await stranger.post(at(`classes/${classId}/initial-passwords`, other.id))).status).toBe(404);
    expect((await stranger.get<Body>(at('accounts', other.id))).body.total).toBe(0);
  });

  it('an account follows its person to another platform, under a name that is free there', async () => {
    const { loginName } = sheet.rows[1]!;
    const { rows } = await sql(`SELECT person_id FROM accounts WHERE login_name = $1`, [loginName]);
    await sql(`INSERT INTO accounts (kind, tenant_id, login_name, display_name) VALUES ('person', $1, $2, '别人')`, [other.id, loginName]);
    const personId = (rows[0] as { person_id: string }).person_id;
    await sql('UPDATE persons SET tenant_id = $2 WHERE id = $1', [personId, other.id]);
    const moved = await sql('SELECT tenant_id, login_name FROM accounts WHERE person_id = $1', [personId]);
    expect(moved.rows).toEqual([{ tenant_id: other.id, login_name: `${loginName}-2` }]);
  });
});
