import { ADMINISTRATOR_ROLES, ROLES } from '#shuyuan/kernel';
import { OF_PLATFORM, OF_SCHOOL, type Rule } from './rule.js';

const GIVERS = [...ADMINISTRATOR_ROLES, 'school_admin', 'security_officer'] as const;

/** 角色与权限: who holds what, for how long, and who asked for it. */
export const ACCESS_POLICY = {
  'policy.read': { roles: ROLES, reads: true },
  'member.read': { roles: [...OF_SCHOOL, 'security_officer', 'auditor'], reads: true, down: true },
  'member.grant': { roles: [...OF_SCHOOL], down: true },
  'member.revoke': { roles: [...OF_SCHOOL, 'security_officer'], down: true },
  /** Roles down the tree, not of one platform. */
  'membership.read': { roles: [...GIVERS, 'auditor'], reads: true },
  'membership.grant': { roles: ['province_admin', 'city_admin', 'county_admin'] },
  'membership.revoke': { roles: ['province_admin', 'city_admin', 'county_admin', 'security_officer'] },
  /** 临时提权: asking is open to whoever the table of elevations lets; deciding needs a second person. */
  'elevation.read': { roles: [...GIVERS, 'system_admin', 'auditor', 'teacher'], reads: true },
  'elevation.request': { roles: [...ADMINISTRATOR_ROLES, 'school_admin', 'system_admin', 'teacher'] },
  'elevation.decide': { roles: [...ADMINISTRATOR_ROLES, 'security_officer'] },
  /** 代看. */
  'support.request': { roles: ['province_admin', 'city_admin', 'county_admin', 'system_admin'] },
  'support.consent': { roles: ROLES },
  'support.read': { roles: ROLES, reads: true },
  /** 账号 of a platform. */
  'account.read': { roles: [...OF_SCHOOL, 'system_admin', 'security_officer'], reads: true, personal: true },
  'account.write': { roles: [...OF_SCHOOL, 'system_admin'] },
  /** A teacher gives a child a new picture password. */
  'account.reset': { roles: [...OF_SCHOOL, 'system_admin', 'teacher'] },
  'invitation.create': { roles: ['province_admin', 'city_admin', 'county_admin'] },
  'invitation.read': { roles: ['province_admin', 'city_admin', 'county_admin'], reads: true },
  'invitation.revoke': { roles: ['province_admin', 'city_admin', 'county_admin'] },
  'administrator.read': { roles: ['province_admin', 'city_admin', 'county_admin'], reads: true },
  /** 接入应用 and 身份源 of a platform; 系统管理员 runs them too. */
  'client.read': { roles: [...OF_PLATFORM, 'system_admin'], reads: true, down: true },
  'client.write': { roles: [...OF_PLATFORM, 'system_admin'], down: true },
  'identity-source.read': { roles: [...OF_PLATFORM, 'system_admin'], reads: true, down: true },
  'identity-source.write': { roles: [...OF_PLATFORM, 'system_admin'], down: true },
  'scim-token.read': { roles: [...OF_PLATFORM, 'system_admin'], reads: true },
  'scim-token.write': { roles: [...OF_PLATFORM, 'system_admin'] },
} as const satisfies Record<string, Rule>;
