import type { Rule } from './rule.js';

/** 审计 and 密钥: the posts that watch the others. */
export const RECORDS = {
  'audit.read': { roles: ['auditor', 'province_admin'], reads: true, down: true },
  'audit.export': { roles: ['auditor'], reads: true, takesOut: true, down: true },
  'audit.verify': { roles: ['auditor', 'province_admin'], reads: true, down: true },
  'key.read': { roles: ['security_officer', 'province_admin'], reads: true },
  'key.rotate': { roles: ['security_officer', 'province_admin'] },
} as const satisfies Record<string, Rule>;
