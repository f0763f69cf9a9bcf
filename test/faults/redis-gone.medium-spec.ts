import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestClient } from '../support/client.js';
import { consentedApplication, type ApplicationAnswer } from '../support/filing.js';
import { eventually, startPlatform, type Platform } from '../support/platform.js';
import { redisAvailable, startRedis } from '../support/redis.js';
import { announceSkip } from '../support/announce-skip.js';

interface Tenant {
  state: string;
  parts: Record<string, { status: string }>;
}

const describeWithRedis = redisAvailable() ? describe : describe.skip;
if (!redisAvailable()) announceSkip('Redis gone for a while', 'redis-server is not installed');

/** The queue's server goes away with everything in it; the rows are the truth, and the sweep finds what was lost. */
describeWithRedis('Redis gone for some seconds', () => {
  let redis: Awaited<ReturnType<typeof startRedis>>;
  let platform: Platform;
  let waiting: ApplicationAnswer;

  beforeAll(async () => {
    redis = await startRedis();
    platform = await startPlatform({ REDIS_URL: redis.url, RECONCILE_SWEEP_SECONDS: '1' });
    const city: TestClient = await platform.province.invite('city_admin', '410100');
    waiting = await consentedApplication(city, '410105', 'jinshui');
  }, 60_000);
  afterAll(async () => {
    await platform?.close();
    await redis?.stop();
  }, 30_000);

  it('takes approvals as ever and says which part is down', async () => {
    await redis.stop();
    const asked = performance.now();
    const approved = await platform.province.post<ApplicationAnswer>(`/api/v1/applications/${waiting.id}/approve`);
    expect([approved.status, approved.body.state]).toEqual([200, 'approved']);
    expect(performance.now() - asked).toBeLessThan(4000);
    waiting = approved.body;
    const readiness = await platform.province.get<Tenant>('/readyz');
    expect([readiness.status, readiness.body.parts['queue (redis)']?.status]).toEqual([503, 'down']);
    expect(readiness.body.parts.database).toMatchObject({ status: 'up' });
    expect((await platform.province.get('/livez')).status).toBe(200);
    expect((await platform.province.get<Tenant>(`/api/v1/tenants/${waiting.tenantId}`)).body.state).toBe('pending');
  });

  it('opens the platform once Redis is back, empty as it is', async () => {
    redis = await startRedis(redis.port);
    await eventually(
      async () => (await platform.province.get<Tenant>(`/api/v1/tenants/${waiting.tenantId}`)).body.state === 'ready',
      30_000,
      'the platform ready',
    );
    await eventually(async () => (await platform.province.get('/readyz')).status === 200, 10_000, 'readiness');
  }, 50_000);
});
