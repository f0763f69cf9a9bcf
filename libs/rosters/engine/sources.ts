import type { SheetKind } from '../fields/fields.js';
import type { SheetPlan } from '../fields/mapping.js';
import type { ByteSource } from '../formats/byte-source.js';
import { openCsv } from '../formats/csv.js';
import type { Encoding } from '../formats/encoding.js';
import { head } from '../formats/byte-source.js';
import { formatErrors } from '../formats/format.errors.js';
import type { SourceTable } from '../formats/table.js';
import { openXlsx } from '../formats/xlsx/xlsx.js';
import { TableReader, type ReaderContext } from '../records/table-reader.js';
import type { StagedRow } from '../records/staged-row.js';

const ZIP = Buffer.from('PK\u0003\u0004');
/** Compound file of Office 97 to 2003, and of a workbook with a password. */
const OLD_OFFICE = Buffer.of(0xd0, 0xcf, 0x11, 0xe0);

export interface OpenedFile {
  readonly tables: readonly SourceTable[];
  /** Of a text file. */
  readonly encoding: Encoding | null;
}

/** Told by what the file begins with, not by its name. */
export async function openTables(source: ByteSource, name: string, encoding?: Encoding): Promise<OpenedFile> {
  if (source.size === 0) throw formatErrors['roster.file-empty']();
  const first = await head(source, 4);
  if (first.equals(OLD_OFFICE)) throw formatErrors['roster.xls-old']();
  if (first.equals(ZIP)) return { tables: await openXlsx(source), encoding: null };
  const csv = await openCsv(source, { name, ...(encoding ? { encoding } : {}) });
  return { tables: [csv], encoding: csv.encoding };
}

export interface LocatedRow {
  readonly sheet: number;
  readonly line: number;
  readonly row: StagedRow;
}

/** All rows of a file, sheet after sheet, in the same order each time it is read. */
export async function* readTables(
  file: OpenedFile,
  plans: readonly SheetPlan[],
  context: Omit<ReaderContext, 'strict'>,
): AsyncGenerator<LocatedRow[]> {
  for (const [sheet, plan] of plans.entries()) {
    const table = file.tables[sheet];
    if (!table || !plan.kind) continue;
    const reader = new TableReader(plan as SheetPlan & { kind: SheetKind }, { ...context, strict: file.encoding !== null });
    for await (const source of table.rows()) {
      if (source.line <= plan.headingLine) continue;
      yield reader.rows(source).map((row) => ({ sheet, line: source.line, row }));
    }
  }
}
