import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTenants } from '../tenants/queries';
import styles from './tasks.module.css';

/** Platforms that did not open, with the reason: what an operator looks for first. */
export function Blocked() {
  const { t } = useTranslation();
  const { data } = useTenants({ state: 'failed', sort: '-updatedAt', limit: 5 });
  if (!data || data.items.length === 0) return null;
  return (
    <section className={styles.tasks} data-alarm aria-labelledby="blocked">
      <h2 id="blocked">{t('overview.blocked.title', { count: data.total })}</h2>
      <ul>
        {data.items.map((tenant) => (
          <li key={tenant.id}>
            <Link to={`/tenants/${tenant.id}`}>{tenant.unitName}</Link>
            <span className="muted">{tenant.message}</span>
          </li>
        ))}
      </ul>
      {data.total > data.items.length && <Link to="/tenants?state=failed">{t('overview.blocked.all')}</Link>}
    </section>
  );
}
