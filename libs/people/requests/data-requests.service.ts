import { Injectable } from '@nestjs/common';
import { AuditLog } from '#shuyuan/audit';
import { Database, Sealer, caller, checkVersion, invalidFields, kernelErrors, keysetPage, refuse, type Page } from '#shuyuan/kernel';
import { IsNull, type EntityManager } from 'typeorm';
import { GUARDIAN_UNTIL } from '../consents/consent-standing.js';
import { given } from '../given.js';
import { Guardianship } from '../guardians/guardianship.entity.js';
import { ageOn, dayAfter, today } from '../numbers/days.js';
import { PeopleReach, currentTenant } from '../people-reach.js';
import { peopleErrors } from '../people.errors.js';
import { readPerson, type PersonInput } from '../persons/person-facts.js';
import type { UpdatePersonDto } from '../persons/person-input.dto.js';
import { Person } from '../persons/person.entity.js';
import { PersonsService, changeable } from '../persons/persons.service.js';
import {
  DataRequestDto,
  type CreateDataRequestDto,
  type DataRequestsQuery,
  type DecideDataRequestDto,
  type PersonExportDto,
} from './data-request.dto.js';
import { DataRequest, type RequestOutcome } from './data-request.entity.js';
import { erase } from './erasure.js';
import { PersonExport } from './person-export.js';

/** GB/T 35273-2020 8.7: within thirty days. */
const DUE_DAYS = 30;
const CORRECTIONS = 'data-request.corrections';
const NEWEST_FIRST = { column: 'r.createdAt', type: 'timestamptz', descending: true } as const;

/** 个人信息权利请求: a copy, a correction, erasure. Asked by the person or a guardian, decided by the platform. */
@Injectable()
export class DataRequestsService {
  constructor(
    private readonly database: Database,
    private readonly reach: PeopleReach,
    private readonly persons: PersonsService,
    private readonly exports: PersonExport,
    private readonly sealer: Sealer,
    private readonly audit: AuditLog,
  ) {}

  async list(query: DataRequestsQuery): Promise<Page<DataRequestDto>> {
    return this.database.tx(async (manager) => {
      const { whole, family, tenantId } = await this.reach.of(manager);
      const find = manager.createQueryBuilder(DataRequest, 'r').where('r.tenantId = :tenantId', { tenantId });
      if (!whole) find.andWhere('(r.createdBy = :me OR r.personId = ANY (:family))', { me: caller().id, family });
      if (query.state) find.andWhere('r.state = :state', { state: query.state });
      if (query.kind) find.andWhere('r.kind = :kind', { kind: query.kind });
      const { rows, nextCursor, total } = await keysetPage(find, 'r.id', NEWEST_FIRST, query);
      const items: DataRequestDto[] = [];
      for (const row of rows) items.push(await this.shown(manager, row));
      return { items, nextCursor, total };
    });
  }

  async get(id: string): Promise<DataRequestDto> {
    return this.database.tx(async (manager) => this.shown(manager, await this.find(manager, id)));
  }

  async create({ personId, kind, guardianId, reason, corrections }: CreateDataRequestDto): Promise<DataRequestDto> {
    return this.database.tx(async (manager) => {
      const person = await this.reach.person(manager, personId, true);
      changeable(person);
      const asking = await this.askedBy(manager, person, guardianId);
      if (await manager.existsBy(DataRequest, { personId, kind, state: 'open' })) throw peopleErrors['request.already-open']();
      const request = manager.create(DataRequest, {
        ...{ tenantId: person.tenantId, personId, kind, reason, dueOn: dayAfter(today(), DUE_DAYS), createdBy: caller().id },
        ...{ askedBy: asking === personId ? 'self' : 'guardian', guardianId: asking === personId ? null : asking },
      });
      if (kind === 'correction') request.correctionsSealed = await this.sealCorrections(person, corrections);
      return this.shown(manager, await manager.save(request));
    });
  }

  async decide(id: string, { decision, answer }: DecideDataRequestDto, ifMatch: string | undefined): Promise<DataRequestDto> {
    return this.database.tx(async (manager) => {
      const request = await this.find(manager, id, true);
      checkVersion(ifMatch, request.version);
      if (request.state !== 'open') throw peopleErrors['request.decided']();
      const outcome: RequestOutcome = decision === 'grant' ? await this.fulfil(manager, request) : { done: [], kept: [] };
      const partly = request.kind === 'erasure' && outcome.kept.some(({ what }) => what !== 'audit' && what !== 'consents');
      Object.assign(request, {
        ...{ state: decision === 'refuse' ? 'refused' : partly ? 'done-in-part' : 'done', answer, outcome, correctionsSealed: null },
        ...{ decidedBy: caller().id, decidedAt: new Date(), version: request.version + 1 },
      });
      return this.shown(manager, await manager.save(request));
    });
  }

  /** The copy itself, once it was granted. Each time it is read is a row of the audit log. */
  async export(id: string): Promise<PersonExportDto> {
    return this.database.tx(async (manager) => {
      const request = await this.find(manager, id);
      if (request.kind !== 'export' || request.state !== 'done') throw kernelErrors['resource.not-found']();
      const person = await manager.findOneByOrFail(Person, { id: request.personId });
      const object = { type: 'person', id: person.id };
      await this.audit.record({ action: 'person.export', object, tenantId: person.tenantId, detail: { request: id } });
      return this.exports.of(manager, person);
    });
  }

  private async fulfil(manager: EntityManager, request: DataRequest): Promise<RequestOutcome> {
    const person = await manager.findOneOrFail(Person, { where: { id: request.personId }, lock: { mode: 'pessimistic_write' } });
    changeable(person);
    if (request.kind === 'export') return { done: ['export'], kept: [] };
    if (request.kind === 'erasure') return erase(manager, person);
    const changes = await this.openCorrections(request);
    await this.persons.change(manager, person, changes);
    return { done: Object.keys(changes), kept: [] };
  }

  /** 不满 14 周岁 a guardian asks; whoever enters a request for another says for whom. */
  private async askedBy(manager: EntityManager, person: Person, guardianId: string | undefined): Promise<string> {
    const { whole, schools } = await this.reach.of(manager);
    const mine = caller().personId;
    const by = guardianId ?? (mine !== null && mine !== person.id && !whole && schools.length === 0 ? mine : person.id);
    const entersForOthers = whole || schools.length > 0;
    if (!entersForOthers && by !== mine) throw peopleErrors['request.not-yours']();
    if (by === person.id) {
      if (person.birthOn && ageOn(person.birthOn, today()) < GUARDIAN_UNTIL) throw peopleErrors['consent.guardian-needed']();
    } else if (!(await manager.existsBy(Guardianship, { childId: person.id, guardianId: by, toOn: IsNull() })))
      throw peopleErrors['consent.not-a-guardian']();
    return by;
  }

  private async find(manager: EntityManager, id: string, lock = false): Promise<DataRequest> {
    const where = { id, tenantId: currentTenant() };
    const request = await manager.findOne(DataRequest, { where, ...(lock ? { lock: { mode: 'pessimistic_write' } } : {}) });
    const { whole, family } = await this.reach.of(manager);
    if (!request || !(whole || request.createdBy === caller().id || family.includes(request.personId)))
      throw kernelErrors['resource.not-found']();
    return request;
  }

  private async sealCorrections(person: Person, corrections: UpdatePersonDto | undefined): Promise<Buffer> {
    const wanted = corrections ? given(corrections) : {};
    if (Object.keys(wanted).length === 0) throw invalidFields([{ field: 'corrections', code: 'corrections-required' }]);
    // What could never be right is told now; whether it agrees with the rest is checked when it is granted.
    const alone: PersonInput = { name: person.name, documentKind: person.documentKind, ...wanted };
    const read = readPerson(alone);
    if (Array.isArray(read)) refuse(read.map((fault) => ({ ...fault, field: `corrections.${fault.field}` })));
    return this.sealer.seal(CORRECTIONS, person.tenantId, JSON.stringify(wanted));
  }

  private async openCorrections({ tenantId, correctionsSealed }: DataRequest): Promise<Partial<PersonInput>> {
    return correctionsSealed ? (JSON.parse(await this.sealer.open(CORRECTIONS, tenantId, correctionsSealed)) as Partial<PersonInput>) : {};
  }

  private async shown(manager: EntityManager, request: DataRequest): Promise<DataRequestDto> {
    const nameOf = async (id: string | null): Promise<string | null> =>
      id ? ((await manager.findOneBy(Person, { id }))?.name ?? null) : null;
    return DataRequestDto.of(request, {
      person: (await nameOf(request.personId)) ?? '',
      guardian: await nameOf(request.guardianId),
      corrections: Object.keys(await this.openCorrections(request)),
    });
  }
}
