import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { standingOf } from '../consents/consent-standing.js';
import { ageOn, today } from '../numbers/days.js';
import { PersonSeals } from './person-seals.js';
import type { PersonDto, PersonPlaceDto, PersonPostDto, PersonSummaryDto } from './person-view.dto.js';
import type { Person } from './person.entity.js';

/** What is shown of people. Numbers leave here masked. */
@Injectable()
export class PersonViews {
  constructor(private readonly seals: PersonSeals) {}

  async summaries(manager: EntityManager, persons: readonly Person[]): Promise<PersonSummaryDto[]> {
    if (persons.length === 0) return [];
    const box = await this.seals.of(persons[0]!.tenantId);
    const ids = persons.map(({ id }) => id);
    const places = await placesOf(manager, ids);
    const posts = await postsOf(manager, ids);
    const now = today();
    return persons.map((person) => {
      const { documentNumber, studentNumber } = box.masked(person);
      return {
        ...{ id: person.id, name: person.name, gender: person.gender, documentNumber, studentNumber },
        age: person.birthOn ? ageOn(person.birthOn, now) : null,
        enrolment: places.get(person.id)?.[0] ?? null,
        employments: posts.get(person.id) ?? [],
      };
    });
  }

  async detail(manager: EntityManager, person: Person): Promise<PersonDto> {
    const [summary] = await this.summaries(manager, [person]);
    const { teacherNumber, mobile } = (await this.seals.of(person.tenantId)).masked(person);
    const { birthOn, documentKind, source, mergedInto, version } = person;
    return {
      ...summary!,
      ...{ birthOn, documentKind, teacherNumber, mobile, source, mergedInto, version },
      erasedAt: person.erasedAt?.toISOString() ?? null,
      updatedAt: person.updatedAt.toISOString(),
      consent: await standingOf(manager, person),
    };
  }
}

type Row<T> = T & { personId: string };

function byPerson<T>(rows: readonly Row<T>[]): Map<string, T[]> {
  const grouped = new Map<string, T[]>();
  for (const { personId, ...rest } of rows) grouped.set(personId, [...(grouped.get(personId) ?? []), rest as T]);
  return grouped;
}

async function placesOf(manager: EntityManager, ids: readonly string[]): Promise<Map<string, PersonPlaceDto[]>> {
  const rows: Row<PersonPlaceDto>[] = await manager.query(
    `SELECT e.person_id AS "personId", e.id, e.school_id AS "schoolId", s.name AS "schoolName", e.class_id AS "classId", c.name AS "className",
            e.from_on::text AS "fromOn"
       FROM enrolments e JOIN organisations s ON s.id = e.school_id LEFT JOIN organisations c ON c.id = e.class_id
      WHERE e.person_id = ANY ($1) AND e.to_on IS NULL`,
    [ids],
  );
  return byPerson(rows);
}

async function postsOf(manager: EntityManager, ids: readonly string[]): Promise<Map<string, PersonPostDto[]>> {
  const rows: Row<PersonPostDto>[] = await manager.query(
    `SELECT m.person_id AS "personId", m.id, m.organisation_id AS "organisationId", o.name AS "organisationName", m.post, m.subject,
            m.from_on::text AS "fromOn"
       FROM employments m JOIN organisations o ON o.id = m.organisation_id
      WHERE m.person_id = ANY ($1) AND m.to_on IS NULL ORDER BY m.from_on, m.id`,
    [ids],
  );
  return byPerson(rows);
}
