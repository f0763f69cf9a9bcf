import autocannon from 'autocannon';
import { generateX25519Identity } from 'age-encryption';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../apps/standalone/free-port.js';
import { PASSWORD, TestClient } from '../support/client.js';
import { insertTenant } from '../support/tenant-fixture.js';
import { Browser } from '../oidc/browser.js';
import { Program, answers, benchPostgres, provinceToken } from './lib/product.js';
import { median, rounded, type BenchResult } from './lib/result.js';

const ROUNDS = 5;
const SECONDS = 1.5;
const CONNECTIONS = 50;

interface Load {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/**
 * What every client of the issuer asks for again and again: its keys (JWKS), beside a bare node:http that sends the same
 * headers and bytes. Beside that what a token costs that is read anew: introspection at the issuer (client, token and
 * revocation looked up), and a call of the API with an access token.
 */
export async function tokenRead(workDir: string): Promise<BenchResult> {
  const postgres = await benchPostgres(workDir, 'token-read');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const api = new Program('api/main.js', {
    ...{ DATABASE_URL: postgres.ownerUrl, DATABASE_APP_URL: postgres.appUrl, PORT: String(port) },
    MASTER_KEY: await generateX25519Identity(),
    PUBLIC_URL: url,
    ADMIN_SECOND_FACTOR: 'offered',
  });
  let bare: ChildProcess | undefined;
  try {
    await api.until('ready', answers(`${url}/readyz`));
    const tokens = await signedIn(url, `#${await provinceToken(postgres.ownerUrl)}`, (await insertTenant(postgres.ownerUrl)).id);
    const sample = await fetch(`${url}/oidc/jwks`);
    bare = fork(fileURLToPath(new URL('./lib/bare-server.mjs', import.meta.url)), { env: { ...process.env, NODE_ENV: 'production' } });
    bare.send({
      headers: Object.fromEntries([...sample.headers].filter(([name]) => !/^(date|connection|keep-alive)$/.test(name))),
      body: await sample.text(),
    });
    const [{ port: barePort }] = (await once(bare, 'message')) as [{ port: number }];
    const sides = [{ url: `${url}/oidc/jwks` }, { url: `http://127.0.0.1:${barePort}/oidc/jwks` }] as const;
    for (const side of sides) await load(side, 2);
    const rates: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++)
      for (const index of round % 2 ? ([1, 0] as const) : ([0, 1] as const)) rates[index].push(await load(sides[index], SECONDS));
    const introspection = await load(tokens.introspection, SECONDS);
    const bearer = await load({ url: `${url}/api/v1/session`, headers: { authorization: `Bearer ${tokens.access}` } }, SECONDS);
    return {
      name: 'token-read',
      unit: 'req/s',
      ours: Math.round(median(rates[0])),
      baseline: Math.round(median(rates[1])),
      baselineName: 'bare node:http, same headers and bytes',
      ratio: rounded(median(rates[0].map((rate, round) => rate / rates[1][round]!))),
      goal: '>= 0.6',
      notes: { 'introspection, req/s': Math.round(introspection), 'API with an access token, req/s': Math.round(bearer) },
    };
  } finally {
    bare?.disconnect();
    await api.stop();
    await postgres.stop();
  }
}

/** An application registered and signed in to. */
async function signedIn(url: string, invitation: string, tenantId: string): Promise<{ access: string; introspection: Load }> {
  const redirectUri = 'http://127.0.0.1:9/cb';
  const admin = await new TestClient(url).accept(invitation, 'bench-admin');
  const app = await admin.post<{ id: string; secret: string }>(`/api/v1/tenants/${tenantId}/clients`, {
    ...{ name: 'bench', kind: 'web', redirectUris: [redirectUri], postLogoutRedirectUris: [], backchannelLogoutUri: null },
    ...{ scopes: ['offline_access', 'api.read'], idTokenAlg: 'ES256', disabled: false },
  });
  const { id, secret } = app.body;
  const browser = new Browser(url, url);
  const query = new URLSearchParams({
    ...{ client_id: id, response_type: 'code', redirect_uri: redirectUri, scope: 'openid offline_access api.read', prompt: 'consent' },
    ...{ code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', code_challenge_method: 'S256' },
  });
  const page = await browser.open(`${url}/oidc/auth?${query}`);
  const consent = await browser.submit(page, '/sign-in', { loginName: 'bench-admin', password: PASSWORD, as: 'administrator' });
  const back = new URL((await browser.submit(consent, '/consent', { allow: 'yes' })).url);
  const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
  const answer = await fetch(`${url}/oidc/token`, {
    method: 'POST',
    headers: { authorization },
    body: new URLSearchParams({
      ...{ grant_type: 'authorization_code', code: back.searchParams.get('code')!, redirect_uri: redirectUri },
      code_verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
    }),
  });
  const tokens = (await answer.json()) as { access_token: string; refresh_token: string };
  return {
    access: tokens.access_token,
    introspection: {
      url: `${url}/oidc/introspect`,
      method: 'POST',
      headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ token: tokens.refresh_token }).toString(),
    },
  };
}

async function load(side: Load, duration: number): Promise<number> {
  const result = await autocannon({ ...side, connections: CONNECTIONS, duration });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`token-read: ${result.non2xx} answers were not 200, ${result.errors} failed`);
  return result.requests.total / result.duration;
}
