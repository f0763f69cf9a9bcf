import { Readable } from 'node:stream';
import type { ExportedTable } from './export-rows.service.js';
import { ZipStream } from './zip-stream.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Rows that a sheet can hold. */
export const MOST_ROWS = 1_048_576;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Control characters have no place in XML 1.0, not even by number. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => ENTITIES[mark]!).replace(UNWRITABLE, '');

/** A workbook written as a stream. Every cell is text in the workbook's own sense, so none is a formula and no number loses digits. */
export function xlsxStream(tables: readonly ExportedTable[]): Readable {
  const zip = new ZipStream();
  const sheets = tables.map((_, index) => index + 1);
  const add = (name: string, xml: string): void => zip.text(name, HEAD + xml);
  const part = (n: number, kind: string): string =>
    `<Override PartName="/xl/${kind}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${n === 0 ? 'sheet.main' : n < 0 ? 'styles' : 'worksheet'}+xml"/>`;
  add(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part(0, 'workbook.xml')}${part(-1, 'styles.xml')}${sheets.map((n) => part(n, `worksheets/sheet${n}.xml`)).join('')}</Types>`,
  );
  add(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${tables.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
  );
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId${tables.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  );
  // Format 49 is text: what a person types over a number stays as typed.
  add(
    'xl/styles.xml',
    `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  );
  tables.forEach((table, index) =>
    zip.stream(`xl/worksheets/sheet${index + 1}.xml`, Readable.from(sheetXml(table), { objectMode: false })),
  );
  return zip.end();
}

async function* sheetXml(table: ExportedTable): AsyncGenerator<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData>${rowXml(1, table.heading)}`;
  let text = '';
  let line = 1;
  for await (const row of table.rows()) {
    if (++line > MOST_ROWS) break;
    text += rowXml(line, row);
    if (text.length < 64 * 1024) continue;
    yield text;
    text = '';
  }
  yield `${text}</sheetData></worksheet>`;
}

const rowXml = (line: number, cells: readonly string[]): string =>
  `<row r="${line}">${cells.map((cell) => (cell ? `<c s="1" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>` : '<c s="1"/>')).join('')}</row>`;
