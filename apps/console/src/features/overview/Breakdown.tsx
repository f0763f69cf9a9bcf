import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Overview } from '../../api/types';
import { ApplicationMark } from '../../shared/StateMark';
import styles from './overview.module.css';

export function Batches({ rows }: { rows: Overview['byBatch'] }) {
  const { t } = useTranslation();
  return (
    <section className="sheet" aria-labelledby="batches">
      <h2 id="batches">{t('overview.batches.title')}</h2>
      <ul className={styles.bars}>
        {rows.map(({ batch, units, approved, opened }) => (
          <li key={batch}>
            <Link to={`/applications?batch=${batch}`}>{t(`enums.batchLong.${batch}`)}</Link>
            <span>{t('overview.batches.text', { units, approved, opened })}</span>
            <span className={styles.track} aria-hidden="true">
              <i data-kind="approved" style={{ width: percent(approved, units) }} />
              <i style={{ width: percent(opened, units) }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function States({ rows }: { rows: Overview['byState'] }) {
  const { t } = useTranslation();
  const largest = Math.max(1, ...rows.map((row) => row.count));
  return (
    <section className="sheet" aria-labelledby="states">
      <h2 id="states">{t('overview.states.title')}</h2>
      <ul className={styles.states}>
        {rows.map(({ state, count }) => (
          <li key={state}>
            <Link to={`/applications?state=${state}`}>
              <ApplicationMark state={state} />
              <span className={styles.track} aria-hidden="true">
                <i style={{ width: percent(count, largest) }} />
              </span>
              <strong>{count}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

const percent = (part: number, whole: number) => `${whole > 0 ? (part / whole) * 100 : 0}%`;
