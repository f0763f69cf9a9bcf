import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'docs/security');
const STATES = ['met', 'part', 'no', 'deploy', 'n/a'];

/** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has; those of level 3 come after them. */
const ASVS: Record<string, number> = {
  ...{ '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2, '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1 },
  ...{ '3.2': 2, '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2, '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4 },
  ...{ '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3, '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 4 },
  ...{ '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2, '8.1': 2, '8.2': 3, '8.3': 1, '8.4': 1, '9.1': 3, '9.2': 4 },
  ...{ '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11, '10.5': 5, '10.6': 2, '10.7': 3 },
  ...{ '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 4, '11.5': 1, '11.6': 1, '12.1': 3, '12.2': 2, '12.3': 4 },
  ...{ '13.1': 1, '13.2': 5, '13.3': 2, '13.4': 5, '14.1': 2, '14.2': 4, '14.3': 3, '15.1': 3, '15.2': 3, '15.3': 7 },
  ...{ '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3, '17.1': 1, '17.2': 4, '17.3': 2 },
};

const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
const text = (page: string): string => readFileSync(join(folder, page), 'utf8');

interface Row {
  readonly page: string;
  readonly number: string;
  readonly state: string;
  readonly where: string;
  readonly why: string;
}

/** Rows of the tables that have a state. */
function rowsOf(page: string): Row[] {
  let columns: string[] = [];
  return text(page)
    .split('\n')
    .flatMap((line) => {
      const cells = line.startsWith('|')
        ? line
            .split('|')
            .slice(1, -1)
            .map((cell) => cell.trim())
        : [];
      if (cells.length === 0) columns = [];
      else if (columns.length === 0) columns = cells;
      else if (columns.includes('Where') && !/^-+$/.test(cells[0]!)) {
        const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
        return [{ page, number: cell('#'), state: cell('State'), where: cell('Where'), why: cell('Test, or why not') }];
      }
      return [];
    });
}

const rows = ['asvs.md', 'dengbao.md'].flatMap(rowsOf);
const pathsIn = (markdown: string): string[] =>
  [...markdown.matchAll(/`([^`\s]+)`/g)]
    .map(([, code]) => code!)
    .filter((code) => /^(apps|charts|deploy|docs|libs|test|\.ci)\//.test(code) || /^[\w.-]+\.(md|json|mjs)$/.test(code));

describe('docs/security', () => {
  it('names no file and no test that does not exist', () => {
    const named = pages.flatMap((page) => pathsIn(text(page)).map((path) => `${page}: ${path}`));
    expect(named.length).toBeGreaterThan(200);
    expect(named.filter((entry) => !existsSync(join(root, entry.slice(entry.indexOf(' ') + 1))))).toEqual([]);
  });

  it('has every requirement of levels 1 and 2 of ASVS 5.0.0, once', () => {
    const wanted = Object.entries(ASVS).flatMap(([section, count]) => Array.from({ length: count }, (_, i) => `${section}.${i + 1}`));
    expect(wanted).toHaveLength(253);
    expect(rows.filter(({ page }) => page === 'asvs.md').map(({ number }) => number)).toEqual(wanted);
  });

  it('says of each item where it is met and how one knows, or why not', () => {
    expect(rows.filter(({ state }) => !STATES.includes(state))).toEqual([]);
    expect(rows.filter(({ why }) => why === '')).toEqual([]);
    expect(rows.filter(({ state, where, why }) => state === 'met' && pathsIn(where + why).length === 0)).toEqual([]);
    // The tests are this project's own specs, or a check that runs with them.
    const tests = rows.flatMap(({ number, why }) => pathsIn(why).map((path) => ({ number, path })));
    expect(tests.filter(({ path }) => path.startsWith('test/') && !/\.ts$|\/$/.test(path))).toEqual([]);
  });
});
