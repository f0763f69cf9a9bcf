import { Injectable } from '@nestjs/common';
import { Database, currentContext, keysetPage, type Page } from '#shuyuan/kernel';
import { TenantHistoryEntry } from './tenant-history.entity.js';
import type { Tenant } from './tenant.entity.js';

export interface Done {
  readonly action: string;
  readonly reason?: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

const NEWEST_FIRST = { column: 'h.at', type: 'timestamptz', descending: true } as const;
const SYSTEM = 'system';

/** Who did what to a tenant and why. */
@Injectable()
export class TenantHistory {
  constructor(private readonly database: Database) {}

  /** Runs in the transaction of the change itself. */
  append(tenant: Pick<Tenant, 'id' | 'generation'>, done: Done): Promise<void> {
    return this.appendAll([{ tenant, ...done }]);
  }

  async appendAll(entries: readonly (Done & { readonly tenant: Pick<Tenant, 'id' | 'generation'> })[]): Promise<void> {
    const principal = currentContext()?.principal;
    await this.database.tx((manager) =>
      manager.insert(
        TenantHistoryEntry,
        entries.map(({ tenant, action, reason, from, to }) => ({
          tenantId: tenant.id,
          actorId: principal?.id ?? null,
          actorName: principal?.displayName ?? SYSTEM,
          action,
          reason: reason ?? null,
          from,
          to,
          generation: tenant.generation,
        })),
      ),
    );
  }

  async list(tenantId: string, page: { cursor?: string; limit?: number }): Promise<Page<TenantHistoryEntry>> {
    return this.database.tx(async (manager) => {
      const find = manager.createQueryBuilder(TenantHistoryEntry, 'h').where('h.tenantId = :tenantId', { tenantId });
      const { rows, nextCursor, total } = await keysetPage(find, 'h.id', NEWEST_FIRST, page);
      return { items: rows, nextCursor, total };
    });
  }
}

/** The side of a tenant that an action changes, as its history shows it. */
export function aspect(action: string, tenant: Tenant): string | null {
  switch (action) {
    case 'resize':
      return tenant.plan;
    case 'retemplate':
    case 'rollout':
    case 'rollback':
      return tenant.templateVersion;
    case 'transfer':
      return tenant.scopePath;
    case 'pause':
    case 'unpause':
      return tenant.pausedReason === null ? 'running' : 'paused';
    case 'pin':
    case 'unpin':
      return tenant.pinReason === null ? null : (tenant.pinUntil?.toISOString() ?? '');
    default:
      return tenant.desiredState;
  }
}
