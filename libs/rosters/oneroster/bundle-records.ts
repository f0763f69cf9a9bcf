import { readName, readPerson, type Stage } from '#shuyuan/people';
import { className, readClass, readGrade, schoolYearOf, type GradeRead } from '../fields/class-names.js';
import { newId } from '../records/new-id.js';
import type { PersonRole, StagedRow } from '../records/staged-row.js';
import { personColumns, schoolCodeOf, type ReaderContext, type RowFacts } from '../records/table-reader.js';
import { readDay, readGender, readPost } from '../records/words.js';

export type Get = (column: string) => string | undefined;
export type BundleContext = Pick<ReaderContext, 'seals' | 'effectiveOn' | 'province'>;
export type RecordReader = (get: Get, context: BundleContext) => StagedRow[];

const LONGEST = 100;
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u;

const staged = (facts: RowFacts, problems: string[] = []): StagedRow => ({ ...facts, targetId: newId(), problems });

/** A text that goes to the database as it is. */
function plain(get: Get, column: string, problems: string[], field: string): string | undefined {
  const text = get(column);
  if (text === undefined) return undefined;
  if (text.length <= LONGEST && !HIDDEN.test(text)) return text;
  problems.push(`${field}:${HIDDEN.test(text) ? 'isPlainText' : 'cell-too-long'}`);
  return undefined;
}

/** orgs.csv: schools; districts and the like are the platform itself. */
export const readOrg: RecordReader = (get, { province }) => {
  if (get('type') !== 'school') return [];
  const problems: string[] = [];
  const ref = plain(get, 'sourcedId', problems, 'row');
  const name = plain(get, 'name', problems, 'schoolName');
  const code = get('identifier') && schoolCodeOf(get('identifier')!, province);
  if (typeof code === 'string' && code) problems.push(`schoolCode:${code}`);
  if (!ref) problems.push('row:isNotEmpty');
  if (!name) problems.push('schoolName:isNotEmpty');
  return [
    staged(
      {
        kind: 'school',
        ...(ref ? { ref, schoolRef: ref } : {}),
        ...(name ? { name } : {}),
        ...(typeof code === 'object' ? { code: code.code } : {}),
      },
      problems,
    ),
  ];
};

/** classes.csv: 行政班 (homeroom). A scheduled class is a course, which no roster of ours has. */
export const readClassRecord: RecordReader = (get, { effectiveOn }) => {
  if (get('classType') === 'scheduled') return [];
  const problems: string[] = [];
  const ref = plain(get, 'sourcedId', problems, 'row');
  const title = plain(get, 'title', problems, 'className');
  const schoolRef = plain(get, 'schoolSourcedId', problems, 'schoolCode');
  const named = readClass(title ?? '');
  const grade = gradeOf(get('grades')) ?? (named.grade ? readGrade(named.grade) : undefined);
  if (!ref || !title) problems.push('className:isNotEmpty');
  if (!schoolRef) problems.push('schoolCode:school-required');
  if (!grade) problems.push('grade:grade-unknown');
  const entryYear = grade && schoolYearOf(effectiveOn) - grade.grade + 1;
  return [
    staged(
      {
        kind: 'class',
        ...(ref ? { ref, classRef: ref } : {}),
        ...(schoolRef ? { schoolRef } : {}),
        ...(grade && title ? { name: named.number && !named.grade ? className(grade, named.number) : title } : {}),
        ...(grade && entryYear ? { ...grade, entryYear } : {}),
        ...(named.number === undefined ? {} : { classNo: named.number }),
      },
      problems,
    ),
  ];
};

/** Grades as CEDS numbers them: PK, KG, 01 to 12. */
function gradeOf(grades: string | undefined): GradeRead | undefined {
  const first = grades?.split(',')[0]?.trim();
  if (!first) return undefined;
  if (/^(IT|PR|PK|TK|KG)$/i.test(first)) return { stage: 'kindergarten' satisfies Stage, grade: /KG/i.test(first) ? 3 : 1 };
  return readGrade(first);
}

/** users.csv: people, with their guardians as agents. */
export const readUser: RecordReader = (get, context) => {
  const problems: string[] = [];
  const ref = plain(get, 'sourcedId', problems, 'row');
  if (!ref) problems.push('row:isNotEmpty');
  const ids = userIds(get('userIds'));
  const identifier = get('identifier');
  const residentId = ids.get('residentid') ?? ids.get('idcard');
  const read = readPerson({
    name: nameOf(get('familyName') ?? '', get('givenName') ?? '', get('middleName')),
    documentKind: residentId ? 'resident-id' : null,
    documentNumber: residentId ?? null,
    studentNumber: ids.get('studentnumber') ?? (identifier && /^[GJL]/i.test(identifier) ? identifier : null),
    teacherNumber: ids.get('teachernumber') ?? null,
    mobile: get('sms') ?? get('phone') ?? null,
  });
  if (Array.isArray(read)) problems.push(...read.map(({ field, code }) => `${field}:${code}`));
  const person: RowFacts = {
    kind: 'person',
    ...(ref ? { ref } : {}),
    ...(Array.isArray(read) ? { name: get('givenName')?.slice(0, 50) } : personColumns(read, context.seals)),
  };
  const agents = (get('agentSourcedIds') ?? '')
    .split(',')
    .map((agent) => agent.trim())
    .filter((agent) => agent && !HIDDEN.test(agent));
  const links = ref
    ? agents.map((personRef) => staged({ kind: 'link', personRef, childRef: ref, relation: 'other', fromOn: context.effectiveOn }))
    : [];
  return [staged(person, problems), ...links];
};

/** `{studentNumber:G41…},{residentId:41…}`. */
const userIds = (text: string | undefined): Map<string, string> =>
  new Map([...(text ?? '').matchAll(/\{([^:{}]+):([^{}]+)\}/g)].map(([, type, id]) => [type!.trim().toLowerCase(), id!.trim()]));

/** Chinese names are written without a space, the family name first. */
export function nameOf(family: string, given: string, middle?: string): string {
  const han = `${family}${given}`.trim();
  const read = readName(han);
  if (typeof read === 'object' && /\p{Script=Han}/u.test(han)) return han;
  return [given, middle, family].filter(Boolean).join(' ').trim();
}

/** 任职与在校 in roles.csv: who is what at which school. */
export const readRole: RecordReader = (get, context) => placement(get, context, { schoolRef: get('orgSourcedId') });

/** enrollments.csv: who is in which class. */
export const readEnrollment: RecordReader = (get, context) =>
  placement(get, context, { schoolRef: get('schoolSourcedId'), classRef: get('classSourcedId') });

const ROLES: Readonly<Record<string, PersonRole>> = { student: 'student', teacher: 'teacher' };
const OTHER_STAFF = new Set(['aide', 'proctor', 'principal', 'counselor', 'siteadministrator', 'administrator']);

function placement(
  get: Get,
  { effectiveOn }: BundleContext,
  where: { schoolRef?: string | undefined; classRef?: string | undefined },
): StagedRow[] {
  const written = (get('role') ?? '').toLowerCase();
  const role = ROLES[written] ?? (OTHER_STAFF.has(written) ? 'teacher' : undefined);
  // Parents are told of by the children whose agents they are.
  if (!role) return [];
  const problems: string[] = [];
  const personRef = plain(get, 'userSourcedId', problems, 'row');
  const from = get('beginDate');
  const fromOn = from === undefined ? effectiveOn : readDay(from.slice(0, 10));
  if (!personRef) problems.push('row:person-not-in-file');
  if (!fromOn) problems.push('fromOn:isIso8601');
  const post = written === 'teacher' ? 'teacher' : written === 'principal' ? 'head' : (readPost(written) ?? 'staff');
  return [
    staged(
      {
        kind: 'placement',
        role,
        ...(personRef ? { personRef } : {}),
        ...(where.schoolRef ? { schoolRef: where.schoolRef } : {}),
        ...(where.classRef && role === 'student' ? { classRef: where.classRef } : {}),
        ...(role === 'teacher' ? { post: post } : {}),
        ...(fromOn ? { fromOn } : {}),
      },
      problems,
    ),
  ];
}

/** demographics.csv: birthday and sex, under the person's own sourcedId. */
export const readDemographics: RecordReader = (get) => {
  const problems: string[] = [];
  const personRef = plain(get, 'sourcedId', problems, 'row');
  const birth = get('birthDate');
  const birthOn = birth === undefined ? undefined : readDay(birth.slice(0, 10));
  const gender = readGender(get('sex') ?? '');
  if (birth !== undefined && !birthOn) problems.push('birthOn:isIso8601');
  return [
    staged(
      { kind: 'facts', ...(personRef ? { personRef } : {}), ...(birthOn ? { birthOn } : {}), ...(gender ? { gender } : {}) },
      problems,
    ),
  ];
};
