import { afterEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TokenFile } from './access.js';
import type { Credentials } from './access.js';
import { KubeHttp } from './kube-http.js';
import type { KubeHttpOptions } from './kube-http.js';

/** A real HTTP server that misbehaves on purpose, which a healthy API server cannot be made to do. */
describe('requests to an API server in trouble', () => {
  const cleanUp: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const step of cleanUp.splice(0).reverse()) await step();
  });

  const anonymous: Credentials = { headers: () => Promise.resolve({}), renew: () => false };
  async function against(
    answer: (attempt: number, request: IncomingMessage) => RequestListener,
    options: KubeHttpOptions = {},
    credentials = anonymous,
  ) {
    let seen = 0;
    const server: Server = createServer((request, response) => answer(++seen, request)(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const http = new KubeHttp({ origin: `http://127.0.0.1:${port}`, basePath: '', tls: {}, credentials }, { backoffMs: 5, ...options });
    cleanUp.push(
      () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
      () => http.close(),
    );
    const get = () => http.send<{ ok: boolean }>({ method: 'GET', path: '/', what: 'look' });
    return { get, http, attempts: () => seen };
  }
  const reply =
    (status: number, body: unknown, headers = {}): RequestListener =>
    (_, response) => {
      response.writeHead(status, headers).end(JSON.stringify(body));
    };
  const ok = reply(200, { ok: true });

  test.each([
    ['a 503', reply(503, {})],
    ['a 500 of etcd', reply(500, { message: 'etcdserver: request timed out' })],
    ['two writers meeting', reply(409, { reason: 'Conflict', message: 'the object has been modified' })],
    ['a reset connection', ((request) => request.socket.destroy()) satisfies RequestListener],
    [
      'a body cut off',
      ((_, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('{');
        setTimeout(() => response.destroy(), 5);
      }) satisfies RequestListener,
    ],
  ])('%s is tried again', async (_, bad) => {
    const { get, attempts } = await against((attempt) => (attempt < 3 ? bad : ok));
    expect((await get()).body).toEqual({ ok: true });
    expect(attempts()).toBe(3);
  });

  test('the pause that the server asks for is kept, a long one is left to the caller', async () => {
    const short = await against((attempt) => (attempt === 1 ? reply(429, {}, { 'retry-after': '1' }) : ok));
    const started = Date.now();
    await short.get();
    expect(Date.now() - started).toBeGreaterThanOrEqual(1000);

    const long = await against(() => reply(429, { message: 'busy' }, { 'retry-after': '60' }));
    await expect(long.get()).rejects.toMatchObject({ code: 'throttled', retryAfterSeconds: 60, retryable: true });
    expect(long.attempts()).toBe(1);
  });

  test('attempts are bounded, and none is spent on a refusal that stays one', async () => {
    const down = await against(() => reply(503, {}), { attempts: 4 });
    await expect(down.get()).rejects.toMatchObject({ code: 'unreachable', status: 503 });
    expect(down.attempts()).toBe(4);

    const owned = { message: 'x', details: { causes: [{ reason: 'FieldManagerConflict' }] } };
    for (const refusal of [reply(422, {}), reply(403, {}), reply(404, {}), reply(401, {}), reply(409, owned)]) {
      const firm = await against(() => refusal);
      await expect(firm.get()).rejects.toMatchObject({ name: 'ClusterError', retryable: false });
      expect(firm.attempts()).toBe(1);
    }
  });

  test('a server that never answers', async () => {
    const { get } = await against(() => () => undefined, { timeoutMs: 200, attempts: 1 });
    await expect(get()).rejects.toMatchObject({ code: 'unreachable', message: expect.stringContaining('look') });
  }, 10_000);

  test('connections are kept and never more than allowed', async () => {
    const sockets = new Set<unknown>();
    const { get } = await against((_, request) => (sockets.add(request.socket), ok), { connections: 4 });
    for (let round = 0; round < 5; round++) await Promise.all(Array.from({ length: 20 }, get));
    expect(sockets.size).toBe(4);
  });

  test('a token replaced on disk is taken up: at once after a 401, else within a minute', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'shuyuan-token-'));
    cleanUp.push(() => rm(folder, { recursive: true }));
    const file = join(folder, 'token');
    await writeFile(file, 'old\n');
    let accepted = 'Bearer old';
    const { get, attempts } = await against(
      (_, request) => (request.headers.authorization === accepted ? ok : reply(401, { message: 'Unauthorized' })),
      {},
      new TokenFile(file),
    );
    await get();
    await writeFile(file, 'new');
    await get();
    expect(attempts()).toBe(2);

    accepted = 'Bearer new';
    await get();
    expect(attempts()).toBe(4);

    accepted = 'Bearer other';
    await expect(get()).rejects.toMatchObject({ code: 'unauthorized', status: 401 });
    await rm(file);
    await expect(get()).rejects.toMatchObject({ code: 'unauthorized', message: expect.stringContaining(file) });
  });
});
