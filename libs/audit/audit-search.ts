import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Database, decodeCursor, encodeCursor, type Page, type Scope } from '#shuyuan/kernel';
import { AuditRecord } from './audit-record.entity.js';
import type { AuditExportQuery, AuditQuery } from './audit.dto.js';

/** More are not counted: what the number is for ends long before. */
const COUNTED = 10_000;
const EXPORT_AT_ONCE = 1000;

type Filter = Omit<AuditQuery, 'cursor' | 'limit'>;
type Found = AuditRecord & { readonly canonical: string };

/** Reads the audit log, newest first, as far as the caller's scope shows it. */
@Injectable()
export class AuditSearch {
  constructor(private readonly database: Database) {}

  page(query: AuditQuery): Promise<Page<AuditRecord>> {
    const limit = query.limit ?? 50;
    return this.database.tx(async (manager) => {
      const { total } = (await manager
        .createQueryBuilder()
        .select('count(*)::int', 'total')
        .from((inner) => filtered(inner.select('1').from(AuditRecord, 'l') as never, query).limit(COUNTED) as never, 'few')
        .getRawOne<{ total: number }>())!;
      const { rows, nextCursor } = await this.batch(manager, query, query.cursor, limit);
      return { items: rows, nextCursor, total };
    });
  }

  /** All of it, in transactions of its own, so that a long download keeps no connection. */
  async *all(scope: Scope, query: AuditExportQuery): AsyncGenerator<Found> {
    let cursor: string | null | undefined;
    do {
      const at = cursor ?? undefined;
      const batch = await this.database.as(scope, (manager) => this.batch(manager, query, at, EXPORT_AT_ONCE));
      yield* batch.rows;
      cursor = batch.nextCursor;
    } while (cursor);
  }

  private async batch(manager: EntityManager, filter: Filter, cursor: string | undefined, limit: number) {
    const find = filtered(manager.createQueryBuilder(AuditRecord, 'l'), filter);
    if (cursor) {
      const [at, id] = decodeCursor(cursor, 2);
      find.andWhere('(l.at, l.id) < (CAST(:cursorAt AS timestamptz), CAST(:cursorId AS bigint))', { cursorAt: at, cursorId: id });
    }
    const { entities, raw } = await find
      .addSelect('l.at::text', 'cursor_at')
      .addSelect('audit_canonical(l)', 'canonical')
      .orderBy('l.at', 'DESC')
      .addOrderBy('l.id', 'DESC')
      .limit(limit + 1)
      .getRawAndEntities<{ cursor_at: string; canonical: string }>();
    const rows = entities.slice(0, limit).map((entity, i): Found => Object.assign(entity, { canonical: raw[i]!.canonical }));
    const last = entities.length > limit ? rows[limit - 1] : undefined;
    return { rows, nextCursor: last ? encodeCursor([raw[limit - 1]!.cursor_at, last.id]) : null };
  }
}

function filtered(find: SelectQueryBuilder<AuditRecord>, filter: Filter): SelectQueryBuilder<AuditRecord> {
  const { from, to, tenantId, actorId, action, objectType, objectId, result } = filter;
  if (from) find.andWhere('l.at >= :from', { from });
  if (to) find.andWhere('l.at < :to', { to });
  if (tenantId) find.andWhere('l.tenant_id = :tenantId', { tenantId });
  if (actorId) find.andWhere('l.actor_id = :actorId', { actorId });
  if (action?.endsWith('.')) find.andWhere('starts_with(l.action, :action)', { action });
  else if (action) find.andWhere('l.action = :action', { action });
  if (objectType) find.andWhere('l.object_type = :objectType', { objectType });
  if (objectId) find.andWhere('l.object_id = :objectId', { objectId });
  if (result) find.andWhere('l.result = :result', { result });
  return find;
}
