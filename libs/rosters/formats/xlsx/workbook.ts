import { formatErrors } from '../format.errors.js';
import type { ZipPart } from '../zip.js';
import { readXml, type XmlHandler } from './read-xml.js';

/** Shared texts are held in memory while their workbook is read. */
const MOST_TEXT = 48 * 1024 * 1024;
/** What one text takes besides its characters. */
const TEXT_OVERHEAD = 32;
/** Formats of a date that are built into spreadsheets (ECMA-376 part 1, 18.8.30), the East Asian ones included. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly part: ZipPart }[];
  /** Days count from 1904 instead of 1900. */
  readonly from1904: boolean;
  readonly texts: readonly string[];
  /** By style of a cell: whether it shows a number as a date. */
  readonly isDate: readonly boolean[];
}

export async function openWorkbook(parts: ReadonlyMap<string, ZipPart>): Promise<Workbook> {
  const names = new Map<string, string>();
  await read(parts, 'xl/_rels/workbook.xml.rels', {
    open: (name, { Id, Target }) => void (name === 'Relationship' && Id && Target && names.set(Id, target(Target))),
  });
  const sheets: { name: string; part: ZipPart }[] = [];
  let from1904 = false;
  await read(parts, 'xl/workbook.xml', {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (tag !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
      const id = Object.entries(attributes).find(([name]) => /(^|:)id$/.test(name))?.[1];
      const part = parts.get(names.get(id ?? '') ?? '');
      // A chart sheet is none of ours.
      if (part?.name.includes('worksheets/')) sheets.push({ name: attributes['name'] ?? part.name, part });
    },
  });
  return { sheets, from1904, texts: await sharedTexts(parts), isDate: await dateStyles(parts) };
}

const target = (path: string): string => (path.startsWith('/') ? path.slice(1) : `xl/${path}`);

async function read(parts: ReadonlyMap<string, ZipPart>, name: string, handler: XmlHandler): Promise<void> {
  const part = parts.get(name);
  if (!part) throw formatErrors['roster.xlsx-broken']({ part: name });
  for await (const _ of readXml(part, handler));
}

async function sharedTexts(parts: ReadonlyMap<string, ZipPart>): Promise<string[]> {
  const texts: string[] = [];
  if (!parts.has('xl/sharedStrings.xml')) return texts;
  let current = '';
  let within = false;
  let phonetic = false;
  let total = 0;
  await read(parts, 'xl/sharedStrings.xml', {
    open: (tag) => {
      if (tag === 'si') current = '';
      if (tag === 'rPh') phonetic = true;
      if (tag === 't') within = !phonetic;
    },
    text: (text) => void (within && (current += text)),
    close: (tag) => {
      if (tag === 't') within = false;
      if (tag === 'rPh') phonetic = false;
      if (tag !== 'si') return;
      total += current.length * 2 + TEXT_OVERHEAD;
      if (total > MOST_TEXT) throw formatErrors['roster.xlsx-texts']({ limit: MOST_TEXT });
      texts.push(current);
    },
  });
  return texts;
}

async function dateStyles(parts: ReadonlyMap<string, ZipPart>): Promise<boolean[]> {
  const own = new Set<number>();
  const styles: boolean[] = [];
  if (!parts.has('xl/styles.xml')) return styles;
  let within = false;
  await read(parts, 'xl/styles.xml', {
    open: (tag, { numFmtId, formatCode }) => {
      if (tag === 'numFmt' && isDateFormat(formatCode ?? '')) own.add(Number(numFmtId));
      if (tag === 'cellXfs') within = true;
      if (tag === 'xf' && within) styles.push(BUILT_IN_DATES.has(Number(numFmtId)) || own.has(Number(numFmtId)));
    },
    close: (tag) => void (tag === 'cellXfs' && (within = false)),
  });
  return styles;
}

/** Shows a year or a day; texts in quotation marks and colours in brackets are not the format. */
const isDateFormat = (code: string): boolean => /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
