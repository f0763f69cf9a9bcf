import { POSTS, type Role } from '#shuyuan/kernel';

/** 安全管理员 and 审计员 watch what those who administer do, so nobody is both. */
const WATCHING: readonly Role[] = ['security_officer', 'auditor'];
const WATCHED: readonly Role[] = ['province_admin', 'city_admin', 'county_admin', 'tenant_admin', 'school_admin'];

const isPost = (role: Role): boolean => (POSTS as readonly Role[]).includes(role);

/** 三员分立: whether one account may never hold both, even for a while. PostgreSQL holds the same pairs (roles_apart). */
export const keptApart = (one: Role, other: Role): boolean =>
  one !== other &&
  ((isPost(one) && isPost(other)) ||
    (WATCHING.includes(one) && WATCHED.includes(other)) ||
    (WATCHING.includes(other) && WATCHED.includes(one)));
