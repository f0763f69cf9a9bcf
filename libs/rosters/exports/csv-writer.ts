import { stringify } from 'csv-stringify';
import { Readable } from 'node:stream';
import { safeCell } from './safe-cell.js';
import type { ExportedTable } from './export-rows.service.js';

/** UTF-8 with its mark, by which Excel knows it, and line ends as RFC 4180 has them. */
export function csvStream(table: ExportedTable): Readable {
  return Readable.from(lines(table)).pipe(stringify({ bom: true, record_delimiter: 'windows' }));
}

async function* lines(table: ExportedTable): AsyncGenerator<string[]> {
  yield [...table.heading];
  for await (const row of table.rows()) yield row.map(safeCell);
}
