import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestClient } from '../support/client.js';
import { EventListener } from '../support/event-stream.js';
import { approvedTenant, consentedApplication, type ApplicationAnswer } from '../support/filing.js';
import { eventually, visit } from '../support/platform.js';
import { startPostgresServer, type PostgresServer } from '../support/postgres-server.js';
import { startStandalone, type Standalone } from '../support/standalone.js';

const GONE_MS = 20_000;

interface Problem {
  code: string;
  state: string;
  parts: Record<string, { status: string }>;
}

/** The one server everything stands on goes away for a while and comes back; no process ends, nobody restarts anything. */
describe('PostgreSQL gone for twenty seconds', () => {
  let server: PostgresServer;
  let platform: Standalone;
  let city: TestClient;
  let listener: EventListener;
  let early: string;
  let waiting: ApplicationAnswer;
  const shared = process.env.SHUYUAN_TEST_DATABASE_URL;

  beforeAll(async () => {
    server = await startPostgresServer();
    process.env.SHUYUAN_TEST_DATABASE_URL = server.url;
    platform = await startStandalone({ RECONCILE_SWEEP_SECONDS: '2' });
    city = await platform.province.invite('city_admin', '410100');
    early = await approvedTenant(platform.province, city, '410102', 'early');
    await ready(early);
    waiting = await consentedApplication(city, '410105', 'jinshui');
    listener = new EventListener(platform.province);
    await eventually(() => Promise.resolve(listener.opened > 0), 5000, 'an open stream');
  }, 60_000);
  afterAll(async () => {
    await listener?.close();
    await platform?.close();
    await server?.remove();
    process.env.SHUYUAN_TEST_DATABASE_URL = shared;
  }, 30_000);

  const ready = (id: string) =>
    eventually(
      async () => (await platform.province.get<Problem>(`/api/v1/tenants/${id}`)).body.state === 'ready',
      30_000,
      `tenant ${id} ready`,
    );

  let during: string;

  it('answers 503 with Retry-After at once, says which part is down, stays alive, and keeps showing portals', async () => {
    await visit(platform, 'early.localhost');
    // Approved the moment before: its job is lost or half done when the server goes.
    during = await approvedTenant(platform.province, city, '410103', 'during');
    await server.halt();
    const goneAt = Date.now();
    // A session may be remembered for some seconds; whatever needs the database says so.
    while (Date.now() - goneAt < GONE_MS) {
      for (const [method, path] of [
        ['GET', '/api/v1/tenants'],
        ['GET', `/api/v1/tenants/${early}`],
        ['POST', `/api/v1/applications/${waiting.id}/approve`],
      ] as const) {
        const asked = performance.now();
        const answer = await platform.province.call<Problem>(method, path, method === 'POST' ? { body: {} } : {});
        expect([answer.status, answer.body.code]).toEqual([503, 'service.unavailable']);
        expect(answer.headers.get('content-type')).toContain('application/problem+json');
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
        expect(performance.now() - asked).toBeLessThan(4000);
      }
      expect((await platform.province.get('/livez')).status).toBe(200);
      const readiness = await platform.province.get<Problem>('/readyz');
      expect(readiness.status).toBe(503);
      expect(readiness.body.parts.database).toMatchObject({ status: 'down' });
      expect((await visit(platform, 'early.localhost')).status).toBe(200);
      await sleep(1000);
    }
    await server.resume();
  }, 60_000);

  it('works again without a restart, with nothing lost', async () => {
    await eventually(async () => (await platform.province.get('/api/v1/tenants')).status === 200, 10_000, 'reads');
    await eventually(async () => (await platform.province.get('/readyz')).status === 200, 10_000, 'readiness');
    await ready(during);
    const approved = await platform.province.post<ApplicationAnswer>(`/api/v1/applications/${waiting.id}/approve`);
    expect([approved.status, approved.body.state]).toEqual([200, 'approved']);
    await ready(approved.body.tenantId!);
    expect((await visit(platform, 'jinshui.localhost')).status).toBe(200);
    expect(platform.process.printed).not.toMatch(/worker ended|Unhandled|uncaught/i);
    expect(await platform.process.endsWithin(1)).toBeUndefined();
  }, 90_000);

  it('delivers every event exactly once across the outage', async () => {
    const last = (tenantId: string) =>
      listener.received.some((e) => e.event === 'tenant.changed' && e.data.id === tenantId && e.data.state === 'ready');
    const { tenantId } = (await platform.province.get<ApplicationAnswer>(`/api/v1/applications/${waiting.id}`)).body;
    await eventually(() => Promise.resolve(last(during) && last(tenantId!)), 10_000, 'the last events');
    const ids = listener.received.map((e) => e.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of [during, tenantId]) {
      const phases = listener.received.filter((e) => e.event === 'tenant.phase' && e.data.tenantId === id && e.data.status === 'succeeded');
      expect(new Set(phases.map((e) => e.data.phase)).size).toBe(7);
    }
  });
});
