import { Injectable } from '@nestjs/common';
import { RegionsService } from '#shuyuan/regions';
import { BudgetsService } from '../budgets.service.js';
import { TenantChanges } from '../tenant-changes.js';
import type { Tenant } from '../tenant.entity.js';
import type { HostingDto } from './opening.dto.js';
import { openingErrors } from './opening.errors.js';

/** Whether a city's platform hosts virtual platforms of its counties (R5, R6): the province's word. */
@Injectable()
export class HostingService {
  constructor(
    private readonly regions: RegionsService,
    private readonly changes: TenantChanges,
    private readonly budgets: BudgetsService,
  ) {}

  /** Those hosted already stay; the word holds for what is opened from now on. A host needs a budget to give from. */
  set(id: string, { canHost, reason }: HostingDto, ifMatch: string | undefined): Promise<Tenant> {
    return this.changes.change(id, { ifMatch, reason, record: canHost ? 'host' : 'unhost', generation: false }, async (tenant) => {
      const unit = await this.regions.get(tenant.unitCode);
      if (unit.level !== 'city') throw openingErrors['tenant.cannot-host']({ unit: unit.name });
      if (canHost) await this.budgets.ensure(unit);
      tenant.canHost = canHost;
    });
  }
}
