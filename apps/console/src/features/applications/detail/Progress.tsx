import { useTranslation } from 'react-i18next';
import type { Application, ApplicationState } from '../../../api/types';
import styles from './progress.module.css';

const order: ApplicationState[] = ['draft', 'submitted', 'consented', 'approved'];

/** Where the paper lies: which desk has signed, which is next, and what that desk is called. */
export function Progress({ application }: { application: Application }) {
  const { t } = useTranslation();
  const { state, applicantKind, cityName, unitName } = application;
  const steps = applicantKind === 'county' ? order : order.filter((step) => step !== 'consented');
  const stopped = state === 'returned' || state === 'rejected' || state === 'withdrawn';
  const reached = state === 'returned' ? 0 : steps.indexOf(state);
  return (
    <section className={styles.progress} aria-label={t('applications.progress.title')}>
      <ol>
        {steps.map((step, index) => (
          <li
            key={step}
            data-done={index <= reached && !stopped}
            {...(index === reached + 1 && !stopped ? { 'aria-current': 'step' as const } : {})}
          >
            <span aria-hidden="true">{index + 1}</span>
            <span>
              {t(`applications.progress.steps.${step}`)}
              <small>{t(`applications.progress.desks.${step}`, { city: cityName, unit: unitName })}</small>
            </span>
          </li>
        ))}
      </ol>
      <p role="status">{t(`applications.progress.next.${applicantKind === 'county' ? 'county' : 'city'}.${state}`, { city: cityName })}</p>
    </section>
  );
}
