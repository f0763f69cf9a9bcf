import type { FieldError } from '#shuyuan/kernel';
import { GRADES, type OrganisationKind, type Stage } from './organisation.entity.js';

/** What is said about an organisation apart from where it belongs. */
export interface OrganisationFacts {
  readonly kind: OrganisationKind;
  readonly code?: string | null;
  readonly stages?: readonly Stage[];
  readonly stage?: Stage | null;
  readonly grade?: number | null;
  readonly entryYear?: number | null;
  readonly classNo?: number | null;
  readonly openedOn?: string | null;
}

const OF_CLASS = ['stage', 'grade', 'entryYear', 'classNo'] as const;

/** What a school, a department or a class has to say of itself, and what does not apply to it. */
export function checkOrganisation(facts: OrganisationFacts): FieldError[] {
  const { kind, code, stages = [], stage, grade, entryYear } = facts;
  const faults: FieldError[] = [];
  if (kind === 'school') {
    if (!code) faults.push({ field: 'code', code: 'school-code-required' });
    if (stages.length === 0) faults.push({ field: 'stages', code: 'stages-required' });
  } else if (stages.length > 0) faults.push({ field: 'stages', code: 'not-of-this-kind' });
  if (kind === 'class') {
    if (!stage || !grade || !entryYear)
      faults.push({ field: !stage ? 'stage' : !grade ? 'grade' : 'entryYear', code: 'class-fields-required' });
    else if (grade > GRADES[stage]) faults.push({ field: 'grade', code: 'grade-range', params: { 0: GRADES[stage] } });
  } else for (const field of OF_CLASS) if (facts[field]) faults.push({ field, code: 'not-of-this-kind' });
  return faults;
}

/** Which kinds may stand above one: a class below a school or its department, a department below either, a school below a school (教学点). */
export const MAY_BE_ABOVE: Record<OrganisationKind, readonly OrganisationKind[]> = {
  school: ['school'],
  department: ['school', 'department'],
  class: ['school', 'department'],
};
