import { stringify } from 'yaml';
import type { Language, Text } from '../language.js';
import { table, type Column } from './table.js';

export const FORMATS = ['table', 'json', 'yaml'] as const;
export type Format = (typeof FORMATS)[number];

/** How a value looks as a table: made anew for each print, so it may look at the value. */
export type View<T> = (value: T, language: Language) => string;

export function printed<T>(value: T, view: View<T>, format: Format, language: Language): string {
  if (format === 'json') return `${JSON.stringify(value ?? null, null, 2)}\n`;
  if (format === 'yaml') return stringify(value ?? null, { blockQuote: false }); // a block loses spaces before its first line end
  return view(value, language);
}

/** One row for each item of a list. */
export const rows =
  <T>(columns: readonly Column<T>[]): View<{ items: readonly T[] }> =>
  ({ items }, language) =>
    items.length === 0 ? (language === 'zh' ? '（无）\n' : '(none)\n') : table(items, columns, language);

/** One line for each field of one thing. */
export const fields =
  <T>(columns: readonly Column<T>[]): View<T> =>
  (value, language) =>
    table(
      columns.map(([title, cell]) => [title[language], cell(value, language)] as const).filter(([, cell]) => cell !== null && cell !== ''),
      [
        [NO_TITLE, ([title]) => title],
        [NO_TITLE, ([, cell]) => cell],
      ],
      language,
    );

/** A sentence instead of a table. */
export const sentence =
  (text: Text): View<unknown> =>
  (_value, language) =>
    `${text[language]}\n`;

const NO_TITLE: Text = { zh: '', en: '' };
