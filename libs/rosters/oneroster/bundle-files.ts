import { today, type Stage } from '#shuyuan/people';
import { Readable } from 'node:stream';
import { className, gradeName, schoolYearOf } from '../fields/class-names.js';
import type { ExportRows } from '../exports/export-rows.service.js';
import { readGuardians, readOrganisations, type OrganisationRow, type PersonRow } from '../exports/people-rows.js';

/** One file of a bundle, or what a REST endpoint gives record by record. */
export interface BundleFile {
  readonly name: string;
  readonly heading: readonly string[];
  rows(): AsyncIterable<readonly string[]>;
}

/** Numbers by which people are known, for whoever may have them; else null. */
export type NumbersOf =
  ((row: PersonRow) => Readonly<Record<'documentNumber' | 'studentNumber' | 'teacherNumber' | 'mobile', string | null>>) | null;

/** Grades are numbered through, from 01 to 12; kindergarten is KG. */
export function cedsGrade(stage: Stage | null, grade: number | null): string {
  if (!stage || !grade) return '';
  if (stage === 'kindergarten') return grade === 3 ? 'KG' : 'PK';
  const before = { primary: 0, junior: 6, senior: 9, vocational: 9, special: 0 }[stage];
  return String(before + grade).padStart(2, '0');
}

/** Compound family names; every other is one character. */
const COMPOUND = /^(欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|端木|轩辕|司徒|南宫|长孙|宇文|百里)/;

/** The whole name comes together again where both parts are read one after the other. */
export function splitName(name: string): { family: string; given: string } {
  if (!/\p{Script=Han}/u.test(name)) {
    const parts = name.split(' ');
    return parts.length > 1 ? { family: parts.at(-1)!, given: parts.slice(0, -1).join(' ') } : { family: '', given: name };
  }
  const family = COMPOUND.exec(name)?.[0] ?? [...name][0]!;
  return { family, given: name.slice(family.length) };
}

const STATUS = ['', ''] as const;
const only = (row: readonly string[]): AsyncIterable<readonly string[]> => Readable.from([row]);
const ROLES: Readonly<Record<string, string>> = { head: 'principal', 'deputy-head': 'principal', staff: 'siteAdministrator' };

export function bundleFiles(rows: ExportRows, tenant: { readonly id: string; readonly name: string }, numbersOf: NumbersOf): BundleFile[] {
  const year = schoolYearOf(today());
  const organisations = (kind: string): AsyncGenerator<OrganisationRow> =>
    rows.pages(
      tenant.id,
      (manager, after) => readOrganisations(manager, kind, tenant.id, after),
      ({ id }) => id,
    );
  const users = async function* (): AsyncGenerator<readonly string[]> {
    for await (const person of rows.everybody(tenant.id)) {
      const { family, given } = splitName(person.name);
      const numbers = numbersOf?.(person);
      const ids = numbers
        ? [
            numbers.studentNumber && `{studentNumber:${numbers.studentNumber}}`,
            numbers.teacherNumber && `{teacherNumber:${numbers.teacherNumber}}`,
            numbers.documentNumber && person.documentKind === 'resident-id' && `{residentId:${numbers.documentNumber}}`,
          ].filter(Boolean)
        : [];
      const agents = (person.guardians ?? []).join(',');
      yield [
        person.id,
        ...STATUS,
        'true',
        person.id,
        ids.join(','),
        given,
        family,
        '',
        '',
        '',
        numbers?.mobile ?? '',
        '',
        agents,
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        person.schoolId ?? '',
        '',
      ];
    }
  };
  return [
    {
      name: 'orgs',
      heading: ['sourcedId', 'status', 'dateLastModified', 'name', 'type', 'identifier', 'parentSourcedId'],
      rows: async function* () {
        yield [tenant.id, ...STATUS, tenant.name, 'district', '', ''];
        for await (const o of organisations('school')) yield [o.id, ...STATUS, o.name, 'school', o.code ?? '', o.parentId ?? tenant.id];
      },
    },
    {
      name: 'academicSessions',
      heading: ['sourcedId', 'status', 'dateLastModified', 'title', 'type', 'startDate', 'endDate', 'parentSourcedId', 'schoolYear'],
      rows: () =>
        only([`${tenant.id}-${year}`, ...STATUS, `${year} 学年`, 'schoolYear', `${year}-09-01`, `${year + 1}-07-31`, '', String(year + 1)]),
    },
    {
      name: 'courses',
      heading: [
        'sourcedId',
        'status',
        'dateLastModified',
        'schoolYearSourcedId',
        'title',
        'courseCode',
        'grades',
        'orgSourcedId',
        'subjects',
        'subjectCodes',
      ],
      // 行政班 have no course of their own, and the binding asks for one.
      rows: () => only([`${tenant.id}-homeroom`, ...STATUS, '', '行政班', '', '', tenant.id, '', '']),
    },
    {
      name: 'classes',
      heading: [
        ...['sourcedId', 'status', 'dateLastModified', 'title', 'grades', 'courseSourcedId', 'classCode', 'classType', 'location'],
        ...['schoolSourcedId', 'termSourcedIds', 'subjects', 'subjectCodes', 'periods'],
      ],
      rows: async function* () {
        for await (const o of organisations('class')) {
          const title =
            o.classNo && o.stage && o.grade && o.name === `${o.classNo}班`
              ? className({ stage: o.stage, grade: o.grade }, o.classNo)
              : o.name;
          yield [
            ...[
              o.id,
              ...STATUS,
              title,
              cedsGrade(o.stage, o.grade),
              `${tenant.id}-homeroom`,
              o.stage && o.grade ? gradeName({ stage: o.stage, grade: o.grade }) : '',
            ],
            ...['homeroom', '', o.parentId ?? '', `${tenant.id}-${year}`, '', '', ''],
          ];
        }
      },
    },
    {
      name: 'users',
      heading: [
        ...[
          'sourcedId',
          'status',
          'dateLastModified',
          'enabledUser',
          'username',
          'userIds',
          'givenName',
          'familyName',
          'middleName',
          'identifier',
        ],
        ...[
          'email',
          'sms',
          'phone',
          'agentSourcedIds',
          'grades',
          'password',
          'userMasterIdentifier',
          'resourceSourcedIds',
          'preferredGivenName',
        ],
        ...['preferredMiddleName', 'preferredFamilyName', 'primaryOrgSourcedId', 'pronouns'],
      ],
      rows: users,
    },
    {
      name: 'roles',
      heading: [
        'sourcedId',
        'status',
        'dateLastModified',
        'userSourcedId',
        'roleType',
        'role',
        'beginDate',
        'endDate',
        'orgSourcedId',
        'userProfileSourcedId',
      ],
      rows: async function* () {
        for await (const s of rows.people(tenant.id, 'students'))
          yield [`r-${s.rowId}`, ...STATUS, s.id, 'primary', 'student', s.fromOn ?? '', '', s.schoolId ?? '', ''];
        for await (const t of rows.people(tenant.id, 'teachers'))
          yield [`r-${t.rowId}`, ...STATUS, t.id, 'primary', ROLES[t.post ?? ''] ?? 'teacher', t.fromOn ?? '', '', t.schoolId ?? '', ''];
        for await (const g of rows.pages(
          tenant.id,
          (manager, after) => readGuardians(manager, tenant.id, after),
          ({ id }) => id,
        ))
          yield [`r-${g.id}`, ...STATUS, g.id, 'primary', 'guardian', '', '', g.schoolId ?? tenant.id, ''];
      },
    },
    {
      name: 'enrollments',
      heading: [
        'sourcedId',
        'status',
        'dateLastModified',
        'classSourcedId',
        'schoolSourcedId',
        'userSourcedId',
        'role',
        'primary',
        'beginDate',
        'endDate',
      ],
      rows: async function* () {
        for await (const s of rows.people(tenant.id, 'students'))
          if (s.classId) yield [s.rowId, ...STATUS, s.classId, s.schoolId ?? '', s.id, 'student', 'false', s.fromOn ?? '', ''];
      },
    },
    {
      name: 'demographics',
      heading: ['sourcedId', 'status', 'dateLastModified', 'birthDate', 'sex'],
      rows: async function* () {
        for await (const p of rows.everybody(tenant.id))
          if (p.birthOn || p.gender) yield [p.id, ...STATUS, p.birthOn ?? '', p.gender ?? ''];
      },
    },
  ];
}
