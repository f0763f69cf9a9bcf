import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { kernelErrors } from '../errors/kernel.errors.js';

export const MAX_LIMIT = 200;

/** Query of every list. */
export class PageQuery {
  @ApiPropertyOptional({ description: 'Opaque; from `nextCursor` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: MAX_LIMIT, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_LIMIT)
  limit?: number;
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total: number;
}

/** OpenAPI model of a page of `item`. */
export function pageOf<T>(item: new () => T): new () => Page<T> {
  class PageModel implements Page<T> {
    @ApiProperty({ type: [item] })
    items: T[];

    @ApiProperty({ type: 'string', nullable: true, description: 'Send as `cursor` to get the next page; null at the end' })
    nextCursor: string | null;

    @ApiProperty({ description: 'Rows under this filter' })
    total: number;
  }
  Object.defineProperty(PageModel, 'name', { value: `${item.name}Page` });
  return PageModel;
}

/** A cursor is the sort values of the last row; clients must treat it as opaque. */
export const encodeCursor = (values: readonly unknown[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

export function decodeCursor(cursor: string, length: number): unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.length === length && values.every((v) => typeof v === 'string' || typeof v === 'number'))
      return values;
  } catch {
    // falls through to the one error a client gets for any bad cursor
  }
  throw kernelErrors['request.cursor-invalid']();
}

export interface KeysetOrder {
  /** SQL expression, unique together with `id`. */
  readonly column: string;
  /** PostgreSQL type the cursor value is cast to. */
  readonly type: 'text' | 'timestamptz' | 'int';
  readonly descending: boolean;
}

/**
 * Keyset paging by `order.column`, then `idColumn`: one page, the cursor of the next, and the count.
 * The cursor value is read back as text from PostgreSQL, so that a timestamp keeps its microseconds.
 */
export async function keysetPage<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  idColumn: string,
  order: KeysetOrder,
  page: { cursor?: string; limit?: number },
): Promise<{ rows: E[]; nextCursor: string | null; total: number }> {
  const limit = page.limit ?? 50;
  const total = await query.clone().getCount();
  const direction = order.descending ? 'DESC' : 'ASC';
  if (page.cursor) {
    const [value, id] = decodeCursor(page.cursor, 2);
    query.andWhere(
      `(${order.column}, ${idColumn}::text) ${order.descending ? '<' : '>'} (CAST(:cursorValue AS ${order.type}), CAST(:cursorId AS text))`,
      { cursorValue: value, cursorId: id },
    );
  }
  const { entities, raw } = await query
    .addSelect(`(${order.column})::text`, 'cursor_value')
    .addSelect(`${idColumn}::text`, 'cursor_id')
    .orderBy(order.column, direction)
    .addOrderBy(`${idColumn}::text`, direction)
    .limit(limit + 1)
    .getRawAndEntities<{ cursor_value: string; cursor_id: string }>();
  const last = entities.length > limit ? raw[limit - 1] : undefined;
  return { rows: entities.slice(0, limit), nextCursor: last ? encodeCursor([last.cursor_value, last.cursor_id]) : null, total };
}
