import type { Settings } from '#shuyuan/kernel';

/** Below PUBLIC_URL: sign-in and the console are one origin and one cookie. */
export const ISSUER_PATH = '/oidc';

export const issuerOf = (settings: Pick<Settings, 'PUBLIC_URL'>): string => `${settings.PUBLIC_URL}${ISSUER_PATH}`;

/** Whom access tokens for this API are meant for. */
export const apiAudience = (settings: Pick<Settings, 'PUBLIC_URL'>): string => `${settings.PUBLIC_URL}/api/v1`;
