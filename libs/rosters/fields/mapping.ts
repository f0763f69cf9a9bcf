import { isBlank, type SourceRow, type SourceTable } from '../formats/table.js';
import { FIELDS_OF, fieldOf, type Field, type SheetKind } from './fields.js';

/** A title and notes may stand above the heading of a printed form. */
const HEADING_WITHIN = 10;
const SAMPLE_ROWS = 5;

/** How one sheet is read: which row is the heading, what each column is. */
export interface SheetPlan {
  readonly name: string;
  /** Null: the sheet is left out. */
  readonly kind: SheetKind | null;
  readonly headingLine: number;
  readonly heading: readonly string[];
  /** By column; null: the column is left out. */
  readonly columns: readonly (Field | null)[];
}

export interface InspectedSheet extends SheetPlan {
  /** The first rows below the heading, for a look, with long numbers masked. */
  readonly sample: readonly (readonly string[])[];
}

/** Suggests how a sheet is to be read, from its first rows. A person may say otherwise. */
export async function inspect(table: SourceTable): Promise<InspectedSheet | undefined> {
  const first: SourceRow[] = [];
  for await (const row of table.rows()) {
    if (isBlank(row.cells)) continue;
    first.push(row);
    if (first.length === HEADING_WITHIN + SAMPLE_ROWS) break;
  }
  if (first.length === 0) return undefined;
  const known = (row: SourceRow): number => new Set(row.cells.map(fieldOf).filter(Boolean)).size;
  const candidates = first.slice(0, HEADING_WITHIN);
  const most = Math.max(...candidates.map(known));
  const heading = most >= 2 ? candidates.find((row) => known(row) === most)! : first[0]!;
  const kind = kindOf(table.name, heading.cells);
  const below = first.slice(first.indexOf(heading) + 1, first.indexOf(heading) + 1 + SAMPLE_ROWS);
  return {
    name: table.name,
    kind,
    headingLine: heading.line,
    heading: heading.cells.map((cell) => cell.trim()),
    columns: columnsOf(heading.cells, kind),
    sample: below.map(({ cells }) => cells.map(hidden)),
  };
}

/** Numbers by which people are known are not for a look. */
const hidden = (cell: string): string =>
  cell
    .trim()
    .replace(/[\dA-Za-z]{8,}/g, (number) => `${number.slice(0, 3)}${'*'.repeat(number.length - 5)}${number.slice(-2)}`)
    .slice(0, 100);

/** A field is taken from the first column that bears its name. */
export function columnsOf(heading: readonly string[], kind: SheetKind | null): (Field | null)[] {
  const allowed = new Set<Field>(kind ? [...FIELDS_OF[kind].needed, ...FIELDS_OF[kind].also] : []);
  const taken = new Set<Field>();
  return heading.map((cell) => {
    const field = meant(fieldOf(cell), kind);
    if (!field || !allowed.has(field) || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** 学籍号 and 关系 mean the child's in a sheet of guardians. */
function meant(field: Field | undefined, kind: SheetKind | null): Field | undefined {
  if (kind === 'guardians' && field === 'studentNumber') return 'childNumber';
  if (kind === 'guardians' && field === 'guardianName') return 'name';
  if (kind === 'guardians' && field === 'guardianRelation') return 'relation';
  return field;
}

function kindOf(name: string, heading: readonly string[]): SheetKind | null {
  const fields = new Set(heading.map(fieldOf));
  const has = (...wanted: Field[]): boolean => wanted.some((field) => fields.has(field));
  if (/监护|家长|guardian|parent/i.test(name) || has('relation', 'childNumber', 'childDocument')) return 'guardians';
  if (has('teacherNumber', 'subject', 'post') || (/教师|教职工|teacher|staff/i.test(name) && has('name'))) return 'teachers';
  if (has('name') && (has('studentNumber', 'className', 'grade') || /学生|名册|student/i.test(name))) return 'students';
  if (!has('name') && has('grade', 'className')) return 'classes';
  if (!has('name') && has('schoolCode', 'schoolName')) return 'schools';
  return null;
}
