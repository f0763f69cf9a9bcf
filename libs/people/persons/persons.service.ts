import { Injectable } from '@nestjs/common';
import { AuditLog } from '#shuyuan/audit';
import { Database, decodeCursor, encodeCursor, invalidFields, kernelErrors, requiredVersion, type Page } from '#shuyuan/kernel';
import type { EntityManager } from 'typeorm';
import { Careers } from '../careers/careers.js';
import { given } from '../given.js';
import { PeopleReach, currentTenant, within } from '../people-reach.js';
import { peopleErrors } from '../people.errors.js';
import { readPerson, type PersonInput } from './person-facts.js';
import type { CreatePersonDto, PersonsQuery, RevealDto, UpdatePersonDto } from './person-input.dto.js';
import { PersonKeys } from './person-keys.js';
import { PersonSeals } from './person-seals.js';
import type { PersonDto, PersonSummaryDto, RevealedDto } from './person-view.dto.js';
import { PersonViews } from './person-views.js';
import { Person } from './person.entity.js';

/** 人员: entering, reading and changing the people of one platform. */
@Injectable()
export class PersonsService {
  constructor(
    private readonly database: Database,
    private readonly seals: PersonSeals,
    private readonly keys: PersonKeys,
    private readonly views: PersonViews,
    private readonly reach: PeopleReach,
    private readonly careers: Careers,
    private readonly audit: AuditLog,
  ) {}

  async get(id: string): Promise<PersonDto> {
    return this.database.tx(async (manager) => this.views.detail(manager, await this.reach.person(manager, id)));
  }

  async list({ part, organisationId, cursor, limit = 50 }: PersonsQuery): Promise<Page<PersonSummaryDto>> {
    return this.database.tx(async (manager) => {
      const reach = await this.reach.of(manager);
      const values: unknown[] = [reach.tenantId];
      const bounds = within('p.id', reach, 2);
      values.push(...bounds.values);
      const conditions = ['p.tenant_id = $1', 'p.merged_into IS NULL', bounds.sql];
      if (part) conditions.push(PARTS[part]);
      if (organisationId) conditions.push(placed(values.push(organisationId)));
      const where = conditions.join(' AND ');
      const [{ total }]: [{ total: number }] = await manager.query(`SELECT count(*)::int AS total FROM persons p WHERE ${where}`, values);
      const from = cursor ? decodeCursor(cursor, 2) : ['', '00000000-0000-0000-0000-000000000000'];
      const rows: { id: string }[] = await manager.query(
        `SELECT p.id FROM persons p WHERE ${where} AND (p.name_key COLLATE "C", p.id) > ($${values.length + 1}, $${values.length + 2}::uuid)
          ORDER BY p.name_key COLLATE "C", p.id LIMIT $${values.length + 3}`,
        [...values, ...from, limit + 1],
      );
      const persons = await inOrder(
        manager,
        rows.slice(0, limit).map(({ id }) => id),
      );
      const last = rows.length > limit ? persons.at(-1) : undefined;
      return {
        items: await this.views.summaries(manager, persons),
        nextCursor: last ? encodeCursor([last.nameKey, last.id]) : null,
        total,
      };
    });
  }

  async create({ enrolment, employment, ...input }: CreatePersonDto): Promise<PersonDto> {
    return this.database.tx(async (manager) => {
      const { whole, tenantId } = await this.reach.of(manager);
      // Whoever is of one school enters people of that school, and no others.
      if (!whole && !enrolment && !employment) throw kernelErrors['auth.forbidden']();
      const person = await this.write(manager, manager.create(Person, { tenantId, source: 'manual' }), input);
      if (enrolment) await this.careers.enrolments.begin(manager, person, enrolment);
      if (employment) await this.careers.employments.begin(manager, person, employment);
      return this.views.detail(manager, person);
    });
  }

  async update(id: string, dto: UpdatePersonDto, ifMatch: string | undefined): Promise<PersonDto> {
    const version = requiredVersion(ifMatch);
    return this.database.tx(async (manager) => {
      const person = await this.reach.person(manager, id, true);
      if (person.version !== version) throw kernelErrors['precondition.failed']();
      changeable(person);
      return this.views.detail(manager, await this.change(manager, person, dto));
    });
  }

  /** Changes what is named and keeps the rest; the whole is checked again. Of a locked row, in the present transaction. */
  async change(manager: EntityManager, person: Person, dto: Partial<PersonInput>): Promise<Person> {
    const box = await this.seals.of(person.tenantId);
    const { name, gender, birthOn, documentKind } = person;
    const now = { name, gender, birthOn, documentKind, ...box.opened(person) };
    person.version += 1;
    person.updatedAt = new Date();
    return this.write(manager, person, { ...now, ...given(dto) });
  }

  /** 查看完整号码. What is masked everywhere else, with the reason on record. */
  async reveal(id: string, { fields, reason }: RevealDto): Promise<RevealedDto> {
    return this.database.tx(async (manager) => {
      const person = await this.reach.person(manager, id);
      const opened = (await this.seals.of(person.tenantId)).opened(person);
      if (!fields.some((field) => opened[field])) throw peopleErrors['person.nothing-to-reveal']();
      await this.audit.record({
        action: 'person.reveal',
        object: { type: 'person', id },
        tenantId: currentTenant(),
        detail: { fields, reason },
      });
      const shown = (field: keyof RevealedDto): string | null => (fields.includes(field) ? opened[field] : null);
      return {
        documentNumber: shown('documentNumber'),
        studentNumber: shown('studentNumber'),
        teacherNumber: shown('teacherNumber'),
        mobile: shown('mobile'),
      };
    });
  }

  private async write(manager: EntityManager, person: Person, input: PersonInput): Promise<Person> {
    const facts = readPerson(input);
    if (Array.isArray(facts)) throw invalidFields(facts);
    const box = await this.seals.of(person.tenantId);
    const { gender, birthOn } = facts;
    Object.assign(person, { ...facts.name, gender, birthOn, ...box.columns(facts) });
    const keys = box.keys(facts);
    await this.keys.refuseTaken(manager, person, keys);
    const saved = await manager.save(person);
    await this.keys.replace(manager, saved, keys);
    return saved;
  }
}

export function changeable(person: Person): void {
  if (person.mergedInto) throw peopleErrors['person.merged']();
  if (person.erasedAt) throw peopleErrors['person.erased']();
}

const PARTS: Record<NonNullable<PersonsQuery['part']>, string> = {
  student: 'EXISTS (SELECT 1 FROM enrolments e WHERE e.person_id = p.id AND e.to_on IS NULL)',
  staff: 'EXISTS (SELECT 1 FROM employments e WHERE e.person_id = p.id AND e.to_on IS NULL)',
  guardian: 'EXISTS (SELECT 1 FROM guardianships g WHERE g.guardian_id = p.id AND g.to_on IS NULL)',
};

const placed = (parameter: number): string =>
  `(EXISTS (SELECT 1 FROM enrolments e WHERE e.person_id = p.id AND e.to_on IS NULL AND $${parameter} IN (e.school_id, e.class_id))
    OR EXISTS (SELECT 1 FROM employments e WHERE e.person_id = p.id AND e.to_on IS NULL AND e.organisation_id = $${parameter}))`;

export async function inOrder(manager: EntityManager, ids: readonly string[]): Promise<Person[]> {
  if (ids.length === 0) return [];
  const found = await manager.createQueryBuilder(Person, 'p').where('p.id = ANY (:ids)', { ids }).getMany();
  const byId = new Map(found.map((person) => [person.id, person]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
