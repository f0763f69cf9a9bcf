import { Injectable } from '@nestjs/common';
import { AuditLog } from '#shuyuan/audit';
import { Database, caller, invalidFields, kernelErrors, keysetPage, uniqueViolation, type Page } from '#shuyuan/kernel';
import type { EntityManager } from 'typeorm';
import { Places } from '../careers/places.js';
import { today } from '../numbers/days.js';
import { PeopleReach, currentTenant } from '../people-reach.js';
import { peopleErrors } from '../people.errors.js';
import { readPerson } from '../persons/person-facts.js';
import { PersonSeals } from '../persons/person-seals.js';
import { changeable } from '../persons/persons.service.js';
import { PersonTransfer } from './person-transfer.entity.js';
import type { AcceptTransferDto, FetchPersonDto, SendPersonDto, TransfersQuery } from './transfer.dto.js';
import { TransferMove } from './transfer-move.js';

const NEWEST_FIRST = { column: 't.askedAt', type: 'timestamptz', descending: true } as const;

/** 跨平台转学（调动）: one side asks, the other agrees. Identity and history stay one; what is the old platform's stays there. */
@Injectable()
export class TransfersService {
  constructor(
    private readonly database: Database,
    private readonly reach: PeopleReach,
    private readonly places: Places,
    private readonly seals: PersonSeals,
    private readonly moves: TransferMove,
    private readonly audit: AuditLog,
  ) {}

  async list(query: TransfersQuery): Promise<Page<PersonTransfer>> {
    return this.database.tx(async (manager) => {
      const { whole, tenantId } = await this.reach.of(manager);
      const find = manager
        .createQueryBuilder(PersonTransfer, 't')
        .where('(t.fromTenantId = :tenantId OR t.toTenantId = :tenantId)', { tenantId });
      if (!whole) find.andWhere('(t.askedBy = :me OR t.answeredBy = :me)', { me: caller().id });
      if (query.state) find.andWhere('t.state = :state', { state: query.state });
      if (query.direction) find.andWhere(`t.${query.direction === 'out' ? 'from' : 'to'}TenantId = :tenantId`);
      const { rows, nextCursor, total } = await keysetPage(find, 't.id', NEWEST_FIRST, query);
      return { items: rows, nextCursor, total };
    });
  }

  /** Other platforms that someone can be sent to. */
  async platforms(part: string): Promise<{ id: string; name: string }[]> {
    return this.database.tx((manager) =>
      manager.query<{ id: string; name: string }[]>(`SELECT id, name FROM platforms_called($1) WHERE id <> $2`, [part, currentTenant()]),
    );
  }

  async get(id: string): Promise<PersonTransfer> {
    return this.database.tx((manager) => this.find(manager, id));
  }

  async send({ personId, toTenantId, reason }: SendPersonDto): Promise<PersonTransfer> {
    return this.database.tx(async (manager) => {
      const person = await this.reach.person(manager, personId);
      changeable(person);
      if (toTenantId === person.tenantId) throw peopleErrors['transfer.same-platform']();
      const toTenantName = await platform(manager, toTenantId);
      if (!toTenantName) throw invalidFields([{ field: 'toTenantId', code: 'platform-unknown' }]);
      const fromTenantName = (await platform(manager, person.tenantId)) ?? '';
      return this.ask(manager, {
        ...{ personId, personName: person.name, fromTenantId: person.tenantId, fromTenantName, toTenantId, toTenantName },
        ...{ askedBySide: 'from', reason },
      });
    });
  }

  /** Name and number must both be right; where they are not, nothing is told of who is where. Each try is on record. */
  async fetch({ reason, schoolId, classId, name, documentKind, documentNumber, studentNumber }: FetchPersonDto): Promise<PersonTransfer> {
    return this.database.tx(async (manager) => {
      const tenantId = currentTenant();
      const facts = readPerson({ name, documentKind, documentNumber, studentNumber });
      if (Array.isArray(facts)) throw invalidFields(facts);
      const keys = (await this.seals.of(tenantId)).keys(facts);
      if (keys.length === 0) throw invalidFields([{ field: 'studentNumber', code: 'isDefined' }]);
      if (schoolId) await this.places.school(manager, schoolId, classId);
      const found: { person_id: string; person_name: string; tenant_id: string; platform: string }[] = await manager.query(
        `SELECT * FROM person_elsewhere($1, $2)`,
        [keys.map(({ blind }) => blind), facts.name.nameKey],
      );
      const [one] = found;
      if (!one || found.length > 1) {
        await this.audit.record({ action: 'person.transfer', object: { type: 'person', id: null }, tenantId, result: 'refused' });
        throw peopleErrors['transfer.no-match']();
      }
      return this.ask(manager, {
        ...{ personId: one.person_id, personName: one.person_name, fromTenantId: one.tenant_id, fromTenantName: one.platform },
        ...{ toTenantId: tenantId, toTenantName: (await platform(manager, tenantId)) ?? '', askedBySide: 'to', reason },
        ...{ schoolId: schoolId ?? null, classId: classId ?? null },
      });
    });
  }

  /** Needs the keys of both platforms, which are taken before the transaction of either begins. */
  async accept(id: string, { schoolId, classId, on = today() }: AcceptTransferDto): Promise<PersonTransfer> {
    const asked = await this.get(id);
    const boxes = await this.moves.boxes(asked);
    return this.database.tx(async (manager) => {
      const transfer = await this.toAnswer(manager, id);
      if (transfer.toTenantId === currentTenant() && schoolId) {
        await this.places.school(manager, schoolId, classId);
        Object.assign(transfer, { schoolId, classId: classId ?? null });
        await manager.save(transfer);
      }
      transfer.withGuardians = await this.moves.run(manager, transfer, boxes, on);
      return this.answered(manager, transfer, 'done', null);
    });
  }

  async refuse(id: string, reason: string): Promise<PersonTransfer> {
    return this.database.tx(async (manager) => this.answered(manager, await this.toAnswer(manager, id), 'refused', reason));
  }

  /** 撤回, by the side that asked. */
  async withdraw(id: string): Promise<PersonTransfer> {
    return this.database.tx(async (manager) => {
      const transfer = await this.find(manager, id, true);
      if (transfer.state !== 'waiting') throw peopleErrors['transfer.answered']();
      if (sideOf(transfer) !== transfer.askedBySide) throw peopleErrors['transfer.not-yours']();
      return this.answered(manager, transfer, 'withdrawn', null);
    });
  }

  private async ask(manager: EntityManager, wish: Partial<PersonTransfer>): Promise<PersonTransfer> {
    try {
      return await manager.save(manager.create(PersonTransfer, { ...wish, askedBy: caller().id }));
    } catch (error) {
      if (uniqueViolation(error) === 'person_transfers_live') throw peopleErrors['transfer.already']();
      throw error;
    }
  }

  private async find(manager: EntityManager, id: string, lock = false): Promise<PersonTransfer> {
    const { whole } = await this.reach.of(manager);
    const transfer = await manager.findOne(PersonTransfer, { where: { id }, ...(lock ? { lock: { mode: 'pessimistic_write' } } : {}) });
    if (!transfer || !(whole || transfer.askedBy === caller().id || transfer.answeredBy === caller().id))
      throw kernelErrors['resource.not-found']();
    return transfer;
  }

  private async toAnswer(manager: EntityManager, id: string): Promise<PersonTransfer> {
    const transfer = await this.find(manager, id, true);
    if (transfer.state !== 'waiting') throw peopleErrors['transfer.answered']();
    if (sideOf(transfer) === transfer.askedBySide) throw peopleErrors['transfer.not-your-turn']();
    return transfer;
  }

  /** On record at both platforms. */
  private async answered(
    manager: EntityManager,
    transfer: PersonTransfer,
    state: PersonTransfer['state'],
    answer: string | null,
  ): Promise<PersonTransfer> {
    Object.assign(transfer, { state, answer, answeredBy: caller().id, answeredAt: new Date(), version: transfer.version + 1 });
    for (const tenantId of [transfer.fromTenantId, transfer.toTenantId])
      await this.audit.record({
        action: 'person.transfer',
        object: { type: 'person', id: transfer.personId },
        tenantId,
        detail: { transfer: transfer.id, state, from: transfer.fromTenantName, to: transfer.toTenantName },
      });
    return manager.save(transfer);
  }
}

const sideOf = ({ fromTenantId }: PersonTransfer): 'from' | 'to' => (fromTenantId === currentTenant() ? 'from' : 'to');

async function platform(manager: EntityManager, tenantId: string): Promise<string | null> {
  const rows: { name: string | null }[] = await manager.query(`SELECT platform_called($1) AS name`, [tenantId]);
  return rows[0]?.name ?? null;
}
