import { Inject, Injectable } from '@nestjs/common';
import { SitesService, type PlatformNames, type SitePage } from '#shuyuan/content';
import { Database, ROOT_SCOPE, SETTINGS, tenantScope, type Settings } from '#shuyuan/kernel';
import type { DesiredState, TenantState } from '#shuyuan/tenants';

/** What the public gets under a portal's host name. */
export type PortalView =
  | { readonly kind: 'unknown'; readonly tenantId?: string }
  | { readonly kind: 'suspended'; readonly tenantId: string; readonly names: PlatformNames }
  | { readonly kind: 'archiving'; readonly tenantId: string; readonly names: PlatformNames }
  | { readonly kind: 'archived'; readonly tenantId: string; readonly names: PlatformNames }
  | { readonly kind: 'preparing'; readonly tenantId: string; readonly names: PlatformNames }
  | {
      readonly kind: 'connected';
      readonly tenantId: string;
      readonly names: PlatformNames;
      readonly canonical: string;
      readonly externalUrl: string;
    }
  | {
      readonly kind: 'live';
      readonly tenantId: string;
      readonly names: PlatformNames;
      readonly canonical: string;
      readonly page: SitePage;
    };

interface TenantRow {
  id: string;
  kind: 'virtual' | 'connected';
  desired_state: DesiredState;
  state: TenantState;
  name: string;
  unit_name: string;
  external_url: string | null;
}

/** Finds the platform of a host label. Reads only the tenant's row and its published page. */
@Injectable()
export class PortalDirectory {
  constructor(
    private readonly database: Database,
    private readonly sites: SitesService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async find(label: string): Promise<PortalView> {
    // The one public look-up that cannot know its tenant yet; what follows is bound to the tenant found.
    const tenant = await this.database.as(ROOT_SCOPE, async (manager) => {
      const rows: TenantRow[] = await manager.query(
        `SELECT id, kind, desired_state, state, name, unit_name, external_url FROM tenants WHERE slug = $1 AND state <> 'deleted'`,
        [label],
      );
      return rows[0];
    });
    if (!tenant || tenant.desired_state === 'deleted') return { kind: 'unknown', tenantId: tenant?.id };
    const page = await this.database.as(tenantScope(tenant.id), () => this.sites.published(tenant.id));
    const names = { platformName: page?.title ?? tenant.name, unitName: tenant.unit_name, footer: page?.footer };
    const base = { tenantId: tenant.id, names };
    if (tenant.desired_state === 'suspended') return { kind: 'suspended', ...base };
    if (tenant.desired_state === 'archived') return { kind: tenant.state === 'archived' ? 'archived' : 'archiving', ...base };
    const canonical = `${this.settings.PORTAL_URL_TEMPLATE.replace('{host}', `${label}.${this.settings.PORTAL_DOMAIN}`).replace(/\/+$/, '')}/`;
    if (tenant.kind === 'connected') return { kind: 'connected', ...base, canonical, externalUrl: tenant.external_url ?? '' };
    return page ? { kind: 'live', ...base, canonical, page } : { kind: 'preparing', ...base };
  }
}
