import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../../apps/standalone/free-port.js';
import { TestClient } from '../support/client.js';
import { consentedApplication, type ApplicationAnswer } from '../support/filing.js';
import { eventually, visit } from '../support/platform.js';
import { startPostgresServer, type PostgresServer } from '../support/postgres-server.js';
import { redisAvailable, startRedis } from '../support/redis.js';
import { isBuilt } from './support/standalone.js';
import { announceSkip } from '../support/announce-skip.js';

const runs = isBuilt() && redisAvailable();
if (!runs) announceSkip('each part alone', isBuilt() ? 'redis-server is not installed' : 'dist/ is not built (npm run build)');

(runs ? describe : describe.skip)('api, worker and portal, each started alone, on a real PostgreSQL and a real Redis', () => {
  let postgres: PostgresServer;
  let redis: Awaited<ReturnType<typeof startRedis>>;
  let ports: { api: number; portal: number; ops: number };
  let env: Record<string, string>;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    [postgres, redis] = await Promise.all([startPostgresServer(), startRedis()]);
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    // As a hosting provider would hand it out: one login that owns one database, nothing more.
    await client.query(`CREATE ROLE shuyuan LOGIN CREATEROLE PASSWORD 'owner'`);
    await client.query(`CREATE DATABASE shuyuan OWNER shuyuan`);
    await client.end();
    const url = new URL(postgres.url);
    Object.assign(url, { username: 'shuyuan', password: 'owner', pathname: '/shuyuan' });
    ports = { api: await freePort(), portal: await freePort(), ops: await freePort() };
    env = {
      DATABASE_URL: url.href,
      REDIS_URL: redis.url,
      WORKER_OPS_PORT: String(ports.ops),
      LOG_LEVEL: 'warn',
      ADMIN_SECOND_FACTOR: 'offered',
      PUBLIC_URL: `http://localhost:${ports.api}`,
      PORTAL_URL_TEMPLATE: `http://{host}:${ports.portal}`,
      PORTAL_PROBE_URL: `http://127.0.0.1:${ports.portal}`,
    };
    // All three at once on an empty database: one migrates, the others wait.
    for (const [part, port] of [
      ['api', ports.api],
      ['portal', ports.portal],
      ['worker', 0],
    ] as const) {
      children.push(spawn(process.execPath, [program(part)], { env: { ...process.env, ...env, PORT: String(port) }, stdio: 'inherit' }));
    }
    for (const port of [ports.api, ports.portal])
      await eventually(async () => (await fetch(`http://127.0.0.1:${port}/livez`)).ok, 30_000, 'a part');
  }, 60_000);

  afterAll(async () => {
    for (const child of children) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await redis?.stop();
    await postgres?.remove();
  }, 30_000);

  const program = (part: string): string => join(import.meta.dirname, `../../dist/apps/${part}/main.js`);

  it('does the main job together, and the operator’s invitation lets the first administrator in', async () => {
    const printed = execFileSync(process.execPath, [join(import.meta.dirname, '../../dist/apps/standalone/invite.js')], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    const link = /http:\S+\/invite#\S+/.exec(printed)?.[0] ?? '';
    const base = `http://127.0.0.1:${ports.api}`;
    const province = await new TestClient(base).accept(link);
    const city = await province.invite('city_admin', '410100');
    const { id } = await consentedApplication(city, '410105', 'jinshui');
    const { body } = await province.post<ApplicationAnswer>(`/api/v1/applications/${id}/approve`);
    await eventually(
      async () => (await province.get<{ state: string }>(`/api/v1/tenants/${body.tenantId}`)).body.state === 'ready',
      30_000,
      'ready',
    );
    expect((await visit({ door: { port: ports.portal } }, 'jinshui.localhost')).status).toBe(200);
    const ready = await province.get<{ parts: Record<string, { status: string }> }>('/readyz');
    const worker = `http://127.0.0.1:${ports.ops}`;
    expect((await fetch(`${worker}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${worker}/metrics`)).text()).toMatch(/shuyuan_reconcile_duration_seconds_count\{outcome="done"\} [1-9]/);
    expect((await fetch(`${worker}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.1' } })).status).toBe(403);
    expect(Object.keys(ready.body.parts).sort()).toEqual(['cluster (local)', 'database', 'queue (redis)']);
  }, 60_000);

  it('stops each part in order when told to', async () => {
    for (const child of children) {
      child.kill('SIGTERM');
      await once(child, 'exit');
      // Nest closes everything, then lets the signal take its course.
      expect([0, 'SIGTERM']).toContain(child.exitCode ?? child.signalCode);
    }
  }, 30_000);
});
