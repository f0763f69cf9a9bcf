import type { ByteSource } from '../byte-source.js';
import { formatErrors } from '../format.errors.js';
import { MOST_COLUMNS, type SourceRow, type SourceTable } from '../table.js';
import { openZip } from '../zip.js';
import { readXml } from './read-xml.js';
import { openWorkbook, type Workbook } from './workbook.js';

const DAY_MS = 86_400_000;
/** Day 0 of a spreadsheet, such that days after its imagined 1900-02-29 come out right. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** The visible sheets of a workbook (XLSX), each row as it is shown. Formulas are not reckoned: what was last shown counts. */
export async function openXlsx(source: ByteSource): Promise<SourceTable[]> {
  const workbook = await openWorkbook(await openZip(source));
  if (workbook.sheets.length === 0) throw formatErrors['roster.xlsx-broken']({ part: 'xl/workbook.xml' });
  return workbook.sheets.map(({ name, part }) => ({
    name,
    rows: async function* () {
      const sheet = new SheetReader(workbook);
      for await (const _ of readXml(part, sheet)) yield* sheet.taken();
    },
  }));
}

class SheetReader {
  private done: SourceRow[] = [];
  private line = 0;
  private cells: string[] = [];
  private column = -1;
  private type = 'n';
  private style = 0;
  private value = '';
  private formula = '';
  /** Within how a text is pronounced, which is written beside it. */
  private phonetic = false;
  private into: 'value' | 'formula' | undefined;

  constructor(private readonly workbook: Workbook) {}

  /** Rows that have been read to their end since the last call. */
  taken(): SourceRow[] {
    const rows = this.done;
    this.done = [];
    return rows;
  }

  open(tag: string, attributes: Record<string, string>): void {
    if (tag === 'row') {
      // Both numbers may be left out, or wrong: a row never stands before the one it follows.
      this.line = Math.max(this.line + 1, Math.min(Number(attributes['r']) || 0, 2 ** 31 - 1));
      this.cells = [];
      this.column = -1;
    } else if (tag === 'c') {
      this.column = Math.max(this.column + 1, columnOf(attributes['r'] ?? ''));
      if (this.column >= MOST_COLUMNS) throw formatErrors['roster.columns-too-many']({ line: this.line, limit: MOST_COLUMNS });
      this.type = attributes['t'] ?? 'n';
      this.style = Number(attributes['s'] ?? 0);
      this.value = '';
      this.formula = '';
    } else if (tag === 'rPh') this.phonetic = true;
    else if (tag === 'v' || tag === 't') this.into = this.phonetic ? undefined : 'value';
    else if (tag === 'f') this.into = 'formula';
  }

  text(text: string): void {
    if (this.into) this[this.into] += text;
  }

  close(tag: string): void {
    if (tag === 'v' || tag === 't' || tag === 'f') this.into = undefined;
    else if (tag === 'rPh') this.phonetic = false;
    else if (tag === 'c') {
      while (this.cells.length < this.column) this.cells.push('');
      this.cells.push(this.shown());
    } else if (tag === 'row') this.done.push({ line: this.line, cells: this.cells });
  }

  private shown(): string {
    const { value, type } = this;
    // Nobody reckons it here; whoever reads the row sees that it is no value.
    if (!value && this.formula) return `=${this.formula}`;
    if (type === 's') return this.workbook.texts[Number(value)] ?? '';
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (type === 'n' && value && this.workbook.isDate[this.style]) return this.date(Number(value)) ?? value;
    return value;
  }

  private date(days: number): string | undefined {
    const at = new Date((this.workbook.from1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(days) * DAY_MS);
    return Number.isNaN(at.getTime()) ? undefined : at.toISOString().slice(0, 10);
  }
}

/** `BC12` is the 55th column, index 54. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
