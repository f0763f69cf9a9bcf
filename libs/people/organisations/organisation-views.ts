import { Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor, type Page } from '#shuyuan/kernel';
import type { EntityManager } from 'typeorm';
import type { OrganisationDto, OrganisationsQuery } from './organisation.dto.js';
import { Organisation } from './organisation.entity.js';

interface Counts {
  readonly id: string;
  readonly parts: number;
  readonly pupils: number;
  readonly staff: number;
}

/** What is shown of organisations: each with how many belong to it. */
@Injectable()
export class OrganisationViews {
  async one(manager: EntityManager, organisation: Organisation): Promise<OrganisationDto> {
    return (await this.of(manager, [organisation]))[0]!;
  }

  async page(manager: EntityManager, tenantId: string, query: OrganisationsQuery): Promise<Page<OrganisationDto>> {
    const { kind, parentId, q, cursor, limit = 50 } = query;
    const find = manager.createQueryBuilder(Organisation, 'o').where('o.tenantId = :tenantId', { tenantId });
    if (query.closed !== 'true') find.andWhere('o.closedOn IS NULL');
    if (kind) find.andWhere('o.kind = :kind', { kind });
    if (parentId) find.andWhere('o.parentId = :parentId', { parentId });
    if (q) find.andWhere('(strpos(o.name, :q) > 0 OR o.code = :q)', { q: q.normalize('NFKC').trim() });
    const total = await find.clone().getCount();
    if (cursor) {
      const [name, id] = decodeCursor(cursor, 2);
      find.andWhere('(o.name, o.id::text) > (:name, :id)', { name, id });
    }
    const rows = await find
      .orderBy('o.name')
      .addOrderBy('o.id::text')
      .limit(limit + 1)
      .getMany();
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return { items: await this.of(manager, rows.slice(0, limit)), nextCursor: last ? encodeCursor([last.name, last.id]) : null, total };
  }

  private async of(manager: EntityManager, organisations: readonly Organisation[]): Promise<OrganisationDto[]> {
    const counts: Counts[] = await manager.query(
      `SELECT o.id,
              (SELECT count(*)::int FROM organisations c WHERE c.tenant_id = o.tenant_id AND c.parent_id = o.id AND c.closed_on IS NULL) AS parts,
              CASE o.kind
                WHEN 'class' THEN (SELECT count(*)::int FROM enrolments e WHERE e.class_id = o.id AND e.to_on IS NULL)
                WHEN 'school' THEN (SELECT count(*)::int FROM enrolments e WHERE e.tenant_id = o.tenant_id AND e.school_id = o.id AND e.to_on IS NULL)
                ELSE 0 END AS pupils,
              (SELECT count(DISTINCT m.person_id)::int FROM employments m
                WHERE m.tenant_id = o.tenant_id AND m.to_on IS NULL
                  AND m.organisation_id IN (SELECT o.id UNION ALL SELECT c.id FROM organisations c WHERE c.tenant_id = o.tenant_id AND c.parent_id = o.id)) AS staff
         FROM organisations o WHERE o.id = ANY ($1)`,
      [organisations.map(({ id }) => id)],
    );
    const byId = new Map(counts.map((count) => [count.id, count]));
    return organisations.map((o) => ({
      ...{ id: o.id, kind: o.kind, name: o.name, parentId: o.parentId ?? null, code: o.code ?? null, stages: o.stages },
      ...{ stage: o.stage ?? null, grade: o.grade ?? null, entryYear: o.entryYear ?? null, classNo: o.classNo ?? null },
      ...{ openedOn: o.openedOn ?? null, closedOn: o.closedOn ?? null, source: o.source, version: o.version },
      parts: byId.get(o.id)?.parts ?? 0,
      pupils: byId.get(o.id)?.pupils ?? 0,
      staff: byId.get(o.id)?.staff ?? 0,
    }));
  }
}
