import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Logger } from '@nestjs/common';
import { loadSettings } from '#shuyuan/kernel';
import { ControlPlaneSource } from './control-plane-source.js';

let server: Server;
let answer: { status: number; headers?: Record<string, string> };
let source: ControlPlaneSource;

beforeAll(async () => {
  Logger.overrideLogger(false);
  server = createServer((_req, res) => {
    res.writeHead(answer.status, { etag: '"1"', ...answer.headers });
    res.end(answer.status === 200 ? JSON.stringify({ kind: 'unknown' }) : undefined);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  source = new ControlPlaneSource(
    loadSettings({
      PORTAL_SOURCE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      TENANT_ID: '7c1c0c1e-8a55-4a64-9f0e-0b5a2f3d4c5b',
      PORTAL_HOST: 'jinshui.localhost',
      PORTAL_KEY: 'k'.repeat(43),
    }),
  );
});
afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = () =>
  source.find('jinshui').then(
    () => 'shown',
    (error: Error) => error.message,
  );

it('takes its key with it nowhere else', async () => {
  answer = { status: 302, headers: { location: 'http://127.0.0.1:9/' } };
  expect(await ask()).toBe('fetch failed');
});

it('asks to be started again once its key has been refused for long, and not because nobody answered', async () => {
  answer = { status: 200 };
  expect(await ask()).toBe('shown');
  answer = { status: 401 };
  expect(await ask()).toBe('PORTAL_KEY is refused');
  const start = Date.now();
  expect(source.alive()).toBe(true);
  jest.spyOn(Date, 'now').mockReturnValue(start + 6 * 60_000);
  expect(source.alive()).toBe(false);
  expect(await source.health()).toMatchObject({ ready: false, empty: false });

  answer = { status: 503 };
  expect([await ask(), source.alive()]).toEqual(['it answers 503', true]);
  answer = { status: 304 };
  expect([await ask(), source.alive()]).toEqual(['shown', true]);
});
