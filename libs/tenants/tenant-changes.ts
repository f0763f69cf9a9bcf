import { Injectable } from '@nestjs/common';
import { Database, EventLog, checkVersion, currentContext, kernelErrors } from '#shuyuan/kernel';
import { Not, type EntityManager } from 'typeorm';
import { refusal } from './lifecycle-refusal.js';
import { judge, standingOf, type TenantAction } from './lifecycle.js';
import type { DesiredState } from './phases.js';
import { tenantErrors } from './tenants.errors.js';
import { TenantHistory, aspect } from './tenant-history.js';
import { TenantQueue } from './tenant-queue.js';
import { TenantViews } from './tenant.dto.js';
import { Tenant } from './tenant.entity.js';

export interface ChangeOptions {
  readonly ifMatch?: string;
  /** Whether something is wanted of the world that was not before; a pause or a pin changes nothing there. */
  readonly generation?: boolean;
  /** What is done: refused with 409 where the state machine says so, and kept in the tenant's history. */
  readonly action?: TenantAction;
  /** Kept in the history under this name without asking the state machine, as for what the system does by itself. */
  readonly record?: string;
  readonly reason?: string | null;
}

/** One change of what is wanted of a tenant: row lock, check, write, tell. The one way by which anything changes it. */
@Injectable()
export class TenantChanges {
  constructor(
    private readonly database: Database,
    private readonly queue: TenantQueue,
    private readonly events: EventLog,
    private readonly views: TenantViews,
    private readonly history: TenantHistory,
  ) {}

  /**
   * `apply` checks and changes the locked row in the same transaction; what it throws undoes everything. `to` is what the
   * state machine says is wanted afterwards. Throws 404.
   */
  change(
    id: string,
    options: ChangeOptions,
    apply: (tenant: Tenant, manager: EntityManager, to: DesiredState) => void | Promise<void>,
  ): Promise<Tenant> {
    return this.database.tx(async (manager) => {
      const tenant = await this.locked(manager, id);
      checkVersion(options.ifMatch, tenant.version);
      const to = options.action ? allowed(options.action, tenant) : tenant.desiredState;
      if (options.action === 'delete' || options.action === 'archive') await this.hostsNobody(manager, tenant);
      const record = options.action ?? options.record;
      const from = record ? aspect(record, tenant) : null;
      await apply(tenant, manager, to);
      if (options.generation ?? true) {
        tenant.generation += 1;
        tenant.changedAt = new Date();
      }
      tenant.version += 1;
      tenant.updatedAt = new Date();
      tenant.correlationId = currentContext()?.correlationId ?? null;
      await manager.save(tenant);
      if (record) await this.history.append(tenant, { action: record, reason: options.reason, from, to: aspect(record, tenant) });
      await this.events.append({
        type: 'tenant.changed',
        scopePath: tenant.scopePath,
        tenantId: tenant.id,
        data: this.views.event(tenant),
      });
      await this.queue.lookAt(tenant.id);
      return tenant;
    });
  }

  /** Asks the reconciler to look, without changing what is wanted; kept in the history too. */
  async retry(id: string, reason: string | undefined): Promise<Tenant> {
    return this.database.tx(async (manager) => {
      const tenant = await this.locked(manager, id);
      allowed('retry', tenant);
      await this.history.append(tenant, { action: 'retry', reason, from: tenant.state, to: tenant.state });
      await this.queue.lookAt(id);
      return tenant;
    });
  }

  /** A city's platform does not go while counties' platforms are hosted by it (R5). */
  private async hostsNobody(manager: EntityManager, { id, name }: Tenant): Promise<void> {
    const count = await manager.countBy(Tenant, { hostedBy: id, state: Not('deleted') });
    if (count > 0) throw tenantErrors['tenant.hosts-platforms']({ name, count });
  }

  private async locked(manager: EntityManager, id: string): Promise<Tenant> {
    const tenant = await manager.findOne(Tenant, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!tenant) throw kernelErrors['resource.not-found']();
    return tenant;
  }
}

/** What the action leads to; throws 409 when it may not be done. */
function allowed(action: TenantAction, tenant: Tenant): DesiredState {
  const standing = standingOf(tenant);
  const verdict = judge(action, standing);
  if (!verdict.allowed) throw refusal(action, standing, verdict);
  return verdict.to;
}
