import type { Settings } from '#shuyuan/kernel';

export { ISSUER_PATH, issuerOf } from '#shuyuan/content';

/** Whom access tokens for this API are meant for. */
export const apiAudience = (settings: Pick<Settings, 'PUBLIC_URL'>): string => `${settings.PUBLIC_URL}/api/v1`;
