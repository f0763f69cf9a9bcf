import type { Field } from '../fields/fields.js';
import type { SheetPlan } from '../fields/mapping.js';
import type { SourceRow } from '../formats/table.js';

/** What Excel makes of a long number in a cell that is not text: its last digits are gone. */
const ROUNDED = /^\d(?:\.\d+)?E\+\d+$/i;
const NUMBERS: ReadonlySet<Field> = new Set([
  'documentNumber',
  'studentNumber',
  'mobile',
  'childNumber',
  'childDocument',
  'guardianMobile',
  'guardianDocument',
]);
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u;
/** The mark before what a spreadsheet would take for a formula, which our own exports write. */
const MARKED = /^'(?=[=+\-@＝＋－＠])/;
const LONGEST = 100;

/** The cells of one row by field, and what is wrong with them as cells. */
export class Cells {
  readonly problems: string[] = [];
  private readonly byField = new Map<Field, string>();

  constructor(plan: SheetPlan, row: SourceRow, strict: boolean) {
    const { columns } = plan;
    // A spreadsheet leaves out empty cells at the end; in a text file a missing separator shifts what follows it.
    const ragged =
      row.cells.length > columns.length
        ? row.cells.slice(columns.length).some((cell) => cell.trim())
        : strict && row.cells.length < columns.length;
    if (ragged) this.problems.push('row:ragged-row');
    columns.forEach((field, index) => {
      const cell = row.cells[index]?.trim().replace(MARKED, '');
      if (field && cell) this.take(field, cell);
    });
  }

  get(field: Field): string | undefined {
    return this.byField.get(field);
  }

  /** `read` gives a value or the code of what is wrong. */
  read<T>(field: Field, read: (text: string) => T | undefined, code: string): T | undefined {
    const text = this.get(field);
    const value = text === undefined ? undefined : read(text);
    if (text !== undefined && value === undefined) this.wrong(field, code);
    return value;
  }

  /** A value that itself says what is wrong, as a code. */
  checked<T extends object>(field: Field, read: (text: string) => T | string): T | undefined {
    const text = this.get(field);
    if (text === undefined) return undefined;
    const value = read(text);
    if (typeof value !== 'string') return value;
    this.wrong(field, value);
    return undefined;
  }

  wrong(field: Field, code: string): void {
    this.problems.push(`${field}:${code}`);
  }

  isWrong(field: Field): boolean {
    return this.problems.some((problem) => problem.startsWith(`${field}:`));
  }

  need(...fields: Field[]): void {
    for (const field of fields) if (!this.byField.has(field) && !this.isWrong(field)) this.wrong(field, 'isNotEmpty');
  }

  private take(field: Field, cell: string): void {
    if (cell.startsWith('=')) return this.wrong(field, 'formula');
    if (HIDDEN.test(cell)) return this.wrong(field, 'isPlainText');
    if (cell.length > LONGEST) return this.wrong(field, 'cell-too-long');
    if (NUMBERS.has(field) && ROUNDED.test(cell)) return this.wrong(field, 'number-rounded');
    this.byField.set(field, cell);
  }
}
