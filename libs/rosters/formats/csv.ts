import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import type { ByteSource } from './byte-source.js';
import { decoded, recogniseEncoding, type Encoding } from './encoding.js';
import { formatErrors } from './format.errors.js';
import { LONGEST_ROW, MOST_COLUMNS, type SourceRow, type SourceTable } from './table.js';

const DELIMITERS = [',', '\t', ';', '，'];

export interface CsvOptions {
  readonly name: string;
  /** Recognised where it is not said. */
  readonly encoding?: Encoding;
}

/** A file of comma-separated (or tab-, semicolon-separated) values. A ragged row is kept as it is; whoever reads it says so. */
export async function openCsv(source: ByteSource, options: CsvOptions): Promise<SourceTable & { readonly encoding: Encoding }> {
  if (source.size === 0) throw formatErrors['roster.file-empty']();
  const encoding = options.encoding ?? (await recogniseEncoding(source));
  const delimiter = await delimiterOf(source, encoding);
  return { name: options.name, encoding, rows: () => csvRows(source, encoding, delimiter) };
}

/** Of the first line, the mark that occurs most. */
async function delimiterOf(source: ByteSource, encoding: Encoding): Promise<string> {
  let first = '';
  for await (const text of decoded(source, encoding)) {
    first = (first + text).trimStart();
    if (first.includes('\n') || first.length > LONGEST_ROW) break;
  }
  const line = first.split('\n', 1)[0]!;
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, count: line.split(delimiter).length - 1 })).sort((a, b) => b.count - a.count);
  return best!.delimiter;
}

async function* csvRows(source: ByteSource, encoding: Encoding, delimiter: string): AsyncGenerator<SourceRow> {
  const parser = parse({
    delimiter,
    bom: true,
    max_record_size: LONGEST_ROW,
    relax_column_count: true,
    // A quotation mark inside a cell that has none around it, as in 阳光"双语"学校, is itself.
    relax_quotes: true,
  });
  const input = Readable.from(decoded(source, encoding), { objectMode: false, encoding: 'utf8', highWaterMark: 256 * 1024 });
  input.once('error', (error) => parser.destroy(error));
  input.pipe(parser);
  let line = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      if (cells.length > MOST_COLUMNS) throw formatErrors['roster.columns-too-many']({ line: line + 1, limit: MOST_COLUMNS });
      yield { line: ++line, cells };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const code =
      error.code === 'CSV_MAX_RECORD_SIZE' || error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'roster.quote-unclosed' : 'roster.csv-malformed';
    throw formatErrors[code]({ line: line + 1, limit: LONGEST_ROW }, { cause: error });
  } finally {
    input.destroy();
    parser.destroy();
  }
}
