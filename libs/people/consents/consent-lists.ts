import { Injectable } from '@nestjs/common';
import { Database, decodeCursor, encodeCursor, type Page } from '#shuyuan/kernel';
import { ageOn, today } from '../numbers/days.js';
import { PeopleReach, within } from '../people-reach.js';
import { OF_AGE } from './consent-standing.js';
import type { ConsentDto, ConsentsQuery } from './consent.dto.js';
import { newest } from './consents.service.js';

interface Row extends Omit<ConsentDto, 'age' | 'givenAt' | 'withdrawnAt'> {
  readonly birthOn: string | null;
  readonly givenAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly sort: string;
}

const COLUMNS = `c.id, p.id AS "personId", p.name AS "personName", p.birth_on::text AS "birthOn", k.name AS "className", c.given_by AS "givenBy",
  g.name AS "givenByName", c.text_version AS "textVersion", coalesce(c.scopes, '{}') AS scopes, c.method, c.given_at AS "givenAt",
  c.withdrawn_at AS "withdrawnAt", c.withdrawal_reason AS "withdrawalReason"`;
const PLACE = `LEFT JOIN enrolments e ON e.person_id = p.id AND e.to_on IS NULL LEFT JOIN organisations k ON k.id = e.class_id
  LEFT JOIN persons g ON g.id = c.given_by`;

/** Consents that were given or taken back, and minors at school whose consent has still to be asked for. */
@Injectable()
export class ConsentLists {
  constructor(
    private readonly database: Database,
    private readonly reach: PeopleReach,
  ) {}

  async list(query: ConsentsQuery): Promise<Page<ConsentDto>> {
    const toAsk = query.state === 'missing' || query.state === 'outdated';
    return this.database.tx(async (manager) => {
      const reach = await this.reach.of(manager);
      const values: unknown[] = [reach.tenantId];
      const bounds = within('p.id', reach, 2);
      values.push(...bounds.values);
      const conditions = ['p.tenant_id = $1', bounds.sql];
      if (query.personId) conditions.push(`p.id = $${values.push(query.personId)}`);
      let from: string;
      if (toAsk) {
        const version = (await newest(manager, reach.tenantId))?.version ?? 0;
        from = `persons p JOIN enrolments s ON s.person_id = p.id AND s.to_on IS NULL LEFT JOIN consents c ON c.person_id = p.id AND c.withdrawn_at IS NULL`;
        conditions.push(`p.merged_into IS NULL AND p.erased_at IS NULL AND p.birth_on > $${values.push(yearsAgo(OF_AGE))}::date`);
        conditions.push(query.state === 'missing' ? 'c.id IS NULL' : `c.text_version < $${values.push(version)}`);
      } else {
        from = 'consents c JOIN persons p ON p.id = c.person_id';
        if (query.state) conditions.push(`c.withdrawn_at IS ${query.state === 'given' ? '' : 'NOT '}NULL`);
      }
      const sort = toAsk ? `coalesce(k.name, '')` : `to_char(c.given_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSUS')`;
      const id = toAsk ? 'p.id' : 'c.id';
      const source = `FROM ${from} ${PLACE} WHERE ${conditions.join(' AND ')}`;
      const [{ total }]: [{ total: number }] = await manager.query(`SELECT count(*)::int AS total ${source}`, values);
      const after = query.cursor ? decodeCursor(query.cursor, 2) : undefined;
      const limit = query.limit ?? 50;
      const way = toAsk ? ['>', 'ASC'] : ['<', 'DESC'];
      const rows: Row[] = await manager.query(
        `SELECT ${COLUMNS}, ${sort} AS sort ${source}
          ${after ? `AND (${sort}, ${id}::text) ${way[0]} ($${values.length + 1}, $${values.length + 2})` : ''}
          ORDER BY ${sort} ${way[1]}, ${id}::text ${way[1]} LIMIT ${limit + 1}`,
        [...values, ...(after ?? [])],
      );
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        items: rows.slice(0, limit).map(shown),
        nextCursor: last ? encodeCursor([last.sort, toAsk ? last.personId : last.id]) : null,
        total,
      };
    });
  }
}

const yearsAgo = (years: number): string => `${Number(today().slice(0, 4)) - years}${today().slice(4)}`.replace('-02-29', '-02-28');

function shown({ sort: _sort, birthOn, givenAt, withdrawnAt, ...row }: Row): ConsentDto {
  return {
    ...row,
    age: birthOn ? ageOn(birthOn, today()) : null,
    givenAt: givenAt?.toISOString() ?? null,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  };
}
