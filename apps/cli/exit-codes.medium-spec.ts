import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Operator } from '../../test/support/cli.js';
import { startPlatform, type Platform } from '../../test/support/platform.js';
import { freePort } from '../standalone/free-port.js';

/** As docs/cli.md tells them. */
describe('what shuyuan ends with', () => {
  let platform: Platform;
  let operator: Operator;

  beforeAll(async () => {
    platform = await startPlatform();
    operator = await new Operator().signIn(platform.url, platform.province);
  }, 90_000);

  afterAll(async () => {
    operator?.close();
    await platform?.close();
  });

  const open = (slug: string, unit: string, ...more: string[]) =>
    operator.run(['tenant', 'open', slug, '--unit', unit, '--responsible-unit', '测试教育局', ...more]);

  test('1: refused, with the detail, the fields and a number to quote, in either language', async () => {
    expect(await open('luoyang', '410300', '--wait')).toMatchObject({ code: 0 });
    const taken = await open('luoyang2', '410300');
    expect(taken).toMatchObject({ code: 1, out: '' });
    expect(taken.err).toMatch(/^Error: .*\(tenant\.unit-has-platform, \S+\)/s);
    const invalid = await open('X', '41', '--lang', 'zh');
    expect(invalid.code).toBe(1);
    expect(invalid.err).toMatch(/^错误：/);
    expect(invalid.err).toContain('  unitCode: ');
    expect(invalid.err).toContain('  slug: ');
  });

  test.each([
    [['tenant', 'ls', '--nope'], 'unknown option'],
    [['tenant', 'nope'], 'unknown command'],
    [['tenant'], 'Usage: '],
    [['tenant', 'get'], 'missing required argument'],
    [['tenant', 'ls', '-o', 'xml'], 'Allowed choices'],
    [['tenant', 'ls', '--limit', '0'], 'above zero'],
    [['rollout', 'start', '--to', 'standard@1.1.0', '--reason', 'x', '--wave', 'half='], 'Not a wave'],
    [['tenant', 'pin', 'luoyang', '--until', 'soon'], 'Not a date'],
    [['login', 'ftp://example.org'], 'Not a server address'],
  ])('2: wrong usage: %j', async (args, words) => {
    const said = await operator.run(args);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(words);
  });

  test('3: no such thing, by name or by id', async () => {
    expect((await operator.run(['tenant', 'get', 'nowhere'])).code).toBe(3);
    expect((await operator.run(['rollout', 'get', '00000000-0000-4000-8000-000000000000'])).code).toBe(3);
    expect((await operator.run(['plan', 'retire', 'none@7', '--yes'])).code).toBe(3);
  });

  test('4: signed in, but not allowed to', async () => {
    const county = await new Operator().signIn(platform.url, await platform.province.invite('county_admin', '410221'));
    expect((await county.run(['plan', 'retire', 'standard@1', '--yes'])).code).toBe(4);
    county.close();
  });

  test('5: not done in time; what was asked for goes on', async () => {
    await platform.stopWorker();
    const said = await operator.run(['tenant', 'suspend', 'luoyang', '--yes', '--reason', '检修', '--wait', '--timeout', '1']);
    expect(said).toMatchObject({ code: 5, out: '', err: expect.stringContaining('Not done after 1 s') });
    await platform.startWorker();
    expect(await operator.json('tenant', 'resume', 'luoyang', '--wait')).toMatchObject({ state: 'ready' });
  }, 60_000);

  test('6: nobody there, or somebody else', async () => {
    const nobody = await operator.run(['login', `http://127.0.0.1:${await freePort()}`, '-u', 'x'], { env: { SHUYUAN_PASSWORD: 'x' } });
    expect(nobody.code).toBe(6);
    expect(nobody.err).toContain('ECONNREFUSED');
    const other = createServer((_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const somebody = await operator.run(['login', `http://127.0.0.1:${(other.address() as AddressInfo).port}`, '-u', 'x'], {
      env: { SHUYUAN_PASSWORD: 'x' },
    });
    other.close();
    expect(somebody.code).toBe(6);
    expect(somebody.err).toContain('check the address');
  });
});
