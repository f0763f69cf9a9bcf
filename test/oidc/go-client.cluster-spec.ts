import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { announceSkip } from '../support/announce-skip.js';
import { buildGoClient, goClient, goClientLacks } from './go-client.js';
import { signIn, startOidcWorld, type OidcWorld } from './world.js';

const lacks = await goClientLacks();
if (lacks) announceSkip('the OpenID client in Go', lacks);

interface Told {
  readonly subject: string;
  readonly claims: Record<string, unknown>;
  readonly userInfoName: string;
  readonly algorithms: string[];
  readonly rotated: boolean;
  readonly reuseRefused: boolean;
  readonly wrongAudienceRefused: boolean;
  readonly wrongVerifierRefused: boolean;
}

/** A second, unrelated client: coreos/go-oidc with x/oauth2 shares no code with the issuer or with openid-client. */
(lacks ? describe.skip : describe)('signing in through a client in Go', () => {
  let world: OidcWorld;
  beforeAll(async () => {
    await buildGoClient();
    world = await startOidcWorld();
  }, 300_000);
  afterAll(() => world?.close());

  it('works from discovery to rotation, and refuses what it should', async () => {
    const app = await world.register();
    const program = spawn(goClient, [world.issuer, app.id, app.secret, app.redirectUri], { stdio: ['pipe', 'pipe', 'pipe'] });
    let trouble = '';
    program.stderr.setEncoding('utf8').on('data', (chunk: string) => (trouble += chunk));
    const browser = world.browser();
    let told: Told | undefined;
    for await (const line of createInterface({ input: program.stdout })) {
      if (line.startsWith('{')) told = JSON.parse(line) as Told;
      else program.stdin.write(`${(await signIn(browser, line, world.loginName)).url}\n`);
    }
    if (program.exitCode === null) await once(program, 'exit');
    expect(trouble).toBe('');
    expect(told).toMatchObject({
      claims: { name: '测试管理员', preferred_username: world.loginName, tenant_id: world.tenantId, iss: world.issuer, aud: app.id },
      ...{ userInfoName: '测试管理员', rotated: true, reuseRefused: true, wrongAudienceRefused: true, wrongVerifierRefused: true },
    });
    expect(told!.algorithms).toEqual(expect.arrayContaining(['RS256', 'ES256']));
  }, 60_000);
});
