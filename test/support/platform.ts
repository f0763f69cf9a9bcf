import type { INestApplicationContext } from '@nestjs/common';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { openFrontDoor, type FrontDoor } from '../../apps/standalone/front-door.js';
import { provinceInvitation } from '../../apps/standalone/first-run.js';
import { createWorker } from '../../apps/worker/create-worker.js';
import { TestClient } from './client.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { freePort } from '../../apps/standalone/free-port.js';

export interface Platform {
  readonly database: TestDatabase;
  readonly door: FrontDoor;
  readonly url: string;
  readonly env: Record<string, string>;
  readonly province: TestClient;
  worker?: INestApplicationContext;
  startWorker(): Promise<void>;
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

/** The whole system in this process on a database of its own: API, portals and (unless told not to) the worker. */
export async function startPlatform(overrides: Record<string, string> = {}, options: { worker?: boolean } = {}): Promise<Platform> {
  const database = await createTestDatabase();
  const env = { PORT: String(await freePort()), TENANT_DELETE_GRACE_SECONDS: '1', RECONCILE_SWEEP_SECONDS: '5', ...overrides };
  const settings = database.settings(env);
  const door = await openFrontDoor(settings);
  const url = `http://127.0.0.1:${door.port}`;
  const platform: Platform = {
    database,
    door,
    url,
    env,
    province: await new TestClient(url).accept(await provinceInvitation(door.api)),
    startWorker: async () => {
      platform.worker = await createWorker(settings);
    },
    stopWorker: async () => {
      await platform.worker?.close();
      platform.worker = undefined;
    },
    close: async () => {
      await platform.stopWorker();
      await door.close();
      await database.drop();
    },
  };
  if (options.worker !== false) await platform.startWorker();
  return platform;
}

/** Asks until `probe` gives something, at most `ms` long. */
export async function eventually<T>(probe: () => Promise<T | undefined | false>, ms = 20_000, what = 'it'): Promise<T> {
  const until = Date.now() + ms;
  let last: unknown;
  while (Date.now() < until) {
    try {
      const value = await probe();
      if (value) return value;
      last = value;
    } catch (error) {
      last = error;
    }
    await sleep(50);
  }
  throw new Error(`${what} did not happen within ${ms} ms (last: ${String(last)})`);
}

/** Opens `host`'s page on the platform's port, as a browser does that resolves *.localhost to this machine. */
export function visit(
  platform: { door: { port: number } },
  host: string,
  path = '/',
): Promise<{ status: number; body: string; headers: Record<string, string | string[] | undefined> }> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: platform.door.port, path, headers: { host } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }));
    });
    call.on('error', reject).end();
  });
}
