import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { Database, Notifications, ROOT_SCOPE, SETTINGS, kernelErrors, type Principal, type Settings } from '#shuyuan/kernel';
import { REGIONS_CHANNEL } from '#shuyuan/regions';
import { Account } from '../accounts/account.entity.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { newToken, tokenHash } from '../accounts/passwords.js';
import { Principals } from '../policy/principals.service.js';
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
    private readonly notifications: Notifications,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    // A sign-out must hold in every process at once, not when its cache entry happens to expire.
    this.notifications.listen(SESSIONS_CHANNEL, (key) => this.cache.delete(key));
    // Where a unit moves, so does what its administrators see.
    this.notifications.listen(REGIONS_CHANNEL, () => this.cache.clear());
    this.notifications.on('reconnected', () => this.cache.clear());
  }

  /** Starts a session and returns the token for the cookie. */
  async start(accountId: string, signIn: SignIn): Promise<{ token: string; principal: Principal }> {
    const token = newToken();
    const id = randomUUID();
    await this.database.as(ROOT_SCOPE, async (manager) => {
      const expiresAt = new Date(Date.now() + LONGEST_HOURS * 3_600_000);
      await manager.insert(Session, { ...signIn, id, accountId, tokenHash: tokenHash(token), expiresAt });
      await manager.update(Account, { id: accountId }, { lastSignInAt: new Date() });
    });
    const principal = await this.accounts.principalOf(accountId, id);
    if (!principal) throw kernelErrors['auth.required']();
    return { token, principal };
  }

  /** Who holds `token`; undefined when the session ended. `active` requests push the idle limit forward. */
  async find(token: string, active: boolean): Promise<Principal | undefined> {
    const hash = tokenHash(token);
    const key = hash.toString('hex');
    const cached = this.cache.get(key);
    if (cached && (!active || Date.now() - cached.touchedAt < TOUCH_MS)) return cached.principal;
    const found = await this.database.as(ROOT_SCOPE, async (manager) => {
      const session = await manager
        .createQueryBuilder(Session, 's')
        .where('s.token_hash = :hash AND s.expires_at > now()', { hash })
        .andWhere(`s.last_seen_at > now() - make_interval(mins => :idle)`, { idle: this.settings.SESSION_IDLE_MINUTES })
        .getOne();
      if (session && active) await manager.update(Session, { tokenHash: hash }, { lastSeenAt: new Date() });
      const account = session && (await this.accounts.find(manager, session.accountId));
      return account && { ...account, sessionId: session.id };
    });
    if (!found) {
      this.cache.delete(key);
      return undefined;
    }
    const principal = await this.principals.of(found);
    this.cache.set(key, { principal, touchedAt: active ? Date.now() : (cached?.touchedAt ?? 0) });
    return principal;
  }

  async end(token: string): Promise<void> {
    const hash = tokenHash(token);
    await this.database.as(ROOT_SCOPE, async (manager) => {
      await manager.delete(Session, { tokenHash: hash });
      await manager.query('SELECT pg_notify($1, $2)', [SESSIONS_CHANNEL, hash.toString('hex')]);
    });
    this.cache.delete(hash.toString('hex'));
  }
}
