const OF = `r.import_id = $1 AND r.tenant_id = $2`;

/** Where a row puts its person, once organisations are known. */
export const PLACES = `
  LEFT JOIN LATERAL (SELECT o.target_id FROM roster_organisations o
                      WHERE o.import_id = $1 AND o.tenant_id = $2 AND o.kind = 'school' AND o.ref = r.school_ref LIMIT 1) s ON true
  LEFT JOIN LATERAL (SELECT o.target_id, o.parent_ref FROM roster_organisations o
                      WHERE o.import_id = $1 AND o.tenant_id = $2 AND o.kind = 'class' AND o.ref = r.class_ref LIMIT 1) c ON true`;

/** What a row says otherwise than the person it was found to be about. An empty cell says nothing. $1 import, $2 tenant, $3 after, $4 up to. */
export const FIND_CHANGES = `
  WITH differing AS (
    SELECT r.seq, array_remove(ARRAY[
        CASE WHEN p.name <> r.name THEN 'name' END,
        CASE WHEN p.gender IS DISTINCT FROM r.gender AND r.gender IS NOT NULL THEN 'gender' END,
        CASE WHEN p.birth_on IS DISTINCT FROM r.birth_on AND r.birth_on IS NOT NULL THEN 'birthOn' END,
        CASE WHEN r.document_sealed IS NOT NULL AND NOT EXISTS (SELECT FROM person_keys k WHERE k.person_id = p.id AND k.kind = 'id-document' AND k.blind = r.document_blind) THEN 'documentNumber' END,
        CASE WHEN r.student_sealed IS NOT NULL AND NOT EXISTS (SELECT FROM person_keys k WHERE k.person_id = p.id AND k.kind = 'student-number' AND k.blind = r.student_blind) THEN 'studentNumber' END,
        CASE WHEN r.teacher_sealed IS NOT NULL AND NOT EXISTS (SELECT FROM person_keys k WHERE k.person_id = p.id AND k.kind = 'teacher-number' AND k.blind = r.teacher_blind) THEN 'teacherNumber' END,
        CASE WHEN r.mobile_sealed IS NOT NULL AND NOT EXISTS (SELECT FROM person_keys k WHERE k.person_id = p.id AND k.kind = 'mobile' AND k.blind = r.mobile_blind) THEN 'mobile' END,
        CASE WHEN r.role = 'student' AND s.target_id IS NOT NULL AND NOT EXISTS (
               SELECT FROM enrolments e WHERE e.person_id = p.id AND e.to_on IS NULL AND e.school_id = s.target_id AND (c.target_id IS NULL OR e.class_id = c.target_id)) THEN 'placement' END,
        CASE WHEN r.role = 'teacher' AND s.target_id IS NOT NULL AND NOT EXISTS (
               SELECT FROM employments e WHERE e.person_id = p.id AND e.to_on IS NULL AND e.organisation_id = s.target_id AND e.post = r.post AND coalesce(e.subject, '') = coalesce(r.subject, '')) THEN 'post' END
      ], NULL) AS fields
      FROM roster_rows r JOIN persons p ON p.id = r.matched_id AND p.tenant_id = $2 ${PLACES}
     WHERE ${OF} AND r.kind = 'person' AND r.verdict = 'same' AND r.seq > $3 AND r.seq <= $4
  )
  UPDATE roster_rows r SET verdict = 'change', notes = r.notes || (SELECT array_agg('change:' || field) FROM unnest(d.fields) AS field)
    FROM differing d WHERE ${OF} AND r.seq = d.seq AND cardinality(d.fields) > 0`;

/** OneRoster tells birthdays and sexes apart from people (demographics.csv). */
export const JOIN_FACTS = [
  `UPDATE roster_rows p SET gender = coalesce(p.gender, r.gender), birth_on = coalesce(p.birth_on, r.birth_on)
     FROM roster_rows r
    WHERE ${OF} AND r.kind = 'facts' AND r.verdict = 'new' AND p.import_id = $1 AND p.tenant_id = $2 AND p.kind = 'person' AND p.ref = r.person_ref
      AND (p.gender IS NULL OR p.birth_on IS NULL)`,
];

/** Rows that name a person, school or class that the file does not have. */
export const FIND_DANGLING = [
  `UPDATE roster_rows r SET verdict = 'error', notes = r.notes || '{row:person-not-in-file}'::text[]
    WHERE ${OF} AND r.kind IN ('placement', 'link', 'facts') AND r.verdict = 'new'
      AND NOT EXISTS (SELECT FROM roster_rows p WHERE p.import_id = $1 AND p.tenant_id = $2 AND p.kind = 'person' AND p.ref = r.person_ref)`,
  `UPDATE roster_rows r SET verdict = 'error', notes = r.notes || '{row:person-not-in-file}'::text[]
    WHERE ${OF} AND r.kind = 'link' AND r.verdict = 'new'
      AND NOT EXISTS (SELECT FROM roster_rows p WHERE p.import_id = $1 AND p.tenant_id = $2 AND p.kind = 'person' AND p.ref = r.child_ref)`,
  `UPDATE roster_rows r SET verdict = 'error', notes = r.notes || '{childNumber:child-unknown}'::text[]
    WHERE ${OF} AND r.kind = 'person' AND r.child_blind IS NOT NULL AND r.verdict IN ('new', 'same', 'twin', 'review')
      AND NOT EXISTS (SELECT FROM person_keys k WHERE k.blind = r.child_blind AND k.tenant_id = $2)
      AND NOT EXISTS (SELECT FROM roster_rows c WHERE c.import_id = $1 AND c.tenant_id = $2 AND c.kind = 'person' AND c.verdict <> 'error' AND c.student_blind = r.child_blind)
      AND NOT EXISTS (SELECT FROM roster_rows c WHERE c.import_id = $1 AND c.tenant_id = $2 AND c.kind = 'person' AND c.verdict <> 'error' AND c.document_blind = r.child_blind)`,
];

const HERE = (alias: string): string =>
  `${alias}.import_id = $1 AND ${alias}.tenant_id = $2 AND ${alias}.kind = 'person' AND ${alias}.verdict <> 'error'`;
const IDS = `r.seq, coalesce(g.matched_id, g.target_id) AS guardian, coalesce(c.matched_id, c.target_id) AS child`;

/** Who is told to be whose guardian, by the ids that they have or will have. */
const TOLD = `
  SELECT ${IDS} FROM roster_rows r JOIN roster_rows g ON g.import_id = $1 AND g.seq = r.seq JOIN roster_rows c ON c.seq = r.child_seq
   WHERE ${HERE('r')} AND ${HERE('c')} AND r.relation IS NOT NULL
  UNION ALL
  SELECT ${IDS} FROM roster_rows r JOIN roster_rows g ON g.import_id = $1 AND g.seq = r.seq JOIN roster_rows c ON c.student_blind = r.child_blind
   WHERE ${HERE('r')} AND ${HERE('c')} AND r.relation IS NOT NULL
  UNION ALL
  SELECT ${IDS} FROM roster_rows r JOIN roster_rows g ON g.import_id = $1 AND g.seq = r.seq JOIN roster_rows c ON c.document_blind = r.child_blind
   WHERE ${HERE('r')} AND ${HERE('c')} AND r.relation IS NOT NULL
  UNION ALL
  SELECT ${IDS} FROM roster_rows r JOIN roster_rows g ON g.ref = r.person_ref JOIN roster_rows c ON c.ref = r.child_ref
   WHERE ${OF} AND r.kind = 'link' AND r.verdict <> 'error' AND ${HERE('g')} AND ${HERE('c')}`;

/** 监护关系成环: a guardian who is a ward of the child, at whatever remove. Only who is both can be on a circle. */
export const FIND_CIRCLES = [
  `WITH RECURSIVE told AS MATERIALIZED (${TOLD}),
   edges AS MATERIALIZED (SELECT * FROM told WHERE guardian IN (SELECT child FROM told)),
   wards AS (
     SELECT guardian AS top, child FROM edges
     UNION
     SELECT w.top, e.child FROM wards w JOIN edges e ON e.guardian = w.child
   )
   UPDATE roster_rows r SET verdict = 'error', notes = r.notes || '{relation:guardian-circle}'::text[]
     FROM edges e WHERE ${OF} AND r.seq = e.seq AND EXISTS (SELECT FROM wards w WHERE w.top = e.guardian AND w.child = e.guardian)`,
];

export const COUNT = `
  SELECT coalesce(jsonb_object_agg(verdict, n), '{}') AS counts FROM (
    SELECT verdict, count(*) AS n FROM roster_rows WHERE import_id = $1 AND tenant_id = $2 AND kind <> 'unread' GROUP BY verdict) v`;
