import type { SitePage } from '../page-model.js';
import type { PlatformNames } from '../render/index.js';

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
      /** The issuer at which its people sign in. */
      readonly issuer: string;
    };

/** What is read of a tenant for it, with SQL: the tenants library stands above this one. */
export interface PortalRow {
  readonly id: string;
  readonly slug: string;
  readonly kind: 'virtual' | 'connected';
  readonly desired_state: 'active' | 'suspended' | 'archived' | 'deleted';
  readonly state: string;
  readonly name: string;
  readonly unit_name: string;
  readonly external_url: string | null;
}

export const PORTAL_COLUMNS = 'id, slug, kind, desired_state, state, name, unit_name, external_url';

export function viewOf(tenant: PortalRow, page: SitePage | undefined, canonical: string, issuer: string): PortalView {
  const names = { platformName: page?.title ?? tenant.name, unitName: tenant.unit_name, footer: page?.footer };
  const base = { tenantId: tenant.id, names };
  if (tenant.desired_state === 'suspended') return { kind: 'suspended', ...base };
  if (tenant.desired_state === 'archived') return { kind: tenant.state === 'archived' ? 'archived' : 'archiving', ...base };
  if (tenant.kind === 'connected') return { kind: 'connected', ...base, canonical, externalUrl: tenant.external_url ?? '' };
  return page ? { kind: 'live', ...base, canonical, page, issuer } : { kind: 'preparing', ...base };
}
