import type { Text } from '#shuyuan/kernel';
import type { EntityManager } from 'typeorm';
import { dayAfter, today } from '../numbers/days.js';
import { nameForms } from '../persons/person-name.js';
import { PersonKey } from '../persons/person-key.entity.js';
import type { Person } from '../persons/person.entity.js';
import type { RequestOutcome } from './data-request.entity.js';

type Kept = RequestOutcome['kept'][number];

const WHY: Record<'student' | 'staff' | 'guardian' | 'proof' | 'audit', Text> = {
  student: {
    zh: '学籍档案依《义务教育法》和《中小学生学籍管理办法》保存，属履行法定职责所必需（个人信息保护法第十三条第一款第三项）',
    en: 'Records of schooling are kept by the Compulsory Education Law and the rules on student records: a legal duty (PIPL art. 13.1.3)',
  },
  staff: {
    zh: '任职记录依《劳动合同法》第五十条在离任后保存两年以上（个人信息保护法第十三条第一款第三项）',
    en: 'Records of employment are kept for two years after its end (Labour Contract Law art. 50; PIPL art. 13.1.3)',
  },
  guardian: {
    zh: '被监护人在校期间，学校须能联系监护人（未成年人保护法）',
    en: 'While the child is at school the school must be able to reach the guardian (Law on the Protection of Minors)',
  },
  proof: {
    zh: '同意与撤回的记录用于证明处理合法（个人信息保护法第六十九条）',
    en: 'Consents and their withdrawal prove that what was done was lawful (PIPL art. 69)',
  },
  audit: {
    zh: '操作日志依《网络安全法》保存不少于六个月',
    en: 'The audit log is kept for at least six months (Cybersecurity Law)',
  },
};

const AFTER_EMPLOYMENT_DAYS = 731;

/** What the law has us keep of a person for now (个人信息保护法 §47: 法定保存期限未届满). */
export async function keptByLaw(manager: EntityManager, personId: string): Promise<{ core: boolean; contact: boolean; kept: Kept[] }> {
  const [facts]: [{ student: boolean; staff: boolean; guardian: boolean; consents: boolean }] = await manager.query(
    `SELECT EXISTS (SELECT 1 FROM person_life($1) WHERE kind = 'enrolment') AS student,
            EXISTS (SELECT 1 FROM person_life($1) WHERE kind = 'employment' AND (to_on IS NULL OR to_on > $2::date)) AS staff,
            EXISTS (SELECT 1 FROM guardianships g JOIN enrolments e ON e.person_id = g.child_id AND e.to_on IS NULL
                     WHERE g.guardian_id = $1 AND g.to_on IS NULL) AS guardian,
            EXISTS (SELECT 1 FROM consents WHERE person_id = $1 OR given_by = $1) AS consents`,
    [personId, dayAfter(today(), -AFTER_EMPLOYMENT_DAYS)],
  );
  const kept: Kept[] = [
    ...(facts.student ? [{ what: 'schooling', why: WHY.student }] : []),
    ...(facts.staff ? [{ what: 'employment', why: WHY.staff }] : []),
    ...(facts.guardian ? [{ what: 'guardianship', why: WHY.guardian }] : []),
    ...(facts.consents ? [{ what: 'consents', why: WHY.proof }] : []),
    { what: 'audit', why: WHY.audit },
  ];
  return { core: facts.student || facts.staff || facts.guardian, contact: facts.guardian, kept };
}

/** Erases what nothing keeps. Of a locked row. The id stays, as an empty place that old references lead to. */
export async function erase(manager: EntityManager, person: Person): Promise<RequestOutcome> {
  const { core, contact, kept } = await keptByLaw(manager, person.id);
  const done: string[] = [];
  if (!contact) {
    if (person.mobileSealed) done.push('mobile');
    person.mobileSealed = null;
    await manager.delete(PersonKey, { personId: person.id, kind: 'mobile' });
  }
  if (!core) {
    done.push('name', 'gender', 'birthOn', 'documentNumber', 'studentNumber', 'teacherNumber', 'guardianships', 'account');
    Object.assign(person, nameForms('已删除'), {
      ...{ gender: null, birthOn: null, documentKind: null, documentSealed: null, studentNumberSealed: null, teacherNumberSealed: null },
      ...{ sourceRef: null, erasedAt: new Date() },
    });
    await manager.delete(PersonKey, { personId: person.id });
    await manager.query(`DELETE FROM guardianships WHERE child_id = $1 OR guardian_id = $1`, [person.id]);
    await manager.query(`DELETE FROM sessions WHERE account_id IN (SELECT id FROM accounts WHERE person_id = $1)`, [person.id]);
    await manager.query(
      `UPDATE accounts SET disabled_at = coalesce(disabled_at, now()), disabled_reason = 'erased', display_name = '已删除', login_name = id::text, password_hash = NULL
        WHERE person_id = $1`,
      [person.id],
    );
  }
  await manager.query(
    `UPDATE consents SET withdrawn_at = now(), withdrawal_reason = 'erased' WHERE person_id = $1 AND withdrawn_at IS NULL`,
    [person.id],
  );
  person.version += 1;
  person.updatedAt = new Date();
  await manager.save(person);
  return { done, kept };
}
