import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ApplicationSummary } from '../../api/types';
import { formatTime } from '../../i18n/format';
import { useApplications } from '../applications/queries';
import { usePrincipal } from '../session/session';
import styles from './tasks.module.css';

const SHOWN = 5;

/** What waits for this desk: the city consents to its counties; the province approves those and whoever files directly. */
function useWaiting(): ApplicationSummary[] {
  const province = usePrincipal().role === 'province_admin';
  const submitted = useApplications({ state: 'submitted', sort: 'updatedAt', limit: 200 });
  const consented = useApplications({ state: 'consented', sort: 'updatedAt', limit: 200 });
  const direct = submitted.data?.items.filter((one) => (one.applicantKind === 'county') !== province) ?? [];
  return province ? [...direct, ...(consented.data?.items ?? [])] : direct;
}

/** Oldest first; nothing is shown when the desk is clear. */
export function Tasks() {
  const { t } = useTranslation();
  const waiting = useWaiting();
  if (waiting.length === 0) return null;
  const rest = waiting.length - SHOWN;
  return (
    <section className={styles.tasks} aria-labelledby="tasks">
      <h2 id="tasks">{t('overview.tasks.title', { count: waiting.length })}</h2>
      <ul>
        {waiting.slice(0, SHOWN).map((item) => (
          <li key={item.id}>
            <Link to={`/applications/${item.id}`}>{item.unitName}</Link>
            <span>{t(`enums.mode.${item.mode}`)}</span>
            <span className="muted">{formatTime(item.submittedAt ?? item.updatedAt)}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Link to={`/applications?state=${waiting.at(-1)?.state}&sort=updatedAt`}>{t('overview.tasks.rest', { count: rest })}</Link>
      )}
    </section>
  );
}
