import type { Rule } from './rule.js';

/** 管理平台: applications, platforms and what they run on. Bounded by the administrator's reporting path, row by row. */
export const CONTROL_PLANE = {
  'overview.read': { roles: ['province_admin', 'city_admin'], reads: true },
  'application.read': { roles: ['province_admin', 'city_admin', 'county_admin'], reads: true },
  'application.create': { roles: ['city_admin', 'county_admin'] },
  'application.edit': { roles: ['city_admin', 'county_admin'] },
  'application.submit': { roles: ['city_admin', 'county_admin'] },
  'application.withdraw': { roles: ['city_admin', 'county_admin'] },
  /** 省辖市意见 (form row 6.0): the city over its counties. */
  'application.consent': { roles: ['city_admin'] },
  'application.return': { roles: ['province_admin', 'city_admin'] },
  /** 省电化教育馆意见 (form row 7.0). */
  'application.approve': { roles: ['province_admin'] },
  'application.reject': { roles: ['province_admin'] },
  'tenant.read': { roles: ['province_admin', 'city_admin', 'county_admin', 'tenant_admin'], reads: true },
  'tenant.suspend': { roles: ['province_admin', 'city_admin'] },
  'tenant.resume': { roles: ['province_admin', 'city_admin'] },
  'tenant.retry': { roles: ['province_admin', 'city_admin', 'county_admin'] },
  'tenant.delete': { roles: ['province_admin'] },
  'tenant.restore': { roles: ['province_admin'] },
  /** 直接开通: the province for any unit, a city for its counties within its budget. */
  'tenant.open': { roles: ['province_admin', 'city_admin'] },
  'tenant.resize': { roles: ['province_admin', 'city_admin'] },
  /** 承载县级平台: whether a city's platform may host those of its counties (R5). */
  'tenant.host': { roles: ['province_admin'] },
  /** 划转: a county under another parent, with budget and access. */
  'tenant.transfer': { roles: ['province_admin'] },
  'tenant.retemplate': { roles: ['province_admin'] },
  'tenant.pause': { roles: ['province_admin'] },
  'tenant.unpause': { roles: ['province_admin'] },
  'tenant.pin': { roles: ['province_admin'] },
  'tenant.unpin': { roles: ['province_admin'] },
  'tenant.archive': { roles: ['province_admin'] },
  'tenant.unarchive': { roles: ['province_admin'] },
  'archive.read': { roles: ['province_admin'], reads: true },
  'archive.delete': { roles: ['province_admin'] },
  'plan.read': { roles: ['province_admin', 'city_admin'], reads: true },
  'plan.write': { roles: ['province_admin'] },
  'budget.read': { roles: ['province_admin', 'city_admin'], reads: true },
  'budget.write': { roles: ['province_admin'] },
  'template.read': { roles: ['province_admin', 'city_admin'], reads: true },
  'template.write': { roles: ['province_admin'] },
  /** 双人复核: whoever publishes is not whoever wrote it. */
  'template.publish': { roles: ['province_admin'] },
  'rollout.read': { roles: ['province_admin', 'city_admin'], reads: true },
  'rollout.write': { roles: ['province_admin'] },
  'cluster.read': { roles: ['province_admin'], reads: true },
  'cluster.write': { roles: ['province_admin'] },
  'alert.read': { roles: ['province_admin', 'city_admin', 'county_admin'], reads: true },
  'alert.acknowledge': { roles: ['province_admin', 'city_admin'] },
  'site.read': { roles: ['province_admin', 'city_admin', 'county_admin', 'tenant_admin', 'portal_editor'], reads: true },
  'site.edit': { roles: ['county_admin', 'city_admin', 'tenant_admin', 'portal_editor'] },
  'demo.run': { roles: ['province_admin'] },
} as const satisfies Record<string, Rule>;
