import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { createLocalJWKSet, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import { ACCESS_CHANNEL, AccountsService } from '#shuyuan/identity';
import { Authenticator, Database, Notifications, ROOT_SCOPE, SETTINGS, type Principal, type Settings } from '#shuyuan/kernel';
import { KEYS_CHANNEL, publicPart, type IssuerKeyRing } from '../keys/issuer-keys.service.js';
import { oidcErrors } from '../oidc.errors.js';
import { apiAudience, issuerOf } from '../provider/addresses.js';
import { IssuerService } from '../provider/issuer.service.js';
import { GRANTS_CHANNEL } from '../provider/payload-adapter.js';
import { idHash } from '../provider/payload-seal.js';

const CACHE_MS = 5000;
/** Three parts: a JWT. Keys of portals and the token of the metrics are opaque and their routes' own business. */
const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i;

interface Held {
  readonly principal: Principal;
  readonly scopes: ReadonlySet<string>;
  readonly expiresAt: number;
}

/**
 * Access tokens (RFC 9068) as credentials of this API: their bearer may do what the account may do, within the scopes of
 * the token. Checked here, without asking the issuer; that the grant still stands is asked of the database.
 */
@Injectable()
export class AccessTokensService implements OnModuleInit {
  private readonly cache = new LRUCache<string, Held>({ max: 10_000, ttl: CACHE_MS });
  private readonly jwks = new WeakMap<IssuerKeyRing, JWTVerifyGetKey>();

  constructor(
    private readonly authenticator: Authenticator,
    private readonly issuer: IssuerService,
    private readonly accounts: AccountsService,
    private readonly database: Database,
    private readonly notifications: Notifications,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.authenticator.alsoBy((request) => {
      const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
      return token === undefined ? undefined : this.authenticate(token, request);
    });
    // What was taken back must not work on from here.
    for (const channel of [GRANTS_CHANNEL, KEYS_CHANNEL, ACCESS_CHANNEL]) this.notifications.listen(channel, () => this.cache.clear());
    this.notifications.on('reconnected', () => this.cache.clear());
  }

  /** Throws 401 for a token that is no good here, 403 where its scopes do not reach. */
  private async authenticate(token: string, request: FastifyRequest): Promise<Principal> {
    const key = idHash(token).toString('base64');
    const held = this.cache.get(key) ?? (await this.read(token));
    if (held.expiresAt <= Date.now()) throw oidcErrors['token.invalid']();
    // Kept from when it was read, not from when it was last used, and no longer than the shortest of its grants.
    const ttl = Math.min(CACHE_MS, (held.principal.lapsesAt ?? Infinity) - Date.now());
    if (ttl > 0 && !this.cache.has(key)) this.cache.set(key, held, { ttl });
    const scope = request.method === 'GET' || request.method === 'HEAD' ? 'api.read' : 'api.write';
    if (!held.scopes.has(scope)) throw oidcErrors['token.scope-missing']({ scope });
    return held.principal;
  }

  private async read(token: string): Promise<Held> {
    const { keys } = await this.issuer.get();
    const { payload } = await jwtVerify(token, this.keysOf(keys), {
      issuer: issuerOf(this.settings),
      audience: apiAudience(this.settings),
      typ: 'at+jwt',
      algorithms: ['ES256'],
      requiredClaims: ['sub', 'exp', 'iat', 'jti', 'client_id', 'gid'],
    }).catch((cause: unknown) => {
      throw oidcErrors['token.invalid']({}, { cause });
    });
    const accountId = await this.holder(payload);
    const principal = accountId && (await this.accounts.principalOf(accountId, null));
    if (!principal) throw oidcErrors['token.invalid']();
    return { principal, scopes: new Set(String(payload['scope'] ?? '').split(' ')), expiresAt: payload.exp! * 1000 };
  }

  /** Whose grant it comes from: the subject in the token is the application's name for them, not ours. */
  private async holder({ gid, client_id: clientId }: JWTPayload): Promise<string | undefined> {
    const rows = await this.database.as(ROOT_SCOPE, (manager) =>
      manager.query<{ account_id: string }[]>(
        `SELECT account_id FROM oidc_payloads WHERE model = 'Grant' AND id_hash = $1 AND client_id = $2 AND expires_at > now()`,
        [idHash(String(gid)), clientId],
      ),
    );
    return rows[0]?.account_id;
  }

  private keysOf(ring: IssuerKeyRing): JWTVerifyGetKey {
    let set = this.jwks.get(ring);
    if (!set) {
      set = createLocalJWKSet({ keys: ring.signing.map(publicPart) });
      this.jwks.set(ring, set);
    }
    return set;
  }
}
