import type { DocumentKind, Gender, Post, Stage } from '#shuyuan/people';
import type { EntityManager } from 'typeorm';

/** Rows of one read; each is a transaction of its own, so that a long export holds none open. */
export const PAGE_ROWS = 1000;

/** A person with where they are; what does not apply is null. */
export interface PersonRow {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly gender: Gender | null;
  readonly birthOn: string | null;
  readonly documentKind: DocumentKind | null;
  readonly documentSealed: Buffer | null;
  readonly studentNumberSealed: Buffer | null;
  readonly teacherNumberSealed: Buffer | null;
  readonly mobileSealed: Buffer | null;
  readonly schoolId: string | null;
  readonly schoolCode: string | null;
  readonly schoolName: string | null;
  readonly classId: string | null;
  readonly className: string | null;
  readonly stage: Stage | null;
  readonly grade: number | null;
  readonly entryYear: number | null;
  readonly fromOn: string | null;
  readonly post: Post | null;
  readonly subject: string | null;
  /** Of the enrolment or employment that the row is read by. */
  readonly rowId: string;
  readonly guardians?: string[] | null;
}

const PERSON = `p.id, p.tenant_id AS "tenantId", p.name, p.gender, p.birth_on::text AS "birthOn", p.id_document_kind AS "documentKind", p.id_document_sealed AS "documentSealed",
  p.student_number_sealed AS "studentNumberSealed", p.teacher_number_sealed AS "teacherNumberSealed", p.mobile_sealed AS "mobileSealed",
  s.id AS "schoolId", s.code AS "schoolCode", s.name AS "schoolName"`;

/** Those who are at school now. $1 tenant, $2 after the row of this id, $3 how many. */
const STUDENTS = `
  SELECT ${PERSON}, c.id AS "classId", c.name AS "className", c.stage, c.grade, c.entry_year AS "entryYear", e.from_on::text AS "fromOn", NULL AS post, NULL AS subject, e.id AS "rowId"
    FROM enrolments e JOIN persons p ON p.id = e.person_id AND p.tenant_id = $1 JOIN organisations s ON s.id = e.school_id LEFT JOIN organisations c ON c.id = e.class_id
   WHERE e.tenant_id = $1 AND e.to_on IS NULL AND e.id > $2 ORDER BY e.id LIMIT $3`;

/** Those who have a post now; one row for each. */
const TEACHERS = `
  SELECT ${PERSON}, NULL AS "classId", NULL AS "className", NULL AS stage, NULL::int AS grade, NULL::int AS "entryYear", e.from_on::text AS "fromOn", e.post, e.subject, e.id AS "rowId"
    FROM employments e JOIN persons p ON p.id = e.person_id AND p.tenant_id = $1 JOIN organisations o ON o.id = e.organisation_id
    JOIN organisations s ON s.id = CASE WHEN o.kind = 'school' THEN o.id ELSE o.parent_id END
   WHERE e.tenant_id = $1 AND e.to_on IS NULL AND e.id > $2 ORDER BY e.id LIMIT $3`;

const READ = { students: STUDENTS, teachers: TEACHERS } as const;

export const readPeople = (manager: EntityManager, of: keyof typeof READ, tenantId: string, after: string): Promise<PersonRow[]> =>
  manager.query(READ[of], [tenantId, after, PAGE_ROWS]);

export interface OrganisationRow {
  readonly id: string;
  readonly kind: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly code: string | null;
  readonly stages: Stage[];
  readonly stage: Stage | null;
  readonly grade: number | null;
  readonly entryYear: number | null;
  readonly classNo: number | null;
}

export const readOrganisations = (manager: EntityManager, kind: string, tenantId: string, after: string): Promise<OrganisationRow[]> =>
  manager.query(
    `SELECT id, kind, parent_id AS "parentId", name, code, stages, stage, grade, entry_year AS "entryYear", class_no AS "classNo"
       FROM organisations WHERE tenant_id = $1 AND kind = $2 AND closed_on IS NULL AND id > $3 ORDER BY id LIMIT $4`,
    [tenantId, kind, after, PAGE_ROWS],
  );

/** Everybody who is somebody here now: at school, with a post, or guardian of one who is. */
export const readEverybody = (manager: EntityManager, tenantId: string, after: string): Promise<PersonRow[]> =>
  manager.query(
    `SELECT p.id, p.tenant_id AS "tenantId", p.name, p.gender, p.birth_on::text AS "birthOn", p.id_document_kind AS "documentKind", p.id_document_sealed AS "documentSealed",
            p.student_number_sealed AS "studentNumberSealed", p.teacher_number_sealed AS "teacherNumberSealed", p.mobile_sealed AS "mobileSealed",
            coalesce((SELECT e.school_id FROM enrolments e WHERE e.person_id = p.id AND e.to_on IS NULL), (SELECT e.organisation_id FROM employments e WHERE e.person_id = p.id AND e.to_on IS NULL LIMIT 1)) AS "schoolId",
            (SELECT array_agg(g.guardian_id ORDER BY g.guardian_id) FROM guardianships g WHERE g.child_id = p.id AND g.to_on IS NULL) AS guardians
       FROM persons p
      WHERE p.tenant_id = $1 AND p.id > $2 AND p.merged_into IS NULL AND p.erased_at IS NULL
        AND (EXISTS (SELECT FROM enrolments e WHERE e.person_id = p.id AND e.to_on IS NULL) OR EXISTS (SELECT FROM employments e WHERE e.person_id = p.id AND e.to_on IS NULL)
          OR EXISTS (SELECT FROM guardianships g WHERE g.guardian_id = p.id AND g.to_on IS NULL))
      ORDER BY p.id LIMIT $3`,
    [tenantId, after, PAGE_ROWS],
  );

/** Guardians, with the school of one of their children. */
export const readGuardians = (
  manager: EntityManager,
  tenantId: string,
  after: string,
): Promise<{ id: string; schoolId: string | null }[]> =>
  manager.query(
    `SELECT g.guardian_id AS id, min(e.school_id::text) AS "schoolId" FROM guardianships g LEFT JOIN enrolments e ON e.person_id = g.child_id AND e.to_on IS NULL
      WHERE g.tenant_id = $1 AND g.to_on IS NULL AND g.guardian_id > $2 GROUP BY 1 ORDER BY 1 LIMIT $3`,
    [tenantId, after, PAGE_ROWS],
  );
