import { Injectable } from '@nestjs/common';
import { currentContext } from '../context/context.js';
import { Database } from '../database/database.js';
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
    await this.database.tx(async (manager) => {
      await manager.query(`INSERT INTO events (type, scope_path, tenant_id, data, correlation_id) VALUES ($1, $2, $3, $4, $5)`, [
        event.type,
        event.scopePath,
        event.tenantId ?? null,
        JSON.stringify(event.data),
        currentContext()?.correlationId ?? null,
      ]);
      await manager.query(`SELECT pg_notify($1, $2)`, [EVENTS_CHANNEL, JSON.stringify({ type: event.type, tenantId: event.tenantId })]);
    });
  }

  /** Where a new listener starts: everything committed so far lies before it. */
  async now(): Promise<string> {
    return this.database.tx(async (manager) => {
      const rows: { xmin: string }[] = await manager.query(`SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xmin`);
      return encodeCursor([rows[0]?.xmin ?? '0', '0']);
    });
  }

  /** Events after `cursor` that the caller's scope may see, oldest first. */
  async after(cursor: string, filter: { tenantId?: string }, limit = 200): Promise<StoredEvent[]> {
    const [xid, id] = decodeCursor(cursor, 2).map(String);
    return this.database.tx(async (manager) => {
      const rows: EventRow[] = await manager.query(
        `SELECT id, xid::text, type, data FROM events
          WHERE (xid, id) > ($1::xid8, $2::bigint) AND xid < pg_snapshot_xmin(pg_current_snapshot())
            AND ($3::uuid IS NULL OR tenant_id = $3)
          ORDER BY xid, id LIMIT $4`,
        [xid, id, filter.tenantId ?? null, limit],
      );
      return rows.map((row) => ({ cursor: encodeCursor([row.xid, row.id]), type: row.type, data: row.data }));
    });
  }
}
