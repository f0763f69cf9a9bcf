import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT, UnsecuredJWT, decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair, type JWTPayload } from 'jose';
import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { asOwner } from '../support/tenant-fixture.js';
import { signIn, startOidcWorld, type OidcWorld, type RegisteredApp } from './world.js';

interface Tokens {
  readonly access_token: string;
  readonly id_token?: string;
  readonly refresh_token?: string;
  readonly error?: string;
}

/** What an attacker would try with codes, tokens, addresses and headers (RFC 9700). */
describe('misuse of the issuer', () => {
  let world: OidcWorld;
  let app: RegisteredApp;
  beforeAll(async () => {
    world = await startOidcWorld();
    app = await world.register();
  }, 60_000);
  afterAll(() => world?.close());

  const authorization = (app: RegisteredApp, verifier: string, extra: Record<string, string> = {}): string => {
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const query = new URLSearchParams({
      ...{ client_id: app.id, response_type: 'code', redirect_uri: app.redirectUri, scope: 'openid profile api.read', state: 's' },
      ...{ code_challenge: challenge, code_challenge_method: 'S256', ...extra },
    });
    return `${world.issuer}/auth?${query}`;
  };

  async function code(verifier: string, extra: Record<string, string> = {}, of = app): Promise<string> {
    const page = await signIn(world.browser(), authorization(of, verifier, extra), world.loginName);
    return new URL(page.url).searchParams.get('code')!;
  }

  async function redeem(
    code: string,
    verifier: string,
    of: RegisteredApp = app,
    extra: Record<string, string> = {},
  ): Promise<{ status: number; body: Tokens }> {
    const answer = await fetch(`${world.platform.url}/oidc/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${of.id}:${of.secret}`).toString('base64')}` },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        redirect_uri: of.redirectUri,
        code_verifier: verifier,
        ...extra,
      }),
    });
    return { status: answer.status, body: (await answer.json()) as Tokens };
  }

  const api = async (token: string): Promise<{ status: number; code?: string }> => {
    const answer = await fetch(`${world.platform.url}/api/v1/session`, { headers: { authorization: `Bearer ${token}` } });
    return { status: answer.status, code: ((await answer.json()) as { code?: string }).code };
  };

  const verifierOf = (): string => randomBytes(32).toString('base64url');

  describe('codes', () => {
    it('work once: a replay gets nothing and takes back what the first one got', async () => {
      const verifier = verifierOf();
      const once = await code(verifier);
      const first = await redeem(once, verifier);
      expect(first.status).toBe(200);
      expect((await api(first.body.access_token)).status).toBe(200);
      expect(await redeem(once, verifier)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
      expect(await api(first.body.access_token)).toEqual({ status: 401, code: 'token.invalid' });
    });

    it('work once even for two at the same moment', async () => {
      const verifier = verifierOf();
      const once = await code(verifier);
      const answers = await Promise.all(Array.from({ length: 8 }, () => redeem(once, verifier)));
      expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    });

    it('need the verifier they were asked with', async () => {
      const once = await code(verifierOf());
      expect(await redeem(once, verifierOf())).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    });

    it('cannot be had without PKCE, nor with the plain kind', async () => {
      const without = new URL(authorization(app, 'x'));
      without.searchParams.delete('code_challenge');
      without.searchParams.delete('code_challenge_method');
      expect((await world.browser().open(without.href)).url).toContain('error=invalid_request');
      const plain = authorization(app, 'x', { code_challenge_method: 'plain', code_challenge: 'x'.repeat(43) });
      expect((await world.browser().open(plain)).url).toContain('error=invalid_request');
    });

    it('are of no use to another application, nor at another address', async () => {
      const other = await world.register();
      const verifier = verifierOf();
      expect(await redeem(await code(verifier), verifier, other)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
      const elsewhere = await redeem(await code(verifier), verifier, app, { redirect_uri: 'http://127.0.0.1:9/elsewhere' });
      expect(elsewhere).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    });

    it('need the secret of the application', async () => {
      const verifier = verifierOf();
      const wrong = await redeem(await code(verifier), verifier, { ...app, secret: 'x'.repeat(43) });
      expect(wrong).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
      // The hash in the database is no secret either.
      const hash = createHash('sha256').update(app.secret).digest('base64url');
      expect((await redeem(await code(verifier), verifier, { ...app, secret: hash })).status).toBe(401);
    });
  });

  describe('access tokens', () => {
    let good: string;
    let claims: JWTPayload;
    beforeAll(async () => {
      const verifier = verifierOf();
      good = (await redeem(await code(verifier), verifier)).body.access_token;
      claims = decodeJwt(good);
      expect((await api(good)).status).toBe(200);
    });
    const refused = { status: 401, code: 'token.invalid' };

    it('without a signature are refused', async () => {
      expect(await api(new UnsecuredJWT(claims).encode() + 'x')).toEqual(refused);
      const [, payload] = good.split('.');
      const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
      expect(await api(`${none}.${payload}.AA`)).toEqual(refused);
    });

    it('signed with the public key as if it were a secret are refused', async () => {
      const { kid } = decodeProtectedHeader(good);
      const { keys } = (await (await fetch(`${world.platform.url}/oidc/jwks`)).json()) as { keys: { kid: string }[] };
      const publicKey = Buffer.from(JSON.stringify(keys.find((key) => key.kid === kid)));
      const forged = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: kid! }).sign(publicKey);
      expect(await api(forged)).toEqual(refused);
    });

    it('signed with a key of their own are refused, whatever the header says', async () => {
      const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
      const { kid } = decodeProtectedHeader(good);
      const header = { alg: 'ES256', typ: 'at+jwt', kid: kid!, jwk: await exportJWK(publicKey), jku: 'http://127.0.0.1:9/jwks' };
      expect(await api(await new SignJWT(claims).setProtectedHeader(header).sign(privateKey))).toEqual(refused);
    });

    it('are refused once changed in a letter', async () => {
      const [header, , signature] = good.split('.');
      const raised = Buffer.from(JSON.stringify({ ...claims, scope: 'api.read api.write' })).toString('base64url');
      expect(await api(`${header}.${raised}.${signature}`)).toEqual(refused);
    });

    it('cannot be replaced by an ID token, nor by one that is opaque', async () => {
      const verifier = verifierOf();
      const { body } = await redeem(await code(verifier, { scope: 'openid profile' }), verifier);
      expect(await api(body.id_token!)).toEqual(refused);
      expect(body.access_token.split('.')).toHaveLength(1);
      expect((await api(body.access_token)).status).toBe(401);
    });

    it('for another audience cannot be had', async () => {
      const page = await world.browser().open(authorization(app, verifierOf(), { resource: 'https://elsewhere.example.cn/api' }));
      expect(page.url).toContain('error=invalid_target');
    });

    it('in the address are not looked at', async () => {
      const answer = await fetch(`${world.platform.url}/api/v1/session?access_token=${good}`);
      expect(answer.status).toBe(401);
    });

    it('leave nothing behind for whoever comes with the same cookie', async () => {
      const ask = (headers: Record<string, string>) =>
        fetch(`${world.platform.url}/api/v1/session`, { headers: { cookie: 'theme=dark', ...headers } }).then(({ status }) => status);
      const verifier = verifierOf();
      const { body } = await redeem(await code(verifier), verifier);
      expect(await ask({ authorization: `Bearer ${body.access_token}` })).toBe(200);
      expect(await ask({})).toBe(401);
      expect(await ask({ authorization: `Bearer ${body.access_token}x` })).toBe(401);
    });

    it('end with the account', async () => {
      const leaver = await world.person();
      const verifier = verifierOf();
      const page = await signIn(world.browser(), authorization(app, verifier), leaver);
      const { body } = await redeem(new URL(page.url).searchParams.get('code')!, verifier);
      await asOwner(world.platform.database.ownerUrl, (owner) =>
        owner.query('UPDATE accounts SET disabled_at = now() WHERE login_name = $1', [leaver]),
      );
      expect(await api(body.access_token)).toEqual(refused);
    });
  });

  describe('addresses to come back to', () => {
    const tricks = [
      'http://127.0.0.1:9/callback/',
      'http://127.0.0.1:9/callback?x=1',
      'http://127.0.0.1:9/callback#x',
      'http://127.0.0.1:9/callback/../evil',
      'http://127.0.0.1:9@evil.example/callback',
      'http://127.0.0.1:9.evil.example/callback',
      'http://evil.example/?http://127.0.0.1:9/callback',
      'HTTP://127.0.0.1:9/callback',
      'http://127.1:9/callback',
      'http://127.0.0.1:9/%63allback',
      'javascript:alert(1)//http://127.0.0.1:9/callback',
      '//evil.example/callback',
      '',
    ];

    it.each(tricks)('are compared letter by letter: %s', async (uri) => {
      const page = await world.browser().open(authorization(app, verifierOf(), { redirect_uri: uri }));
      expect(page.status).toBe(400);
      expect(page.headers.get('location')).toBeNull();
      expect(page.text).toMatch(/invalid_redirect_uri|missing required parameter &#x27;redirect_uri/);
      expect(page.text).not.toContain('<script');
    });

    it('after signing out are too', async () => {
      for (const uri of ['https://evil.example/', '//evil.example', 'javascript:alert(1)']) {
        const query = new URLSearchParams({ client_id: app.id, post_logout_redirect_uri: uri });
        const page = await world.browser().open(`${world.issuer}/end-session?${query}`);
        expect(page.status).toBe(400);
      }
    });

    it('are refused at registration where they could be read in two ways', async () => {
      const bad = [
        ...['http://example.cn/cb', 'https://*.example.cn/cb', 'https://example.cn/cb#x', 'https://user@example.cn/cb'],
        ...[
          'https://例子.cn/cb',
          'https://example.cn\\@evil.cn/',
          ' https://example.cn/cb',
          'javascript:alert(1)',
          'https://EXAMPLE.cn/cb',
        ],
        ...['https://example.cn/a/../cb', 'data:text/html,x', '/cb'],
      ];
      for (const uri of bad) {
        const answer = await world.admin.post<{ code: string }>(`/api/v1/tenants/${world.tenantId}/clients`, {
          ...{ name: 'x', kind: 'web', redirectUris: [uri], postLogoutRedirectUris: [], backchannelLogoutUri: null },
          ...{ scopes: [], idTokenAlg: 'RS256', disabled: false },
        });
        expect({ uri, status: answer.status, code: answer.body.code }).toEqual({ uri, status: 400, code: 'request.invalid' });
      }
    });
  });

  describe('requests', () => {
    it('cannot name another host: every address is the configured one', async () => {
      const body = await new Promise<string>((resolve, reject) => {
        const call = request(
          {
            host: '127.0.0.1',
            port: world.platform.door.port,
            path: '/oidc/.well-known/openid-configuration',
            headers: {
              host: 'evil.example',
              'x-forwarded-host': 'evil.example',
              'x-forwarded-proto': 'https',
              forwarded: 'host=evil.example',
            },
          },
          (answer) => {
            let text = '';
            answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
            answer.on('end', () => resolve(text));
          },
        );
        call.on('error', reject).end();
      });
      expect(body).not.toContain('evil.example');
      expect((JSON.parse(body) as { token_endpoint: string }).token_endpoint).toBe(`${world.issuer}/token`);
      const page = await world.browser().open(authorization(app, verifierOf()), undefined, { 'x-forwarded-host': 'evil.example' });
      expect(page.text + [...page.headers].join()).not.toContain('evil.example');
    });

    it('too large in header or body get an answer and end nothing', async () => {
      const header = await fetch(`${world.platform.url}/api/v1/session`, { headers: { authorization: `Bearer ${'a'.repeat(20_000)}` } });
      expect(header.status).toBe(431);
      const body = await fetch(`${world.platform.url}/oidc/token`, {
        method: 'POST',
        body: new URLSearchParams({ grant_type: 'authorization_code', code: 'x'.repeat(100_000) }),
      });
      expect(body.status).toBe(400);
      expect((await fetch(`${world.platform.url}/oidc/jwks`)).status).toBe(200);
    });

    it('of another kind than a form are refused', async () => {
      const json = await fetch(`${world.platform.url}/oidc/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      expect(json.status).toBe(400);
      expect(await json.json()).toMatchObject({ error: 'invalid_request' });
    });

    it('to sign in come from our own page only', async () => {
      const browser = world.browser();
      const page = await browser.open(authorization(app, verifierOf()));
      const action = `${new URL(page.url).pathname}/sign-in`;
      const crossed = await browser.open(action, { loginName: world.loginName, password: 'x' }, { 'sec-fetch-site': 'cross-site' });
      expect(crossed.status).toBe(403);
      const elsewhere = await world.browser().open(action, { loginName: world.loginName, password: 'x' });
      expect(elsewhere.status).toBe(410);
    });

    it('with markup in them are shown as text', async () => {
      const evil = `"><script>alert(1)</script>`;
      const browser = world.browser();
      const page = await browser.open(authorization(app, verifierOf(), { state: evil, ui_locales: evil, login_hint: evil }));
      const failed = await browser.submit(page, '/sign-in', { loginName: evil, password: 'x' });
      expect(failed.status).toBe(401);
      expect(failed.text).not.toContain('<script');
      expect(failed.text).toContain('wrong');
      expect(failed.headers.get('content-security-policy')).toContain("default-src 'none'");
      const other = await world.browser().open(`${world.issuer}/auth?client_id=${encodeURIComponent(evil)}&response_type=code`);
      expect(other.text).not.toContain('<script');
    });
  });
});
