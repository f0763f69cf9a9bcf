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
  /** 直接开通: the province for any unit, a city for its counties within its budget. */
  'tenant.open': ['province_admin', 'city_admin'],
  'tenant.resize': ['province_admin', 'city_admin'],
  /** 承载县级平台: whether a city's platform may host those of its counties (R5). */
  'tenant.host': ['province_admin'],
  /** 划转: a county under another parent, with budget and access. */
  'tenant.transfer': ['province_admin'],
  'tenant.retemplate': ['province_admin'],
  'tenant.pause': ['province_admin'],
  'tenant.unpause': ['province_admin'],
  'tenant.pin': ['province_admin'],
  'tenant.unpin': ['province_admin'],
  'tenant.archive': ['province_admin'],
  'tenant.unarchive': ['province_admin'],
  'archive.read': ['province_admin'],
  'archive.delete': ['province_admin'],
  'plan.read': ['province_admin', 'city_admin'],
  'plan.write': ['province_admin'],
  'budget.read': ['province_admin', 'city_admin'],
  'budget.write': ['province_admin'],
  'template.read': ['province_admin', 'city_admin'],
  'template.write': ['province_admin'],
  /** 双人复核: whoever publishes is not whoever wrote it. */
  'template.publish': ['province_admin'],
  'rollout.read': ['province_admin', 'city_admin'],
  'rollout.write': ['province_admin'],
  'cluster.read': ['province_admin'],
  'cluster.write': ['province_admin'],
  'alert.read': ['province_admin', 'city_admin', 'county_admin'],
  'alert.acknowledge': ['province_admin', 'city_admin'],
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
