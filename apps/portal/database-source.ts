import { Injectable } from '@nestjs/common';
import { PortalsService, type PortalView } from '#shuyuan/content';
import { Database, EVENTS_CHANNEL, Health, Notifications, ROOT_SCOPE } from '#shuyuan/kernel';
import type { PortalCache } from './portal-cache.js';
import { PortalSource, type SourceHealth } from './portal-source.js';

/** Progress of a single phase changes nothing that the public sees. */
const INVISIBLE = new Set(['tenant.phase', 'application.changed', 'demo.progress']);

/** Payload: the `sid` of the sign-in that ended. */
const SIGN_OUTS_CHANNEL = 'shuyuan_portal_sign_outs';

/** Every tenant's portal, straight from PostgreSQL, which also says what changed. */
@Injectable()
export class DatabaseSource extends PortalSource {
  override readonly freshMs = 30_000;

  constructor(
    private readonly portals: PortalsService,
    private readonly database: Database,
    private readonly notifications: Notifications,
    private readonly parts: Health,
  ) {
    super();
  }

  override find(label: string): Promise<PortalView> {
    return this.portals.find(label);
  }

  override follow(cache: Pick<PortalCache, 'dropTenant' | 'expireAll'>): () => void {
    this.notifications.on('reconnected', () => cache.expireAll());
    return this.notifications.listen(EVENTS_CHANNEL, (payload) => {
      const { type, tenantId } = parse(payload);
      if (tenantId && !INVISIBLE.has(type ?? '')) cache.dropTenant(tenantId);
    });
  }

  override async tellSignOut(sid: string): Promise<void> {
    await this.database.as(ROOT_SCOPE, (manager) => manager.query('SELECT pg_notify($1, $2)', [SIGN_OUTS_CHANNEL, sid]));
  }

  override followSignOuts(ended: (sid: string) => void): () => void {
    return this.notifications.listen(SIGN_OUTS_CHANNEL, ended);
  }

  /** Never empty: without its database a portal still shows what it has, which an empty load balancer would not. */
  override async health(): Promise<SourceHealth> {
    return { ...(await this.parts.check()), empty: false };
  }

  override alive(): boolean {
    return true;
  }
}

/** Anyone with a login to the database may notify; a payload that is not ours must not end the process. */
function parse(payload: string): { type?: string; tenantId?: string } {
  try {
    return (JSON.parse(payload) ?? {}) as { type?: string; tenantId?: string };
  } catch {
    return {};
  }
}
