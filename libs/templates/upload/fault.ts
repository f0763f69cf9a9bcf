import type { FieldError } from '#shuyuan/kernel';

/** Something wrong in an uploaded file. */
export interface Fault {
  readonly file: string;
  /** From 1; 0 where the file as a whole is meant. */
  readonly line: number;
  readonly code: string;
  readonly params?: Record<string, unknown>;
}

/** Enough to correct a template by; a hostile one has no use for more. */
const SHOWN = 50;

export const fieldErrors = (faults: readonly Fault[]): FieldError[] =>
  faults.slice(0, SHOWN).map(({ file, line, code, params }) => ({ field: line > 0 ? `${file}:${line}` : file, code, params }));
