import type { Scope } from './scope.js';

/** Of units and platforms: 省 / 市 / 县管理员, 平台（租户）管理员. They come in by invitation. */
export const ADMINISTRATOR_ROLES = ['province_admin', 'city_admin', 'county_admin', 'tenant_admin'] as const;

/** 三员: 系统管理员, 安全管理员, 审计员. 分立: no account holds two of them (等保 L3). */
export const POSTS = ['system_admin', 'security_officer', 'auditor'] as const;

/** Inside one platform: 门户编辑, 资源审核员, 学校管理员, 教师, 学生, 监护人. */
export const PLATFORM_ROLES = ['portal_editor', 'resource_reviewer', 'school_admin', 'teacher', 'student', 'guardian'] as const;

/** `person` (本人): whoever has an account of their own, whatever else they are. Nobody is given it. */
export const ROLES = [...ADMINISTRATOR_ROLES, ...POSTS, ...PLATFORM_ROLES, 'person'] as const;
export type Role = (typeof ROLES)[number];
export type AdministratorRole = (typeof ADMINISTRATOR_ROLES)[number];

/** A role and where it holds: in one platform, or in a unit and, where the action allows it, down its tree. */
export interface Grant {
  readonly role: Role;
  readonly tenantId: string | null;
  readonly scopePath: string | null;
}

/** 代看: someone of support looks through another's eyes, with consent, and changes nothing. */
export interface ViewAs {
  readonly supportSessionId: string;
  readonly operatorId: string;
  readonly operatorName: string;
  /** ISO time at which it ends by itself. */
  readonly until: string;
}

/** What an account must do before it may do anything else: 修改初始密码, 启用双因素认证. */
export const OBLIGATIONS = ['password', 'second-factor'] as const;
export type Obligation = (typeof OBLIGATIONS)[number];

/** Who is calling. Built by the identity library; everything else only reads it. */
export interface Principal {
  /** Of the account (账号). */
  readonly id: string;
  readonly kind: 'administrator' | 'person';
  readonly personId: string | null;
  readonly displayName: string;
  readonly loginName: string;
  /** The first of `roles`, for showing. */
  readonly role: Role;
  readonly roles: readonly Role[];
  readonly grants: readonly Grant[];
  /** GB/T 2260 code of the unit the administrator acts for, or whose platform the person belongs to. */
  readonly unitCode: string;
  readonly unitName: string;
  /** Home platform of a person, or the one a platform administrator administers. */
  readonly tenantId: string | null;
  /** Reporting path that bounds what is visible, e.g. `/410000/410100/`. */
  readonly scopePath: string;
  /** Actions that some grant gives; where each holds is decided as the route is entered. */
  readonly permissions: readonly string[];
  /** Of actions that only a membership gives, away from the principal's own scope: what they may see there. */
  readonly elsewhere?: ReadonlyMap<string, Scope>;
  /** When the first of the grants ends by itself (ms): whoever keeps a principal keeps it no longer than that. */
  readonly lapsesAt?: number;
  /** Null where nobody signed in by a session, as with an access token. */
  readonly sessionId: string | null;
  readonly viewAs: ViewAs | null;
  /** While there are any, only the routes that meet them are open. */
  readonly obligations: readonly Obligation[];
}
