import { OF_PLATFORM, OF_SCHOOL, type Rule } from './rule.js';

/** 人员与组织, 名册: data of persons, each platform's own. */
export const PEOPLE = {
  'person.read': { roles: [...OF_SCHOOL, 'teacher'], reads: true, down: true, personal: true },
  'person.write': { roles: [...OF_SCHOOL] },
  /** Shows what is masked everywhere else (证件号, 手机号); each time a row of the audit log. */
  'person.reveal': { roles: [...OF_SCHOOL], reads: true, takesOut: true, personal: true },
  'person.merge': { roles: [...OF_PLATFORM] },
  'person.transfer': { roles: [...OF_SCHOOL] },
  'organisation.read': { roles: [...OF_SCHOOL, 'teacher', 'student', 'guardian', 'auditor'], reads: true, down: true },
  'organisation.write': { roles: [...OF_SCHOOL] },
  'consent.read': { roles: [...OF_SCHOOL, 'teacher', 'guardian'], reads: true, personal: true },
  'consent.write': { roles: [...OF_SCHOOL, 'guardian'] },
  'data-request.read': { roles: [...OF_PLATFORM, 'guardian', 'student', 'teacher'], reads: true, personal: true },
  'data-request.create': { roles: [...OF_SCHOOL, 'guardian', 'student', 'teacher'] },
  'data-request.decide': { roles: [...OF_PLATFORM] },
  'roster.read': { roles: [...OF_SCHOOL], reads: true, down: true, personal: true },
  'roster.import': { roles: [...OF_SCHOOL] },
  'roster.export': { roles: [...OF_SCHOOL], reads: true, takesOut: true, personal: true },
  'roster.rollover': { roles: [...OF_PLATFORM] },
} as const satisfies Record<string, Rule>;
