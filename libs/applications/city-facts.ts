import { Injectable } from '@nestjs/common';
import { Database, pathScope } from '#shuyuan/kernel';
import { RegionsService, applicantKind, type Region } from '#shuyuan/regions';
import { isEligible, type CityFacts } from './rules/decide.js';
import type { ApplicationForm } from './form/application-form.dto.js';

const NONE: CityFacts = { known: false, platform: false, hosts: false };

/** What R3–R6 need to know of a county's city, taken from the city's own application. */
@Injectable()
export class CityFactsReader {
  constructor(
    private readonly database: Database,
    private readonly regions: RegionsService,
  ) {}

  /** Reads above the county's own scope, so the scope is named and only three facts come back. */
  async of(unit: Region): Promise<CityFacts> {
    const city = applicantKind(unit) === 'county' ? await this.regions.reportingCity(unit) : undefined;
    if (!city) return NONE;
    const path = await this.regions.scopePath(city.code);
    const rows = await this.database.readAs<{ form: ApplicationForm }>(
      pathScope(path),
      `SELECT form FROM applications WHERE unit_code = $1 AND state NOT IN ('draft', 'rejected', 'withdrawn', 'closed')`,
      [city.code],
    );
    const form = rows[0]?.form;
    if (!form) return NONE;
    const platform = isEligible(form.eligibility) && form.mode === 'connect';
    return { known: true, platform, hosts: platform && form.canHostVirtual === true };
  }
}
