import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import type { Answer, TestClient } from '../support/client.js';
import { virtualForm } from '../support/forms.js';
import { startPlatform, type Platform } from '../support/platform.js';

interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  correlationId: string;
  id: string;
  version: number;
}

const NOT_HTTP = /^HTTP\/1\.1 400 [^]*problem\+json[^]*"code":"request.not-http"/;

/** What HTTP itself can carry wrong. */
describe('requests that are wrong as requests', () => {
  let platform: Platform;
  let county: TestClient;

  beforeAll(async () => {
    platform = await startPlatform({ BODY_LIMIT_BYTES: '65536' }, { worker: false });
    county = await (await platform.province.invite('city_admin', '410100')).invite('county_admin', '410105');
  }, 60_000);
  afterAll(() => platform?.close());

  function expectProblem(answer: Answer<Problem>, status: number, code: string): void {
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ status, type: `urn:shuyuan:problem:${code}`, title: expect.any(String) });
    expect(answer.headers.get('x-correlation-id')).toBe(answer.body.correlationId);
  }
  const raw = (body: string, headers: Record<string, string> = {}) =>
    county.call<Problem>('POST', '/api/v1/applications', { body, headers });

  it('answer 413 to a body over the limit, also when its length is not announced', async () => {
    expectProblem(await raw(JSON.stringify({ form: 'x'.repeat(70_000) })), 413, 'request.too-large');
    const stream = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 20; i++) controller.enqueue(new TextEncoder().encode('"'.padEnd(5000, 'x')));
        controller.close();
      },
    });
    const response = await fetch(`${platform.url}/api/v1/session`, {
      method: 'POST',
      body: stream,
      duplex: 'half',
      headers: { 'content-type': 'application/json' },
    } as RequestInit);
    expect(response.status).toBe(413);
  });

  it.each(['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', 'nonsense'])(
    'answer 415 to %s',
    async (type) => {
      expectProblem(await raw('{}', { 'content-type': type }), 415, 'request.media-type');
    },
  );

  it.each(['{', '{"a":}', 'null x', '\u0000', '{"a":1,}', '', "{'a':1}"])('answer 400 to the body %j', async (body) => {
    expectProblem(await raw(body), 400, 'request.malformed');
  });

  it.each(['null', '[]', '1', '"x"', 'true'])('answer 400 to the JSON %s in place of an object', async (body) => {
    const answer = await raw(body);
    expect([answer.status, answer.headers.get('content-type')?.includes('problem+json')]).toEqual([400, true]);
  });

  it('survive deep nesting, dangerous keys and invalid UTF-8', async () => {
    for (const body of [
      '['.repeat(30_000),
      `${'['.repeat(30_000)}${']'.repeat(30_000)}`,
      `${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}`,
      '{"__proto__":{"role":"province_admin"},"constructor":{"prototype":{"x":1}}}',
      '{"unitCode":"410105","form":{"__proto__":{"mode":"virtual"}}}',
    ]) {
      const answer = await raw(body);
      expect([answer.status, answer.headers.get('content-type')?.includes('problem+json')]).toEqual([400, true]);
    }
    const response = await fetch(`${platform.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: Buffer.concat([Buffer.from('{"loginName":"'), Buffer.from([0xff, 0xfe, 0x80]), Buffer.from('","password":"x"}')]),
    });
    expect(response.status).toBeLessThan(500);
    expect(({} as Record<string, unknown>).role).toBeUndefined();
  });

  it('answer 404 to routes there are not', async () => {
    for (const [method, path] of [
      ['GET', '/api/v1/nothing'],
      ['POST', '/api/v1/nothing'],
      ['GET', '/api/v1/applications/../../etc/passwd%00'],
      ['GET', '/api/v2/session'],
    ] as const)
      expectProblem(await county.call<Problem>(method, path), 404, 'route.not-found');
  });

  it.each([
    ['DELETE', '/api/v1/regions', 'GET, HEAD'],
    ['PATCH', '/api/v1/tenants', 'GET, HEAD, POST'],
    ['OPTIONS', '/api/v1/applications/evaluate', 'POST'],
    ['GET', `/api/v1/applications/${randomUUID()}/submit`, 'POST'],
    ['POST', `/api/v1/applications/${randomUUID()}?x=1`, 'GET, HEAD'],
  ])('answer 405 to %s %s and say which methods it has', async (method, path, allow) => {
    const answer = await county.call<Problem>(method, path, { headers: { 'content-type': 'application/json' } });
    expectProblem(answer, 405, 'method.not-allowed');
    expect(answer.headers.get('allow')?.split(', ').sort().join(', ')).toBe(allow);
  });

  it.each(['not-a-uuid', '123', randomUUID().slice(1), `${randomUUID()}x`, '%00', '%F0%9F%8F%AB', "';--", 'x'.repeat(199)])(
    'answer 404 to the id %j',
    async (id) => {
      for (const path of [`tenants/${id}`, `applications/${id}`, `tenants/${id}/site`])
        expectProblem(await county.get<Problem>(`/api/v1/${path}`), 404, 'resource.not-found');
    },
  );

  it.each(['%', '%E0%A4%A', '%C0%80'])('answer a 4xx to the undecodable path %j', async (id) => {
    const answer = await county.get<Problem>(`/api/v1/tenants/${id}`);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.get('content-type')).toContain('problem+json');
  });

  it('refuse cursors, limits and sorts that are none, by name', async () => {
    for (const cursor of [
      'x',
      'bm90anNvbg',
      Buffer.from('[]').toString('base64url'),
      Buffer.from('[{"a":1},2]').toString('base64url'),
      Buffer.from('["no-date","x"]').toString('base64url'),
      Buffer.from('["\\u0000","x"]').toString('base64url'),
    ]) {
      const answer = await county.get<Problem>(`/api/v1/applications?cursor=${cursor}`);
      expect([cursor, answer.status]).toEqual([cursor, 400]);
      expect(answer.headers.get('content-type')).toContain('problem+json');
    }
    for (const query of [
      'limit=0',
      'limit=201',
      'limit=-1',
      'limit=1.5',
      'limit=x',
      'limit=',
      'sort=password',
      'sort=name&sort=-name',
      'unknown=1',
      'state=x',
      'cursor=a&cursor=b',
      'q[]=a',
      'q=a&q=b',
    ])
      expectProblem(await county.get<Problem>(`/api/v1/tenants?${query}`), 400, 'request.invalid');
  });

  it('need If-Match for an edit and refuse one that is out of date or nonsense', async () => {
    const form = virtualForm('410105', { slug: 'jinshui' });
    const { id } = (await county.post<Problem>('/api/v1/applications', { unitCode: '410105', form })).body;
    const save = (ifMatch?: string) =>
      county.put<Problem>(`/api/v1/applications/${id}/form`, { form }, ifMatch === undefined ? {} : { 'if-match': ifMatch });
    expectProblem(await save(), 428, 'precondition.required');
    for (const tag of ['"99"', '99', 'W/"99"', '"x"', '"1', '*', '"-1"', '"99999999999999999999"'])
      expectProblem(await save(tag), 412, 'precondition.failed');
    expect((await save('"1"')).status).toBe(200);
    expectProblem(await save('"1"'), 412, 'precondition.failed');
    expectProblem(await county.post<Problem>(`/api/v1/applications/${id}/submit`, {}, { 'if-match': '"1"' }), 412, 'precondition.failed');
  });

  it('change the words with Accept-Language and never the code', async () => {
    const ask = async (language: string) =>
      (await county.call<Problem>('GET', `/api/v1/tenants/${randomUUID()}`, { headers: { 'accept-language': language } })).body;
    const [zh, en] = [await ask('zh-CN,zh;q=0.9,en;q=0.1'), await ask('en-GB,en;q=0.9,zh;q=0.1')];
    expect(zh.title).toMatch(/没有找到/);
    expect(en.title).toMatch(/^Not found/);
    expect([zh.code, en.code]).toEqual(['resource.not-found', 'resource.not-found']);
    for (const odd of ['fr', '*', '', ';;;q=x', 'zh;q=0,en', 'x'.repeat(2000)]) expect((await ask(odd)).code).toBe('resource.not-found');
  });

  it('refuse a write that another site has a browser send', async () => {
    const attempts: [Record<string, string>, number][] = [
      [{ 'sec-fetch-site': 'cross-site' }, 403],
      [{ 'sec-fetch-site': 'same-site' }, 403],
      [{ origin: 'https://evil.example' }, 403],
      [{ origin: 'null' }, 403],
      [{ 'sec-fetch-site': 'same-origin' }, 400],
      [{ 'sec-fetch-site': 'none' }, 400],
      [{ origin: platform.url }, 400],
      [{}, 400],
    ];
    for (const [headers, status] of attempts) {
      const answer = await county.post<Problem>('/api/v1/applications', { unitCode: 1 }, headers);
      expect([headers, answer.status]).toEqual([headers, status]);
      if (status === 403) expectProblem(answer, 403, 'request.cross-site');
    }
  });

  it('take over a sane correlation id and replace any other', async () => {
    const ask = async (id: string) => (await county.get('/livez', { 'x-correlation-id': id })).headers.get('x-correlation-id');
    expect(await ask('trace-0123456789')).toBe('trace-0123456789');
    for (const odd of ['short', 'x'.repeat(101), 'a b c d e f', '<script>alert(1)</script>', 'a'.repeat(8) + '{}'])
      expect(await ask(odd)).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    [
      'headers beyond measure',
      `GET /livez HTTP/1.1\r\nhost: x\r\nx-big: ${'y'.repeat(100_000)}\r\n\r\n`,
      /^HTTP\/1\.1 431 [^]*problem\+json[^]*"code":"request.headers-too-large"/,
    ],
    ['no HTTP at all', 'hello\r\n\r\n', NOT_HTTP],
    ['two lengths', 'POST /api/v1/session HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}', NOT_HTTP],
    ['a NUL in a header', 'GET /livez HTTP/1.1\r\nhost: x\r\ncookie: a\u0000b\r\n\r\n', NOT_HTTP],
    [
      'length and chunks',
      'POST /api/v1/session HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      NOT_HTTP,
    ],
    ['no host', 'GET /livez HTTP/1.1\r\n\r\n', /^HTTP\/1\.1 400/],
  ])('survive %s', async (_what, text, expected) => {
    const answer = await new Promise<string>((resolve, reject) => {
      let got = '';
      const socket = connect(platform.door.port, '127.0.0.1', () => socket.write(text));
      socket.setTimeout(3000, () => socket.destroy());
      socket.on('data', (chunk) => (got += chunk.toString()));
      socket.on('close', () => resolve(got));
      socket.on('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EPIPE' || error.code === 'ECONNRESET' ? undefined : reject(error),
      );
    });
    expect(answer).toMatch(expected);
    expect((await county.get('/livez')).status).toBe(200);
  });
});
