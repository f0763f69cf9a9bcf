import { Injectable } from '@nestjs/common';
import { TenantOpening, type Application } from '#shuyuan/applications';
import { Database } from '#shuyuan/kernel';
import { RegionMoves, RegionsService } from '#shuyuan/regions';
import { hostOf } from './opening/direct-opening.service.js';
import { TenantRows, platformName } from './opening/tenant-rows.js';

/** Turns an approved application into a tenant row with its quota reserved. Making it real is the reconciler's. */
@Injectable()
export class TenantOpener extends TenantOpening {
  constructor(
    private readonly database: Database,
    private readonly regions: RegionsService,
    private readonly moves: RegionMoves,
    private readonly rows: TenantRows,
  ) {
    super();
  }

  async open(application: Application): Promise<string> {
    return this.database.tx(async (manager) => {
      const unit = await this.moves.hold(application.unitCode);
      const virtual = application.mode === 'virtual';
      const { form } = application;
      const hosted = virtual && form.target !== 'province' && application.cityCode; // R5
      const host = hosted ? await hostOf(manager, hosted) : undefined;
      const tenant = await this.rows.insert({
        unit,
        city: await this.regions.reportingCity(unit),
        slug: application.slug,
        // A connected platform keeps the name its unit gave it.
        name: (virtual ? undefined : form.existingPlatform?.name) ?? platformName(application.cityName, unit.name),
        kind: virtual ? 'virtual' : 'connected',
        applicationId: application.id,
        responsibleUnit: form.organisation.name,
        externalUrl: virtual ? null : (form.existingPlatform?.url ?? null),
        hostedBy: host?.id ?? null,
        // A city's own platform hosts where its form says so; its virtual one only by the province's word (domain gap 3).
        canHost: !virtual && application.applicantKind === 'city' && form.canHostVirtual === true,
      });
      return tenant.id;
    });
  }
}
