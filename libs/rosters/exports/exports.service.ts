import { Injectable } from '@nestjs/common';
import { AuditLog } from '#shuyuan/audit';
import { Database, tenantScope } from '#shuyuan/kernel';
import { PersonSeals } from '#shuyuan/people';
import type { Readable } from 'node:stream';
import { bundleFiles, type NumbersOf } from '../oneroster/bundle-files.js';
import { bundleStream } from '../oneroster/write-bundle.js';
import { csvStream } from './csv-writer.js';
import { ExportRows } from './export-rows.service.js';
import { xlsxStream } from './xlsx-writer.js';

export const EXPORT_FILES = {
  'students.csv': 'text/csv; charset=utf-8',
  'teachers.csv': 'text/csv; charset=utf-8',
  'roster.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'oneroster.zip': 'application/zip',
} as const;
export type ExportFile = keyof typeof EXPORT_FILES;

/** Streams that read as they are read from: however large the platform, an export takes no more than a page of rows. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly rows: ExportRows,
    private readonly seals: PersonSeals,
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  async open(tenantId: string, file: ExportFile, full: boolean): Promise<Readable> {
    await this.audit.record({
      action: 'roster.export',
      tenantId,
      object: { type: 'roster', id: tenantId },
      detail: { file, numbers: full ? 'full' : 'masked' },
    });
    if (file === 'students.csv') return csvStream(this.rows.table(tenantId, 'students', full));
    if (file === 'teachers.csv') return csvStream(this.rows.table(tenantId, 'teachers', full));
    if (file === 'roster.xlsx')
      return xlsxStream([this.rows.table(tenantId, 'students', full), this.rows.table(tenantId, 'teachers', full)]);
    return bundleStream(
      bundleFiles(this.rows, { id: tenantId, name: await this.nameOf(tenantId) }, full ? await this.numbers(tenantId) : null),
    );
  }

  private async numbers(tenantId: string): Promise<NumbersOf> {
    const box = await this.seals.of(tenantId);
    return (person) => box.opened(person);
  }

  private async nameOf(tenantId: string): Promise<string> {
    const rows = await this.database.as(tenantScope(tenantId), (manager) =>
      manager.query<{ name: string }[]>(`SELECT name FROM tenants WHERE id = $1`, [tenantId]),
    );
    return rows[0]!.name;
  }
}
