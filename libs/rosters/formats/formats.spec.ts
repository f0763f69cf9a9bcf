import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { deflateRawSync } from 'node:zlib';
import yazl from 'yazl';
import type { ByteSource } from './byte-source.js';
import { openCsv } from './csv.js';
import { recogniseEncoding, type Encoding } from './encoding.js';
import type { SourceTable } from './table.js';
import { openXlsx } from './xlsx/xlsx.js';
import { openZip } from './zip.js';

/** Handed out in odd pieces, so that nothing relies on where they end. */
const bytes = (content: Buffer, piece = 7919): ByteSource => ({
  size: content.length,
  stream: (start, end) =>
    Readable.from(
      (function* () {
        for (let at = start; at < end; at += piece) yield content.subarray(at, Math.min(end, at + piece));
      })(),
      { objectMode: false },
    ),
});

const allRows = async (table: SourceTable) => {
  const rows = [];
  for await (const row of table.rows()) rows.push(row);
  return rows;
};
const csvCells = async (content: Buffer, encoding?: Encoding) =>
  (await allRows(await openCsv(bytes(content, 3), { name: 'x', ...(encoding ? { encoding } : {}) }))).map(({ cells }) => cells);

const TEXT = '学籍号,姓名,性别\r\nG410105201501011234,王小明,男\r\nG410105201501021234,李思远,女\r\n'.repeat(20);

function zip(files: Record<string, string | Buffer>): Promise<Buffer> {
  const out = new yazl.ZipFile();
  for (const [name, content] of Object.entries(files)) out.addBuffer(Buffer.from(content), name);
  out.end();
  return buffer(out.outputStream as Readable);
}

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const xlsx = (sheet: string, more: Record<string, string> = {}) =>
  zip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook ${NS} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="学生" sheetId="1" r:id="rId1"/><sheet name="隐藏" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${NS}><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet ${NS}><sheetData><row r="1"><c r="A1"><v>9</v></c></row></sheetData></worksheet>`,
    ...more,
  });
const cellsOf = async (content: Buffer) => allRows((await openXlsx(bytes(content)))[0]!);
const code = async (work: Promise<unknown>): Promise<string> =>
  work.then(() => 'none').catch((error: { code?: string }) => error.code ?? String(error));

describe('encoding', () => {
  it.each([
    ['utf-8', Buffer.from(TEXT)],
    ['utf-8', Buffer.from(`\ufeff${TEXT}`)],
    ['utf-16le', iconv.encode(TEXT, 'utf-16le', { addBOM: true })],
    ['utf-16le', iconv.encode(TEXT, 'utf-16le', { addBOM: false })],
    ['utf-16be', iconv.encode(TEXT, 'utf-16be', { addBOM: false })],
    ['gb18030', iconv.encode(TEXT, 'gbk')],
    ['gb18030', iconv.encode(TEXT.replace('王小明', '王𠮷明'), 'gb18030')],
    ['big5', iconv.encode(TEXT.replaceAll('学籍号', '學籍號').replaceAll('性别', '性別'), 'big5')],
  ] as const)('%s is recognised, and read as it was written', async (encoding, content) => {
    expect(await recogniseEncoding(bytes(content))).toBe(encoding);
    const rows = await csvCells(content);
    expect(rows).toHaveLength(60);
    expect(rows[1]![1]).toMatch(/^王.明$/u);
  });

  it('is recognised behind megabytes of plain ASCII, wherever a character is cut', async () => {
    for (let shift = 0; shift < 4; shift++) {
      const content = Buffer.concat([Buffer.from(`${'a'.repeat(2 ** 20 - 3 + shift)}\n`), Buffer.from('王小明'.repeat(400_000))]);
      expect(await recogniseEncoding(bytes(content, 2 ** 16))).toBe('utf-8');
    }
  });

  it('that was named wrongly is told, with the line', async () => {
    expect(await code(csvCells(iconv.encode(TEXT, 'gbk'), 'utf-8'))).toBe('roster.encoding-broken');
    const cut = Buffer.concat([Buffer.from(TEXT), Buffer.of(0xe7, 0x8e)]);
    expect(await code(csvCells(cut, 'utf-8'))).toBe('roster.encoding-broken');
    expect(await code(recogniseEncoding(bytes(Buffer.from([1, 2, 0, 3, 0, 0, 9, 200, 0, 1]))))).toBe('roster.encoding-unknown');
  });
});

describe('CSV', () => {
  it('reads back whatever cells were written, quoted or not', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\ufeff\r]/g, ''));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }), async (rows) => {
        const text = ['a,b', ...rows.map((cells) => cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))].join('\r\n');
        expect((await csvCells(Buffer.from(text), 'utf-8')).slice(1)).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });

  it('takes tabs and semicolons, keeps ragged rows, and counts lines as a spreadsheet does', async () => {
    expect(await csvCells(Buffer.from('a\tb\tc\n1\t2\n\n4\t5\t6\t7\n'))).toEqual([['a', 'b', 'c'], ['1', '2'], [''], ['4', '5', '6', '7']]);
    expect(await csvCells(Buffer.from('姓名;学校\n王;阳光"双语"学校\n'))).toEqual([
      ['姓名', '学校'],
      ['王', '阳光"双语"学校'],
    ]);
  });

  it('does not swallow a file behind an unclosed quotation mark', async () => {
    const open = `a,b\n1,"2\n${'x,y\n'.repeat(50_000)}`;
    expect(await code(csvCells(Buffer.from(open)))).toBe('roster.quote-unclosed');
    expect(await code(csvCells(Buffer.from('a,b\n1,"2\n')))).toBe('roster.quote-unclosed');
    expect(await code(openCsv(bytes(Buffer.alloc(0)), { name: 'x' }))).toBe('roster.file-empty');
    expect(await code(csvCells(Buffer.from(`${'a,'.repeat(500)}\n`)))).toBe('roster.columns-too-many');
  });
});

describe('XLSX', () => {
  it('reads shared, inline and pronounced texts, dates, gaps, and what formulas last showed', async () => {
    const rows = await cellsOf(
      await xlsx(
        `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>内联</t><rPh sb="0" eb="1"><t>nei</t></rPh></is></c></row>
         <row r="4"><c r="A4" s="1"><v>42064</v></c><c r="B4" t="str"><f>A1&amp;"x"</f><v>shown</v></c><c r="D4"><f>HYPERLINK("http://x")</f></c><c t="b"><v>1</v></c></row>`,
        {
          'xl/sharedStrings.xml': `<sst ${NS}><si><r><t>王</t></r><r><t>小明</t></r><rPh sb="0" eb="1"><t>wang</t></rPh></si></sst>`,
          'xl/styles.xml': `<styleSheet ${NS}><numFmts><numFmt numFmtId="176" formatCode="yyyy\\-mm\\-dd;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs></styleSheet>`,
        },
      ),
    );
    expect(rows).toEqual([
      { line: 2, cells: ['王小明', '', '内联'] },
      { line: 4, cells: ['2015-03-01', 'shown', '', '=HYPERLINK("http://x")', 'TRUE'] },
    ]);
  });

  it('shows the visible sheets only', async () => {
    expect((await openXlsx(bytes(await xlsx('<row><c><v>1</v></c></row>')))).map(({ name }) => name)).toEqual(['学生']);
  });

  it('refuses a damaged file, another kind of ZIP, a document type and entities', async () => {
    const good = await xlsx('<row><c><v>1</v></c></row>');
    expect(await code(cellsOf(good.subarray(0, good.length - 40)))).toBe('roster.zip-broken');
    const damaged = Buffer.from(good);
    damaged.fill(0xff, 60, 160);
    expect(await code(cellsOf(damaged))).toMatch(/^roster\.(zip|xlsx)-broken$/);
    expect(await code(cellsOf(await zip({ 'readme.txt': 'x' })))).toBe('roster.xlsx-broken');
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>`;
    expect(
      await code(
        cellsOf(
          await xlsx('', {
            'xl/worksheets/sheet1.xml': `${bomb}<worksheet ${NS}><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`,
          }),
        ),
      ),
    ).toBe('roster.xlsx-broken');
    expect(await code(cellsOf(await xlsx('<row><c t="str"><v>&xxe;</v></c></row>')))).toBe('roster.xlsx-broken');
    expect(await code(cellsOf(await xlsx('<row><c><v>1</v></row>')))).toBe('roster.xlsx-broken');
  });

  it('does not unpack a bomb, whether its directory tells the truth or not', async () => {
    const unpacked = 80 * 2 ** 20;
    const honest = await xlsx('', { 'xl/worksheets/sheet1.xml': `<worksheet ${NS}><sheetData>${' '.repeat(unpacked)}` });
    expect(await code(cellsOf(honest))).toBe('roster.zip-bomb');
    // The directory says 1000 bytes.
    const packed = deflateRawSync(Buffer.alloc(unpacked));
    const lying = Buffer.from(honest);
    const at = lying.lastIndexOf(Buffer.from('504b0102', 'hex'), lying.length - 1);
    expect(packed.length).toBeLessThan(200_000);
    for (
      let entry = lying.indexOf(Buffer.from('504b0102', 'hex'));
      entry >= 0;
      entry = lying.indexOf(Buffer.from('504b0102', 'hex'), entry + 1)
    )
      if (lying.readUInt32LE(entry + 24) > 1e6) lying.writeUInt32LE(1000, entry + 24);
    expect(at).toBeGreaterThan(0);
    expect(await code(cellsOf(lying))).toMatch(/^roster\.(zip-bomb|zip-broken)$/);
  }, 30_000);

  it('holds no text longer than a cell can be', async () => {
    expect(await code(cellsOf(await xlsx(`<row><c t="str"><v>${'长'.repeat(3_000_000)}</v></c></row>`)))).toBe('roster.xlsx-broken');
  });
});

describe('ZIP', () => {
  it('refuses names that reach outside', async () => {
    const evil = Buffer.from(
      (await zip({ 'aaaaaaaaaa.csv': 'x' })).toString('latin1').replaceAll('aaaaaaaaaa', '../../../aa').replaceAll('/aa.csv', '/a.csv'),
      'latin1',
    );
    expect(await code(openZip(bytes(evil)))).toBe('roster.zip-broken');
  });
});
