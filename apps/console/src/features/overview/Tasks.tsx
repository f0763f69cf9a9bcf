import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ApplicationState } from '../../api/types';
import { formatTime } from '../../i18n/format';
import { useApplications } from '../applications/queries';
import styles from './tasks.module.css';

/** What lies on this desk now, oldest first; nothing is shown when the desk is clear. */
export function Tasks({ state }: { state: ApplicationState }) {
  const { t } = useTranslation();
  const { data } = useApplications({ state, sort: 'updatedAt', limit: 5 });
  if (!data || data.items.length === 0) return null;
  return (
    <section className={styles.tasks} aria-labelledby="tasks">
      <h2 id="tasks">{t('overview.tasks.title', { count: data.total })}</h2>
      <ul>
        {data.items.map((item) => (
          <li key={item.id}>
            <Link to={`/applications/${item.id}`}>{item.unitName}</Link>
            <span>{t(`enums.mode.${item.mode}`)}</span>
            <span className="muted">{formatTime(item.submittedAt ?? item.updatedAt)}</span>
          </li>
        ))}
      </ul>
      {data.total > data.items.length && <Link to={`/applications?state=${state}`}>{t('overview.tasks.all')}</Link>}
    </section>
  );
}
