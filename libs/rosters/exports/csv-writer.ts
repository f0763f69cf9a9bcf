import { stringify } from 'csv-stringify';
import { Readable, pipeline } from 'node:stream';
import { safeCell } from './safe-cell.js';
import type { ExportedTable } from './export-rows.service.js';

/** UTF-8 with its mark, by which Excel knows it, and line ends as RFC 4180 has them. */
export function csvStream(table: ExportedTable): Readable {
  return intoCsv(lines(table), { bom: true });
}

/** Rows as CSV. What breaks the rows breaks the stream, and with it whatever reads it. */
export function intoCsv(rows: AsyncIterable<readonly string[]>, options: { bom?: boolean } = {}): Readable {
  const csv = stringify({ ...options, record_delimiter: 'windows' });
  pipeline(Readable.from(rows), csv, () => undefined);
  return csv;
}

async function* lines(table: ExportedTable): AsyncGenerator<string[]> {
  yield [...table.heading];
  for await (const row of table.rows()) yield row.map(safeCell);
}
