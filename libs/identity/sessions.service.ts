import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Database, Notifications, ROOT_SCOPE, SETTINGS, type Principal, type Settings } from '#shuyuan/kernel';
import { REGIONS_CHANNEL, RegionsService } from '#shuyuan/regions';
import { Administrator } from './administrator.entity.js';
import { newToken, tokenHash } from './passwords.js';
import { permissionsOf } from './policy.js';
import { Session } from './session.entity.js';

const CACHE_MS = 5000;
const TOUCH_MS = 60_000;
const LONGEST_HOURS = 12;
const NO_UNIT = '/none/';
const SESSIONS_CHANNEL = 'shuyuan_sessions';

interface Cached {
  readonly principal: Principal;
  readonly touchedAt: number;
}

/** Signed-in administrators. Reads happen before anyone's scope is known, so they name the root scope. */
@Injectable()
export class SessionsService implements OnModuleInit {
  private readonly cache = new LRUCache<string, Cached>({ max: 10_000, ttl: CACHE_MS });

  constructor(
    private readonly database: Database,
    private readonly regions: RegionsService,
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
  async start(administrator: Administrator): Promise<{ token: string; principal: Principal }> {
    const token = newToken();
    await this.database.as(ROOT_SCOPE, async (manager) => {
      await manager.insert(Session, {
        tokenHash: tokenHash(token),
        administratorId: administrator.id,
        expiresAt: new Date(Date.now() + LONGEST_HOURS * 3_600_000),
      });
      await manager.update(Administrator, { id: administrator.id }, { lastSignInAt: new Date() });
    });
    return { token, principal: await this.toPrincipal(administrator) };
  }

  /** Who holds `token`; undefined when the session ended. `active` requests push the idle limit forward. */
  async find(token: string, active: boolean): Promise<Principal | undefined> {
    const hash = tokenHash(token);
    const key = hash.toString('hex');
    const cached = this.cache.get(key);
    if (cached && (!active || Date.now() - cached.touchedAt < TOUCH_MS)) return cached.principal;
    const administrator = await this.database.as(ROOT_SCOPE, async (manager) => {
      const found = await manager
        .createQueryBuilder(Administrator, 'a')
        .innerJoin(Session, 's', 's.administrator_id = a.id')
        .where('s.token_hash = :hash AND a.disabled_at IS NULL AND s.expires_at > now()', { hash })
        .andWhere(`s.last_seen_at > now() - make_interval(mins => :idle)`, { idle: this.settings.SESSION_IDLE_MINUTES })
        .getOne();
      if (found && active) await manager.update(Session, { tokenHash: hash }, { lastSeenAt: new Date() });
      return found;
    });
    if (!administrator) {
      this.cache.delete(key);
      return undefined;
    }
    const principal = await this.toPrincipal(administrator);
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

  private async toPrincipal(a: Administrator): Promise<Principal> {
    const unit = await this.regions.get(a.unitCode);
    return {
      id: a.id,
      displayName: a.displayName,
      loginName: a.loginName,
      role: a.role,
      unitCode: a.unitCode,
      unitName: unit.name,
      tenantId: a.tenantId,
      // A platform administrator reaches the one tenant and no unit's rows.
      scopePath: a.role === 'tenant_admin' ? NO_UNIT : a.scopePath,
      permissions: permissionsOf(a.role),
    };
  }
}
