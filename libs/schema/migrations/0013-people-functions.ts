/** Opens the root's scope for what the function says it opens, and closes it again before anything comes out. */
const OPEN = `PERFORM set_config('shuyuan.scope', '/', true);`;
const CLOSE = `PERFORM set_config('shuyuan.scope', callers_scope, true);`;
const CALLERS_SCOPE = `callers_scope text := coalesce(current_setting('shuyuan.scope', true), '');`;

/** What one platform has to know of another's people, and no more: each function names its own. */
export const PEOPLE_FUNCTIONS = `
  -- Name of another platform where a school with this code is open. Codes of schools are public.
  CREATE FUNCTION school_code_elsewhere(wanted text) RETURNS text LANGUAGE plpgsql AS $$
    DECLARE
      ${CALLERS_SCOPE}
      here uuid := shuyuan_tenant();
      platform text;
    BEGIN
      ${OPEN}
      SELECT t.name INTO platform FROM organisations o JOIN tenants t ON t.id = o.tenant_id
        WHERE o.kind = 'school' AND o.code = wanted AND o.closed_on IS NULL AND o.tenant_id <> here LIMIT 1;
      ${CLOSE}
      RETURN platform;
    END $$;

  -- Where someone whom the caller sees has learnt and worked, on whatever platform.
  CREATE FUNCTION person_life(person uuid)
    RETURNS TABLE (kind text, platform text, organisation text, part text, post text, from_on date, to_on date, end_reason text) LANGUAGE plpgsql AS $$
    #variable_conflict use_column
    DECLARE
      ${CALLERS_SCOPE}
      ids uuid[];
    BEGIN
      WITH RECURSIVE one AS (
        SELECT p.id FROM persons p WHERE p.id = person
        UNION SELECT p.id FROM persons p JOIN one ON p.merged_into = one.id)
      SELECT array_agg(id) INTO ids FROM one;
      IF ids IS NULL THEN RETURN; END IF;
      ${OPEN}
      RETURN QUERY
        SELECT 'enrolment', t.name, s.name, c.name, NULL::text, e.from_on, e.to_on, e.end_reason
          FROM enrolments e JOIN tenants t ON t.id = e.tenant_id JOIN organisations s ON s.id = e.school_id LEFT JOIN organisations c ON c.id = e.class_id
         WHERE e.person_id = ANY (ids) AND e.end_reason IS DISTINCT FROM 'error'
        UNION ALL
        SELECT 'employment', t.name, coalesce(s.name, o.name), CASE WHEN s.id IS NULL THEN NULL ELSE o.name END,
               m.post || coalesce(' ' || m.subject, ''), m.from_on, m.to_on, NULL
          FROM employments m JOIN tenants t ON t.id = m.tenant_id JOIN organisations o ON o.id = m.organisation_id
          LEFT JOIN organisations s ON s.id = o.parent_id
         WHERE m.person_id = ANY (ids);
      ${CLOSE}
    END $$;

  -- Whether someone of this very name has one of these numbers on another platform, and on which.
  CREATE FUNCTION person_elsewhere(wanted bytea[], wanted_name text)
    RETURNS TABLE (person_id uuid, person_name text, tenant_id uuid, platform text) LANGUAGE plpgsql AS $$
    #variable_conflict use_column
    DECLARE
      ${CALLERS_SCOPE}
      here uuid := shuyuan_tenant();
    BEGIN
      ${OPEN}
      RETURN QUERY
        SELECT DISTINCT p.id, p.name, p.tenant_id, t.name FROM person_keys k
          JOIN persons p ON p.id = k.person_id JOIN tenants t ON t.id = p.tenant_id
         WHERE k.blind = ANY (wanted) AND k.kind IN ('id-document', 'student-number', 'teacher-number') AND p.name_key = wanted_name
           AND p.tenant_id <> here AND p.merged_into IS NULL AND p.erased_at IS NULL AND t.desired_state = 'active' LIMIT 2;
      ${CLOSE}
    END $$;

  -- People of the caller's platform whose document or student number another platform has too.
  CREATE FUNCTION persons_held_twice(most integer)
    RETURNS TABLE (person_id uuid, kind text, tenant_id uuid, platform text) LANGUAGE plpgsql AS $$
    #variable_conflict use_column
    DECLARE
      ${CALLERS_SCOPE}
      here uuid := shuyuan_tenant();
    BEGIN
      ${OPEN}
      RETURN QUERY
        SELECT DISTINCT ON (k.person_id, o.tenant_id) k.person_id, k.kind, t.id, t.name
          FROM person_keys k
          JOIN person_keys o ON o.blind = k.blind AND o.kind = k.kind AND o.tenant_id <> here
          JOIN persons p ON p.id = k.person_id AND p.merged_into IS NULL
          JOIN persons q ON q.id = o.person_id AND q.merged_into IS NULL
          JOIN tenants t ON t.id = o.tenant_id
         WHERE k.tenant_id = here AND k.kind IN ('id-document', 'student-number')
         ORDER BY k.person_id, o.tenant_id, k.kind LIMIT most;
      ${CLOSE}
    END $$;

  -- Name of an active platform to which someone may be sent.
  CREATE FUNCTION platform_called(wanted uuid) RETURNS text LANGUAGE plpgsql AS $$
    DECLARE
      ${CALLERS_SCOPE}
      platform text;
    BEGIN
      ${OPEN}
      SELECT name INTO platform FROM tenants WHERE id = wanted AND desired_state = 'active';
      ${CLOSE}
      RETURN platform;
    END $$;

  -- Names of active platforms to choose from.
  CREATE FUNCTION platforms_called(part text) RETURNS TABLE (id uuid, name text) LANGUAGE plpgsql AS $$
    #variable_conflict use_column
    DECLARE
      ${CALLERS_SCOPE}
    BEGIN
      ${OPEN}
      RETURN QUERY SELECT t.id, t.name FROM tenants t WHERE t.desired_state = 'active' AND strpos(t.name, part) > 0 ORDER BY t.name, t.id LIMIT 20;
      ${CLOSE}
    END $$;

  -- Records that move with a transfer of the caller's that waits: the person's, those merged into it, and guardians whom
  -- nothing else keeps. Their numbers come out sealed, to be sealed anew for the other platform.
  CREATE FUNCTION person_transfer_rows(transfer uuid)
    RETURNS TABLE (id uuid, guardian boolean, version integer, id_document_sealed bytea, student_number_sealed bytea, teacher_number_sealed bytea, mobile_sealed bytea)
    LANGUAGE plpgsql AS $$
    #variable_conflict use_column
    DECLARE
      ${CALLERS_SCOPE}
      asked person_transfers;
    BEGIN
      SELECT * INTO asked FROM person_transfers t WHERE t.id = transfer AND t.state = 'waiting';
      IF NOT FOUND THEN RETURN; END IF;
      ${OPEN}
      RETURN QUERY
        WITH RECURSIVE own AS (
          SELECT p.id FROM persons p WHERE p.id = asked.person_id AND p.tenant_id = asked.from_tenant_id AND p.merged_into IS NULL
          UNION SELECT p.id FROM persons p JOIN own ON p.merged_into = own.id),
        along AS (
          SELECT DISTINCT g.guardian_id AS id FROM guardianships g JOIN own ON own.id = g.child_id
            JOIN persons q ON q.id = g.guardian_id AND q.tenant_id = asked.from_tenant_id AND q.merged_into IS NULL
           WHERE g.to_on IS NULL
             AND NOT EXISTS (SELECT 1 FROM guardianships o WHERE o.guardian_id = g.guardian_id AND o.to_on IS NULL AND o.child_id NOT IN (SELECT own.id FROM own))
             AND NOT EXISTS (SELECT 1 FROM employments m WHERE m.person_id = g.guardian_id AND m.to_on IS NULL)
             AND NOT EXISTS (SELECT 1 FROM enrolments e WHERE e.person_id = g.guardian_id AND e.to_on IS NULL)
             AND NOT EXISTS (SELECT 1 FROM person_transfers t WHERE t.person_id = g.guardian_id AND t.state = 'waiting'))
        SELECT p.id, m.guardian, p.version, p.id_document_sealed, p.student_number_sealed, p.teacher_number_sealed, p.mobile_sealed
          FROM (SELECT own.id, false AS guardian FROM own UNION ALL SELECT along.id, true FROM along) m JOIN persons p ON p.id = m.id;
      ${CLOSE}
    END $$;

  -- Moves them, all or none. The caller's side has answered, the other has asked. Places end where they were and stay there;
  -- consents were given to the old platform and end with it; roles end there, and accounts (which follow, see 0019) are signed out.
  CREATE FUNCTION person_transfer_move(transfer uuid, sealed jsonb, first_day date) RETURNS boolean LANGUAGE plpgsql AS $$
    DECLARE
      ${CALLERS_SCOPE}
      asked person_transfers;
      movers uuid[];
    BEGIN
      SELECT * INTO asked FROM person_transfers t WHERE t.id = transfer AND t.state = 'waiting' FOR UPDATE;
      IF NOT FOUND THEN RETURN false; END IF;
      ${OPEN}
      -- Nobody may have changed meanwhile, or an old number would come along.
      SELECT array_agg(p.id) INTO movers FROM (
        SELECT p.id FROM persons p JOIN jsonb_to_recordset(sealed) AS s(id uuid, version integer) ON s.id = p.id AND s.version = p.version
         WHERE p.tenant_id = asked.from_tenant_id FOR UPDATE OF p) p;
      IF coalesce(cardinality(movers), 0) <> jsonb_array_length(sealed) OR NOT asked.person_id = ANY (movers) THEN
        ${CLOSE}
        RETURN false;
      END IF;
      UPDATE enrolments SET to_on = greatest(from_on, first_day - 1), end_reason = 'transferred' WHERE person_id = ANY (movers) AND to_on IS NULL;
      UPDATE employments SET to_on = greatest(from_on, first_day - 1) WHERE person_id = ANY (movers) AND to_on IS NULL;
      UPDATE consents SET withdrawn_at = now(), withdrawal_reason = 'transferred' WHERE person_id = ANY (movers) AND withdrawn_at IS NULL;
      DELETE FROM person_pairs_apart WHERE tenant_id = asked.from_tenant_id AND (a = ANY (movers) OR b = ANY (movers));
      UPDATE persons p SET tenant_id = asked.to_tenant_id, source = 'transfer', source_ref = NULL, version = p.version + 1, updated_at = now(),
             id_document_sealed = decode(s.document, 'hex'), student_number_sealed = decode(s.student, 'hex'),
             teacher_number_sealed = decode(s.teacher, 'hex'), mobile_sealed = decode(s.mobile, 'hex')
        FROM jsonb_to_recordset(sealed) AS s(id uuid, document text, student text, teacher text, mobile text) WHERE p.id = s.id;
      UPDATE memberships SET revoked_at = now() WHERE revoked_at IS NULL AND tenant_id = asked.from_tenant_id
         AND account_id IN (SELECT a.id FROM accounts a WHERE a.person_id = ANY (movers));
      DELETE FROM sessions WHERE account_id IN (SELECT a.id FROM accounts a WHERE a.person_id = ANY (movers));
      IF asked.school_id IS NOT NULL THEN
        INSERT INTO enrolments (tenant_id, person_id, school_id, class_id, from_on)
          VALUES (asked.to_tenant_id, asked.person_id, asked.school_id, asked.class_id, first_day);
      END IF;
      ${CLOSE}
      RETURN true;
    END $$;`;
