import { describe, expect, it } from '@jest/globals';
import { printed, rows } from './print.js';
import { column } from './columns.js';

const view = rows<{ name: string; note: string | null }>([
  column({ zh: '名称', en: 'NAME' }, (row) => row.name),
  column({ zh: '说明', en: 'NOTE' }, (row) => row.note),
]);

describe('a table', () => {
  it('gives Chinese characters two places', () => {
    const items = [
      { name: '开封市', note: 'a' },
      { name: 'luoyang', note: null },
    ];
    expect(printed({ items }, view, 'table', 'zh')).toBe('名称      说明\n开封市    a\nluoyang   -\n');
  });

  it('lets nothing through that moves the cursor, colours the terminal or breaks a line', () => {
    const items = [{ name: 'a\u001b[2Jb', note: 'one\ntwo\u009b31m' }];
    expect(printed({ items }, view, 'table', 'en')).toBe('NAME     NOTE\na [2Jb   one two 31m\n');
  });

  it('says so when it is empty; JSON and YAML are the value alone', () => {
    expect(printed({ items: [] }, view, 'table', 'zh')).toBe('（无）\n');
    expect(printed({ items: [] }, view, 'json', 'zh')).toBe('{\n  "items": []\n}\n');
    expect(printed({ items: [{ name: '410200', note: null }] }, view, 'yaml', 'zh')).toBe('items:\n  - name: "410200"\n    note: null\n');
  });
});
