import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestClient } from '../support/client.js';
import { virtualForm } from '../support/forms.js';
import { eventually, startPlatform, visit, type Platform } from '../support/platform.js';

interface Detail {
  id: string;
  state: string;
  tenantId: string | null;
  actions: string[];
  code?: string;
  version: number;
  timeline: { action: string }[];
  phases: { phase: string; status: string; durationMs: number | null }[];
  observedGeneration: number;
  generation: number;
  conditions: { type: string; status: string }[];
  host: string;
  message: string | null;
  items: { kind: string; inSync: boolean; desired: unknown }[];
}

/** The product's main job over real HTTP, the same on both queue backends. */
export function describeMainPath(name: string, settings: () => Promise<Record<string, string>>): void {
  describe(`main path with ${name}`, () => {
    let platform: Platform;
    let city: TestClient;
    let county: TestClient;
    let tenantId: string;

    beforeAll(async () => {
      platform = await startPlatform(await settings());
      city = await platform.province.invite('city_admin', '410100');
      county = await city.invite('county_admin', '410105');
    }, 1_200_000);
    afterAll(() => platform?.close());

    const tenant = async () => (await platform.province.get<Detail>(`/api/v1/tenants/${tenantId}`)).body;
    const reach = (state: string) =>
      eventually(async () => ((await tenant()).state === state ? tenant() : undefined), 45_000, `state ${state}`);

    it('leads from a county’s application over the city’s consent and the province’s approval to a portal in the unit’s name', async () => {
      const created = await county.post<Detail>('/api/v1/applications', {
        unitCode: '410105',
        form: virtualForm('410105', { slug: 'jinshui' }),
      });
      expect(created.status).toBe(201);
      const path = `/api/v1/applications/${created.body.id}`;
      expect((await county.post<Detail>(`${path}/submit`)).body.state).toBe('submitted');
      expect((await platform.province.post<Detail>(`${path}/approve`)).body.code).toBe('application.transition-not-allowed');
      expect((await city.post<Detail>(`${path}/consent`)).body.state).toBe('consented');
      const approved = await platform.province.post<Detail>(`${path}/approve`);
      expect(approved.body).toMatchObject({ state: 'approved' });
      expect(approved.body.timeline.map((e) => e.action)).toEqual(['create', 'submit', 'consent', 'approve']);
      tenantId = approved.body.tenantId!;

      const ready = await reach('ready');
      expect(ready.observedGeneration).toBe(ready.generation);
      expect(ready.phases.map((p) => [p.phase, p.status])).toEqual(
        ['namespace', 'quota', 'isolation', 'access', 'portal', 'domain', 'verify'].map((p) => [p, 'succeeded']),
      );
      expect(ready.conditions.filter((c) => c.status !== 'True')).toEqual([]);

      const page = await visit(platform, 'jinshui.localhost');
      expect(page.status).toBe(200);
      expect(page.body).toContain('金水区');
      const objects = await county.get<Detail>(`/api/v1/tenants/${tenantId}/objects`);
      expect(objects.body.items).toHaveLength(19);
      expect(objects.body.items.every((o) => o.inSync)).toBe(true);
      expect(JSON.stringify(objects.body.items.find((o) => o.kind === 'Secret'))).not.toMatch(/PORTAL_KEY":"(?!•)/);
    });

    it('gives one effect or a clear 409 when something is sent twice', async () => {
      const list = await platform.province.get<{ items: Detail[] }>('/api/v1/applications?unitCode=410105');
      const path = `/api/v1/applications/${list.body.items[0]!.id}`;
      const again = await platform.province.post<Detail>(`${path}/approve`);
      expect([again.status, again.body.code]).toEqual([409, 'application.transition-not-allowed']);
      const second = await county.post<Detail>('/api/v1/applications', {
        unitCode: '410105',
        form: virtualForm('410105', { slug: 'jinshui-2' }),
      });
      expect([second.status, second.body.code]).toEqual([409, 'application.already-filed']);
      const tenants = await platform.province.get<{ total: number }>('/api/v1/tenants?q=jinshui');
      expect(tenants.body.total).toBe(1);
    });

    it('suspends with a page that says so, and resumes', async () => {
      expect((await platform.province.post(`/api/v1/tenants/${tenantId}/suspend`, {})).status).toBe(400);
      expect((await platform.province.post(`/api/v1/tenants/${tenantId}/suspend`, { reason: '安全整改' })).status).toBe(202);
      await reach('suspended');
      expect((await tenant()).message).toBe('The platform is suspended; its data is kept');
      const inChinese = await platform.province.get<Detail>(`/api/v1/tenants/${tenantId}`, { 'accept-language': 'zh-CN' });
      expect(inChinese.body.message).toBe('平台已暂停服务，数据保留');
      const page = await visit(platform, 'jinshui.localhost');
      expect(page.status).toBe(503);
      expect(page.body).toContain('暂停');
      const replicas = (await platform.province.get<Detail>(`/api/v1/tenants/${tenantId}/objects`)).body.items.find(
        (o) => o.kind === 'Deployment',
      )?.desired;
      expect(replicas).toMatchObject({ spec: { replicas: 0 } });
      expect((await platform.province.post(`/api/v1/tenants/${tenantId}/resume`)).status).toBe(202);
      await reach('ready');
      expect((await visit(platform, 'jinshui.localhost')).status).toBe(200);
    });

    it('deletes after the grace period, frees the address, and lets the unit file again', async () => {
      const wrong = await platform.province.delete<Detail>(`/api/v1/tenants/${tenantId}`, { reason: '合并', confirmSlug: 'other' });
      expect([wrong.status, wrong.body.code]).toEqual([422, 'tenant.confirmation-wrong']);
      expect((await platform.province.delete(`/api/v1/tenants/${tenantId}`, { reason: '合并', confirmSlug: 'jinshui' })).status).toBe(202);
      expect((await platform.province.post(`/api/v1/tenants/${tenantId}/restore`)).status).toBe(202);
      await reach('ready');
      await platform.province.delete(`/api/v1/tenants/${tenantId}`, { reason: '合并', confirmSlug: 'jinshui' });
      await reach('deleted');
      expect((await visit(platform, 'jinshui.localhost')).status).toBe(404);
      const again = await county.post<Detail>('/api/v1/applications', {
        unitCode: '410105',
        form: virtualForm('410105', { slug: 'jinshui' }),
      });
      expect(again.status).toBe(201);
    });
  });
}
