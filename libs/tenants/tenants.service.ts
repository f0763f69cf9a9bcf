import { Injectable } from '@nestjs/common';
import { Database, kernelErrors, keysetPage, type KeysetOrder, type Page } from '#shuyuan/kernel';
import { TenantPhase } from './tenant-phase.entity.js';
import type { TenantsQuery } from './tenant.dto.js';
import { Tenant } from './tenant.entity.js';

const ORDERS: Record<string, KeysetOrder> = {
  name: { column: 't.name', type: 'text', descending: false },
  '-name': { column: 't.name', type: 'text', descending: true },
  updatedAt: { column: 't.updatedAt', type: 'timestamptz', descending: false },
  '-updatedAt': { column: 't.updatedAt', type: 'timestamptz', descending: true },
};

/** Reading tenants. */
@Injectable()
export class TenantsService {
  constructor(private readonly database: Database) {}

  /** Throws 404 for what does not exist or lies outside the caller's scope. */
  async get(id: string): Promise<Tenant> {
    return this.database.tx(async (manager) => {
      const found = await manager.findOneBy(Tenant, { id });
      if (!found) throw kernelErrors['resource.not-found']();
      return found;
    });
  }

  /** Several reads as of one moment, for the price of one transaction. */
  together<T>(read: () => Promise<T>): Promise<T> {
    return this.database.tx(read);
  }

  async phases(id: string): Promise<TenantPhase[]> {
    return this.database.tx((manager) => manager.find(TenantPhase, { where: { tenantId: id }, order: { ordinal: 'ASC' } }));
  }

  async list(query: TenantsQuery): Promise<Page<Tenant>> {
    return this.database.tx(async (manager) => {
      const find = manager.createQueryBuilder(Tenant, 't').where('true');
      if (query.kind) find.andWhere('t.kind = :kind', { kind: query.kind });
      if (query.state) find.andWhere('t.state = :state', { state: query.state });
      if (query.cityCode)
        find.andWhere('(t.cityCode = :cityCode OR (t.cityCode IS NULL AND left(t.unitCode, 4) = left(:cityCode, 4)))', {
          cityCode: query.cityCode,
        });
      if (query.parent) find.andWhere(`strpos(t.scopePath, '/' || :parent || '/' || t.unitCode || '/') > 0`, { parent: query.parent });
      if (query.q) find.andWhere('(strpos(t.name, :q) > 0 OR strpos(t.slug, :q) > 0 OR starts_with(t.unitCode, :q))', { q: query.q });
      const { rows, nextCursor, total } = await keysetPage(find, 't.id', ORDERS[query.sort ?? 'name']!, query);
      return { items: rows, nextCursor, total };
    });
  }
}
