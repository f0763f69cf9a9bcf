import type { AuditRecord } from './audit-record.entity.js';
import type { AuditExportQuery } from './audit.dto.js';

type Exported = AuditRecord & { readonly canonical: string };

const COLUMNS: readonly [name: string, value: (row: Exported) => string | null][] = [
  ['id', (r) => r.id],
  ['at', (r) => r.at.toISOString()],
  ['tenantId', (r) => r.tenantId],
  ['scopePath', (r) => r.scopePath],
  ['actorId', (r) => r.actorId],
  ['actorName', (r) => r.actorName],
  ['actorRoles', (r) => r.actorRoles.join(' ')],
  ['ip', (r) => r.ip],
  ['action', (r) => r.action],
  ['objectType', (r) => r.objectType],
  ['objectId', (r) => r.objectId],
  ['result', (r) => r.result],
  ['detail', (r) => JSON.stringify(r.detail)],
  ['correlationId', (r) => r.correlationId],
];
/** What a spreadsheet would take for a formula, and do. */
const FORMULA = /^[=+\-@\t\r]/;

const cell = (value: string | null): string => {
  const text = value ?? '';
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The file, line by line. */
export async function* exported(rows: AsyncIterable<Exported>, format: AuditExportQuery['format']): AsyncGenerator<string> {
  // A byte order mark: without it spreadsheets here take UTF-8 for GBK.
  if (format === 'csv') yield `\ufeff${COLUMNS.map(([name]) => name).join(',')}\r\n`;
  for await (const row of rows)
    yield format === 'csv'
      ? `${COLUMNS.map(([, value]) => cell(value(row))).join(',')}\r\n`
      : `{"prev":"${row.prev.toString('hex')}","hash":"${row.hash.toString('hex')}","entry":${row.canonical}}\n`;
}
