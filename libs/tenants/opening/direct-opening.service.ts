import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isReserved } from '#shuyuan/applications';
import { labelFaults } from '#shuyuan/clusters';
import { Database, caller, invalidFields, refuse, type Principal } from '#shuyuan/kernel';
import { RegionMoves, RegionsService, applicantKind, type Region } from '#shuyuan/regions';
import { Tenant } from '../tenant.entity.js';
import type { OpenTenantDto } from './opening.dto.js';
import { openingErrors } from './opening.errors.js';
import { TenantRows, platformName, slugTaken } from './tenant-rows.js';

/** 直接开通: the level above opens a virtual platform without an application, the city only where its own may host (R5). */
@Injectable()
export class DirectOpeningService {
  constructor(
    private readonly database: Database,
    private readonly regions: RegionsService,
    private readonly moves: RegionMoves,
    private readonly rows: TenantRows,
  ) {}

  async open(wish: OpenTenantDto): Promise<Tenant> {
    const principal = caller();
    if (isReserved(wish.slug)) throw invalidFields([{ field: 'slug', code: 'slug-reserved' }]);
    if (principal.role !== 'province_admin' && (wish.cluster ?? wish.labels))
      throw invalidFields([{ field: wish.cluster ? 'cluster' : 'labels', code: 'province-only' }]);
    refuse(labelFaults(wish.labels ?? {}));
    await this.within(wish.unitCode, principal);
    return this.database.tx(async () => {
      const unit = await this.moves.hold(wish.unitCode);
      const host = await this.hostFor(unit, principal);
      const city = await this.regions.reportingCity(unit);
      await this.isFree(unit, wish.slug);
      return this.rows.insert({
        ...{ unit, city, kind: 'virtual', applicationId: null, externalUrl: null, canHost: false },
        slug: wish.slug,
        name: wish.name ?? platformName(city?.name, unit.name),
        responsibleUnit: wish.responsibleUnit,
        plan: wish.plan,
        place: { prefer: wish.cluster, labels: wish.labels },
        hostedBy: host?.id ?? null,
      });
    });
  }

  /** A unit that the caller may not see does not exist for them. */
  private async within(unitCode: string, principal: Principal): Promise<void> {
    const unit = await this.regions.find(unitCode);
    if (!unit || unit.level === 'province' || !(await this.regions.scopePath(unitCode)).startsWith(principal.scopePath))
      throw invalidFields([{ field: 'unitCode', code: 'unit-unknown' }]);
  }

  /** For a city: its own platform, which must be able to host. The province needs none (R6, and R2 for cities). */
  private async hostFor(unit: Region, principal: Principal): Promise<Tenant | undefined> {
    if (principal.role === 'province_admin') return undefined;
    if (unit.code === principal.unitCode) throw openingErrors['tenant.level-above']({ unit: unit.name });
    if (applicantKind(unit) !== 'county' || unit.reportsTo !== principal.unitCode)
      throw invalidFields([{ field: 'unitCode', code: 'unit-unknown' }]);
    const host = await this.database.tx((manager) => hostOf(manager, principal.unitCode));
    if (!host) throw openingErrors['tenant.city-cannot-host']({ city: principal.unitName });
    return host;
  }

  private async isFree(unit: Region, slug: string): Promise<void> {
    await this.database.tx(async (manager) => {
      const [found]: { tenant: string | null; application: string | null; state: string; taken: boolean }[] = await manager.query(
        `SELECT (SELECT id FROM tenants WHERE unit_code = $1 AND state <> 'deleted') AS tenant, a.id AS application, a.state, address_in_use($2, $1) AS taken
           FROM (SELECT 1) one LEFT JOIN applications a ON a.unit_code = $1 AND a.state IN ('submitted', 'returned', 'consented', 'approved')`,
        [unit.code, slug],
      );
      if (found?.tenant) throw openingErrors['tenant.unit-has-platform']({ unit: unit.name, id: found.tenant });
      if (found?.application)
        throw openingErrors['tenant.application-under-way']({ unit: unit.name, id: found.application, state: found.state });
      if (found?.taken) throw slugTaken(slug);
    });
  }
}

/** The live platform of a city that may host platforms of its counties (R5; domain gap 3: none unless the province says so). */
export async function hostOf(manager: EntityManager, cityCode: string): Promise<Tenant | undefined> {
  return (await manager.findOneBy(Tenant, { unitCode: cityCode, desiredState: 'active', canHost: true })) ?? undefined;
}
