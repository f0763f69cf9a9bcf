import { Injectable } from '@nestjs/common';
import { currentContext } from '../context/context.js';
import { Database } from '../database/database.js';
import { kernelErrors } from '../errors/kernel.errors.js';
import { decodeCursor, encodeCursor } from '../http/paging.js';

export const EVENTS_CHANNEL = 'shuyuan_events';

export interface NewEvent {
  readonly type: string;
  /** Reporting path of the unit it concerns: who may see it. */
  readonly scopePath: string;
  readonly tenantId?: string;
  readonly data: object;
}

export interface StoredEvent {
  readonly cursor: string;
  readonly type: string;
  readonly data: unknown;
}

interface EventRow {
  id: string;
  xid: string;
  type: string;
  data: unknown;
}

/**
 * What happened, in order, for live screens. An id alone would not do to resume by: a transaction that began earlier
 * can commit later. Readers therefore see only rows below the oldest transaction still running, ordered by (xid, id).
 */
@Injectable()
export class EventLog {
  constructor(private readonly database: Database) {}

  /** Appends within the present transaction; listeners hear of it when it commits. */
  async append(event: NewEvent): Promise<void> {
    await this.appendAll([event]);
  }

  async appendAll(events: readonly NewEvent[]): Promise<void> {
    if (events.length === 0) return;
    const notices = [...new Set(events.map((e) => JSON.stringify({ type: e.type, tenantId: e.tenantId })))];
    await this.database.tx((manager) =>
      manager.query(
        `WITH stored AS (
           INSERT INTO events (type, scope_path, tenant_id, data, correlation_id)
           SELECT type, "scopePath", "tenantId", data, $2 FROM jsonb_to_recordset($1::jsonb) AS e(type text, "scopePath" text, "tenantId" uuid, data jsonb))
         SELECT pg_notify($3, notice) FROM unnest($4::text[]) AS notice`,
        [JSON.stringify(events), currentContext()?.correlationId ?? null, EVENTS_CHANNEL, notices],
      ),
    );
  }

  /** Where a new listener starts: everything committed so far lies before it. */
  async now(): Promise<string> {
    return this.database.tx(async (manager) => {
      const rows: { xmin: string }[] = await manager.query(`SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xmin`);
      return encodeCursor([rows[0]?.xmin ?? '0', '0']);
    });
  }

  /**
   * Events after `cursor` that the caller's scope may see, oldest first. `held` says that some have been committed which
   * an older transaction still holds back: its end is announced by nothing, so the reader has to look again.
   */
  async after(cursor: string, filter: { tenantId?: string }, limit = 200): Promise<{ events: StoredEvent[]; held: boolean }> {
    const [xid, id] = position(cursor);
    return this.database.tx(async (manager) => {
      const rows: EventRow[] = await manager.query(
        `SELECT id, xid::text, type, data FROM events
          WHERE (xid, id) > ($1::xid8, $2::bigint) AND xid < pg_snapshot_xmin(pg_current_snapshot())
            AND ($3::uuid IS NULL OR tenant_id = $3)
          ORDER BY xid, id LIMIT $4`,
        [xid, id, filter.tenantId ?? null, limit],
      );
      const events = rows.map((row) => ({ cursor: encodeCursor([row.xid, row.id]), type: row.type, data: row.data }));
      if (events.length === limit) return { events, held: true };
      const behind: { held: boolean }[] = await manager.query(
        `SELECT EXISTS (SELECT 1 FROM events WHERE xid >= pg_snapshot_xmin(pg_current_snapshot())) AS held`,
      );
      return { events, held: behind[0]?.held ?? false };
    });
  }
}

/** Both parts are unsigned numbers that PostgreSQL must be able to hold; anything else is no cursor of ours. */
function position(cursor: string): [xid: string, id: string] {
  const [xid, id] = decodeCursor(cursor, 2).map(String);
  if (!xid || !id || !/^\d{1,19}$/.test(xid) || !/^\d{1,18}$/.test(id)) throw kernelErrors['request.cursor-invalid']();
  return [xid, id];
}
