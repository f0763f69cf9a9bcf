import { Injectable } from '@nestjs/common';
import { Database } from '#shuyuan/kernel';
import { RegionsService, applicantKind, type Region } from '#shuyuan/regions';
import { isEligible, type CityFacts } from './rules/decide.js';
import type { ApplicationForm } from './form/application-form.dto.js';

/** Of its application, where it has filed one; of its platform, where it has one. */
type Facts = Partial<Pick<ApplicationForm, 'eligibility' | 'mode' | 'canHostVirtual'> & { hosting: boolean }>;

const NONE: CityFacts = { known: false, platform: false, hosts: false };

/** What R3–R6 need to know of a county's city, taken from the city's own application. */
@Injectable()
export class CityFactsReader {
  constructor(
    private readonly database: Database,
    private readonly regions: RegionsService,
  ) {}

  /** Lies above the county's own scope: a function of the schema names its scope and gives out these facts only. */
  async of(unit: Region): Promise<CityFacts> {
    const city = applicantKind(unit) === 'county' ? await this.regions.reportingCity(unit) : undefined;
    if (!city) return NONE;
    const rows: { form: Facts | null }[] = await this.database.tx((manager) => manager.query(`SELECT city_facts($1) AS form`, [city.code]));
    const form = rows[0]?.form;
    if (!form) return NONE;
    const platform = form.eligibility !== undefined && isEligible(form.eligibility) && form.mode === 'connect';
    return { known: true, platform, hosts: form.hosting ?? (platform && form.canHostVirtual === true) };
  }
}
