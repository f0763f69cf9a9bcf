import type { ApplicantKind } from '#shuyuan/regions';
import { RULES, type Force, type Mode, type Rule, type Target } from './decision-rules.js';

/** What the applicant says of itself; all four make it eligible (form gap 1 of the notice). */
export interface Eligibility {
  /** 平台已建成. */
  readonly built: boolean;
  /** C1 基础环境: 机房, 设备, 出口带宽, 独立域名. */
  readonly baseEnvironment: boolean;
  /** C2 软件: 统一的用户、门户、资源管理. */
  readonly software: boolean;
  /** C3 专业技术人员日常运维. */
  readonly staff: boolean;
}

/** What is known of the county's city, from the city's own application. */
export interface CityFacts {
  readonly known: boolean;
  readonly platform: boolean;
  readonly hosts: boolean;
}

export interface Wish {
  readonly mode: Mode;
  readonly target: Target;
  readonly nationalSystem: boolean;
}

export type ReasonCode =
  | 'eligible'
  | 'not-built'
  | 'lacks-base-environment'
  | 'lacks-software'
  | 'lacks-staff'
  | 'city-unknown'
  | 'city-platform'
  | 'city-no-platform'
  | 'city-hosts'
  | 'city-does-not-host'
  | 'mode-differs'
  | 'target-differs'
  | 'national-missing'
  | 'connect-needs-eligibility';

export interface Decision {
  readonly rule: Rule['id'];
  readonly mode: Mode;
  readonly targets: readonly Target[];
  readonly national: boolean;
  readonly force: Force;
  readonly source: string;
  /** Whether the wish is what the rule asks for. */
  readonly satisfied: boolean;
  /** Whether approval needs the province's override (必须, or 接入 without its conditions). */
  readonly blocking: boolean;
  /** Whether the applicant must give a reason (应 not followed). */
  readonly needsReason: boolean;
  readonly reasons: readonly ReasonCode[];
}

export const isEligible = (e: Eligibility): boolean => e.built && e.baseEnvironment && e.software && e.staff;

/** Applies R1–R6. Pure: the same input always gives the same decision and the same reasoning. */
export function decide(applicant: ApplicantKind, eligibility: Eligibility, city: CityFacts, wish: Wish): Decision {
  const eligible = isEligible(eligibility);
  const rule = RULES.find(
    (r) =>
      r.applicants.includes(applicant) &&
      r.eligible === eligible &&
      (r.cityPlatform === undefined || r.cityPlatform === city.platform) &&
      (r.cityHosts === undefined || r.cityHosts === city.hosts),
  );
  if (!rule) throw new Error(`no rule for ${applicant}, eligible ${eligible}`);

  const differences: ReasonCode[] = [];
  if (wish.mode !== rule.mode) differences.push('mode-differs');
  else if (!rule.targets.includes(wish.target)) differences.push('target-differs');
  if (rule.national && wish.mode === 'connect' && !wish.nationalSystem) differences.push('national-missing');
  const unfounded = wish.mode === 'connect' && !eligible;
  if (unfounded) differences.push('connect-needs-eligibility');

  const satisfied = differences.length === 0;
  return {
    rule: rule.id,
    mode: rule.mode,
    targets: rule.targets,
    national: rule.national,
    force: rule.force,
    source: rule.source,
    satisfied,
    blocking: unfounded || (!satisfied && rule.force === 'must'),
    needsReason: !satisfied && rule.force !== 'may',
    reasons: [...findings(applicant, eligibility, city, rule), ...differences],
  };
}

/** The facts that led to the rule, in the order a reader asks for them. */
function findings(applicant: ApplicantKind, e: Eligibility, city: CityFacts, rule: Rule): ReasonCode[] {
  const found: ReasonCode[] = [];
  if (isEligible(e)) found.push('eligible');
  else if (!e.built) found.push('not-built');
  else {
    if (!e.baseEnvironment) found.push('lacks-base-environment');
    if (!e.software) found.push('lacks-software');
    if (!e.staff) found.push('lacks-staff');
  }
  if (applicant !== 'county') return found;
  if (!city.known) found.push('city-unknown');
  else if (rule.cityPlatform !== undefined) found.push(city.platform ? 'city-platform' : 'city-no-platform');
  else found.push(city.hosts ? 'city-hosts' : 'city-does-not-host');
  return found;
}
