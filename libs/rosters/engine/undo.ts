import type { EntityManager } from 'typeorm';
import type { EffectEntity } from './effects.js';

interface EffectRow {
  readonly ordinal: number;
  readonly entity: EffectEntity;
  readonly created: string[];
  readonly changed: object[];
}

/** Rows that people have built upon or changed since stay. */
const UNUSED_PERSON = `p.version = 1 AND p.merged_into IS NULL AND p.erased_at IS NULL
  AND NOT EXISTS (SELECT FROM enrolments e WHERE e.person_id = p.id) AND NOT EXISTS (SELECT FROM employments e WHERE e.person_id = p.id)
  AND NOT EXISTS (SELECT FROM guardianships g WHERE g.child_id = p.id OR g.guardian_id = p.id)
  AND NOT EXISTS (SELECT FROM consents c WHERE c.person_id = p.id) AND NOT EXISTS (SELECT FROM data_requests d WHERE d.person_id = p.id)
  AND NOT EXISTS (SELECT FROM person_merges m WHERE m.kept_id = p.id OR m.gone_id = p.id) AND NOT EXISTS (SELECT FROM accounts a WHERE a.person_id = p.id)`;
const UNUSED_ORGANISATION = `o.version = 1
  AND NOT EXISTS (SELECT FROM organisations c WHERE c.tenant_id = $1 AND c.parent_id = o.id)
  AND NOT EXISTS (SELECT FROM enrolments e WHERE e.tenant_id = $1 AND (e.school_id = o.id OR e.class_id = o.id))
  AND NOT EXISTS (SELECT FROM employments e WHERE e.tenant_id = $1 AND e.organisation_id = o.id)`;

/** $1 tenant, $2 ids. */
const REMOVE: Readonly<Record<Exclude<EffectEntity, 'classes'>, readonly string[]>> = {
  guardianships: [`DELETE FROM guardianships WHERE tenant_id = $1 AND id = ANY ($2) AND to_on IS NULL`],
  employments: [`DELETE FROM employments WHERE tenant_id = $1 AND id = ANY ($2) AND to_on IS NULL`],
  enrolments: [`DELETE FROM enrolments WHERE tenant_id = $1 AND id = ANY ($2) AND to_on IS NULL`],
  persons: [`DELETE FROM persons p WHERE p.tenant_id = $1 AND p.id = ANY ($2) AND ${UNUSED_PERSON}`],
  organisations: [`kind <> 'school'`, `kind = 'school'`].map(
    (kind) => `DELETE FROM organisations o WHERE o.tenant_id = $1 AND o.id = ANY ($2) AND o.${kind} AND ${UNUSED_ORGANISATION}`,
  ),
};

/** $1 tenant, $2 how they were. */
const RESTORE: Readonly<Record<Exclude<EffectEntity, 'guardianships' | 'employments'>, readonly string[]>> = {
  enrolments: [
    `UPDATE enrolments e SET to_on = NULL, end_reason = NULL FROM jsonb_to_recordset($2::jsonb) AS b(id uuid)
      WHERE e.tenant_id = $1 AND e.id = b.id AND NOT EXISTS (SELECT FROM enrolments o WHERE o.person_id = e.person_id AND o.to_on IS NULL)`,
  ],
  persons: [
    `DELETE FROM person_keys k USING jsonb_to_recordset($2::jsonb) AS b(id uuid, version integer), persons p
      WHERE k.tenant_id = $1 AND k.person_id = b.id AND p.id = b.id AND p.tenant_id = $1 AND p.version = b.version + 1`,
    `INSERT INTO person_keys (person_id, tenant_id, kind, blind)
     SELECT b.id, $1::uuid, k.kind, decode(k.blind, 'hex')
       FROM jsonb_to_recordset($2::jsonb) AS b(id uuid, version integer, keys jsonb)
       JOIN persons p ON p.id = b.id AND p.tenant_id = $1 AND p.version = b.version + 1
       CROSS JOIN LATERAL jsonb_to_recordset(b.keys) AS k(kind text, blind text)`,
    `UPDATE persons p SET name = b.name, name_key = b.name_key, name_tail = b.name_tail, name_last = b.name_last, gender = b.gender, birth_on = b.birth_on,
            id_document_kind = b.id_document_kind, id_document_sealed = b.id_document_sealed, student_number_sealed = b.student_number_sealed,
            teacher_number_sealed = b.teacher_number_sealed, mobile_sealed = b.mobile_sealed, updated_at = now(), version = p.version + 1
       FROM jsonb_array_elements($2::jsonb) AS e CROSS JOIN LATERAL jsonb_populate_record(NULL::persons, e) AS b
      WHERE p.tenant_id = $1 AND p.id = b.id AND p.version = b.version + 1`,
  ],
  organisations: [
    `UPDATE organisations o SET name = b.name, grade = b.grade, updated_at = now(), version = o.version + 1
       FROM jsonb_to_recordset($2::jsonb) AS b(id uuid, name text, grade integer, version integer)
      WHERE o.tenant_id = $1 AND o.id = b.id AND o.version = b.version + 1`,
  ],
  classes: [
    `UPDATE organisations o SET name = b.name, grade = b.grade, closed_on = b.closed_on, updated_at = now(), version = o.version + 1
       FROM jsonb_to_recordset($2::jsonb) AS b(id uuid, name text, grade integer, closed_on date, version integer)
      WHERE o.tenant_id = $1 AND o.id = b.id AND o.version = b.version + 1`,
  ],
};

/**
 * Takes back the last thing that a job did and that is not taken back yet, in the present transaction. Undefined when there
 * is nothing left. `kept` counts what stays because somebody has built upon it.
 */
export async function undoLast(
  manager: EntityManager,
  job: { id: string; tenantId: string },
): Promise<{ undone: number; kept: number } | undefined> {
  const { id, tenantId } = job;
  const [effect] = await manager.query<EffectRow[]>(
    `SELECT ordinal, entity, created, changed FROM roster_effects WHERE job_id = $1 AND tenant_id = $2 ORDER BY ordinal DESC LIMIT 1`,
    [id, tenantId],
  );
  if (!effect) return undefined;
  const { entity, created, changed } = effect;
  let undone = 0;
  if (changed.length > 0)
    undone += await run(manager, RESTORE[entity as keyof typeof RESTORE], [tenantId, JSON.stringify(changed)], 'last');
  if (created.length > 0) undone += await run(manager, REMOVE[entity as keyof typeof REMOVE], [tenantId, created], 'all');
  await manager.query(`DELETE FROM roster_effects WHERE job_id = $1 AND tenant_id = $2 AND ordinal = $3`, [id, tenantId, effect.ordinal]);
  return { undone, kept: created.length + changed.length - undone };
}

/** Rows touched: by all statements together, or by the last, for which the others only clear the way. */
async function run(manager: EntityManager, statements: readonly string[], values: unknown[], count: 'all' | 'last'): Promise<number> {
  let touched = 0;
  for (const sql of statements) {
    const [, rows] = await manager.query<[unknown, number]>(sql, values);
    touched = count === 'all' ? touched + rows : rows;
  }
  return touched;
}
