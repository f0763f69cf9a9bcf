/** New schools and classes, then those whose name or grade is another now. $1 import, $2 tenant, $3 source, $4 effective day. */
export const CREATE_ORGANISATIONS = `
  WITH made AS (
    INSERT INTO organisations (id, tenant_id, kind, parent_id, name, code, stages, stage, grade, entry_year, class_no, opened_on, source, source_ref)
    SELECT o.target_id, $2, o.kind, s.target_id, o.name, o.code, o.stages, o.stage, o.grade, o.entry_year, o.class_no, $4::date, $3, CASE WHEN $5 THEN o.ref END
      FROM roster_organisations o
      LEFT JOIN roster_organisations s ON s.import_id = $1 AND s.tenant_id = $2 AND s.kind = 'school' AND s.ref = o.parent_ref
     WHERE o.import_id = $1 AND o.tenant_id = $2 AND o.verdict = 'new'
    RETURNING id)
  SELECT coalesce(array_agg(id), '{}') AS created FROM made`;

export const CHANGE_ORGANISATIONS = `
  WITH before AS MATERIALIZED (
    SELECT o.id, o.name, o.grade, o.version, n.name AS new_name, n.grade AS new_grade
      FROM roster_organisations n JOIN organisations o ON o.id = n.target_id AND o.tenant_id = $2
     WHERE n.import_id = $1 AND n.tenant_id = $2 AND n.verdict = 'change'
       FOR UPDATE OF o),
  changed AS (
    UPDATE organisations o SET name = b.new_name, grade = coalesce(b.new_grade, o.grade), version = o.version + 1, updated_at = now()
      FROM before b WHERE o.id = b.id AND o.tenant_id = $2 AND (o.name, o.grade) IS DISTINCT FROM (b.new_name, coalesce(b.new_grade, o.grade)))
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'grade', grade, 'version', version)), '[]') AS changed FROM before`;
