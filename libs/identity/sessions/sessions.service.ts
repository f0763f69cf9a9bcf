import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { EntityManager } from 'typeorm';
import {
  Database,
  Notifications,
  ROOT_SCOPE,
  SETTINGS,
  kernelErrors,
  type Obligation,
  type Principal,
  type Settings,
} from '#shuyuan/kernel';
import { REGIONS_CHANNEL } from '#shuyuan/regions';
import { Account } from '../accounts/account.entity.js';
import { AccountsService, type KnownAccount } from '../accounts/accounts.service.js';
import { newToken, tokenHash } from '../accounts/passwords.js';
import { ACCESS_CHANNEL } from '../policy/access-changes.js';
import { Principals } from '../policy/principals.service.js';
import { ThroughEyes } from '../support/through-eyes.service.js';
import { Session } from './session.entity.js';

const CACHE_MS = 5000;
const TOUCH_MS = 60_000;
const LONGEST_HOURS = 12;
const SESSIONS_CHANNEL = 'shuyuan_sessions';

/** How and from where someone signed in. */
export interface SignIn {
  /** In the words of RFC 8176: pwd, otp, hwk, sms. */
  readonly factors: string[];
  readonly ip: string | null;
  readonly userAgent: string | null;
}

/** What is known of a session that begins. */
export interface Started {
  readonly sessionId: string;
  readonly displayName: string;
  readonly tenantId: string | null;
  readonly scopePath: string | null;
}

interface Cached {
  readonly principal: Principal;
  readonly touchedAt: number;
}

/** Who is signed in. Reads happen before anyone's scope is known, so they name the root scope. */
@Injectable()
export class SessionsService implements OnModuleInit {
  private readonly cache = new LRUCache<string, Cached>({ max: 10_000, ttl: CACHE_MS });

  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly principals: Principals,
    private readonly throughEyes: ThroughEyes,
    private readonly notifications: Notifications,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    // A sign-out must hold in every process at once, not when its cache entry happens to expire.
    this.notifications.listen(SESSIONS_CHANNEL, (key) => this.cache.delete(key));
    // Where a unit moves, so does what its administrators see.
    this.notifications.listen(REGIONS_CHANNEL, () => this.cache.clear());
    // What was given or taken away holds from its commit on.
    this.notifications.listen(ACCESS_CHANNEL, (accountId) => this.forget(accountId));
    this.notifications.on('reconnected', () => this.cache.clear());
  }

  /** Starts a session and returns the token for the cookie. What `also` does is done with it or not at all. */
  async start(
    accountId: string,
    signIn: SignIn,
    also?: (manager: EntityManager, started: Started) => Promise<void>,
  ): Promise<{ token: string; principal: Principal }> {
    const token = newToken();
    const sessionId = randomUUID();
    await this.database.as(ROOT_SCOPE, async (manager) => {
      const [account] = await manager.query<Omit<Started, 'sessionId'>[]>(
        `WITH started AS (
           INSERT INTO sessions (id, account_id, token_hash, factors, ip, user_agent, expires_at)
           VALUES ($2, $1, $3, $4, $5, $6, now() + make_interval(hours => ${LONGEST_HOURS})) RETURNING account_id),
         seen AS (UPDATE accounts SET last_sign_in_at = now() WHERE id = $1)
         SELECT a.display_name AS "displayName", coalesce(d.tenant_id, a.tenant_id) AS "tenantId", a.scope_path AS "scopePath"
           FROM started s JOIN accounts a ON a.id = s.account_id LEFT JOIN administrators d ON d.id = a.id`,
        [accountId, sessionId, tokenHash(token), signIn.factors, signIn.ip, signIn.userAgent],
      );
      await also?.(manager, { ...account!, sessionId });
    });
    const principal = await this.read(tokenHash(token), true);
    if (!principal) throw kernelErrors['auth.required']();
    return { token, principal };
  }

  /** Who holds `token`; undefined when the session ended. `active` requests push the idle limit forward. */
  async find(token: string, active: boolean): Promise<Principal | undefined> {
    const hash = tokenHash(token);
    const key = hash.toString('hex');
    const cached = this.cache.get(key);
    if (cached && (!active || Date.now() - cached.touchedAt < TOUCH_MS)) return cached.principal;
    const principal = await this.read(hash, active);
    this.cache.delete(key);
    const ttl = Math.min(CACHE_MS, (principal?.lapsesAt ?? Infinity) - Date.now());
    if (principal && ttl > 0) this.cache.set(key, { principal, touchedAt: active ? Date.now() : (cached?.touchedAt ?? 0) }, { ttl });
    return principal;
  }

  private async read(hash: Buffer, active: boolean): Promise<Principal | undefined> {
    const found = await this.database.as(ROOT_SCOPE, async (manager) => {
      const session = await manager
        .createQueryBuilder(Session, 's')
        .innerJoin(Account, 'a', 'a.id = s.account_id')
        .where('s.token_hash = :hash AND s.expires_at > now()', { hash })
        .andWhere(`s.last_seen_at > now() - make_interval(mins => CASE a.kind WHEN 'person' THEN :personIdle::int ELSE :idle::int END)`, {
          idle: this.settings.SESSION_IDLE_MINUTES,
          personIdle: this.settings.PERSON_SESSION_IDLE_MINUTES,
        })
        .getOne();
      if (session && active) await manager.update(Session, { tokenHash: hash }, { lastSeenAt: new Date() });
      const account = session && (await this.accounts.find(manager, session.accountId));
      return account && { ...account, session, sessionId: session.id, obligations: this.owed(account, session.factors) };
    });
    if (!found) return undefined;
    const { session, ...account } = found;
    const own = await this.principals.of(account);
    return session.supportSessionId === null ? own : this.throughEyes.of(own, session.supportSessionId);
  }

  async endAll(sessions: readonly Pick<Session, 'tokenHash'>[]): Promise<void> {
    await this.database.as(ROOT_SCOPE, async (manager) => {
      for (const { tokenHash } of sessions) {
        await manager.delete(Session, { tokenHash });
        await manager.query('SELECT pg_notify($1, $2)', [SESSIONS_CHANNEL, tokenHash.toString('hex')]);
      }
    });
  }

  async end(token: string): Promise<void> {
    const hash = tokenHash(token);
    await this.database.as(ROOT_SCOPE, async (manager) => {
      await manager.delete(Session, { tokenHash: hash });
      await manager.query('SELECT pg_notify($1, $2)', [SESSIONS_CHANNEL, hash.toString('hex')]);
    });
    this.cache.delete(hash.toString('hex'));
  }

  /** What is still to be done before anything else. Whoever came by another's word (联合登录) showed there what is asked there. */
  private owed({ kind, mustChangePassword }: KnownAccount, factors: readonly string[]): Obligation[] {
    const secondFactor = kind === 'administrator' && this.settings.ADMIN_SECOND_FACTOR === 'required' && !factors.includes('mfa');
    return [...(mustChangePassword ? (['password'] as const) : []), ...(secondFactor ? (['second-factor'] as const) : [])];
  }

  private forget(accountId: string): void {
    for (const [key, { principal }] of this.cache.entries())
      if (accountId === '*' || principal.id === accountId || principal.viewAs?.operatorId === accountId) this.cache.delete(key);
  }
}
