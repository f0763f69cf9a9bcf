import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signIn, startOidcWorld, type OidcWorld } from '../../test/oidc/world.js';
import { Operator } from '../../test/support/cli.js';

interface Kept {
  sessions: Record<string, { tokens: { access: string; refresh: string; until: number } }>;
}

/** shuyuan login --device: a code instead of a password, and tokens instead of a cookie. */
describe('shuyuan, signed in with a browser', () => {
  let world: OidcWorld;
  let operator: Operator;
  let server: string;
  beforeAll(async () => {
    world = await startOidcWorld();
    operator = new Operator();
    server = new URL(world.issuer).origin;
  }, 120_000);
  afterAll(async () => {
    operator?.close();
    await world?.close();
  });

  const file = () => join(operator.config, 'shuyuan', 'session.json');
  const kept = (): Kept => JSON.parse(readFileSync(file(), 'utf8')) as Kept;

  /** What a person does while the command waits. */
  async function enter(code: string): Promise<void> {
    const browser = world.browser();
    const compare = await browser.submit(await browser.open(`${world.issuer}/device`), '/device', { user_code: code });
    let page = await browser.submit(compare, '/device', { confirm: 'yes' });
    if (page.text.includes('name="password"')) page = await signIn(browser, page.url, world.loginName);
    expect(page.text).toContain('The device is signed in');
  }

  test('shows a code, waits for the browser, and keeps tokens that renew themselves', async () => {
    const { command, args, env } = operator.line(['login', server, '--device', '-o', 'json']);
    const login = spawn(command, args, { env });
    let shown = '';
    let entered: Promise<void> | undefined;
    login.stderr.setEncoding('utf8').on('data', (text: string) => {
      shown += text;
      const code = /[A-Z]{4}-[A-Z]{4}/.exec(shown)?.[0];
      if (code) entered ??= enter(code);
    });
    const ended = await new Promise((resolve) => login.once('close', resolve));
    await entered;
    expect({ ended, shown }).toMatchObject({ ended: 0 });
    expect(await operator.json('whoami')).toMatchObject({ loginName: world.loginName, role: 'tenant_admin' });

    const before = kept();
    before.sessions[server]!.tokens.until = 0;
    writeFileSync(file(), JSON.stringify(before));
    // Several at once: one renews, the others use what it got.
    const said = await Promise.all([1, 2, 3].map(() => operator.run(['whoami', '-o', 'json'])));
    expect(said.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(kept().sessions[server]!.tokens.refresh).not.toBe(before.sessions[server]!.tokens.refresh);
  });

  test('logout takes the tokens back', async () => {
    const { access } = kept().sessions[server]!.tokens;
    expect((await operator.run(['logout'])).code).toBe(0);
    const answer = await fetch(`${world.platform.url}/api/v1/session`, { headers: { authorization: `Bearer ${access}` } });
    expect(answer.status).toBe(401);
    expect((await operator.run(['whoami'])).code).toBe(4);
  });
});
