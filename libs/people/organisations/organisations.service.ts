import { Injectable } from '@nestjs/common';
import { Database, invalidFields, kernelErrors, refuse, requiredVersion, type FieldError, type Page } from '#shuyuan/kernel';
import type { EntityManager } from 'typeorm';
import { given } from '../given.js';
import { today } from '../numbers/days.js';
import { readSchoolCode } from '../numbers/school-code.js';
import { PeopleReach, currentTenant } from '../people-reach.js';
import { peopleErrors } from '../people.errors.js';
import { MAY_BE_ABOVE, checkOrganisation } from './organisation-rules.js';
import { OrganisationViews } from './organisation-views.js';
import type { CreateOrganisationDto, OrganisationDto, OrganisationsQuery, UpdateOrganisationDto } from './organisation.dto.js';
import { Organisation } from './organisation.entity.js';

/** 机构: schools, their departments and classes. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly database: Database,
    private readonly reach: PeopleReach,
    private readonly views: OrganisationViews,
  ) {}

  async get(id: string): Promise<OrganisationDto> {
    return this.database.tx(async (manager) => this.views.one(manager, await this.find(manager, id)));
  }

  async list(query: OrganisationsQuery): Promise<Page<OrganisationDto>> {
    return this.database.tx((manager) => this.views.page(manager, currentTenant(), query));
  }

  async create(dto: CreateOrganisationDto): Promise<OrganisationDto> {
    return this.database.tx(async (manager) => {
      await oneAtATime(manager);
      const organisation = manager.create(Organisation, { ...dto, tenantId: currentTenant(), stages: dto.stages ?? [], source: 'manual' });
      await this.write(manager, organisation);
      return this.views.one(manager, organisation);
    });
  }

  async update(id: string, dto: UpdateOrganisationDto, ifMatch: string | undefined): Promise<OrganisationDto> {
    const version = requiredVersion(ifMatch);
    return this.database.tx(async (manager) => {
      await oneAtATime(manager);
      const organisation = await this.find(manager, id, true);
      if (organisation.version !== version) throw kernelErrors['precondition.failed']();
      if (organisation.closedOn) throw peopleErrors['organisation.closed']({ name: organisation.name });
      await this.mayWrite(manager, organisation);
      Object.assign(organisation, given(dto), { version: version + 1, updatedAt: new Date() });
      await this.write(manager, organisation);
      return this.views.one(manager, organisation);
    });
  }

  /** 停办 of a school, 撤销 of a class. Nobody may be left in it. */
  async close(id: string, on = today()): Promise<OrganisationDto> {
    return this.database.tx(async (manager) => {
      const organisation = await this.find(manager, id, true);
      await this.mayWrite(manager, organisation);
      if (organisation.closedOn) throw peopleErrors['organisation.closed']({ name: organisation.name });
      if (on > today()) throw invalidFields([{ field: 'on', code: 'day-in-future' }]);
      if (organisation.openedOn && on < organisation.openedOn) throw invalidFields([{ field: 'on', code: 'day-before-start' }]);
      const { parts, pupils, staff, name } = await this.views.one(manager, organisation);
      if (parts + pupils + staff > 0) throw peopleErrors['organisation.in-use']({ name, classes: parts, people: pupils + staff });
      Object.assign(organisation, { closedOn: on, version: organisation.version + 1, updatedAt: new Date() });
      return this.views.one(manager, await manager.save(organisation));
    });
  }

  private async find(manager: EntityManager, id: string, lock = false): Promise<Organisation> {
    const where = { id, tenantId: currentTenant() };
    const organisation = await manager.findOne(Organisation, { where, ...(lock ? { lock: { mode: 'pessimistic_write' } } : {}) });
    if (!organisation) throw kernelErrors['resource.not-found']();
    return organisation;
  }

  private async write(manager: EntityManager, organisation: Organisation): Promise<void> {
    const faults = checkOrganisation(organisation);
    if (organisation.code && organisation.kind === 'school') {
      const province = await provinceOf(manager, organisation.tenantId);
      const read = readSchoolCode(organisation.code, province);
      if (typeof read === 'string') faults.push({ field: 'code', code: read, params: { 0: province.slice(0, 2) } });
      else organisation.code = read.code;
    }
    refuse(faults);
    refuse(await this.misplaced(manager, organisation));
    await this.mayWrite(manager, organisation);
    await this.refuseTakenCode(manager, organisation);
    await manager.save(organisation);
  }

  private async misplaced(manager: EntityManager, { id, kind, parentId, stage, tenantId }: Organisation): Promise<FieldError[]> {
    if (!parentId) return kind === 'school' ? [] : [{ field: 'parentId', code: 'parent-required' }];
    const line = await this.lineOf(manager, parentId);
    const [parent] = line;
    if (parent?.tenantId !== tenantId || parent.closedOn || !MAY_BE_ABOVE[kind].includes(parent.kind))
      return [{ field: 'parentId', code: 'parent-unknown' }];
    if (line.some((above) => above.id === id)) return [{ field: 'parentId', code: 'parent-cycle' }];
    const school = line.find((above) => above.kind === 'school');
    if (stage && school && !school.stages.includes(stage)) return [{ field: 'stage', code: 'stage-not-taught' }];
    return [];
  }

  /** An organisation and what is above it, nearest first. */
  private async lineOf(manager: EntityManager, id: string): Promise<Organisation[]> {
    const line: Organisation[] = [];
    for (let next: string | null = id; next && !line.some((one) => one.id === next);) {
      const found: Organisation | null = await manager.findOneBy(Organisation, { id: next });
      if (!found) break;
      line.push(found);
      next = found.parentId;
    }
    return line;
  }

  /** Of one school: its departments and classes, and its own name. Only the platform opens and re-codes schools. */
  private async mayWrite(manager: EntityManager, { id, kind, parentId }: Organisation): Promise<void> {
    const { whole, schools } = await this.reach.of(manager);
    if (whole) return;
    const line = parentId ? await this.lineOf(manager, parentId) : [];
    if (kind === 'school' || !line.some((above) => schools.includes(above.id)) || (id && schools.includes(id)))
      throw kernelErrors['auth.forbidden']();
  }

  private async refuseTakenCode(manager: EntityManager, { id, kind, code }: Organisation): Promise<void> {
    if (kind !== 'school' || !code) return;
    const here: { id: string; name: string }[] = await manager.query(
      `SELECT id, name FROM organisations WHERE tenant_id = $1 AND kind = 'school' AND code = $2 AND closed_on IS NULL`,
      [currentTenant(), code],
    );
    const other = here.find((one) => one.id !== id);
    if (other) throw peopleErrors['organisation.code-taken']({ name: other.name });
    const [{ platform }]: [{ platform: string | null }] = await manager.query(`SELECT school_code_elsewhere($1) AS platform`, [code]);
    if (platform) throw peopleErrors['organisation.code-elsewhere']({ platform });
  }
}

/** The shape of the tree is looked at and changed by one at a time, or two moves could make a circle together. */
async function oneAtATime(manager: EntityManager): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 14))`, [currentTenant()]);
}

/** GB/T 2260 code of the province that a platform reports to. */
async function provinceOf(manager: EntityManager, tenantId: string): Promise<string> {
  const rows: { code: string }[] = await manager.query(`SELECT split_part(scope_path, '/', 2) AS code FROM tenants WHERE id = $1`, [
    tenantId,
  ]);
  return rows[0]?.code ?? '';
}
