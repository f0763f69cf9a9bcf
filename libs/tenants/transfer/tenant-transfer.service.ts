import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EventLog, invalidFields } from '#shuyuan/kernel';
import { RegionMoves, RegionsService, type Region } from '#shuyuan/regions';
import { amountOf } from '../amount.js';
import { BudgetsService } from '../budgets.service.js';
import { requiredReason } from '../lifecycle.service.js';
import { hostOf } from '../opening/direct-opening.service.js';
import { openingErrors } from '../opening/opening.errors.js';
import { platformName } from '../opening/tenant-rows.js';
import { TenantChanges } from '../tenant-changes.js';
import type { Tenant } from '../tenant.entity.js';
import { transferErrors } from './transfer.errors.js';

export interface TransferWish {
  readonly reportsTo: string;
  readonly reason?: string;
  readonly ifMatch?: string;
}

/**
 * 划转: a county comes under another city, or directly under the province (直管). Reporting, access and the budget's share
 * move in one transaction; address, namespace and data stay. Locks: tenant, its unit's applications, the unit, budgets.
 */
@Injectable()
export class TenantTransferService {
  constructor(
    private readonly changes: TenantChanges,
    private readonly moves: RegionMoves,
    private readonly regions: RegionsService,
    private readonly budgets: BudgetsService,
    private readonly events: EventLog,
  ) {}

  transfer(id: string, wish: TransferWish): Promise<Tenant> {
    const reason = requiredReason(wish.reason);
    return this.changes.change(id, { action: 'transfer', ifMatch: wish.ifMatch, reason }, async (tenant, manager) => {
      await nothingUnderWay(manager, tenant);
      const unit = await this.moves.hold(tenant.unitCode);
      const [from, to] = await this.parents(unit, wish.reportsTo);
      tenant.scopePath = await this.moves.move(unit, to, reason);
      const city = to.level === 'city' ? to : undefined;
      if (tenant.name === platformName(tenant.cityName, tenant.unitName)) tenant.name = platformName(city?.name, unit.name);
      tenant.cityCode = city?.code ?? null;
      tenant.cityName = city?.name ?? null;
      // Hosted on the old city's platform, it goes to the new one's where that may host, else to the province's (R5, R6).
      if (tenant.hostedBy) tenant.hostedBy = (city && (await hostOf(manager, city.code))?.id) ?? null;
      if (tenant.budgetUnit) {
        await this.budgets.shift(from, to, amountOf(tenant));
        tenant.budgetUnit = to.code;
      }
      // The old parent no longer sees the tenant's own events, so it is told by one of its own.
      const moved = { id: tenant.id, unitCode: unit.code, from: from.code, to: to.code };
      await this.events.append({ type: 'tenant.moved', scopePath: await this.regions.scopePath(from.code), data: moved });
    });
  }

  private async parents(unit: Region, reportsTo: string): Promise<[from: Region, to: Region]> {
    if (unit.level !== 'county' || unit.cityEquivalent || !unit.reportsTo) throw transferErrors['tenant.not-movable']({ unit: unit.name });
    const to = await this.regions.find(reportsTo);
    if (!to || to.level === 'county') throw invalidFields([{ field: 'reportsTo', code: 'parent-unfit' }]);
    if (to.code === unit.reportsTo) throw invalidFields([{ field: 'reportsTo', code: 'parent-same' }]);
    return [await this.regions.get(unit.reportsTo), to];
  }
}

/** Whose consent it has, and whose it needs, would change under it. An approved one has led to the platform and moves along. */
async function nothingUnderWay(manager: EntityManager, tenant: Tenant): Promise<void> {
  const filed: { id: string; state: string }[] = await manager.query(
    `SELECT id, state FROM applications WHERE unit_code = $1 ORDER BY id FOR UPDATE`,
    [tenant.unitCode],
  );
  const open = filed.find(({ state }) => state === 'submitted' || state === 'consented');
  if (open) throw openingErrors['tenant.application-under-way']({ unit: tenant.unitName, ...open });
}
