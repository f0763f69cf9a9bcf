import { PLACES } from '../check/changes.js';

const RANGE = `r.import_id = $1 AND r.tenant_id = $2 AND r.kind = 'person' AND r.seq > $3 AND r.seq <= $4`;
const KEYS = `(VALUES ('id-document', r.document_blind), ('student-number', r.student_blind), ('teacher-number', r.teacher_blind), ('mobile', r.mobile_blind)) AS v(kind, blind)`;

/** Someone may have been entered by hand since the check: that row is left and told of. $1 import, $2 tenant, $3 after, $4 up to. */
export const LEAVE_LATE = `
  UPDATE roster_rows r SET verdict = 'late', notes = r.notes || '{row:entered-since}'::text[]
   WHERE ${RANGE} AND r.verdict = 'new' AND NOT ('row:decided' = ANY (r.notes))
     AND coalesce(${['id-document:document', 'student-number:student', 'teacher-number:teacher']
       .map((pair) => pair.split(':'))
       .map(
         ([kind, column]) =>
           `(SELECT true FROM person_keys k WHERE k.blind = r.${column}_blind AND k.kind = '${kind}' AND k.tenant_id = $2 LIMIT 1)`,
       )
       .join(', ')}, false)`;

/** $5 source, $6 whether rows bear the source's own names. */
export const CREATE_PERSONS = `
  WITH made AS (
    INSERT INTO persons (id, tenant_id, name, name_key, name_tail, name_last, gender, birth_on, id_document_kind, id_document_sealed, student_number_sealed,
                         teacher_number_sealed, mobile_sealed, source, source_ref)
    SELECT target_id, $2, name, name_key, name_tail, name_last, gender, birth_on, document_kind, document_sealed, student_sealed, teacher_sealed, mobile_sealed, $5, CASE WHEN $6 THEN ref END
      FROM roster_rows r WHERE ${RANGE} AND verdict = 'new' ORDER BY seq
    RETURNING id)
  SELECT coalesce(array_agg(id), '{}') AS created FROM made`;

export const CREATE_KEYS = `
  INSERT INTO person_keys (person_id, tenant_id, kind, blind)
  SELECT r.target_id, $2, v.kind, v.blind FROM roster_rows r CROSS JOIN LATERAL ${KEYS}
   WHERE ${RANGE} AND r.verdict = 'new' AND v.blind IS NOT NULL`;

/** What a row says takes the place of what was there; how it was is kept for an undo. */
export const CHANGE_PERSONS = `
  WITH telling AS MATERIALIZED (
    SELECT r.matched_id AS id, r.name, r.name_key, r.name_tail, r.name_last, r.gender, r.birth_on, r.document_kind, r.document_sealed, r.student_sealed,
           r.teacher_sealed, r.mobile_sealed, r.notes
      FROM roster_rows r
     WHERE ${RANGE} AND r.verdict = 'change' AND r.notes && '{change:name,change:gender,change:birthOn,change:documentNumber,change:studentNumber,change:teacherNumber,change:mobile}'),
  before AS MATERIALIZED (SELECT p.* FROM persons p JOIN telling t ON t.id = p.id WHERE p.tenant_id = $2 FOR UPDATE OF p),
  keys AS MATERIALIZED (
    SELECT person_id, jsonb_agg(jsonb_build_object('kind', kind, 'blind', encode(blind, 'hex'))) AS keys FROM person_keys WHERE person_id IN (SELECT id FROM before) GROUP BY 1),
  changed AS (
    UPDATE persons p SET name = t.name, name_key = t.name_key, name_tail = t.name_tail, name_last = t.name_last,
           gender = coalesce(t.gender, p.gender), birth_on = coalesce(t.birth_on, p.birth_on),
           id_document_kind = CASE WHEN 'change:documentNumber' = ANY (t.notes) THEN t.document_kind ELSE p.id_document_kind END,
           id_document_sealed = CASE WHEN 'change:documentNumber' = ANY (t.notes) THEN t.document_sealed ELSE p.id_document_sealed END,
           student_number_sealed = CASE WHEN 'change:studentNumber' = ANY (t.notes) THEN t.student_sealed ELSE p.student_number_sealed END,
           teacher_number_sealed = CASE WHEN 'change:teacherNumber' = ANY (t.notes) THEN t.teacher_sealed ELSE p.teacher_number_sealed END,
           mobile_sealed = CASE WHEN 'change:mobile' = ANY (t.notes) THEN t.mobile_sealed ELSE p.mobile_sealed END,
           updated_at = now(), version = p.version + 1
      FROM telling t WHERE p.id = t.id AND p.tenant_id = $2)
  SELECT coalesce(jsonb_agg(to_jsonb(b) || jsonb_build_object('keys', coalesce(k.keys, '[]'))), '[]') AS changed FROM before b LEFT JOIN keys k ON k.person_id = b.id`;

/** A number that changed no longer finds its person; the new one does. */
export const CHANGE_KEYS = [
  `DELETE FROM person_keys k USING roster_rows r
    WHERE ${RANGE} AND r.verdict = 'change' AND k.person_id = r.matched_id AND k.tenant_id = $2
      AND ((k.kind = 'id-document' AND 'change:documentNumber' = ANY (r.notes)) OR (k.kind = 'student-number' AND 'change:studentNumber' = ANY (r.notes))
        OR (k.kind = 'teacher-number' AND 'change:teacherNumber' = ANY (r.notes)) OR (k.kind = 'mobile' AND 'change:mobile' = ANY (r.notes)))`,
  `INSERT INTO person_keys (person_id, tenant_id, kind, blind)
   SELECT DISTINCT r.matched_id, $2::uuid, v.kind, v.blind FROM roster_rows r CROSS JOIN LATERAL ${KEYS} WHERE ${RANGE} AND r.verdict = 'change' AND v.blind IS NOT NULL
   ON CONFLICT DO NOTHING`,
];

/** Where a row says who goes to school. `told`: seq, person, school, class, from, source row; for people's own rows and for placements. */
const ENROL = (told: string): { end: string; begin: string } => ({
  end: `
  WITH told AS MATERIALIZED (${told}),
  before AS MATERIALIZED (
    SELECT e.id, e.to_on, e.end_reason, t.school_id AS new_school, e.school_id, greatest(e.from_on, t.from_on) AS until
      FROM told t JOIN enrolments e ON e.person_id = t.person_id AND e.to_on IS NULL
     WHERE e.tenant_id = $2 AND NOT (e.school_id = t.school_id AND (t.class_id IS NULL OR e.class_id IS NOT DISTINCT FROM t.class_id))
       FOR UPDATE OF e),
  ended AS (
    UPDATE enrolments e SET to_on = b.until, end_reason = CASE WHEN b.new_school = b.school_id THEN 'moved-class' ELSE 'transferred' END
      FROM before b WHERE e.id = b.id AND e.tenant_id = $2)
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', id)), '[]') AS changed FROM before`,
  begin: `
  WITH told AS MATERIALIZED (${told}),
  made AS (
    INSERT INTO enrolments (tenant_id, person_id, school_id, class_id, from_on)
    SELECT $2, t.person_id, t.school_id, t.class_id, greatest(t.from_on, (SELECT max(e.to_on) FROM enrolments e WHERE e.person_id = t.person_id)) FROM told t
     WHERE NOT EXISTS (SELECT FROM enrolments e WHERE e.person_id = t.person_id AND e.to_on IS NULL)
    RETURNING id)
  SELECT coalesce(array_agg(id), '{}') AS created FROM made`,
});

const EMPLOY = (told: string): string => `
  WITH told AS MATERIALIZED (${told}),
  made AS (
    INSERT INTO employments (tenant_id, person_id, organisation_id, post, subject, from_on)
    SELECT DISTINCT ON (t.person_id, t.school_id, t.post, t.subject) $2::uuid, t.person_id, t.school_id, t.post, t.subject, t.from_on FROM told t
     WHERE NOT EXISTS (SELECT FROM employments e WHERE e.person_id = t.person_id AND e.organisation_id = t.school_id AND e.post = t.post
                         AND coalesce(e.subject, '') = coalesce(t.subject, '') AND e.to_on IS NULL)
    RETURNING id)
  SELECT coalesce(array_agg(id), '{}') AS created FROM made`;

const OWN = (role: string, verdict: 'new' | 'change'): string => `
  SELECT r.seq, coalesce(r.matched_id, r.target_id) AS person_id, s.target_id AS school_id, c.target_id AS class_id, r.from_on, r.post, r.subject
    FROM roster_rows r ${PLACES}
   WHERE ${RANGE} AND r.role = '${role}' AND r.verdict = '${verdict}' AND s.target_id IS NOT NULL AND r.from_on IS NOT NULL
     AND (r.verdict = 'new' OR r.notes && '{change:placement,change:post}')`;

/** OneRoster: an enrollment puts a person into a class, a role into a school. The first of several counts. */
const PLACED = (role: string): string => `
  SELECT DISTINCT ON (person_id${role === 'teacher' ? ', school_id, r.post, r.subject' : ''}) r.seq, coalesce(p.matched_id, p.target_id) AS person_id,
         coalesce(s.target_id, cs.target_id) AS school_id, c.target_id AS class_id, r.from_on, r.post, r.subject
    FROM roster_rows r
    JOIN roster_rows p ON p.import_id = $1 AND p.tenant_id = $2 AND p.kind = 'person' AND p.ref = r.person_ref AND p.verdict IN ('new', 'same', 'change')
    ${PLACES}
    LEFT JOIN roster_organisations cs ON cs.import_id = $1 AND cs.tenant_id = $2 AND cs.kind = 'school' AND cs.ref = c.parent_ref
   WHERE ${RANGE.replace(`r.kind = 'person'`, `r.kind = 'placement'`)} AND r.role = '${role}' AND r.verdict = 'new' AND coalesce(s.target_id, cs.target_id) IS NOT NULL
   ORDER BY person_id${role === 'teacher' ? ', school_id, r.post, r.subject' : ''}, (c.target_id IS NULL), r.seq`;

/** Whoever has only now been made is enrolled nowhere yet. */
export const ENROL_NEW = `
  WITH told AS (${OWN('student', 'new')}),
  made AS (INSERT INTO enrolments (tenant_id, person_id, school_id, class_id, from_on) SELECT $2, person_id, school_id, class_id, from_on FROM told RETURNING id)
  SELECT coalesce(array_agg(id), '{}') AS created FROM made`;
export const ENROL_OWN = ENROL(OWN('student', 'change'));
export const EMPLOY_NEW = `
  WITH told AS (${OWN('teacher', 'new')}),
  made AS (INSERT INTO employments (tenant_id, person_id, organisation_id, post, subject, from_on) SELECT $2, person_id, school_id, post, subject, from_on FROM told RETURNING id)
  SELECT coalesce(array_agg(id), '{}') AS created FROM made`;
export const EMPLOY_OWN = EMPLOY(OWN('teacher', 'change'));
export const ENROL_PLACED = ENROL(PLACED('student'));
export const EMPLOY_PLACED = EMPLOY(PLACED('teacher'));

const GUARDIAN = `
  SELECT r.seq, coalesce(r.matched_id, r.target_id) AS guardian_id, child.id AS child_id, r.relation, r.from_on
    FROM roster_rows r`;

/**
 * Guardianships, once all people are there: in the child's row, in a sheet of guardians, or as OneRoster's agents. Whoever
 * is under age is none.
 */
export const LINK_GUARDIANS = `
  WITH told AS MATERIALIZED (
    ${GUARDIAN}
    JOIN roster_rows k ON k.import_id = $1 AND k.tenant_id = $2 AND k.seq = r.child_seq AND k.verdict IN ('new', 'same', 'change')
    CROSS JOIN LATERAL (SELECT coalesce(k.matched_id, k.target_id) AS id) child
    WHERE ${RANGE} AND r.verdict IN ('new', 'same', 'change', 'twin') AND r.relation IS NOT NULL
    UNION ALL
    ${GUARDIAN}
    JOIN LATERAL (SELECT person_id AS id FROM person_keys k WHERE k.blind = r.child_blind AND k.tenant_id = $2 LIMIT 1) child ON true
    WHERE ${RANGE} AND r.verdict IN ('new', 'same', 'change', 'twin') AND r.relation IS NOT NULL AND r.child_blind IS NOT NULL
    UNION ALL
    SELECT r.seq, coalesce(g.matched_id, g.target_id), coalesce(c.matched_id, c.target_id), r.relation, r.from_on
      FROM roster_rows r
      JOIN roster_rows g ON g.import_id = $1 AND g.tenant_id = $2 AND g.kind = 'person' AND g.ref = r.person_ref AND g.verdict IN ('new', 'same', 'change', 'twin')
      JOIN roster_rows c ON c.import_id = $1 AND c.tenant_id = $2 AND c.kind = 'person' AND c.ref = r.child_ref AND c.verdict IN ('new', 'same', 'change')
     WHERE r.import_id = $1 AND r.tenant_id = $2 AND r.kind = 'link' AND r.verdict = 'new' AND r.seq > $3 AND r.seq <= $4
  ),
  made AS (
    INSERT INTO guardianships (tenant_id, child_id, guardian_id, relation, from_on)
    SELECT DISTINCT ON (child_id, guardian_id) $2::uuid, child_id, guardian_id, relation, from_on FROM told t
     WHERE child_id <> guardian_id
       AND NOT EXISTS (SELECT FROM guardianships g WHERE g.child_id = t.child_id AND g.guardian_id = t.guardian_id AND g.to_on IS NULL)
     ORDER BY child_id, guardian_id, seq
    RETURNING id)
  SELECT coalesce(array_agg(id), '{}') AS created FROM made`;
