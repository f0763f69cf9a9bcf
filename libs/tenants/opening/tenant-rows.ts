import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DEFAULT_CLUSTER, Placement, type PlacementWish } from '#shuyuan/clusters';
import { SitesService } from '#shuyuan/content';
import { Database, EventLog, currentContext, uniqueViolation } from '#shuyuan/kernel';
import type { Region } from '#shuyuan/regions';
import { DEFAULT_TEMPLATE } from '#shuyuan/templates';
import { NO_AMOUNT, amountOf } from '../amount.js';
import { BudgetsService } from '../budgets.service.js';
import { PlansService } from '../plans/plans.service.js';
import { TenantHistory } from '../tenant-history.js';
import { TenantQueue } from '../tenant-queue.js';
import { TenantViews } from '../tenant.dto.js';
import { Tenant } from '../tenant.entity.js';
import { openingErrors } from './opening.errors.js';

/** What is decided about a platform before there is one. */
export interface NewTenant extends Pick<
  Tenant,
  'slug' | 'name' | 'kind' | 'applicationId' | 'responsibleUnit' | 'externalUrl' | 'hostedBy' | 'canHost'
> {
  /** As held by RegionMoves.hold, so that it stays where it is until the row is there. */
  readonly unit: Region & { readonly scopePath: string };
  readonly city: Region | undefined;
  /** `name@version`; the default plan's current version when absent. */
  readonly plan?: string;
  /** Where it should go; anywhere with room when absent. */
  readonly place?: Omit<PlacementWish, 'amount'>;
}

/** 郑州市金水区教育资源公共服务平台. */
export const platformName = (cityName: string | null | undefined, unitName: string): string =>
  `${cityName ?? ''}${unitName}教育资源公共服务平台`;

/** Writes the row of a new tenant with its quota reserved. Making it real is the reconciler's. */
@Injectable()
export class TenantRows {
  constructor(
    private readonly database: Database,
    private readonly plans: PlansService,
    private readonly budgets: BudgetsService,
    private readonly placement: Placement,
    private readonly sites: SitesService,
    private readonly history: TenantHistory,
    private readonly queue: TenantQueue,
    private readonly events: EventLog,
    private readonly views: TenantViews,
  ) {}

  /** Throws 409 when the quota does not suffice, or the unit or the address has a platform already. */
  async insert({ unit, city, plan, place, ...wish }: NewTenant): Promise<Tenant> {
    return this.database.tx(async (manager) => {
      const id = randomUUID();
      const chosen = await this.plans.choose(plan);
      const virtual = wish.kind === 'virtual';
      const row = {
        ...wish,
        id,
        unitCode: unit.code,
        unitName: unit.name,
        cityCode: city?.code ?? null,
        cityName: city?.name ?? null,
        scopePath: unit.scopePath,
        templateVersion: DEFAULT_TEMPLATE,
        plan: chosen.id,
        usersLimit: virtual ? chosen.usersLimit : 0,
        maxReplicas: virtual ? chosen.maxReplicas : 1,
        budgetUnit: virtual ? await this.budgets.reserve(unit, chosen) : null,
        ...(virtual ? amountOf(chosen) : NO_AMOUNT),
        cluster: virtual ? await this.placement.choose({ ...place, amount: chosen }) : DEFAULT_CLUSTER,
        correlationId: currentContext()?.correlationId ?? null,
      };
      await manager.insert(Tenant, row).catch((error: unknown) => {
        const constraint = uniqueViolation(error);
        if (constraint === 'tenants_live_unit') throw openingErrors['tenant.unit-has-platform']({ unit: unit.name, id: '' });
        if (constraint === 'tenants_live_slug') throw slugTaken(wish.slug);
        throw error;
      });
      const tenant = await manager.findOneByOrFail(Tenant, { id });
      const { unitName, name, responsibleUnit } = tenant;
      if (virtual) await this.sites.createDefault(id, { unitName, platformName: name, responsibleUnit });
      await this.history.append(tenant, { action: 'open', from: null, to: tenant.desiredState });
      await this.events.append({ type: 'tenant.changed', scopePath: tenant.scopePath, tenantId: id, data: this.views.event(tenant) });
      await this.queue.lookAt(id);
      return tenant;
    });
  }
}

export const slugTaken = (slug: string) =>
  openingErrors['tenant.slug-taken']({ slug }, { fields: [{ field: 'slug', code: 'slug-taken' }] });
