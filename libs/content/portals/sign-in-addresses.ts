import type { Settings } from '#shuyuan/kernel';

/** Of the issuer (统一认证), below PUBLIC_URL. */
export const ISSUER_PATH = '/oidc';

export const issuerOf = (settings: Pick<Settings, 'PUBLIC_URL'>): string => `${settings.PUBLIC_URL}${ISSUER_PATH}`;

/** Every platform's portal is an application of the issuer's own, known by the platform's id. */
export const portalClientId = (tenantId: string): string => `shuyuan-portal-${tenantId}`;

/** Paths of a portal that have to do with who reads it. */
export const PORTAL_SIGN_IN = {
  begin: '/_shuyuan/sign-in',
  callback: '/_shuyuan/signed-in',
  end: '/_shuyuan/sign-out',
  backchannel: '/_shuyuan/backchannel-logout',
} as const;
