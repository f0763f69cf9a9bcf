import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import {
  Database,
  EventLog,
  ROOT_SCOPE,
  currentContext,
  kernelErrors,
  keysetPage,
  uniqueViolation,
  type KeysetOrder,
  type Page,
  caller,
  invalidFields,
  refuse,
} from '#shuyuan/kernel';
import { RegionsService, applicantKind } from '#shuyuan/regions';
import { ApplicationEvent } from './application-event.entity.js';
import type { ApplicationsQuery } from './application.dto.js';
import { Application } from './application.entity.js';
import { applicationErrors } from './applications.errors.js';
import { CityFactsReader } from './city-facts.js';
import { FORM_VERSION, type ApplicationForm, type WishForm } from './form/application-form.dto.js';
import { formErrors } from './form/form-checks.js';
import { decide, type Decision } from './rules/decide.js';
import { EDITABLE, partyOf } from './workflow.js';

const ORDERS: Record<string, KeysetOrder> = {
  updatedAt: { column: 'a.updatedAt', type: 'timestamptz', descending: false },
  '-updatedAt': { column: 'a.updatedAt', type: 'timestamptz', descending: true },
  unitCode: { column: 'a.unitCode', type: 'text', descending: false },
  '-unitCode': { column: 'a.unitCode', type: 'text', descending: true },
};

/** As on the map: a city, the counties that report to it, and the 直管县 whose code lies in it. */
const AREA = '(a.cityCode = :cityCode OR (a.cityCode IS NULL AND left(a.unitCode, 4) = left(:cityCode, 4)))';

/** Drafting and reading applications. What happens to them once submitted is the workflow's. */
@Injectable()
export class ApplicationsService {
  constructor(
    private readonly database: Database,
    private readonly regions: RegionsService,
    private readonly cities: CityFactsReader,
    private readonly events: EventLog,
  ) {}

  /** Starts the caller's own application. Throws 409 when the unit has one that is still alive. */
  async create(unitCode: string, form: ApplicationForm): Promise<Application> {
    const principal = caller();
    if (principal.unitCode !== unitCode) throw invalidFields([{ field: 'unitCode', code: 'unit-not-yours' }]);
    refuse(formErrors(form));
    const unit = await this.regions.get(unitCode);
    const city = await this.regions.reportingCity(unit);
    const decision = await this.decideFor(unitCode, form);
    return this.database.tx(async (manager) => {
      const id = randomUUID();
      await this.unique(unit.name, form.slug, () =>
        manager.insert(Application, {
          id,
          unitCode,
          unitName: unit.name,
          cityCode: city?.code ?? null,
          cityName: city?.name ?? null,
          scopePath: principal.scopePath,
          applicantKind: applicantKind(unit),
          state: 'draft',
          createdBy: principal.id,
          ...columnsOf(form, decision),
        }),
      );
      const application = await manager.findOneByOrFail(Application, { id });
      await this.record(application, 'create', null, null);
      return application;
    });
  }

  /** Replaces the form of a draft or a returned application. Throws 412 when someone else was faster. */
  async edit(id: string, form: ApplicationForm, version: number): Promise<Application> {
    refuse(formErrors(form));
    const current = await this.get(id);
    if (partyOf(caller(), current) !== 'applicant') throw applicationErrors['application.not-your-turn']();
    if (!EDITABLE.includes(current.state)) throw applicationErrors['application.not-editable']({ state: current.state });
    const decision = await this.decideFor(current.unitCode, form);
    return this.database.tx(async (manager) => {
      const result = await this.unique(current.unitName, form.slug, () =>
        manager.update(
          Application,
          { id, version, state: current.state },
          { ...columnsOf(form, decision), updatedAt: () => 'now()', version: () => 'version + 1' },
        ),
      );
      if (!result.affected) throw kernelErrors['precondition.failed']();
      const application = await manager.findOneByOrFail(Application, { id });
      await this.record(application, 'edit', current.state, null);
      return application;
    });
  }

  /** Throws 404 for what does not exist or lies outside the caller's scope. */
  async get(id: string): Promise<Application> {
    return this.database.tx(async (manager) => {
      const found = await manager.findOneBy(Application, { id });
      if (!found) throw kernelErrors['resource.not-found']();
      return found;
    });
  }

  async list(query: ApplicationsQuery): Promise<Page<Application>> {
    return this.database.tx(async (manager) => {
      const find = manager.createQueryBuilder(Application, 'a').where('true');
      if (query.state) find.andWhere('a.state = :state', { state: query.state });
      if (query.mode) find.andWhere('a.mode = :mode', { mode: query.mode });
      if (query.batch) find.andWhere('a.batch = :batch', { batch: query.batch });
      if (query.unitCode) find.andWhere('a.unitCode = :unitCode', { unitCode: query.unitCode });
      if (query.cityCode) find.andWhere(AREA, { cityCode: query.cityCode });
      if (query.q) find.andWhere('(strpos(a.unitName, :q) > 0 OR strpos(a.slug, :q) > 0 OR starts_with(a.unitCode, :q))', { q: query.q });
      const { rows, nextCursor, total } = await keysetPage(find, 'a.id', ORDERS[query.sort ?? '-updatedAt']!, query);
      return { items: rows, nextCursor, total };
    });
  }

  async timeline(id: string): Promise<ApplicationEvent[]> {
    return this.database.tx((manager) => manager.find(ApplicationEvent, { where: { applicationId: id }, order: { id: 'ASC' } }));
  }

  /** What the rules say to a wish of this unit, with what is known of its city today. */
  async decideFor(unitCode: string, form: WishForm): Promise<Decision> {
    const unit = await this.regions.get(unitCode);
    return decide(applicantKind(unit), form.eligibility, await this.cities.of(unit), form);
  }

  /** A free portal address for the unit. Addresses are public, so asking across units gives nothing away. */
  async suggestSlug(unitCode: string): Promise<{ slug: string; available: boolean }> {
    const { slug } = await this.regions.get(unitCode);
    const taken: unknown[] = await this.database.as(ROOT_SCOPE, (manager) =>
      manager.query(`SELECT 1 FROM applications WHERE slug = $1 AND unit_code <> $2 AND state NOT IN ('rejected', 'withdrawn', 'closed')`, [
        slug,
        unitCode,
      ]),
    );
    return { slug, available: taken.length === 0 };
  }

  /** Writes the timeline and tells listeners. Runs in the transaction of the change itself. */
  async record(application: Application, action: string, from: string | null, comment: string | null): Promise<void> {
    const principal = currentContext()?.principal;
    await this.database.tx((manager) =>
      manager.insert(ApplicationEvent, {
        applicationId: application.id,
        scopePath: application.scopePath,
        actorId: principal?.id ?? null,
        actorName: principal?.displayName ?? 'system',
        actorRole: principal?.role ?? 'system',
        action,
        fromState: from,
        toState: application.state,
        comment,
      }),
    );
    await this.events.append({
      type: 'application.changed',
      scopePath: application.scopePath,
      data: { id: application.id, state: application.state, unitCode: application.unitCode },
    });
  }

  /** Frees the unit and the portal address once the platform is gone, so that the unit can file again. */
  async close(id: string): Promise<void> {
    await this.database.tx(async (manager) => {
      const application = await manager.findOne(Application, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!application || application.state === 'closed') return;
      const from = application.state;
      application.state = 'closed';
      application.version += 1;
      application.updatedAt = new Date();
      await manager.save(application);
      await this.record(application, 'close', from, null);
    });
  }

  private async unique<T>(unit: string, slug: string, write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      const constraint = uniqueViolation(error);
      if (constraint === 'applications_live_unit') throw applicationErrors['application.already-filed']({ unit });
      if (constraint === 'applications_live_slug')
        throw applicationErrors['application.slug-taken']({ slug }, { fields: [{ field: 'form.slug', code: 'slug-taken' }] });
      throw error;
    }
  }
}

const columnsOf = (form: ApplicationForm, decision: Decision) => ({
  form,
  formVersion: FORM_VERSION,
  mode: form.mode,
  batch: form.batch,
  slug: form.slug,
  decision,
  rule: decision.rule,
  force: decision.force,
});
