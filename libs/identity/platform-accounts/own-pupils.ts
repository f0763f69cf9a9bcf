import type { EntityManager } from 'typeorm';
import { caller, kernelErrors } from '#shuyuan/kernel';

/**
 * A teacher (教师) acts for the classes they teach, and for no other. Whoever may write accounts acts for all of the
 * platform. `shuyuan.tenant` bounds both.
 */
export async function holdToOwnClass(manager: EntityManager, classId: string): Promise<void> {
  const { permissions, personId } = caller();
  if (permissions.includes('account.write')) return;
  const rows: unknown[] = await manager.query(
    `SELECT 1 FROM employments WHERE organisation_id = $1 AND person_id = $2 AND (to_on IS NULL OR to_on >= current_date) LIMIT 1`,
    [classId, personId],
  );
  if (rows.length === 0) throw kernelErrors['resource.not-found']();
}

/** The class (班级) in which a person is now; undefined for who is in none. */
export async function classOf(manager: EntityManager, personId: string): Promise<string | undefined> {
  const rows: { class_id: string }[] = await manager.query(
    'SELECT class_id FROM enrolments WHERE person_id = $1 AND to_on IS NULL AND class_id IS NOT NULL',
    [personId],
  );
  return rows[0]?.class_id;
}
