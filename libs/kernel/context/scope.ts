/**
 * What a transaction may see. Row-level security compares it with the rows: `path` is a prefix of
 * the reporting path (`/410000/410100/` sees the city and its counties), `tenantId` opens one tenant.
 */
export interface Scope {
  readonly path?: string;
  readonly tenantId?: string;
  readonly principalId?: string;
}

/** Sees every unit. Only for the control plane itself: sign-in, sweeps, the public host look-up. */
export const ROOT_SCOPE: Scope = { path: '/' };

export const tenantScope = (tenantId: string): Scope => ({ tenantId });
