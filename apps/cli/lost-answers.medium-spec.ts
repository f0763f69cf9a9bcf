import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Operator } from '../../test/support/cli.js';
import { startPlatform, type Platform } from '../../test/support/platform.js';

/** What stands between an operator and the platform, and what it does to a call. */
type Meddle = (call: IncomingMessage, answer: ServerResponse) => 'pass' | 'lose' | 'refuse' | 'hang';

describe('a bad connection', () => {
  let platform: Platform;
  let operator: Operator;
  let between: Server;
  let meddle: Meddle = () => 'pass';
  const seen: string[] = [];

  beforeAll(async () => {
    platform = await startPlatform();
    between = createServer((call, answer) => {
      seen.push(`${call.method} ${call.url?.split('?')[0]}`);
      const fate = meddle(call, answer);
      if (fate === 'refuse') return void answer.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
      if (fate === 'hang') return;
      const { method, url, headers } = call;
      const onward = request({ port: platform.door.port, host: '127.0.0.1', method, path: url, headers }, (from) => {
        if (fate === 'lose') return void from.resume().on('end', () => call.socket.destroy());
        answer.writeHead(from.statusCode!, from.headers);
        from.pipe(answer);
      });
      onward.on('error', () => call.socket.destroy());
      answer.on('close', () => onward.destroy());
      call.pipe(onward);
    });
    await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve));
    operator = await new Operator().signIn(`http://127.0.0.1:${(between.address() as AddressInfo).port}`, platform.province);
  }, 90_000);

  afterAll(async () => {
    operator?.close();
    between?.closeAllConnections();
    between?.close();
    await platform?.close();
  });

  const open = (slug: string, unit: string, ...more: string[]) =>
    operator.run(['tenant', 'open', slug, '--unit', unit, '--responsible-unit', '测试教育局', '-o', 'json', ...more]);
  const times = (call: string) => seen.filter((line) => line === call).length;

  test('a creation whose answer is lost, and then a gateway’s 502, is sent again under its key and made once', async () => {
    const fates = ['lose', 'refuse'] as const;
    let at = 0;
    meddle = ({ method }) => (method === 'POST' ? (fates[at++] ?? 'pass') : 'pass');
    const said = await open('kaifeng', '410200');
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(times('POST /api/v1/tenants')).toBe(3);
    expect(await operator.json('tenant', 'ls')).toMatchObject({ items: [{ slug: 'kaifeng' }], total: 1 });
  });

  test('what has no key is sent once', async () => {
    meddle = ({ method }) => (method === 'POST' ? 'lose' : 'pass');
    expect(await operator.run(['plan', 'retire', 'small@1', '--yes'])).toMatchObject({ code: 6, out: '' });
    expect(times('POST /api/v1/plans/small@1/retire') + times('POST /api/v1/plans/small%401/retire')).toBe(1);
  });

  test('without events, --wait asks', async () => {
    meddle = ({ url }) => (url?.startsWith('/api/v1/events') ? 'refuse' : 'pass');
    expect(await open('luoyang', '410300', '--wait', '--timeout', '30')).toMatchObject({
      code: 0,
      err: expect.stringContaining('luoyang: ready'),
    });
    expect(seen).toContain('GET /api/v1/events');
  }, 60_000);

  test('an absent server is waited for; one that is silent is not waited for longer than was said', async () => {
    let until = Infinity;
    meddle = ({ method, url }) => {
      if (method === 'POST') until = Date.now() + 5000;
      return Date.now() < until && until !== Infinity && !url?.endsWith('/suspend') ? 'refuse' : 'pass';
    };
    const waited = await operator.run(['tenant', 'suspend', 'luoyang', '--reason', '检修', '--yes', '--wait', '-o', 'json']);
    expect(waited).toMatchObject({ code: 0, err: expect.stringContaining('HTTP 502') });
    let isSilent = false;
    meddle = ({ method }) => {
      const fate = isSilent ? 'hang' : 'pass';
      if (method === 'POST') isSilent = true;
      return fate;
    };
    const before = Date.now();
    expect(await operator.run(['tenant', 'resume', 'luoyang', '--reason', '检修完', '--wait', '--timeout', '2'])).toMatchObject({
      code: 5,
      out: '',
    });
    expect(Date.now() - before).toBeLessThan(10_000);
  }, 60_000);
});
