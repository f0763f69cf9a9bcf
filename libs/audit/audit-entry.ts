/** What came of it: done, refused by a rule, or failed. */
export const AUDIT_RESULTS = ['ok', 'refused', 'failed'] as const;
export type AuditResult = (typeof AUDIT_RESULTS)[number];

/** What is said about one act (审计记录). Who did it, from where and in which request is known from the context. */
export interface AuditEntry {
  /** As the policy names it, e.g. `tenant.suspend`, or `<thing>.<act>`. */
  readonly action: string;
  readonly object: { readonly type: string; readonly id: string | null };
  /** Left out: ok. */
  readonly result?: AuditResult;
  /** The platform it concerns. Left out: the caller's own. */
  readonly tenantId?: string | null;
  /** Reporting path of the unit it concerns, where it concerns no platform. Left out: the caller's. */
  readonly scopePath?: string | null;
  /** Facts for an auditor. Never a secret and never a number by which a person is known: a net below hides what looks like one. */
  readonly detail?: Record<string, unknown>;
  /** Where nobody is signed in yet (or any more). Left out: the caller. */
  readonly actor?: { readonly id: string | null; readonly name: string | null };
}
