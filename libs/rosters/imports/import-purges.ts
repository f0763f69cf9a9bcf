import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '#shuyuan/audit';
import { Database, PurgeKeeper, ROOT_SCOPE, SETTINGS, tenantScope, type Settings } from '#shuyuan/kernel';
import type { EntityManager } from 'typeorm';
import type { RosterImport } from './import.entity.js';

/** Rows and pieces removed in one transaction. */
const CHUNK_ROWS = 5_000;
const CHUNK_PARTS = 50;
/** Imports looked at in one transaction. */
const CHUNK_IMPORTS = 20;

/** In the order in which they go; reviews and pieces would go with their import, but in one transaction however many. */
const STAGED = [
  ['roster_parts', CHUNK_PARTS],
  ['roster_rows', CHUNK_ROWS],
  ['roster_organisations', CHUNK_ROWS],
  ['roster_reviews', CHUNK_ROWS],
] as const;

/** Of one that is done, its file and rows; of one that was never brought to an end and changed nobody, everything. */
const OVER = `i.state IN ('applied', 'undone') AND i.finished_at < now() - make_interval(days => $1)`;
const LEFT = `i.state IN ('uploading', 'mapping', 'checked', 'stopped', 'failed') AND coalesce(i.resume_to, '') NOT IN ('applying', 'undoing')
  AND i.updated_at < now() - make_interval(days => $1)`;

const EXPIRED = { zh: '长期未完成，已清理', en: 'It was left unfinished for too long and is being cleared away' };

type Found = Pick<RosterImport, 'id' | 'tenantId'>;

/** 到期清理 of imports: uploaded files and staged rows hold what is kept of people elsewhere, so they stay no longer than they are of use. */
@Injectable()
export class ImportPurges {
  constructor(
    keeper: PurgeKeeper,
    private readonly database: Database,
    private readonly audit: AuditLog,
    @Inject(SETTINGS) { ROSTER_STAGED_DAYS, ROSTER_UNFINISHED_DAYS }: Settings,
  ) {
    keeper.add(
      { what: 'staged roster rows', chunk: () => this.staged(ROSTER_STAGED_DAYS) },
      { what: 'unfinished roster imports', chunk: () => this.unfinished(ROSTER_UNFINISHED_DAYS) },
    );
  }

  /** What undoes an import and the record of it stay, so nothing can be begun that would need what goes. */
  private async staged(days: number): Promise<number> {
    return this.database.as(ROOT_SCOPE, async (manager) => {
      for (const [table, limit] of STAGED) {
        const gone = await remove(
          manager,
          `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(
             SELECT s.ctid FROM roster_imports i JOIN ${table} s ON s.import_id = i.id AND s.tenant_id = i.tenant_id
              WHERE ${OVER} LIMIT ${limit} FOR UPDATE OF s SKIP LOCKED))`,
          [days],
        );
        if (gone > 0) return gone;
      }
      return 0;
    });
  }

  private async unfinished(days: number): Promise<number> {
    const found = await this.database.as(ROOT_SCOPE, (manager) =>
      manager.query<Found[]>(`SELECT i.id, i.tenant_id AS "tenantId" FROM roster_imports i WHERE ${LEFT} LIMIT ${CHUNK_IMPORTS}`, [days]),
    );
    let gone = 0;
    for (const of of found) gone += await this.database.as(tenantScope(of.tenantId), (manager) => this.discard(manager, of, days));
    return gone;
  }

  /** Only if nobody has gone on with it since. Once some of its rows are gone it can be gone on with no longer. */
  private async discard(manager: EntityManager, { id, tenantId }: Found, days: number): Promise<number> {
    const [held] = await manager.query<{ fileName: string }[]>(
      `SELECT i.file_name AS "fileName" FROM roster_imports i WHERE i.id = $2 AND ${LEFT} FOR UPDATE SKIP LOCKED`,
      [days, id],
    );
    if (!held) return 0;
    for (const [table, limit] of STAGED) {
      const some = `SELECT ctid FROM ${table} WHERE import_id = $1 AND tenant_id = $2 LIMIT ${limit}`;
      const gone = await remove(manager, `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(${some}))`, [id, tenantId]);
      if (gone === 0) continue;
      await manager.query(
        `UPDATE roster_imports SET state = 'failed', resume_to = NULL, sheets = '[]', message = $2, version = version + 1 WHERE id = $1`,
        [id, JSON.stringify(EXPIRED)],
      );
      return gone;
    }
    await this.audit.record({
      ...{ action: 'roster.import.discard', tenantId, object: { type: 'roster-import', id }, actor: { id: null, name: null } },
      detail: { fileName: held.fileName, unfinishedDays: days },
    });
    return remove(manager, `DELETE FROM roster_imports WHERE id = $1`, [id]);
  }
}

const remove = async (manager: EntityManager, sql: string, values: unknown[]): Promise<number> =>
  (await manager.query<[unknown, number]>(sql, values))[1];
