/**
 * Schools and classes of an import: those with rows of their own and those that people's rows name. $1 import, $2 tenant.
 * The row that is furthest ahead describes each.
 */
export const DERIVE_ORGANISATIONS = [
  `DELETE FROM roster_organisations WHERE import_id = $1 AND tenant_id = $2`,
  `INSERT INTO roster_organisations (import_id, tenant_id, kind, ref, target_id, verdict, seq, name, code, stages)
   SELECT DISTINCT ON (school_ref) $1, $2, 'school', school_ref, gen_random_uuid(), 'new', seq,
          coalesce(CASE WHEN kind = 'school' THEN name END, school_name, ''), code, coalesce(stages, '{}')
     FROM roster_rows
    WHERE import_id = $1 AND tenant_id = $2 AND verdict <> 'error' AND school_ref IS NOT NULL AND kind IN ('school', 'class', 'person')
      AND (kind = 'school' OR person_ref IS NULL)
    ORDER BY school_ref, kind <> 'school', (school_name IS NULL), seq`,
  `INSERT INTO roster_organisations (import_id, tenant_id, kind, ref, parent_ref, target_id, verdict, seq, name, stage, grade, entry_year, class_no)
   SELECT DISTINCT ON (class_ref) $1, $2, 'class', class_ref, school_ref, gen_random_uuid(), 'new', seq, coalesce(CASE WHEN kind = 'class' THEN name END, class_name), stage, grade, entry_year, class_no
     FROM roster_rows
    WHERE import_id = $1 AND tenant_id = $2 AND verdict <> 'error' AND class_ref IS NOT NULL AND kind IN ('class', 'person') AND stage IS NOT NULL
    ORDER BY class_ref, kind <> 'class', seq`,
  // What schools teach follows from their classes where the roster does not say.
  `UPDATE roster_organisations s SET stages = c.stages
     FROM (SELECT parent_ref, array_agg(DISTINCT stage ORDER BY stage) AS stages FROM roster_organisations
            WHERE import_id = $1 AND tenant_id = $2 AND kind = 'class' GROUP BY parent_ref) c
    WHERE s.import_id = $1 AND s.tenant_id = $2 AND s.kind = 'school' AND s.ref = c.parent_ref AND s.stages = '{}'`,
];

/** Finds which of them are there already, and which cannot be made. $3 source. */
export const MATCH_ORGANISATIONS = [
  ...['o.code = s.code', 's.code IS NULL AND o.name = s.name', 'o.source = $3 AND o.source_ref = s.ref'].map(
    (same) => `
    UPDATE roster_organisations s SET target_id = o.id, verdict = CASE WHEN s.name <> '' AND s.name <> o.name AND s.code IS NOT NULL THEN 'change' ELSE 'same' END
      FROM organisations o
     WHERE s.import_id = $1 AND s.tenant_id = $2 AND s.kind = 'school' AND s.verdict = 'new' AND $3::text IS NOT NULL
       AND o.tenant_id = $2 AND o.kind = 'school' AND o.closed_on IS NULL AND ${same}`,
  ),
  // A school that is not there yet has to be told of in full.
  `UPDATE roster_organisations SET verdict = 'error'
    WHERE import_id = $1 AND tenant_id = $2 AND kind = 'school' AND verdict = 'new' AND $3::text IS NOT NULL AND (code IS NULL OR name = '' OR stages = '{}')`,
  `UPDATE roster_organisations c SET target_id = o.id, verdict = CASE WHEN c.name <> o.name OR c.grade <> o.grade THEN 'change' ELSE 'same' END
     FROM organisations o, roster_organisations s
    WHERE c.import_id = $1 AND c.tenant_id = $2 AND c.kind = 'class'
      AND s.import_id = $1 AND s.tenant_id = $2 AND s.kind = 'school' AND s.ref = c.parent_ref AND s.verdict IN ('same', 'change')
      AND o.tenant_id = $2 AND o.kind = 'class' AND o.closed_on IS NULL AND o.parent_id = s.target_id
      AND ((o.source = $3 AND o.source_ref = c.ref)
           OR (o.stage = c.stage AND o.entry_year = c.entry_year AND (o.class_no = c.class_no OR (c.class_no IS NULL AND o.name = c.name))))`,
  `UPDATE roster_organisations c SET verdict = 'error'
     FROM roster_organisations s
    WHERE c.import_id = $1 AND c.tenant_id = $2 AND c.kind = 'class' AND c.verdict = 'new' AND $3::text IS NOT NULL
      AND s.import_id = $1 AND s.tenant_id = $2 AND s.kind = 'school' AND s.ref = c.parent_ref AND s.verdict = 'error'`,
  `UPDATE roster_organisations c SET verdict = 'error'
    WHERE c.import_id = $1 AND c.tenant_id = $2 AND c.kind = 'class' AND c.verdict = 'new' AND $3::text IS NOT NULL
      AND NOT EXISTS (SELECT FROM roster_organisations s WHERE s.import_id = $1 AND s.tenant_id = $2 AND s.kind = 'school' AND s.ref = c.parent_ref)`,
  ...(['school', 'class'] as const).map(
    (kind) => `
    UPDATE roster_rows r SET verdict = 'error', notes = r.notes || '{${kind === 'school' ? 'schoolCode' : 'className'}:${kind}-unknown}'::text[]
      FROM roster_organisations o
     WHERE o.import_id = $1 AND o.tenant_id = $2 AND o.kind = '${kind}' AND o.verdict = 'error' AND $3::text IS NOT NULL
       AND r.import_id = $1 AND r.tenant_id = $2 AND r.verdict <> 'error' AND r.${kind}_ref = o.ref`,
  ),
  `UPDATE roster_rows r SET verdict = o.verdict
     FROM roster_organisations o
    WHERE o.import_id = $1 AND o.tenant_id = $2 AND o.verdict IN ('same', 'change') AND r.import_id = $1 AND r.tenant_id = $2
      AND r.kind = o.kind AND r.ref = o.ref AND r.verdict = 'new' AND $3::text IS NOT NULL`,
];
