/** What an application may ask to know (profile: 姓名; organisation: 单位、学校、角色) or to do here (api.*). */
export const SCOPES = ['openid', 'profile', 'organisation', 'offline_access', 'api.read', 'api.write'] as const;
export type Scope = (typeof SCOPES)[number];

export const API_SCOPES = ['api.read', 'api.write'] as const satisfies readonly Scope[];

/** Claims that come with each scope. */
export const CLAIMS = {
  openid: ['sub', 'amr', 'acr', 'auth_time'],
  profile: ['name', 'preferred_username', 'locale'],
  organisation: ['tenant_id', 'tenant_name', 'unit_code', 'unit_name', 'role', 'roles', 'school'],
} as const;
