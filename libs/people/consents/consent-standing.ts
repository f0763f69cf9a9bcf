import type { EntityManager } from 'typeorm';
import { ageOn, today } from '../numbers/days.js';
import type { ConsentStanding } from '../persons/person-view.dto.js';
import type { Person } from '../persons/person.entity.js';

/** Under 14 a guardian has to consent (个人信息保护法 §31); from 14 on the minor may. */
export const GUARDIAN_UNTIL = 14;
/** 成年 (民法典 §17). */
export const OF_AGE = 18;

/** How it stands with the consent that a minor's data needs. */
export async function standingOf(
  manager: EntityManager,
  person: Pick<Person, 'id' | 'tenantId' | 'birthOn' | 'erasedAt'>,
): Promise<ConsentStanding> {
  if (person.erasedAt) return 'not-needed';
  if (!person.birthOn) return 'unknown';
  if (ageOn(person.birthOn, today()) >= OF_AGE) return 'not-needed';
  const rows: { given: number; newest: number; withdrawn: boolean }[] = await manager.query(
    `SELECT c.text_version AS given, c.withdrawn_at IS NOT NULL AS withdrawn,
            (SELECT max(version) FROM consent_texts t WHERE t.tenant_id = c.tenant_id) AS newest
       FROM consents c WHERE c.tenant_id = $1 AND c.person_id = $2 ORDER BY c.withdrawn_at IS NULL DESC, c.given_at DESC LIMIT 1`,
    [person.tenantId, person.id],
  );
  const [last] = rows;
  if (!last) return 'missing';
  if (last.withdrawn) return 'withdrawn';
  return last.given < last.newest ? 'outdated' : 'given';
}
