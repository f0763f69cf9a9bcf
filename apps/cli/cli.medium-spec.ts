import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Operator } from '../../test/support/cli.js';
import { PASSWORD } from '../../test/support/client.js';
import { startPlatform, type Platform } from '../../test/support/platform.js';

interface Item {
  id: string;
  slug: string;
  unitCode: string;
  state: string;
}
interface List {
  items: Item[];
  total: number;
  nextCursor: string | null;
}

describe('shuyuan, as a process of its own against a running platform', () => {
  let platform: Platform;
  let operator: Operator;
  let loginName: string;

  beforeAll(async () => {
    platform = await startPlatform();
    operator = new Operator();
    loginName = (await platform.province.get<{ loginName: string }>('/api/v1/session')).body.loginName;
  }, 90_000);

  afterAll(async () => {
    operator?.close();
    await platform?.close();
  });

  const open = (slug: string, unit: string, ...more: string[]) =>
    operator.run(['tenant', 'open', slug, '--unit', unit, '--responsible-unit', '测试教育局', '-o', 'json', ...more]);

  test('before anybody is signed in: 4, and what to do', async () => {
    const said = await operator.run(['tenant', 'ls']);
    expect(said).toMatchObject({ code: 4, out: '' });
    expect(said.err).toContain('shuyuan login');
  });

  test('a wrong password: 4; the right one from standard input; the session is its owner’s alone to read', async () => {
    const wrong = await operator.run(['login', platform.url, '-u', loginName], { env: { SHUYUAN_PASSWORD: 'not this one' } });
    expect(wrong.code).toBe(4);
    const right = await operator.run(['login', platform.url, '-u', loginName, '--password-stdin'], { input: `${PASSWORD}\n` });
    expect(right).toMatchObject({ code: 0 });
    const file = join(operator.config, 'shuyuan', 'session.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(operator.config, 'shuyuan')).mode & 0o777).toBe(0o700);
    expect(await operator.json('whoami')).toMatchObject({ loginName, role: 'province_admin' });
  });

  test('open --wait tells the phases on stderr and ends when the platform is ready', async () => {
    const said = await open('kaifeng', '410200', '--wait', '--timeout', '60');
    expect(said).toMatchObject({ code: 0 });
    expect(JSON.parse(said.out)).toMatchObject({ slug: 'kaifeng', state: 'ready', ready: true });
    for (const phase of ['namespace', 'quota', 'portal', 'verify']) expect(said.err).toContain(`  ${phase} done`);
    expect(said.err).toContain('kaifeng: ready');
  }, 90_000);

  test('ls in three forms, all pages or as many as are wanted', async () => {
    for (const [slug, unit] of Object.entries({ luoyang: '410300', pingdingshan: '410400' }))
      expect((await open(slug, unit, '--wait')).code).toBe(0);
    const answer = (await platform.province.get<List>('/api/v1/tenants?sort=name')).body;
    expect(await operator.json<List>('tenant', 'ls', '--sort', 'name')).toEqual(answer);
    const yaml = await operator.run(['tenant', 'ls', '--sort', 'name', '-o', 'yaml']);
    expect(parse(yaml.out)).toEqual(answer);
    const { out } = await operator.run(['tenant', 'ls', '-o', 'table', '--lang', 'zh']);
    expect(out.split('\n')[0]).toMatch(/^地址 +代码 +单位 +类别 +状态/);
    expect(out).toMatch(/^kaifeng +410200 +开封市 +virtual +ready +是/m);
    const first = await operator.json<List>('tenant', 'ls', '--limit', '2');
    expect(first.items).toHaveLength(2);
    expect(first).toMatchObject({ total: 3, nextCursor: expect.any(String) });
  }, 90_000);

  test('a platform is meant by its slug, its unit’s code or its id', async () => {
    const bySlug = await operator.json<Item>('tenant', 'get', 'kaifeng');
    expect(await operator.json<Item>('tenant', 'get', '410200')).toMatchObject({ id: bySlug.id });
    expect(await operator.json<Item>('tenant', 'get', bySlug.id)).toMatchObject({ slug: 'kaifeng' });
  });

  test('suspend asks first, and in a script wants --yes; then it and resume are waited for', async () => {
    const unasked = await operator.run(['tenant', 'suspend', 'kaifeng']);
    expect(unasked).toMatchObject({ code: 2, out: '' });
    expect(unasked.err).toContain('--yes');
    expect(await operator.json('tenant', 'suspend', 'kaifeng', '--yes', '--wait', '--reason', '检修')).toMatchObject({
      state: 'suspended',
    });
    expect(await operator.json('tenant', 'resume', '410200', '--wait')).toMatchObject({ state: 'ready' });
    const { items } = await operator.json<{ items: { action: string; reason: string | null }[] }>('tenant', 'history', 'kaifeng');
    expect(items).toEqual(expect.arrayContaining([expect.objectContaining({ action: 'suspend', reason: '检修' })]));
  }, 90_000);

  test('paused, pinned and resized; objects and drift are there to read', async () => {
    expect(await operator.json('tenant', 'pin', 'kaifeng', '--until', '2027-06-30', '--reason', '考试')).toMatchObject({
      pinReason: '考试',
    });
    expect(await operator.json('tenant', 'unpin', 'kaifeng')).toMatchObject({ pinUntil: null });
    expect(await operator.json('tenant', 'pause', 'kaifeng', '--reason', '排查')).toMatchObject({ pausedReason: '排查' });
    expect(await operator.json('tenant', 'unpause', 'kaifeng')).toMatchObject({ pausedReason: null });
    expect(await operator.json('tenant', 'host', 'kaifeng', '--reason', '统建')).toMatchObject({ canHost: true });
    expect(await operator.json('tenant', 'unhost', 'kaifeng')).toMatchObject({ canHost: false });
    const objects = await operator.json<{ items: { kind: string; inSync: boolean }[] }>('tenant', 'objects', 'kaifeng');
    expect(objects.items.map((o) => o.kind)).toContain('Deployment');
    expect(await operator.json<List>('tenant', 'drift', 'kaifeng')).toMatchObject({ items: [] });
  });

  test('logout ends the session on the server too', async () => {
    const other = await new Operator().signIn(platform.url, platform.province);
    expect((await other.run(['logout'])).code).toBe(0);
    expect((await other.run(['whoami'])).code).toBe(4);
    other.close();
  });
});
