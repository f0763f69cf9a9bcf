import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestClient } from '../support/client.js';
import { approvedTenant } from '../support/filing.js';
import { eventually, startPlatform, type Platform } from '../support/platform.js';
import { asOwner } from '../support/tenant-fixture.js';

interface Tenant {
  state: string;
  desiredState: string;
  message: string;
  code?: string;
}

/** Answers kept for their caller must never be told from answers read anew. */
describe('a hot read', () => {
  let platform: Platform;
  let city: TestClient;
  let id: string;
  let path: string;
  beforeAll(async () => {
    platform = await startPlatform();
    city = await platform.province.invite('city_admin', '410100');
    id = await approvedTenant(platform.province, city, '410105', 'jinshui');
    path = `/api/v1/tenants/${id}`;
    await eventually(async () => (await read()).body.state === 'ready', 20_000, 'ready');
  }, 60_000);
  afterAll(() => platform?.close());
  beforeEach(async () => void (await read()));

  const read = (client = platform.province, headers = {}) => client.get<Tenant>(path, headers);

  it('is the same bytes and headers again, under a correlation id of its own', async () => {
    const [first, second] = [await read(), await read(platform.province, { 'x-correlation-id': 'trace-of-mine' })];
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('x-correlation-id')).toBe('trace-of-mine');
    const own = (headers: Headers) => [...headers].filter(([name]) => !/^(x-correlation-id|date)$/.test(name)).toSorted();
    expect(own(second.headers)).toEqual(own(first.headers));
  });

  it('is counted in the metrics like any other', async () => {
    const count = async () =>
      Number(
        /shuyuan_http_request_duration_seconds_count\{route="\/api\/v1\/tenants\/:id",method="GET",status="200"\} (\d+)/.exec(
          (await platform.province.get<string>('/metrics')).body,
        )?.[1],
      );
    const before = await count();
    for (let i = 0; i < 10; i++) await read();
    expect(await count()).toBe(before + 10);
  });

  it('shows at once what this caller or another has just changed', async () => {
    for (let round = 0; round < 5; round++) {
      await read();
      await city.post(`${path}/suspend`, { reason: '检修' });
      expect((await read()).body.desiredState).toBe('suspended');
      await platform.province.post(`${path}/resume`);
      expect((await read()).body.desiredState).toBe('active');
    }
    await eventually(async () => (await read()).body.state === 'ready', 20_000, 'ready again');
  }, 30_000);

  // From here on nobody but the test writes.
  it('shows what another process has committed as soon as it says so', async () => {
    await platform.stopWorker();
    await asOwner(platform.database.ownerUrl, async (client) => {
      for (const text of ['一', '二', '三']) {
        await read();
        await client.query('BEGIN');
        await client.query('UPDATE tenants SET message = $2 WHERE id = $1', [id, JSON.stringify({ zh: text, en: text })]);
        await client.query(`SELECT pg_notify('shuyuan_events', '{}')`);
        await client.query('COMMIT');
        await eventually(async () => (await read()).body.message === text, 500, 'the change');
      }
    });
  });

  it('is nobody else’s', async () => {
    const stranger = await platform.province.invite('city_admin', '410300');
    await read();
    expect((await read(stranger)).body.code).toBe('resource.not-found');
    const nobody = await fetch(`${platform.url}${path}`);
    expect(nobody.status).toBe(401);
  });

  it('ends with its session', async () => {
    const passing = await platform.province.invite('city_admin', '410100');
    const cookie = { cookie: passing.sessionCookie! };
    expect((await read(passing)).status).toBe(200);
    expect((await passing.get('/api/v1/session')).status).toBe(200);
    await passing.delete('/api/v1/session');
    for (const url of [path, '/api/v1/session']) expect((await fetch(`${platform.url}${url}`, { headers: cookie })).status).toBe(401);
  });

  it('is not kept while changes cannot be heard of', async () => {
    await read();
    await asOwner(platform.database.ownerUrl, async (client) => {
      await client.query(`UPDATE tenants SET message = '{"zh":"unheard","en":"unheard"}' WHERE id = $1`, [id]);
      const ended = await client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'shuyuan-listen' AND datname = current_database()`,
      );
      expect(ended.rowCount).toBeGreaterThan(0);
    });
    await eventually(async () => (await read()).body.message === 'unheard', 500, 'an answer read anew');
  });
});
