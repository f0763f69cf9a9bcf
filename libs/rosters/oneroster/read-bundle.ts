import { Readable } from 'node:stream';
import type { LocatedRow } from '../engine/sources.js';
import type { ByteSource } from '../formats/byte-source.js';
import { openCsv } from '../formats/csv.js';
import { formatErrors } from '../formats/format.errors.js';
import type { SourceRow } from '../formats/table.js';
import { openZip, type ZipPart } from '../formats/zip.js';
import {
  readClassRecord,
  readDemographics,
  readEnrollment,
  readOrg,
  readRole,
  readUser,
  type BundleContext,
  type RecordReader,
} from './bundle-records.js';

/** Files of a bundle (OneRoster 1.2 CSV binding, 1EdTech, final 2022-09-19), in the order in which they are read. */
export const BUNDLE_FILES: readonly (readonly [name: string, read: RecordReader])[] = [
  ['orgs', readOrg],
  ['classes', readClassRecord],
  ['users', readUser],
  ['roles', readRole],
  ['enrollments', readEnrollment],
  ['demographics', readDemographics],
];

export const isOneRoster = (parts: ReadonlyMap<string, ZipPart>): boolean => parts.has('manifest.csv') && parts.has('users.csv');

/** All records of a bundle. Rows that a delta marks as to be deleted are left out: a roster here says what is. */
export async function* readOneRoster(source: ByteSource, context: BundleContext): AsyncGenerator<LocatedRow[]> {
  const parts = await openZip(source);
  if (!isOneRoster(parts)) throw formatErrors['roster.not-oneroster']();
  await checkVersion(parts.get('manifest.csv')!);
  for (const [sheet, [name, read]] of BUNDLE_FILES.entries()) {
    const part = parts.get(`${name}.csv`);
    if (!part) continue;
    for await (const { line, get } of records(part))
      if (get('status') !== 'tobedeleted') yield read(get, context).map((row) => ({ sheet, line, row }));
  }
}

async function checkVersion(manifest: ZipPart): Promise<void> {
  for await (const { get } of records(manifest)) {
    const version = get('value') ?? '';
    if (get('propertyName') === 'oneroster.version' && !/^1\.[12]$/.test(version))
      throw formatErrors['roster.oneroster-version']({ version });
  }
}

async function* records(part: ZipPart): AsyncGenerator<{ line: number; get: (column: string) => string | undefined }> {
  const table = await openCsv(sourceOf(part), { name: part.name, encoding: 'utf-8' });
  let columns: Map<string, number> | undefined;
  for await (const row of table.rows()) {
    if (columns) yield { line: row.line, get: getter(columns, row) };
    else columns = new Map(row.cells.map((cell, index) => [cell.trim(), index]));
  }
}

const getter =
  (columns: ReadonlyMap<string, number>, { cells }: SourceRow) =>
  (column: string): string | undefined => {
    const index = columns.get(column);
    return (index === undefined ? undefined : cells[index]?.trim()) || undefined;
  };

/** A part is read from its beginning only, which is all that text needs; its length is told by its end. */
const sourceOf = (part: ZipPart): ByteSource => ({
  size: Number.MAX_SAFE_INTEGER,
  stream: () =>
    Readable.from(
      (async function* () {
        yield* await part.open();
      })(),
      { objectMode: false },
    ),
});
