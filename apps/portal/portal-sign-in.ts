import { parse, serialize } from 'cookie';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRemoteJWKSet, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import * as openid from 'openid-client';
import { ISSUER_PATH, PORTAL_SIGN_IN, portalClientId } from '#shuyuan/content';
import type { Settings } from '#shuyuan/kernel';
import type { PortalAnswers } from './portal-answers.js';
import type { PortalSource } from './portal-source.js';

const STEP_SECONDS = 600;
const LARGEST_BODY = 16 * 1024;
const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/** Who reads a portal. */
export interface Reader {
  readonly name: string;
  readonly token: string;
  readonly until: number;
  readonly sid?: string;
}

/** A portal that people sign in to. */
interface Site {
  readonly tenantId: string;
  readonly home: string;
  readonly issuer: string;
}

interface Step {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
}

/**
 * 登录 at a portal: an application of the issuer like any other, with code and PKCE and no secret. What it keeps is the ID token
 * itself in a cookie of this host; it opens nothing and says who reads, until it expires or the issuer tells of a sign-out.
 */
export class PortalSignIn {
  private keys?: JWTVerifyGetKey;
  private readonly readers = new LRUCache<string, Reader>({ max: 5000, ttl: 60_000 });
  private readonly signedOut = new LRUCache<string, true>({ max: 50_000, ttl: 3_600_000 });

  constructor(
    private readonly settings: Pick<Settings, 'PORTAL_SOURCE_URL'>,
    private readonly source: Pick<PortalSource, 'tellSignOut'>,
  ) {}

  /** Whoever reads by this sign-in is not signed in any more. */
  ended(sid: string): void {
    this.signedOut.set(sid, true);
  }

  /** Undefined for everybody who is not signed in here; a cookie that is no good is the same as none. */
  async reader(req: IncomingMessage, answers: PortalAnswers): Promise<Reader | undefined> {
    const site = siteOf(answers);
    const token = site && cookiesOf(req)[sessionCookie(site)];
    if (!token) return undefined;
    const reader = this.readers.get(token) ?? (await this.verified(token, site).catch(() => undefined));
    if (!reader || reader.until <= Date.now() || (reader.sid && this.signedOut.has(reader.sid))) return undefined;
    this.readers.set(token, reader);
    return reader;
  }

  /** Whether the path has to do with signing in; then it is answered. */
  async handle(req: IncomingMessage, res: ServerResponse, answers: PortalAnswers): Promise<boolean> {
    const site = siteOf(answers);
    const path = pathOf(req);
    if (!site || !isSignInPath(path)) return false;
    if (path === PORTAL_SIGN_IN.backchannel) await this.told(req, res, site);
    else if (req.method !== 'GET') refuse(res, 405);
    else if (path === PORTAL_SIGN_IN.begin) await this.begin(res, site);
    else if (path === PORTAL_SIGN_IN.callback) await this.callback(req, res, site);
    else this.end(res, site, await this.reader(req, answers));
    return true;
  }

  private async begin(res: ServerResponse, site: Site): Promise<void> {
    const step: Step = { verifier: openid.randomPKCECodeVerifier(), state: openid.randomState(), nonce: openid.randomNonce() };
    const url = openid.buildAuthorizationUrl(this.client(site), {
      ...{ redirect_uri: callbackOf(site), scope: 'openid profile organisation', state: step.state, nonce: step.nonce },
      ...{ code_challenge: await openid.calculatePKCECodeChallenge(step.verifier), code_challenge_method: 'S256' },
    });
    const kept = Buffer.from(JSON.stringify(step)).toString('base64url');
    redirect(res, url.href, [serialize(STEP_COOKIE, kept, { ...ours(site), path: '/_shuyuan', maxAge: STEP_SECONDS })]);
  }

  /** Whatever went wrong, and be it that the person said no: the page, for somebody not signed in. */
  private async callback(req: IncomingMessage, res: ServerResponse, site: Site): Promise<void> {
    const { home } = site;
    const over = serialize(STEP_COOKIE, '', { ...ours(site), path: '/_shuyuan', maxAge: 0 });
    const step = stepOf(cookiesOf(req)[STEP_COOKIE]);
    if (!step) return redirect(res, home, [over]);
    const url = new URL(callbackOf(site));
    url.search = req.url!.slice(PORTAL_SIGN_IN.callback.length);
    try {
      const checks = { pkceCodeVerifier: step.verifier, expectedState: step.state, expectedNonce: step.nonce, idTokenExpected: true };
      const tokens = await openid.authorizationCodeGrant(this.client(site), url, checks);
      const { until } = await this.verified(tokens.id_token!, site);
      const session = serialize(sessionCookie(site), tokens.id_token!, { ...ours(site), path: '/', expires: new Date(until) });
      redirect(res, home, [over, session]);
    } catch {
      redirect(res, home, [over]);
    }
  }

  private end(res: ServerResponse, site: Site, reader: Reader | undefined): void {
    const cookie = serialize(sessionCookie(site), '', { ...ours(site), path: '/', maxAge: 0 });
    if (!reader) return redirect(res, site.home, [cookie]);
    const parameters = { id_token_hint: reader.token, post_logout_redirect_uri: site.home };
    redirect(res, openid.buildEndSessionUrl(this.client(site), parameters).href, [cookie]);
  }

  /** The issuer says that somebody signed out elsewhere (OIDC back-channel logout). */
  private async told(req: IncomingMessage, res: ServerResponse, site: Site): Promise<void> {
    if (req.method !== 'POST') return refuse(res, 405);
    const token = new URLSearchParams(await bodyOf(req)).get('logout_token') ?? '';
    const checked = await jwtVerify(token, this.jwks(site), {
      issuer: site.issuer,
      audience: portalClientId(site.tenantId),
      typ: 'logout+jwt',
      requiredClaims: ['jti', 'iat', 'sid', 'events'],
    }).catch(() => undefined);
    const payload = checked?.payload;
    if (!payload || payload['nonce'] !== undefined || !(LOGOUT_EVENT in (payload['events'] as object))) return refuse(res, 400);
    const sid = String(payload['sid']);
    this.ended(sid);
    const told = await this.source.tellSignOut(sid).then(
      () => true,
      () => false,
    );
    if (!told) return refuse(res, 503);
    res.writeHead(204, { 'Cache-Control': 'no-store' }).end();
  }

  private async verified(token: string, site: Site): Promise<Reader> {
    const { issuer, tenantId } = site;
    const { payload } = await jwtVerify(token, this.jwks(site), { issuer, audience: portalClientId(tenantId), algorithms: ['ES256'] });
    const { name, sid, exp } = payload as { name?: string; sid?: string; exp: number };
    return { name: name ?? '', token, until: exp * 1000, ...(sid ? { sid } : {}) };
  }

  /** Where this process reaches the issuer, which in a tenant's namespace is not its public address. */
  private inside({ issuer }: Site): string {
    const { PORTAL_SOURCE_URL } = this.settings;
    return PORTAL_SOURCE_URL ? `${PORTAL_SOURCE_URL.replace(/\/+$/, '')}${ISSUER_PATH}` : issuer;
  }

  private jwks(site: Site): JWTVerifyGetKey {
    this.keys ??= createRemoteJWKSet(new URL(`${this.inside(site)}/jwks`), { cooldownDuration: 5000 });
    return this.keys;
  }

  private client(site: Site): openid.Configuration {
    const { issuer, tenantId } = site;
    const metadata: openid.ServerMetadata = {
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      end_session_endpoint: `${issuer}/end-session`,
      token_endpoint: `${this.inside(site)}/token`,
      jwks_uri: `${this.inside(site)}/jwks`,
      authorization_response_iss_parameter_supported: true,
      id_token_signing_alg_values_supported: ['ES256'],
    };
    const client = new openid.Configuration(metadata, portalClientId(tenantId), { id_token_signed_response_alg: 'ES256' }, openid.None());
    openid.allowInsecureRequests(client);
    return client;
  }
}

const STEP_COOKIE = 'shuyuan_portal_step';
const callbackOf = ({ home }: Site): string => `${home.replace(/\/$/, '')}${PORTAL_SIGN_IN.callback}`;
const pathOf = (req: IncomingMessage): string => (req.url ?? '').split('?', 1)[0]!;
export const isSignInPath = (path: string): boolean => (Object.values(PORTAL_SIGN_IN) as string[]).includes(path);
const cookiesOf = (req: IncomingMessage): Record<string, string | undefined> => (req.headers.cookie ? parse(req.headers.cookie) : {});
/** Behind TLS the name itself keeps a neighbouring portal from setting it (`__Host-`). */
const isSecure = ({ home }: Site): boolean => home.startsWith('https:');
const sessionCookie = (site: Site): string => (isSecure(site) ? '__Host-shuyuan_portal' : 'shuyuan_portal');
const ours = (site: Site) => ({ httpOnly: true, sameSite: 'lax', secure: isSecure(site) }) as const;

const siteOf = ({ tenantId, home, issuer }: PortalAnswers): Site | undefined =>
  tenantId && home && issuer ? { tenantId, home, issuer } : undefined;

function stepOf(kept: string | undefined): Step | undefined {
  try {
    const step = JSON.parse(Buffer.from(kept ?? '', 'base64url').toString()) as Partial<Step>;
    return step.verifier && step.state && step.nonce ? (step as Step) : undefined;
  } catch {
    return undefined;
  }
}

function redirect(res: ServerResponse, location: string, cookies: string[]): void {
  res.writeHead(303, { Location: location, 'Set-Cookie': cookies, 'Cache-Control': 'no-store', 'Content-Length': 0 }).end();
}

function refuse(res: ServerResponse, status: number): void {
  res.writeHead(status, { 'Cache-Control': 'no-store', 'Content-Length': 0 }).end();
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of req.setEncoding('utf8') as AsyncIterable<string>) {
    body += chunk;
    if (body.length > LARGEST_BODY) return '';
  }
  return body;
}
