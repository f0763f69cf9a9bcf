import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '#shuyuan/kernel';
import type { Answer, TestClient } from '../../../test/support/client.js';
import { giveRole, signedIn, signedInPerson, type PersonFixture } from '../../../test/support/signed-in.js';
import { eventually, startPlatform, type Platform } from '../../../test/support/platform.js';
import { asOwner, insertTenant } from '../../../test/support/tenant-fixture.js';
import { keptApart } from './apart.js';

interface Item {
  id: string;
  code?: string;
  state?: string;
  role?: Role;
  accountId?: string;
  expiresAt?: string;
}
interface Explained {
  verdict: string;
  whoCouldGrant: Role[];
  elevations: { role: Role }[];
}
interface Who {
  id: string;
  roles: Role[];
  permissions: string[];
  viewAs: { operatorName: string } | null;
}

describe('access', () => {
  let platform: Platform;
  let city: TestClient;
  let county: TestClient;
  let tenant: string;
  let sibling: string;
  let admin: PersonFixture;
  let teacher: PersonFixture;
  const code = (answer: Answer<object>): string => `${answer.status} ${(answer.body as { code?: string }).code ?? ''}`.trim();
  const members = (id: string, rest = ''): string => `/api/v1/tenants/${id}/members${rest}`;

  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    const { ownerUrl } = platform.database;
    tenant = (await insertTenant(ownerUrl, { unitCode: '410105', scopePath: '/410000/410100/410105/' })).id;
    sibling = (await insertTenant(ownerUrl, { unitCode: '410102', scopePath: '/410000/410100/410102/' })).id;
    city = await platform.province.invite('city_admin', '410100');
    county = await city.invite('county_admin', '410105');
    admin = await signedInPerson(platform, tenant, ['tenant_admin']);
    teacher = await signedInPerson(platform, tenant, ['teacher']);
  }, 60_000);
  afterAll(() => platform?.close());

  describe('members', () => {
    it('are given a role by whoever stands above, and lose it at once when it is taken', async () => {
      expect((await teacher.client.get(members(tenant))).status).toBe(403);
      const given = await admin.client.post<Item>(members(tenant), { loginName: teacher.loginName, role: 'school_admin', reason: '兼任' });
      expect(given.status).toBe(201);
      await eventually(async () => (await teacher.client.get(members(tenant))).status === 200, 2000, 'the role');
      expect(code(await admin.client.post(members(tenant), { accountId: teacher.id, role: 'school_admin' }))).toBe(
        '409 membership.held-already',
      );
      expect((await admin.client.delete(members(tenant, `/${given.body.id}`))).status).toBe(204);
      await eventually(async () => (await teacher.client.get(members(tenant))).status === 403, 2000, 'its loss');
    });

    it('are nobody else’s: a platform next door does not exist, and no role is given upwards or to oneself', async () => {
      expect(code(await admin.client.get(members(sibling)))).toBe('404 resource.not-found');
      expect(code(await admin.client.get(members('00000000-0000-4000-8000-000000000000')))).toBe('404 resource.not-found');
      expect(code(await admin.client.post(members(tenant), { accountId: teacher.id, role: 'tenant_admin' }))).toBe(
        '403 membership.role-not-yours',
      );
      expect(code(await admin.client.post(members(tenant), { accountId: admin.id, role: 'teacher' }))).toBe(
        '403 membership.not-to-oneself',
      );
      expect((await county.get(members(tenant))).status).toBe(200);
      expect(code(await county.get(members(sibling)))).toBe('404 resource.not-found');
    });

    it('of a unit reach down its tree, where it is explicit', async () => {
      const post = await signedInPerson(platform, sibling, []);
      const given = await city.post<Item>('/api/v1/memberships', { loginName: post.loginName, role: 'auditor', unitCode: '410100' });
      expect(code(given)).toBe('400 request.invalid');
      const byId = await city.post<Item>('/api/v1/memberships', { accountId: post.id, role: 'auditor', unitCode: '410100' });
      expect(byId.status).toBe(201);
      await eventually(async () => (await post.client.get(members(tenant))).status === 200, 2000, 'the reach');
      expect(code(await city.post('/api/v1/memberships', { accountId: post.id, role: 'auditor', unitCode: '410300' }))).toBe(
        '403 membership.role-not-yours',
      );
      expect((await city.delete(`/api/v1/memberships/${byId.body.id}`)).status).toBe(204);
    });

    it('can only be read while the platform is suspended, and are gone with it', async () => {
      const { id } = await insertTenant(platform.database.ownerUrl, { desiredState: 'suspended', state: 'suspended' });
      const own = await signedInPerson(platform, id, ['tenant_admin']);
      expect((await own.client.get(members(id))).status).toBe(200);
      expect(code(await own.client.post(members(id), { accountId: teacher.id, role: 'teacher' }))).toBe('409 tenant.suspended');
      const gone = await insertTenant(platform.database.ownerUrl, {
        unitCode: '410182',
        scopePath: '/410000/410100/410182/',
        desiredState: 'deleted',
        state: 'deleting',
      });
      const late = await signedInPerson(platform, gone.id, ['tenant_admin']);
      expect(code(await late.client.get(members(gone.id)))).toBe('404 resource.not-found');
    });
  });

  describe('三员分立', () => {
    it('is the same pairs in the database', async () => {
      const rows = await asOwner(
        platform.database.ownerUrl,
        async (owner) =>
          (
            await owner.query<{ one: Role; other: Role; apart: boolean }>(
              'SELECT one, other, roles_apart(one, other) AS apart FROM unnest($1::text[]) AS one, unnest($1::text[]) AS other',
              [ROLES],
            )
          ).rows,
      );
      expect(rows).toHaveLength(ROLES.length ** 2);
      expect(rows.filter(({ one, other, apart }) => apart !== keptApart(one, other))).toEqual([]);
    });

    it('is kept by the API, by the database behind it, and by two who come at once', async () => {
      const one = await signedInPerson(platform, tenant, ['auditor']);
      expect(code(await admin.client.post(members(tenant), { accountId: one.id, role: 'system_admin' }))).toBe(
        '409 membership.roles-apart',
      );
      await expect(
        asOwner(platform.database.ownerUrl, (owner) => giveRole(owner, one.id, 'tenant_admin', { tenantId: sibling })),
      ).rejects.toThrow(/kept apart/);
      const two = await signedInPerson(platform, tenant, []);
      const answers = await Promise.all(
        (['auditor', 'security_officer', 'system_admin'] as const).map((role) =>
          admin.client.post(members(tenant), { accountId: two.id, role }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    });
  });

  describe('elevations', () => {
    it('begin at once where no second person is asked for, and end by themselves', async () => {
      const asked = await teacher.client.post<Item>('/api/v1/elevations', {
        role: 'portal_editor',
        tenantId: tenant,
        reason: '更新公告',
        minutes: 30,
      });
      expect(asked.body).toMatchObject({ state: 'active' });
      const site = `/api/v1/tenants/${tenant}/site`;
      await eventually(async () => (await teacher.client.get(site)).status !== 403, 2000, 'the permission');
      await asOwner(platform.database.ownerUrl, (owner) =>
        owner.query(`UPDATE memberships SET expires_at = now() + interval '1 second' WHERE account_id = $1 AND kind = 'elevation'`, [
          teacher.id,
        ]),
      );
      await eventually(async () => (await teacher.client.get(site)).status === 403, 4000, 'its end');
    });

    it('wait for a second person, who is never the one who asked', async () => {
      const asked = await county.post<Item>('/api/v1/elevations', {
        role: 'tenant_admin',
        tenantId: tenant,
        reason: '排查故障',
        minutes: 60,
      });
      expect(asked.body).toMatchObject({ state: 'requested' });
      const path = `/api/v1/elevations/${asked.body.id}`;
      expect(code(await county.post(`${path}/approve`))).toBe('403 elevation.second-person');
      expect((await city.post<Item>(`${path}/approve`)).body.state).toBe('active');
      const { body } = await county.get<Who>('/api/v1/session');
      expect(body.roles).toEqual(['county_admin', 'tenant_admin']);
      expect((await county.post<Item>(`${path}/end`)).body.state).toBe('ended');
      await eventually(async () => !(await county.get<Who>('/api/v1/session')).body.roles.includes('tenant_admin'), 4000, 'the end');
    });

    it('are not for everyone, nor for long', async () => {
      const wish = { role: 'school_admin', tenantId: sibling, reason: '看看', minutes: 60 };
      expect(code(await teacher.client.post('/api/v1/elevations', wish))).toBe('403 elevation.not-offered');
      expect(code(await teacher.client.post('/api/v1/elevations', { ...wish, tenantId: tenant, minutes: 600 }))).toBe(
        '400 request.invalid',
      );
    });
  });

  describe('looking through another’s eyes (代看)', () => {
    it('needs consent, shows what they see, changes nothing and is on record', async () => {
      const wish = { tenantId: tenant, accountId: admin.id, reason: '反映看不到成员', minutes: 10 };
      const asked = await city.post<Item>('/api/v1/support-sessions', wish);
      expect(asked.status).toBe(201);
      const path = `/api/v1/support-sessions/${asked.body.id}`;
      expect(code(await city.post(`${path}/start`))).toBe('409 support.not-consented');
      expect(code(await city.post(`${path}/consent`))).toBe('403 support.consent-not-yours');
      expect((await admin.client.post<Item>(`${path}/consent`)).body.state).toBe('consented');
      expect((await city.post(`${path}/start`)).status).toBe(200);
      const seen = (await city.get<Who>('/api/v1/session')).body;
      expect(seen).toMatchObject({ id: admin.id, roles: ['tenant_admin', 'person'], viewAs: { operatorName: '测试管理员' } });
      expect(seen.permissions).toContain('member.read');
      expect(seen.permissions).not.toContain('member.grant');
      expect((await city.get(members(tenant))).status).toBe(200);
      expect(code(await city.post(members(tenant), { accountId: teacher.id, role: 'teacher' }))).toBe('403 auth.view-only');
      expect(code(await city.get('/api/v1/overview'))).toBe('403 auth.forbidden');
      expect((await city.post(`${path}/end`)).status).toBe(200);
      await eventually(async () => (await city.get<Who>('/api/v1/session')).body.viewAs === null, 2000, 'the end');
      const acts = await asOwner(
        platform.database.ownerUrl,
        async (owner) =>
          (
            await owner.query<{ action: string }>(
              `SELECT action FROM audit_log WHERE object_id = $1 OR detail->>'route' LIKE '%support%'`,
              [asked.body.id],
            )
          ).rows,
      );
      expect(acts.map(({ action }) => action)).toEqual(expect.arrayContaining(['support.request', 'support.consent']));
    });
  });

  describe('why can I not …', () => {
    const explain = async (client: TestClient, action: string, tenantId?: string): Promise<Explained> =>
      (await client.get<Explained>(`/api/v1/permissions/explain?action=${action}${tenantId ? `&tenantId=${tenantId}` : ''}`)).body;

    it('names the rule, who could change it, and what to ask for', async () => {
      expect(await explain(teacher.client, 'member.grant', tenant)).toMatchObject({ verdict: 'no-role' });
      expect((await explain(teacher.client, 'member.grant', tenant)).whoCouldGrant).toContain('tenant_admin');
      expect((await explain(teacher.client, 'site.edit', tenant)).elevations).toContainEqual(
        expect.objectContaining({ role: 'portal_editor' }),
      );
      expect(await explain(admin.client, 'member.grant', sibling)).toMatchObject({ verdict: 'out-of-reach', elevations: [] });
      expect(await explain(city, 'person.write', tenant)).toMatchObject({ verdict: 'not-here' });
      expect(await explain(admin.client, 'member.grant', tenant)).toMatchObject({ verdict: 'allowed' });
      expect((await teacher.client.get('/api/v1/permissions/explain?action=no.such')).status).toBe(400);
    });

    it('comes from the table that is published as data', async () => {
      const { body } = await teacher.client.get<{ rules: { action: string; roles: Role[] }[]; roles: { role: Role; apartFrom: Role[] }[] }>(
        '/api/v1/policy',
      );
      expect(body.rules.find(({ action }) => action === 'member.grant')?.roles).toContain('tenant_admin');
      expect(body.roles.find(({ role }) => role === 'auditor')?.apartFrom).toEqual(
        expect.arrayContaining(['system_admin', 'tenant_admin']),
      );
    });

    it('is not asked by whoever is not signed in', async () => {
      const stranger = await signedIn(platform, teacher.id);
      await stranger.delete('/api/v1/session');
      expect((await stranger.get('/api/v1/policy')).status).toBe(401);
    });
  });
});
