import { Injectable } from '@nestjs/common';
import { Database, tenantScope } from '#shuyuan/kernel';
import { PersonSeals } from '#shuyuan/people';
import { ImportRecords } from '../imports/import-records.js';
import type { RosterImport } from '../imports/import.entity.js';
import { RosterParts } from '../imports/parts.js';
import { copyLine } from '../records/staged-row.js';
import { CopyBatch, copyRows } from './copy-rows.js';
import { openTables, readTables, type LocatedRow } from './sources.js';
import { readOneRoster } from '../oneroster/read-bundle.js';

/** Rows of one transaction: large enough that its cost does not count, small enough to stop soon and to be held in memory. */
const CHUNK_ROWS = 4_000;

/** Reads the file from its beginning and stages its rows, chunk by chunk, from where an earlier attempt got to. */
@Injectable()
export class StageRows {
  constructor(
    private readonly records: ImportRecords,
    private readonly parts: RosterParts,
    private readonly seals: PersonSeals,
    private readonly database: Database,
  ) {}

  async run(of: RosterImport): Promise<void> {
    const begun = await this.begin(of);
    if (!begun) return;
    let { staged } = begun;
    let seq = 0;
    let chunk = new CopyBatch(CHUNK_ROWS);
    let writing: Promise<boolean> = Promise.resolve(true);
    const flush = async (): Promise<boolean> => {
      if (!(await writing)) return false;
      const [full, before] = [chunk, staged];
      // PostgreSQL takes this one in while the next is being read.
      writing = full.rows > 0 ? this.write(of, before, full) : writing;
      writing.catch(() => undefined);
      staged += full.rows;
      chunk = new CopyBatch(CHUNK_ROWS);
      return true;
    };
    for await (const located of await this.source(of)) {
      for (const { sheet, line, row } of located) {
        seq += 1;
        if (seq > staged + chunk.rows) chunk.add(copyLine(seq, sheet, line, row));
      }
      if (chunk.rows >= CHUNK_ROWS && !(await flush())) return;
    }
    if (!(await flush()) || !(await writing)) return;
    await this.records.step(of, 'reading', () =>
      Promise.resolve({ state: 'checking', step: 0, position: '0', done: '0', total: String(staged) }),
    );
  }

  /** Staged rows are not logged: after a crash of PostgreSQL none is there, and staging begins anew. */
  private async begin(of: RosterImport): Promise<{ staged: number } | undefined> {
    const now = await this.records.step(of, 'reading', async (manager, { id, staged, tenantId }) => {
      const [last] = await manager.query<{ seq: string }[]>(`SELECT seq FROM roster_rows WHERE import_id = $1 AND seq = $2`, [id, staged]);
      if (last || staged === '0') return { done: staged };
      await manager.query(`DELETE FROM roster_rows WHERE import_id = $1 AND tenant_id = $2`, [id, tenantId]);
      return { staged: '0', done: '0' };
    });
    return now && { staged: Number(now.staged) };
  }

  private async write(of: RosterImport, staged: number, batch: CopyBatch): Promise<boolean> {
    const done = await this.records.step(of, 'reading', async (manager, { id, tenantId, staged: before }) => {
      // Another worker took this one for dead and went on.
      if (Number(before) !== staged) return undefined;
      await copyRows(manager, id, tenantId, batch);
      const sum = String(staged + batch.rows);
      return { staged: sum, done: sum };
    });
    return done !== undefined;
  }

  private async source(of: RosterImport): Promise<AsyncIterable<LocatedRow[]>> {
    const bytes = this.parts.source(of);
    const context = { seals: await this.seals.of(of.tenantId), effectiveOn: of.effectiveOn, province: await this.provinceOf(of.tenantId) };
    if (of.format === 'oneroster') return readOneRoster(bytes, context);
    return readTables(await openTables(bytes, of.fileName, of.encoding ?? undefined), of.sheets, context);
  }

  /** GB/T 2260 code of the province that a platform reports to: the first on its reporting path. */
  private async provinceOf(tenantId: string): Promise<string> {
    const rows = await this.database.as(tenantScope(tenantId), (manager) =>
      manager.query<{ province: string }[]>(`SELECT split_part(scope_path, '/', 2) AS province FROM tenants WHERE id = $1`, [tenantId]),
    );
    return rows[0]!.province;
  }
}
