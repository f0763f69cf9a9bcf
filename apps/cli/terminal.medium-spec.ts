import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { announceSkip } from '../../test/support/announce-skip.js';
import { Operator } from '../../test/support/cli.js';
import { PASSWORD } from '../../test/support/client.js';
import { startPlatform, type Platform } from '../../test/support/platform.js';

const hasTerminals = process.platform === 'linux' && existsSync('/usr/bin/script');
if (!hasTerminals) announceSkip('shuyuan on a terminal', "needs util-linux's `script`");

(hasTerminals ? describe : describe.skip)('on a terminal', () => {
  let platform: Platform;
  let operator: Operator;

  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    operator = new Operator();
    const body = { unitCode: '410200', slug: 'kaifeng', responsibleUnit: '测试教育局' };
    expect((await platform.province.post('/api/v1/tenants', body)).status).toBe(201);
  }, 90_000);

  afterAll(async () => {
    operator?.close();
    await platform?.close();
  });

  test('login asks for what is not given, and shows no password', async () => {
    const { body } = await platform.province.get<{ loginName: string }>('/api/v1/session');
    const replies = [
      ['Server address: ', platform.url],
      ['Login name: ', body.loginName],
      ['Password: ', PASSWORD],
    ] as const;
    const { code, out } = await operator.terminal(['login'], replies);
    expect(out).toContain(`Signed in at ${platform.url}`);
    expect(out).not.toContain(PASSWORD);
    expect(code).toBe(0);
  });

  test('the answer is a table', async () => {
    expect((await operator.terminal(['tenant', 'ls'], [])).out).toMatch(/^SLUG +CODE +UNIT .*\r?\nkaifeng +410200 +开封市/);
  });

  test('what cannot be taken back easily is asked for: no is no, yes is yes', async () => {
    const suspend = ['tenant', 'suspend', 'kaifeng', '--reason', 'x', '-o', 'json'];
    const no = await operator.terminal(suspend, [['[y/N]', '']]);
    expect(no).toMatchObject({ code: 2, out: expect.stringContaining('Cancelled') });
    expect(await operator.json('tenant', 'get', 'kaifeng')).toMatchObject({ desiredState: 'active' });
    const yes = await operator.terminal(suspend, [['[y/N]', 'y']]);
    expect(yes).toMatchObject({ code: 0, out: expect.stringContaining('"desiredState": "suspended"') });
  });
});
