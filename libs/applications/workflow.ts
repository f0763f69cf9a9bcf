import type { Principal } from '#shuyuan/kernel';
import type { ApplicantKind } from '#shuyuan/regions';

/** Where an application stands. The full workflow (packages, appeals, batches) adds states, never renames these. */
export const STATES = ['draft', 'submitted', 'consented', 'approved', 'returned', 'rejected', 'withdrawn', 'closed'] as const;
export type ApplicationState = (typeof STATES)[number];

export const TRANSITIONS = ['submit', 'withdraw', 'consent', 'return', 'approve', 'reject'] as const;
export type Transition = (typeof TRANSITIONS)[number];

/** States in which the form may be edited. */
export const EDITABLE: readonly ApplicationState[] = ['draft', 'returned'];

/** Who stands where: the filing unit, its 省辖市 (row 6.0), the province (row 7.0). */
type Party = 'applicant' | 'city' | 'province';

interface Step {
  readonly from: readonly ApplicationState[];
  readonly to: ApplicationState;
  readonly by: Party;
  /** A comment is part of the decision (退回、不同意 say why). */
  readonly comment?: boolean;
}

/** 县 files to its 省辖市, whose consent comes before the province; 省辖市 and 直管县 file directly (note of the form). */
export function step(transition: Transition, kind: ApplicantKind, party: Party): Step | undefined {
  return STEPS[transition].find((s) => s.by === party && (s.kinds === undefined || s.kinds.includes(kind)));
}

const DIRECT: readonly ApplicantKind[] = ['city', 'direct'];
const COUNTY: readonly ApplicantKind[] = ['county'];

const STEPS: Record<Transition, readonly (Step & { kinds?: readonly ApplicantKind[] })[]> = {
  submit: [{ from: ['draft', 'returned'], to: 'submitted', by: 'applicant' }],
  withdraw: [{ from: ['draft', 'returned', 'submitted', 'consented'], to: 'withdrawn', by: 'applicant' }],
  consent: [{ from: ['submitted'], to: 'consented', by: 'city', kinds: COUNTY }],
  return: [
    { from: ['submitted'], to: 'returned', by: 'city', kinds: COUNTY, comment: true },
    { from: ['consented'], to: 'returned', by: 'province', kinds: COUNTY, comment: true },
    { from: ['submitted'], to: 'returned', by: 'province', kinds: DIRECT, comment: true },
  ],
  approve: [
    { from: ['consented'], to: 'approved', by: 'province', kinds: COUNTY },
    { from: ['submitted'], to: 'approved', by: 'province', kinds: DIRECT },
  ],
  reject: [
    { from: ['consented'], to: 'rejected', by: 'province', kinds: COUNTY, comment: true },
    { from: ['submitted'], to: 'rejected', by: 'province', kinds: DIRECT, comment: true },
  ],
};

/** As whom `principal` meets an application of `unitCode`. */
export function partyOf(principal: Principal, application: { unitCode: string; cityCode: string | null }): Party | undefined {
  if (principal.role === 'province_admin') return 'province';
  if (principal.unitCode === application.unitCode) return 'applicant';
  if (principal.role === 'city_admin' && principal.unitCode === application.cityCode) return 'city';
  return undefined;
}

/** What `principal` may do with the application now; `edit` besides the transitions. */
export function actionsFor(
  principal: Principal,
  application: { unitCode: string; cityCode: string | null; applicantKind: ApplicantKind; state: ApplicationState },
): string[] {
  const party = partyOf(principal, application);
  if (!party) return [];
  const edit = party === 'applicant' && EDITABLE.includes(application.state) ? ['edit'] : [];
  return [...edit, ...TRANSITIONS.filter((t) => step(t, application.applicantKind, party)?.from.includes(application.state))];
}
