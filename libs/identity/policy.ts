import type { Role } from '#shuyuan/kernel';

/** Everything an administrator can do. Guards, the console and the docs all read this one table. */
export const POLICY = {
  'overview.read': ['province_admin', 'city_admin'],
  'application.read': ['province_admin', 'city_admin', 'county_admin'],
  'application.create': ['city_admin', 'county_admin'],
  'application.edit': ['city_admin', 'county_admin'],
  'application.submit': ['city_admin', 'county_admin'],
  'application.withdraw': ['city_admin', 'county_admin'],
  /** 省辖市意见 (form row 6.0): the city over its counties. */
  'application.consent': ['city_admin'],
  'application.return': ['province_admin', 'city_admin'],
  /** 省电化教育馆意见 (form row 7.0). */
  'application.approve': ['province_admin'],
  'application.reject': ['province_admin'],
  'tenant.read': ['province_admin', 'city_admin', 'county_admin', 'tenant_admin'],
  'tenant.suspend': ['province_admin', 'city_admin'],
  'tenant.resume': ['province_admin', 'city_admin'],
  'tenant.retry': ['province_admin', 'city_admin', 'county_admin'],
  'tenant.delete': ['province_admin'],
  'tenant.restore': ['province_admin'],
  'site.read': ['province_admin', 'city_admin', 'county_admin', 'tenant_admin'],
  'site.edit': ['county_admin', 'city_admin', 'tenant_admin'],
  'invitation.create': ['province_admin', 'city_admin', 'county_admin'],
  'invitation.read': ['province_admin', 'city_admin', 'county_admin'],
  'invitation.revoke': ['province_admin', 'city_admin', 'county_admin'],
  'administrator.read': ['province_admin', 'city_admin', 'county_admin'],
  'demo.run': ['province_admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof POLICY;

export const permissionsOf = (role: Role): Action[] =>
  (Object.keys(POLICY) as Action[]).filter((action) => (POLICY[action] as readonly Role[]).includes(role));

/** Whom an administrator may invite: the same level or below, never above. */
export const MAY_INVITE: Record<Role, readonly Role[]> = {
  province_admin: ['province_admin', 'city_admin', 'county_admin', 'tenant_admin'],
  city_admin: ['city_admin', 'county_admin', 'tenant_admin'],
  county_admin: ['county_admin', 'tenant_admin'],
  tenant_admin: [],
};
