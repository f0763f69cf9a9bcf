/** One row of a table as it was written. Rows count from 1, as a spreadsheet shows them. */
export interface SourceRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A sheet, or a file of comma-separated values, from its first row on. */
export interface SourceTable {
  /** Name of the sheet or file. */
  readonly name: string;
  /** Each call reads it anew. */
  rows(): AsyncIterable<SourceRow>;
}

export const MOST_COLUMNS = 200;
/** Longer than any row of a roster; bounds what an unclosed quotation mark can swallow. */
export const LONGEST_ROW = 64 * 1024;

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
