import { Inject, Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import { isUUID } from 'class-validator';
import { Database, ROOT_SCOPE, SETTINGS, sha256, tenantScope, type Settings } from '#shuyuan/kernel';
import { SitesService } from '../sites.service.js';
import { issuerOf } from './sign-in-addresses.js';
import { PORTAL_COLUMNS, viewOf, type PortalRow, type PortalView } from './portal-view.js';

const NO_HASH = Buffer.alloc(32);

/** What portals show, by host label or by a tenant's own key. Reads only the tenant's row and its published page. */
@Injectable()
export class PortalsService {
  constructor(
    private readonly database: Database,
    private readonly sites: SitesService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async find(label: string): Promise<PortalView> {
    // The one public look-up that cannot know its tenant yet; what follows is bound to the tenant found.
    const tenant = await this.database.as(ROOT_SCOPE, async (manager) => {
      const rows: PortalRow[] = await manager.query(`SELECT ${PORTAL_COLUMNS} FROM tenants WHERE slug = $1 AND state <> 'deleted'`, [
        label,
      ]);
      return rows[0];
    });
    if (!tenant || tenant.desired_state === 'deleted') return { kind: 'unknown', tenantId: tenant?.id };
    const page = await this.database.as(tenantScope(tenant.id), () => this.sites.published(tenant.id));
    return viewOf(tenant, page, this.canonical(label), issuerOf(this.settings));
  }

  /** For a portal that runs in its tenant's namespace and has no login of ours. Undefined unless `key` is this tenant's. */
  async findByKey(tenantId: string, key: string): Promise<PortalView | undefined> {
    const given = sha256(key);
    if (!isUUID(tenantId)) return undefined;
    return this.database.as(tenantScope(tenantId), async (manager) => {
      const rows: (PortalRow & { portal_key_hash: Buffer | null })[] = await manager.query(
        `SELECT ${PORTAL_COLUMNS}, portal_key_hash FROM tenants WHERE id = $1 AND state <> 'deleted'`,
        [tenantId],
      );
      const [tenant] = rows;
      const right = timingSafeEqual(given, tenant?.portal_key_hash ?? NO_HASH);
      if (!tenant || !right) return undefined;
      if (tenant.desired_state === 'deleted') return { kind: 'unknown', tenantId };
      return viewOf(tenant, await this.sites.published(tenantId), this.canonical(tenant.slug), issuerOf(this.settings));
    });
  }

  private canonical(label: string): string {
    return `${this.settings.PORTAL_URL_TEMPLATE.replace('{host}', `${label}.${this.settings.PORTAL_DOMAIN}`).replace(/\/+$/, '')}/`;
  }
}
