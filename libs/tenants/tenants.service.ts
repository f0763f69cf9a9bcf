import { Inject, Injectable } from '@nestjs/common';
import {
  Database,
  SETTINGS,
  kernelErrors,
  keysetPage,
  invalidFields,
  type KeysetOrder,
  type Page,
  type Principal,
  type Settings,
} from '#shuyuan/kernel';
import { TenantChanges } from './tenant-changes.js';
import { TenantPhase } from './tenant-phase.entity.js';
import { TenantQueue } from './tenant-queue.js';
import type { TenantsQuery } from './tenant.dto.js';
import { Tenant } from './tenant.entity.js';
import { tenantErrors } from './tenants.errors.js';

export const TENANT_ACTIONS = ['suspend', 'resume', 'retry', 'delete', 'restore'] as const;
export type TenantAction = (typeof TENANT_ACTIONS)[number];

const ORDERS: Record<string, KeysetOrder> = {
  name: { column: 't.name', type: 'text', descending: false },
  '-name': { column: 't.name', type: 'text', descending: true },
  updatedAt: { column: 't.updatedAt', type: 'timestamptz', descending: false },
  '-updatedAt': { column: 't.updatedAt', type: 'timestamptz', descending: true },
};

/** Which actions make sense for what is wanted of the tenant now. */
const POSSIBLE: Record<Tenant['desiredState'], readonly TenantAction[]> = {
  active: ['suspend', 'retry', 'delete'],
  suspended: ['resume', 'retry', 'delete'],
  archived: [],
  deleted: ['restore', 'retry'],
};

export function possibleActions(tenant: Tenant, principal: Principal | undefined): TenantAction[] {
  if (tenant.state === 'deleted') return [];
  return POSSIBLE[tenant.desiredState].filter(
    (a) => principal?.permissions.includes(`tenant.${a}`) && !(a === 'restore' && isTearingDown(tenant)),
  );
}

const isTearingDown = (tenant: Tenant): boolean => tenant.deleteAfter !== null && tenant.deleteAfter.getTime() <= Date.now();

/** Whoever takes a platform from the public says why. */
function required(reason: string | undefined): string {
  if (!reason) throw invalidFields([{ field: 'reason', code: 'reason-required' }]);
  return reason;
}

export interface ActionInput {
  readonly reason?: string;
  readonly ifMatch?: string;
}

/** Reading tenants, and changing what is wanted of them. The world follows by the reconciler. */
@Injectable()
export class TenantsService {
  constructor(
    private readonly database: Database,
    private readonly changes: TenantChanges,
    private readonly queue: TenantQueue,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

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
      if (query.q) find.andWhere('(strpos(t.name, :q) > 0 OR strpos(t.slug, :q) > 0 OR starts_with(t.unitCode, :q))', { q: query.q });
      const { rows, nextCursor, total } = await keysetPage(find, 't.id', ORDERS[query.sort ?? 'name']!, query);
      return { items: rows, nextCursor, total };
    });
  }

  /** 暂停服务: scaled to zero, the portal says so, data kept. */
  suspend(id: string, input: ActionInput): Promise<Tenant> {
    return this.change(id, 'suspend', input, (tenant) => {
      tenant.reason = required(input.reason);
      tenant.desiredState = 'suspended';
    });
  }

  /** 恢复服务. */
  resume(id: string, input: ActionInput): Promise<Tenant> {
    return this.change(id, 'resume', input, (tenant) => {
      tenant.desiredState = 'active';
      tenant.reason = null;
    });
  }

  /** 删除: after a grace period everything is torn down. The caller types the address, so that it is not an accident. */
  delete(id: string, input: ActionInput & { confirmSlug: string }): Promise<Tenant> {
    return this.change(id, 'delete', input, (tenant) => {
      tenant.reason = required(input.reason);
      if (input.confirmSlug !== tenant.slug)
        throw tenantErrors['tenant.confirmation-wrong']({}, { fields: [{ field: 'confirmSlug', code: 'confirmation-wrong' }] });
      tenant.desiredState = 'deleted';
      tenant.deleteAfter = new Date(Date.now() + this.settings.TENANT_DELETE_GRACE_SECONDS * 1000);
    });
  }

  /** Takes a deletion back while the grace period lasts. */
  restore(id: string, input: ActionInput): Promise<Tenant> {
    return this.change(id, 'restore', input, (tenant) => {
      if (isTearingDown(tenant)) throw tenantErrors['tenant.restore-too-late']();
      tenant.desiredState = 'active';
      tenant.deleteAfter = null;
      tenant.reason = null;
    });
  }

  /** Looks at the tenant now, without changing what is wanted of it. */
  async retry(id: string): Promise<Tenant> {
    const tenant = await this.get(id);
    this.allow(tenant, 'retry');
    await this.queue.lookAt(id);
    return tenant;
  }

  private change(id: string, action: TenantAction, input: ActionInput, apply: (tenant: Tenant) => void): Promise<Tenant> {
    return this.changes.change(id, input, (tenant) => {
      this.allow(tenant, action);
      apply(tenant);
    });
  }

  private allow(tenant: Tenant, action: TenantAction): void {
    if (tenant.state === 'deleted' || !POSSIBLE[tenant.desiredState].includes(action)) {
      throw tenantErrors['tenant.action-not-allowed']({
        state: tenant.desiredState === 'active' ? tenant.state : tenant.desiredState,
        action,
      });
    }
  }
}
