import type { Text } from '#shuyuan/kernel';

/** What a version is looked at for before anybody may have it. */
export const CHECKS = ['values', 'kinds', 'isolation', 'workload', 'images', 'access', 'routing', 'secrets', 'dry-run'] as const;
export type CheckName = (typeof CHECKS)[number];

export interface Finding {
  readonly check: CheckName;
  readonly severity: 'error' | 'warning';
  /** File below the template's folder, with the object's place in it where there is one. */
  readonly path: string | null;
  readonly message: Text;
}

/** A finding, or a check without any (`ok`). A warning does not hold a version up. */
export interface CheckResult {
  readonly name: CheckName;
  readonly ok: boolean;
  readonly severity: 'error' | 'warning' | 'none';
  readonly path: string | null;
  readonly message: Text;
}

const NOTHING_FOUND: Text = { zh: '通过', en: 'Passed' };

export function resultsOf(findings: readonly Finding[]): CheckResult[] {
  return CHECKS.flatMap((name): CheckResult[] => {
    const own = findings.filter(({ check }) => check === name);
    if (own.length === 0) return [{ name, ok: true, severity: 'none', path: null, message: NOTHING_FOUND }];
    return own.map(({ severity, path, message }) => ({ name, ok: severity === 'warning', severity, path, message }));
  });
}
