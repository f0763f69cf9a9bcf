import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, TestClient } from '../support/client.js';
import { EventListener } from '../support/event-stream.js';
import { approvedTenant, consentedApplication, type ApplicationAnswer } from '../support/filing.js';
import { eventually, startPlatform, type Platform } from '../support/platform.js';

interface List {
  items: { id: string; unitCode: string }[];
  total: number;
}

/** Each unit sees its own branch of the reporting tree; for everything else the answer is that it does not exist. */
describe('units among themselves', () => {
  let platform: Platform;
  let zhengzhou: TestClient;
  let luoyang: TestClient;
  let county: TestClient;
  let sibling: TestClient;
  let tenantAdmin: TestClient;
  let tenant: string;
  let otherTenant: string;
  let application: ApplicationAnswer;
  let invitation: string;
  let listener: EventListener;

  beforeAll(async () => {
    platform = await startPlatform();
    zhengzhou = await platform.province.invite('city_admin', '410100');
    luoyang = await platform.province.invite('city_admin', '410300');
    tenant = await approvedTenant(platform.province, zhengzhou, '410105', 'jinshui');
    otherTenant = await approvedTenant(platform.province, zhengzhou, '410102', 'zhongyuan');
    application = await consentedApplication(zhengzhou, '410103', 'erqi');
    county = await zhengzhou.invite('county_admin', '410105');
    sibling = await zhengzhou.invite('county_admin', '410102');
    tenantAdmin = await county.invite('tenant_admin', '410105', tenant);
    invitation = (await zhengzhou.post<{ id: string }>('/api/v1/invitations', { role: 'county_admin', unitCode: '410105' })).body.id;
    listener = new EventListener(luoyang);
    for (const id of [tenant, otherTenant])
      await eventually(
        async () => (await zhengzhou.get<{ state: string }>(`/api/v1/tenants/${id}`)).body.state === 'ready',
        20_000,
        'ready',
      );
  }, 60_000);
  afterAll(async () => {
    await listener?.close();
    await platform?.close();
  });

  const code = (answer: Answer<object>): string => `${answer.status} ${(answer.body as { code?: string }).code ?? ''}`.trim();
  const NOTHING = '404 resource.not-found';

  it('show another city’s administrator nothing in any list', async () => {
    for (const path of ['applications', 'tenants', 'invitations', 'administrators']) {
      const { status, body } = await luoyang.get<List>(`/api/v1/${path}`);
      expect(status).toBe(200);
      expect(body.items.filter((i) => !i.unitCode.startsWith('4103'))).toEqual([]);
      expect(body.total).toBe(body.items.length);
    }
    expect((await luoyang.get<List>('/api/v1/applications?cityCode=410100')).body.items).toEqual([]);
    expect((await luoyang.get<List>('/api/v1/tenants?q=jinshui')).body.items).toEqual([]);
  });

  it.each([
    ['another city', () => luoyang],
    ['another county of the same city', () => sibling],
  ] as const)('answer 404 to %s for whatever it names', async (_who, client) => {
    for (const path of [`applications/${application.id}`, `tenants/${tenant}`, `tenants/${tenant}/objects`, `tenants/${tenant}/site`])
      expect([path, code(await client().get(`/api/v1/${path}`))]).toEqual([path, NOTHING]);
  });

  it('let another city act on nothing', async () => {
    const ifMatch = { 'if-match': '"1"' };
    for (const step of ['consent', 'submit', 'withdraw', 'return'])
      expect(code(await luoyang.post(`/api/v1/applications/${application.id}/${step}`, { comment: '退回' }))).toBe(NOTHING);
    for (const action of ['suspend', 'resume', 'retry'])
      expect(code(await luoyang.post(`/api/v1/tenants/${tenant}/${action}`, { reason: '越权' }))).toBe(NOTHING);
    expect(code(await luoyang.post(`/api/v1/tenants/${tenant}/site/publish`, {}, ifMatch))).toBe(NOTHING);
    expect(code(await luoyang.delete(`/api/v1/invitations/${invitation}`))).toBe(NOTHING);
    for (const unitCode of ['410100', '410105', '410000', '999999'])
      expect(code(await luoyang.post('/api/v1/invitations', { role: 'county_admin', unitCode }))).toBe('400 request.invalid');
    expect((await zhengzhou.get<{ state: string }>(`/api/v1/tenants/${tenant}`)).body.state).toBe('ready');
    expect((await zhengzhou.get<{ state: string }>(`/api/v1/applications/${application.id}`)).body.state).toBe('consented');
  });

  it('hold roles to what they may do, inside their own branch as well', async () => {
    expect(code(await zhengzhou.post(`/api/v1/applications/${application.id}/approve`))).toBe('403 auth.forbidden');
    expect(code(await zhengzhou.delete(`/api/v1/tenants/${tenant}`, { reason: 'x', confirmSlug: 'jinshui' }))).toBe('403 auth.forbidden');
    expect(code(await county.post(`/api/v1/tenants/${tenant}/suspend`, { reason: 'x' }))).toBe('403 auth.forbidden');
    expect(code(await county.post('/api/v1/invitations', { role: 'city_admin', unitCode: '410105' }))).toBe(
      '403 invitation.role-not-allowed',
    );
    expect(code(await county.get('/api/v1/overview'))).toBe('403 auth.forbidden');
    expect(code(await zhengzhou.post('/api/v1/demo'))).toBe('403 auth.forbidden');
    const beyond = await zhengzhou.invite('county_admin', '410105');
    expect(code(await beyond.post('/api/v1/applications', { unitCode: '410102', form: {} }))).toBe('400 request.invalid');
  });

  it('show a platform administrator the one platform and no application', async () => {
    expect((await tenantAdmin.get<List>('/api/v1/tenants')).body.items.map((i) => i.id)).toEqual([tenant]);
    expect((await tenantAdmin.get(`/api/v1/tenants/${tenant}/site`)).status).toBe(200);
    for (const path of [`tenants/${otherTenant}`, `tenants/${otherTenant}/site`, `tenants/${otherTenant}/objects`])
      expect([path, code(await tenantAdmin.get(`/api/v1/${path}`))]).toEqual([path, NOTHING]);
    expect(code(await tenantAdmin.get('/api/v1/applications'))).toBe('403 auth.forbidden');
    expect(code(await tenantAdmin.get('/api/v1/invitations'))).toBe('403 auth.forbidden');
    expect(code(await tenantAdmin.post(`/api/v1/tenants/${otherTenant}/site/publish`, {}, { 'if-match': '"1"' }))).toBe(NOTHING);
  });

  it('send another city none of the events', async () => {
    await platform.province.post(`/api/v1/tenants/${otherTenant}/suspend`, { reason: '检修' });
    await eventually(
      async () => (await zhengzhou.get<{ state: string }>(`/api/v1/tenants/${otherTenant}`)).body.state === 'suspended',
      20_000,
      'suspended',
    );
    expect(listener.opened).toBeGreaterThan(0);
    expect(listener.received).toEqual([]);
  });

  it('know nobody without a session, or with one made up', async () => {
    for (const cookie of ['', 'shuyuan_session=', 'shuyuan_session=made-up', 'shuyuan_session=%00', 'other=1']) {
      for (const path of [
        'session',
        'tenants',
        `tenants/${tenant}`,
        'applications',
        'invitations',
        'administrators',
        'events',
        'overview',
        'demo',
      ]) {
        const response = await fetch(`${platform.url}/api/v1/${path}`, { headers: { cookie } });
        expect([path, response.status]).toEqual([path, 401]);
        await response.body?.cancel();
      }
    }
  });
});
