import Table from 'cli-table3';
import type { Language, Text } from '../language.js';

export type Cell = string | number | boolean | null | undefined;
export type Column<T> = readonly [title: Text, cell: (item: T, language: Language) => Cell];

const EDGES = ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'] as const;
const LINES = ['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'] as const;
const BARE = { ...Object.fromEntries([...EDGES, ...LINES].map((part) => [part, ''])), middle: '   ' };

/** Columns without rules, as operators know them. Chinese characters take two places. */
export function table<T>(items: readonly T[], columns: readonly Column<T>[], language: Language): string {
  const head = columns.map(([title]) => title[language]);
  const drawn = new Table({
    ...(head.some(Boolean) ? { head } : {}),
    chars: BARE,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  for (const item of items) drawn.push(columns.map(([, cell]) => clean(cell(item, language), language)));
  return `${drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')}\n`;
}

// What a server or a cluster says may not move the cursor or colour the terminal.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f]+/g;

function clean(cell: Cell, language: Language): string {
  if (cell === null || cell === undefined || cell === '') return '-';
  if (typeof cell === 'boolean') return YES_NO[language][cell ? 0 : 1];
  return String(cell).replace(CONTROL, ' ');
}

const YES_NO = { zh: ['是', '否'], en: ['yes', 'no'] } as const satisfies Record<Language, readonly [string, string]>;
