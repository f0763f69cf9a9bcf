import { useTranslation } from 'react-i18next';
import type { Decision } from '../../../api/types';
import { Mark } from '../../../shared/Mark';
import styles from './decision.module.css';

/** Which of R1–R6 applies, what it demands and why: the notice in the words of this one case. */
/** Reasons that speak of a choice which has not been made yet. */
const ABOUT_CHOICE = new Set(['mode-differs', 'target-differs', 'national-missing', 'connect-needs-eligibility']);
const tone = { undecided: 'plain', satisfied: 'good', deviating: 'warn', blocking: 'bad' } as const;

interface Props {
  decision: Decision;
  stale?: boolean;
  /** Mode or platform is not chosen yet: there is a rule to explain, nothing to judge. */
  undecided?: boolean;
}
export function DecisionCard({ decision, stale, undecided }: Props) {
  const { t } = useTranslation();
  const targets = decision.targets.map((target) => t(`enums.target.${target}`)).join(t('applications.decision.and'));
  const verdict = undecided ? 'undecided' : decision.satisfied ? 'satisfied' : decision.blocking ? 'blocking' : 'deviating';
  const reasons = undecided ? decision.reasons.filter(({ code }) => !ABOUT_CHOICE.has(code)) : decision.reasons;
  return (
    <section className={`sheet ${styles.card}`} data-verdict={verdict} data-stale={stale} aria-labelledby="decision">
      <h2 id="decision">{t('applications.decision.title')}</h2>
      <p className={styles.rule}>
        <span className={styles.seal} aria-hidden="true">
          {t(`enums.forceSeal.${decision.force}`)}
        </span>
        <span>
          <strong>{t('applications.decision.rule', { rule: decision.rule })}</strong>
          {t(`applications.decision.who.${decision.rule}`)}
        </span>
      </p>
      <p className={styles.demand}>
        {t('applications.decision.demand', {
          force: t(`enums.force.${decision.force}`),
          mode: t(`enums.mode.${decision.mode}`),
          targets,
        })}
      </p>
      <p className="muted">{t(`applications.decision.forceMeans.${decision.force}`)}</p>
      <p role="status" className={styles.verdict}>
        <Mark tone={tone[verdict]}>{t(`applications.decision.verdict.${verdict}`)}</Mark>
      </p>
      {reasons.length > 0 && (
        <ul className={styles.reasons}>
          {reasons.map((reason) => (
            <li key={reason.code}>
              {reason.message}
              {reason.source && <small>{t('applications.decision.source', { source: reason.source })}</small>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
