import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Overview } from '../../api/types';
import { formatNumber } from '../../i18n/format';
import styles from './overview.module.css';

type Key = keyof Overview['totals'];
/** Each figure is the door to the list it counts. */
const doors: [Key, string][] = [
  ['filed', '/applications'],
  ['approved', '/applications?state=approved'],
  ['opened', '/tenants?state=ready'],
  ['connected', '/tenants?kind=connected'],
  ['virtual', '/tenants?kind=virtual'],
  ['suspended', '/tenants?state=suspended'],
  ['failed', '/tenants?state=failed'],
];

export function Totals({ totals }: { totals: Overview['totals'] }) {
  const { t } = useTranslation();
  const share = totals.units > 0 ? totals.opened / totals.units : 0;
  return (
    <section className={styles.totals} aria-label={t('overview.totals.title')}>
      <div className={styles.lead}>
        <span>{t('overview.totals.share')}</span>
        <strong>
          {Math.floor(share * 100)}
          <small>%</small>
        </strong>
        <div className={styles.track} aria-hidden="true">
          <i style={{ width: `${share * 100}%` }} />
        </div>
        <span>{t('overview.totals.shareText', { opened: totals.opened, units: totals.units })}</span>
      </div>
      <ul>
        {doors.map(([key, to]) => (
          <li key={key} data-alarm={key === 'failed' && totals.failed > 0}>
            <Link to={to}>
              <strong>{formatNumber(totals[key])}</strong>
              <span>{t(`overview.totals.${key}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
