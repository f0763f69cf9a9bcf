import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTargets } from '../queries';
import styles from '../rollouts.module.css';
import type { Rollout } from '../types';

const SHOWN = 20;

/** The platforms that did not come through, each with its reason and the way to it. */
export function Failures({ rollout }: { rollout: Rollout }) {
  return rollout.totals.failed > 0 ? <Failed rollout={rollout} /> : null;
}

function Failed({ rollout }: { rollout: Rollout }) {
  const { t } = useTranslation();
  const { data } = useTargets(rollout, { state: 'failed', limit: SHOWN });
  const items = data?.items ?? [];
  return (
    <section className="sheet">
      <h2>{t('rollouts.failures.title', { count: rollout.totals.failed })}</h2>
      <ul className={styles.failures}>
        {items.map(({ tenantId, tenantName, message, reason }) => (
          <li key={tenantId}>
            <Link to={`/tenants/${tenantId}`}>{tenantName}</Link>
            <p>{message ?? reason}</p>
          </li>
        ))}
      </ul>
      {data && data.total > items.length && <p className="muted">{t('rollouts.failures.more', { count: data.total - items.length })}</p>}
    </section>
  );
}
