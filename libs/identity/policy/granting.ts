import { PLATFORM_ROLES, POSTS, type Role } from '#shuyuan/kernel';

const IN_PLATFORM: readonly Role[] = ['tenant_admin', ...PLATFORM_ROLES, ...POSTS];

/** Which roles whoever holds a role may give to others, within the reach of that role: the same level or below, never above. */
export const MAY_GRANT: Partial<Record<Role, readonly Role[]>> = {
  province_admin: ['city_admin', 'county_admin', ...IN_PLATFORM],
  city_admin: ['county_admin', ...IN_PLATFORM],
  county_admin: IN_PLATFORM,
  tenant_admin: [...PLATFORM_ROLES, ...POSTS],
  school_admin: ['teacher', 'student', 'guardian'],
};

/** Roles that can hold in a unit and down its tree; all others hold in one platform. */
export const DOWN_THE_TREE: readonly Role[] = ['city_admin', 'county_admin', ...POSTS];

/** Who may be raised to a role for a while (临时提权), and how. */
export interface Elevation {
  readonly from: readonly Role[];
  readonly longestMinutes: number;
  /** 双人: whether a second person, who may give the role or watches over security, has to agree. */
  readonly secondPerson: boolean;
}

const ABOVE: readonly Role[] = ['province_admin', 'city_admin', 'county_admin'];

export const ELEVATIONS: Partial<Record<Role, Elevation>> = {
  tenant_admin: { from: [...ABOVE, 'system_admin'], longestMinutes: 480, secondPerson: true },
  school_admin: { from: [...ABOVE, 'tenant_admin', 'system_admin', 'teacher'], longestMinutes: 480, secondPerson: true },
  portal_editor: { from: [...ABOVE, 'tenant_admin', 'school_admin', 'teacher'], longestMinutes: 480, secondPerson: false },
  resource_reviewer: { from: [...ABOVE, 'tenant_admin', 'school_admin', 'teacher'], longestMinutes: 480, secondPerson: false },
  county_admin: { from: ['city_admin'], longestMinutes: 240, secondPerson: false },
  city_admin: { from: ['province_admin'], longestMinutes: 240, secondPerson: true },
};

/** Roles whose holders may agree to an elevation to `role`: those who could give it for good, and 安全管理员. */
export const decidersOf = (role: Role): Role[] => [
  ...(Object.keys(MAY_GRANT) as Role[]).filter((giver) => MAY_GRANT[giver]?.includes(role)),
  'security_officer',
];
