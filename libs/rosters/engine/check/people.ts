/** What a check said before is forgotten: it is done anew. $1 import, $2 tenant. */
export const FORGET = [
  `UPDATE roster_rows SET verdict = CASE WHEN problems = '{}' THEN 'new' ELSE 'error' END, matched_id = NULL, notes = '{}'
    WHERE import_id = $1 AND tenant_id = $2 AND verdict <> 'new' AND (verdict <> 'error' OR notes <> '{}')`,
];

const NUMBERS = ['document', 'student', 'teacher'] as const;

/** One number stands in one row; of several rows with the same, the first counts. A guardian may be told of with each child. */
export const FIND_REPEATS = NUMBERS.map(
  (number) =>
    `WITH repeated AS (
       SELECT ${number}_blind AS blind, min(seq) AS first FROM roster_rows
        WHERE import_id = $1 AND tenant_id = $2 AND kind = 'person' AND role IS DISTINCT FROM 'guardian' AND verdict = 'new' AND ${number}_blind IS NOT NULL
        GROUP BY 1 HAVING count(*) > 1)
     UPDATE roster_rows r SET verdict = 'error', notes = r.notes || ('row:repeated-row:' || f.line)
       FROM repeated d JOIN roster_rows f ON f.import_id = $1 AND f.tenant_id = $2 AND f.seq = d.first
      WHERE r.import_id = $1 AND r.tenant_id = $2 AND r.kind = 'person' AND r.role IS DISTINCT FROM 'guardian' AND r.${number}_blind = d.blind AND r.seq > d.first`,
);

/** What one source calls by one name is one thing. */
export const FIND_REPEATED_REFS = [
  `WITH repeated AS (
     SELECT kind, ref, min(seq) AS first FROM roster_rows WHERE import_id = $1 AND tenant_id = $2 AND ref IS NOT NULL AND verdict = 'new' GROUP BY 1, 2 HAVING count(*) > 1)
   UPDATE roster_rows r SET verdict = 'error', notes = r.notes || ('row:repeated-row:' || f.line)
     FROM repeated d JOIN roster_rows f ON f.import_id = $1 AND f.tenant_id = $2 AND f.seq = d.first
    WHERE r.import_id = $1 AND r.tenant_id = $2 AND r.kind = d.kind AND r.ref = d.ref AND r.seq > d.first`,
];

const RANGE = `r.import_id = $1 AND r.tenant_id = $2 AND r.kind = 'person' AND r.verdict = 'new' AND r.seq > $3 AND r.seq <= $4`;

/**
 * Who has a number. One look into the index for each row: by a join, PostgreSQL would read all keys of a platform for each
 * chunk as long as it has not counted them. More than a few is as many as it takes for a person to decide.
 */
const keysOf = (blind: string, kind: string): string =>
  `CROSS JOIN LATERAL (SELECT k.person_id FROM person_keys k WHERE k.blind = ${blind} AND k.kind = ${kind} AND k.tenant_id = $2 LIMIT 5) k`;

/**
 * People that are there already, by their numbers: the same identity document, student or teacher number; the same mobile
 * and name; what the same source calls by the same name. Several people, or one of another name, is for a person to decide.
 * $1 import, $2 tenant, $3 after, $4 up to, $5 source.
 */
export const MATCH_BY_NUMBER = `
  WITH r AS MATERIALIZED (
    SELECT seq, ref, name_key, document_blind, student_blind, teacher_blind, mobile_blind FROM roster_rows r WHERE ${RANGE}),
  found AS (
    SELECT r.seq, k.person_id FROM r
      CROSS JOIN LATERAL (VALUES ('id-document', r.document_blind), ('student-number', r.student_blind), ('teacher-number', r.teacher_blind)) AS v(kind, blind)
      ${keysOf('v.blind', 'v.kind')}
    UNION
    SELECT r.seq, k.person_id FROM r
      ${keysOf('r.mobile_blind', `'mobile'`)}
      JOIN persons p ON p.id = k.person_id AND p.tenant_id = $2 AND p.name_key = r.name_key
    UNION
    SELECT r.seq, p.id FROM r JOIN persons p ON p.tenant_id = $2 AND p.source = $5 AND p.source_ref = r.ref WHERE r.ref IS NOT NULL
  ),
  matched AS (
    SELECT f.seq, array_agg(DISTINCT coalesce(p.merged_into, p.id)) AS ids, bool_or(p.name_key <> r.name_key AND (p.source = $5 AND p.source_ref = r.ref) IS NOT TRUE) AS other_name
      FROM found f JOIN r ON r.seq = f.seq JOIN persons p ON p.id = f.person_id AND p.tenant_id = $2
     WHERE p.erased_at IS NULL GROUP BY f.seq
  )
  UPDATE roster_rows r
     SET matched_id = CASE WHEN cardinality(m.ids) = 1 THEN m.ids[1] END,
         verdict = CASE WHEN cardinality(m.ids) > 1 OR m.other_name THEN 'review' ELSE 'same' END,
         notes = r.notes || CASE WHEN cardinality(m.ids) > 1 THEN '{row:several-people}'::text[] WHEN m.other_name THEN '{name:other-name}'::text[] ELSE '{}'::text[] END
    FROM matched m WHERE r.import_id = $1 AND r.tenant_id = $2 AND r.seq = m.seq`;

/** Same name, birthday and sex, and no two documents that differ: perhaps the same person. */
export const MATCH_BY_NAME = `
  WITH matched AS (
    SELECT r.seq, array_agg(p.id) AS ids
      FROM roster_rows r
      JOIN persons p ON p.tenant_id = $2 AND p.name_key COLLATE "C" = r.name_key COLLATE "C" AND p.birth_on = r.birth_on AND p.merged_into IS NULL AND p.erased_at IS NULL
       AND (p.gender = r.gender OR p.gender IS NULL OR r.gender IS NULL)
     WHERE ${RANGE} AND $5::text IS NOT NULL AND r.birth_on IS NOT NULL
       AND NOT (r.document_blind IS NOT NULL AND EXISTS (SELECT FROM person_keys k WHERE k.person_id = p.id AND k.kind = 'id-document'))
     GROUP BY r.seq
  )
  UPDATE roster_rows r
     SET matched_id = CASE WHEN cardinality(m.ids) = 1 THEN m.ids[1] END, verdict = 'review', notes = r.notes || '{row:same-name-and-birth}'::text[]
    FROM matched m WHERE r.import_id = $1 AND r.tenant_id = $2 AND r.seq = m.seq`;

/** A guardian without numbers is the one of that name whom the child has already. */
export const MATCH_GUARDIANS = `
  WITH matched AS (
    SELECT r.seq, min(g.guardian_id::text)::uuid AS person_id
      FROM roster_rows r
      LEFT JOIN roster_rows c ON c.import_id = $1 AND c.tenant_id = $2 AND c.seq = r.child_seq
      LEFT JOIN person_keys k ON k.blind = r.child_blind AND k.tenant_id = $2
      JOIN guardianships g ON g.tenant_id = $2 AND g.child_id = coalesce(c.matched_id, k.person_id) AND g.to_on IS NULL
      JOIN persons p ON p.tenant_id = $2 AND p.id = g.guardian_id AND p.name_key = r.name_key
     WHERE ${RANGE} AND $5::text IS NOT NULL AND r.role = 'guardian'
     GROUP BY r.seq HAVING count(DISTINCT g.guardian_id) = 1
  )
  UPDATE roster_rows r SET matched_id = m.person_id, verdict = 'same' FROM matched m WHERE r.import_id = $1 AND r.tenant_id = $2 AND r.seq = m.seq`;

/** One guardian in several rows is one person: by document, or by mobile and name. */
export const JOIN_GUARDIANS = [`document_blind`, `mobile_blind, name_key`].map(
  (key) => `
  WITH ranked AS (
    SELECT seq, role, coalesce(matched_id, target_id) AS id, verdict,
           first_value(coalesce(matched_id, target_id)) OVER same AS first, first_value(verdict) OVER same AS first_verdict, row_number() OVER same AS nth
      FROM roster_rows
     WHERE import_id = $1 AND tenant_id = $2 AND kind = 'person' AND verdict IN ('new', 'same', 'review') AND ${key.split(',')[0]} IS NOT NULL
    WINDOW same AS (PARTITION BY ${key} ORDER BY (verdict = 'same') DESC, (role = 'guardian'), seq)
  )
  UPDATE roster_rows r SET matched_id = d.first, verdict = 'twin'
    FROM ranked d
   WHERE d.nth > 1 AND d.role = 'guardian' AND d.verdict = 'new' AND d.first_verdict <> 'review' AND r.import_id = $1 AND r.tenant_id = $2 AND r.seq = d.seq`,
);

/** What people decided on an earlier look stays decided. */
export const APPLY_REVIEWS = [
  `UPDATE roster_rows r
      SET verdict = CASE v.choice WHEN 'create' THEN 'new' WHEN 'match' THEN 'same' ELSE 'skip' END, matched_id = v.person_id,
          notes = r.notes || '{row:decided}'::text[]
     FROM roster_reviews v WHERE v.import_id = $1 AND v.tenant_id = $2 AND r.import_id = $1 AND r.tenant_id = $2 AND r.seq = v.seq AND r.verdict = 'review'`,
];
