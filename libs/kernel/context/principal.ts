/** Administrator roles of this first cut: 省 / 市 / 县管理员, 平台（租户）管理员. */
export const ROLES = ['province_admin', 'city_admin', 'county_admin', 'tenant_admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who is calling. Built by the identity library; everything else only reads it. */
export interface Principal {
  readonly id: string;
  readonly displayName: string;
  readonly loginName: string;
  readonly role: Role;
  /** GB/T 2260 code of the unit the administrator acts for. */
  readonly unitCode: string;
  readonly unitName: string;
  readonly tenantId: string | null;
  /** Reporting path that bounds what is visible, e.g. `/410000/410100/`. */
  readonly scopePath: string;
  readonly permissions: readonly string[];
}
