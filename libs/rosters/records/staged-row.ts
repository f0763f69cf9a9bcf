import type { DocumentKind, Gender, Post, Relation, Stage } from '#shuyuan/people';

/** What a row is about. `placement` puts a person who is told of elsewhere into a school or class, `link` under a guardian. */
export type RowKind = 'school' | 'class' | 'person' | 'placement' | 'link' | 'facts' | 'unread';
export type PersonRole = 'student' | 'teacher' | 'guardian';

/** One row as it is staged; the columns of roster_rows that a source fills. */
export interface StagedRow {
  kind: RowKind;
  targetId: string;
  /** `field:code`, for people to read. */
  problems: string[];
  ref?: string;
  personRef?: string;
  childRef?: string;
  schoolRef?: string;
  classRef?: string;
  name?: string;
  nameKey?: string;
  nameTail?: string;
  nameLast?: string | null;
  gender?: Gender;
  birthOn?: string;
  documentKind?: DocumentKind;
  documentSealed?: Buffer;
  documentBlind?: Buffer;
  studentSealed?: Buffer;
  studentBlind?: Buffer;
  teacherSealed?: Buffer;
  teacherBlind?: Buffer;
  mobileSealed?: Buffer;
  mobileBlind?: Buffer;
  role?: PersonRole;
  post?: Post;
  subject?: string;
  relation?: Relation;
  /** Of a guardian told of in the row of a child: how many staged rows before its own. */
  childBefore?: number;
  childBlind?: Buffer;
  fromOn?: string;
  code?: string;
  schoolName?: string;
  className?: string;
  stages?: Stage[];
  stage?: Stage;
  grade?: number;
  entryYear?: number;
  classNo?: number;
}

type Value = string | number | Buffer | readonly string[] | null | undefined;

/** Columns of roster_rows and what goes into them, in the order of COPY. */
const COLUMNS: readonly (readonly [column: string, value: (row: StagedRow, seq: number) => Value])[] = [
  ['kind', (r) => r.kind],
  ['target_id', (r) => r.targetId],
  ['verdict', (r) => (r.problems.length > 0 ? 'error' : 'new')],
  ['problems', (r) => r.problems],
  ['ref', (r) => r.ref],
  ['person_ref', (r) => r.personRef],
  ['child_ref', (r) => r.childRef],
  ['school_ref', (r) => r.schoolRef],
  ['class_ref', (r) => r.classRef],
  ['name', (r) => r.name],
  ['name_key', (r) => r.nameKey],
  ['name_tail', (r) => r.nameTail],
  ['name_last', (r) => r.nameLast],
  ['gender', (r) => r.gender],
  ['birth_on', (r) => r.birthOn],
  ['document_kind', (r) => r.documentKind],
  ['document_sealed', (r) => r.documentSealed],
  ['document_blind', (r) => r.documentBlind],
  ['student_sealed', (r) => r.studentSealed],
  ['student_blind', (r) => r.studentBlind],
  ['teacher_sealed', (r) => r.teacherSealed],
  ['teacher_blind', (r) => r.teacherBlind],
  ['mobile_sealed', (r) => r.mobileSealed],
  ['mobile_blind', (r) => r.mobileBlind],
  ['role', (r) => r.role],
  ['post', (r) => r.post],
  ['subject', (r) => r.subject],
  ['relation', (r) => r.relation],
  ['child_seq', (r, seq) => (r.childBefore === undefined ? null : seq - r.childBefore)],
  ['child_blind', (r) => r.childBlind],
  ['from_on', (r) => r.fromOn],
  ['code', (r) => r.code],
  ['school_name', (r) => r.schoolName],
  ['class_name', (r) => r.className],
  ['stages', (r) => r.stages],
  ['stage', (r) => r.stage],
  ['grade', (r) => r.grade],
  ['entry_year', (r) => r.entryYear],
  ['class_no', (r) => r.classNo],
];

export const COPY_COLUMNS: readonly string[] = ['seq', 'sheet', 'line', ...COLUMNS.map(([column]) => column)];

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escaped = (text: string): string => (SPECIAL.test(text) ? text.replace(/[\\\t\n\r]/g, (mark) => ESCAPES[mark]!) : text);

/** One line of COPY's text format. */
export function copyLine(seq: number, sheet: number, line: number, row: StagedRow): string {
  const parts = [String(seq), String(sheet), String(line)];
  for (const [, value] of COLUMNS) parts.push(copied(value(row, seq)));
  return `${parts.join('\t')}\n`;
}

function copied(value: Value): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  return escaped(`{${value.map((part) => `"${String(part).replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
}
