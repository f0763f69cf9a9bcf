import { Injectable } from '@nestjs/common';
import { invalidFields } from '#shuyuan/kernel';
import { RegionsService } from '#shuyuan/regions';
import { TenantDirectory } from '../tenant-access/tenant-directory.js';
import type { Place } from './reach.js';

/** Where a role is to hold: in a platform, or in a unit and down its tree. */
export interface PlaceWish {
  readonly tenantId?: string;
  readonly unitCode?: string;
}

@Injectable()
export class Places {
  constructor(
    private readonly regions: RegionsService,
    private readonly tenants: TenantDirectory,
  ) {}

  /** Throws 400 unless exactly one is named and is there. */
  async of({ tenantId, unitCode }: PlaceWish): Promise<Place> {
    if ((tenantId === undefined) === (unitCode === undefined)) throw invalidFields([{ field: 'tenantId', code: 'place-needed' }]);
    if (tenantId !== undefined) {
      const tenant = await this.tenants.find(tenantId);
      if (!tenant || tenant.standing === 'deleted') throw invalidFields([{ field: 'tenantId', code: 'tenant-unknown' }]);
      return { tenantId, scopePath: tenant.scopePath };
    }
    const unit = await this.regions.find(unitCode ?? '');
    if (!unit) throw invalidFields([{ field: 'unitCode', code: 'unit-unknown' }]);
    return { tenantId: null, scopePath: await this.regions.scopePath(unit.code) };
  }
}
