import { Injectable } from '@nestjs/common';
import { caller, currentContext, kernelErrors } from '#shuyuan/kernel';
import type { EntityManager } from 'typeorm';
import { Person } from './persons/person.entity.js';

const OF_PLATFORM = new Set(['province_admin', 'city_admin', 'county_admin', 'tenant_admin']);
const OF_SCHOOLS = new Set(['school_admin', 'teacher']);

/** Whose data a caller comes to within one platform. */
export interface Reach {
  readonly tenantId: string;
  /** Everyone's: administrators of the platform, or of a unit that reaches it. */
  readonly whole: boolean;
  /** Schools where the caller has a post and a role that goes with it. */
  readonly schools: readonly string[];
  /** The caller and the children whose guardian the caller is. */
  readonly family: readonly string[];
}

/** Narrows a platform to those of its people the caller has to do with: own school, own class, own children (最小必要). */
@Injectable()
export class PeopleReach {
  async of(manager: EntityManager): Promise<Reach> {
    const tenantId = currentTenant();
    const { grants, personId } = caller();
    const tenants: { path: string }[] = await manager.query(`SELECT scope_path AS path FROM tenants WHERE id = $1`, [tenantId]);
    const path = tenants[0]?.path ?? '';
    const here = grants.filter(
      (g) => g.tenantId === tenantId || (g.tenantId === null && g.scopePath !== null && path.startsWith(g.scopePath)),
    );
    if (here.some(({ role }) => OF_PLATFORM.has(role))) return { tenantId, whole: true, schools: [], family: [] };
    const works = here.some(({ role }) => OF_SCHOOLS.has(role));
    return {
      tenantId,
      whole: false,
      schools: personId && works ? await this.schoolsOf(manager, personId) : [],
      family: personId ? await this.familyOf(manager, personId) : [],
    };
  }

  /** A person within reach. Throws 404 for anyone else, as for someone who is not there. */
  async person(manager: EntityManager, id: string, lock = false): Promise<Person> {
    const reach = await this.of(manager);
    const person = await manager.findOne(Person, {
      where: { id, tenantId: reach.tenantId },
      ...(lock ? { lock: { mode: 'pessimistic_write' } } : {}),
    });
    if (!person) throw kernelErrors['resource.not-found']();
    if (!reach.whole) {
      const { sql, values } = within('p.id', reach, 2);
      const rows: unknown[] = await manager.query(`SELECT 1 FROM persons p WHERE p.id = $1 AND ${sql}`, [id, ...values]);
      if (rows.length === 0) throw kernelErrors['resource.not-found']();
    }
    return person;
  }

  /** Throws 403 where a caller of one school acts on another. */
  async school(manager: EntityManager, schoolId: string): Promise<void> {
    const reach = await this.of(manager);
    if (!reach.whole && !reach.schools.includes(schoolId)) throw kernelErrors['auth.forbidden']();
  }

  private async schoolsOf(manager: EntityManager, personId: string): Promise<string[]> {
    const rows: { id: string }[] = await manager.query(
      `WITH RECURSIVE up AS (
         SELECT o.id, o.parent_id, o.kind FROM organisations o JOIN employments m ON m.organisation_id = o.id
          WHERE m.person_id = $1 AND m.to_on IS NULL
         UNION SELECT o.id, o.parent_id, o.kind FROM organisations o JOIN up ON o.id = up.parent_id AND up.kind <> 'school')
       SELECT DISTINCT id FROM up WHERE kind = 'school'`,
      [personId],
    );
    return rows.map(({ id }) => id);
  }

  private async familyOf(manager: EntityManager, personId: string): Promise<string[]> {
    const rows: { id: string }[] = await manager.query(
      `SELECT child_id AS id FROM guardianships WHERE guardian_id = $1 AND to_on IS NULL`,
      [personId],
    );
    return [personId, ...rows.map(({ id }) => id)];
  }
}

/** SQL that is true for people within reach, with its parameters, numbered from `first` on. */
export function within(
  person: string,
  { whole, schools, family }: Reach,
  first: number,
): { readonly sql: string; readonly values: unknown[] } {
  if (whole) return { sql: 'true', values: [] };
  const [s, f] = [`ANY ($${first}::uuid[])`, `ANY ($${first + 1}::uuid[])`];
  const sql = `(${person} = ${f}
    OR EXISTS (SELECT 1 FROM enrolments w WHERE w.person_id = ${person} AND w.to_on IS NULL AND w.school_id = ${s})
    OR EXISTS (SELECT 1 FROM employments w JOIN organisations o ON o.id = w.organisation_id
                WHERE w.person_id = ${person} AND w.to_on IS NULL AND (o.id = ${s} OR o.parent_id = ${s}))
    OR EXISTS (SELECT 1 FROM guardianships w JOIN enrolments e ON e.person_id = w.child_id AND e.to_on IS NULL
                WHERE w.guardian_id = ${person} AND w.to_on IS NULL AND e.school_id = ${s}))`;
  return { sql, values: [schools, family] };
}

/** The platform whose door the caller came through. */
export function currentTenant(): string {
  const tenantId = currentContext()?.unit?.scope.tenantId ?? currentContext()?.scope?.tenantId;
  if (!tenantId) throw new Error('People are read and changed within one platform: use a route with :tenantId or InTenant');
  return tenantId;
}
