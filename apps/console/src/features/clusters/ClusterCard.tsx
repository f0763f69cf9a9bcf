import { useTranslation } from 'react-i18next';
import { formatNumber, formatTime } from '../../i18n/format';
import { Gauge } from '../../shared/Gauge';
import { Mark, type Tone } from '../../shared/Mark';
import { ClusterActions } from './ClusterActions';
import styles from './clusters.module.css';
import type { Cluster } from './types';

const tone: Record<Cluster['health'], Tone> = { healthy: 'good', unreachable: 'bad', unauthorized: 'bad', unknown: 'plain' };
const breakerTone: Record<Cluster['breaker'], Tone> = { closed: 'good', open: 'bad', 'half-open': 'warn' };
const NEARLY_FULL = 0.9;

export function ClusterCard({ cluster, mayWrite }: { cluster: Cluster; mayWrite: boolean }) {
  const { t } = useTranslation();
  const { name, adapter, builtIn, health, breaker, cordoned, message, kubernetesVersion, checkedAt } = cluster;
  return (
    <li className="sheet" aria-labelledby={`cluster-${name}`}>
      <div className={styles.head}>
        <h2 id={`cluster-${name}`}>{name}</h2>
        <Mark tone={tone[health]}>{t(`clusters.health.${health}`)}</Mark>
        {cordoned && <Mark tone="warn">{t('clusters.cordoned')}</Mark>}
      </div>
      <p className="muted">
        {t(`clusters.adapters.${adapter}`)}
        {adapter === 'kubernetes' && kubernetesVersion && ` · Kubernetes ${kubernetesVersion}`}
        {builtIn && ` · ${t('clusters.builtIn')}`}
      </p>
      {message && (
        <p className={styles.message} role="status">
          {message}
        </p>
      )}
      <Room cluster={cluster} />
      <dl className={`facts ${styles.facts}`}>
        <div>
          <dt>{t('clusters.breaker.title')}</dt>
          <dd>
            <Mark tone={breakerTone[breaker]}>{t(`clusters.breaker.${breaker}`)}</Mark>
          </dd>
        </div>
        <div>
          <dt>{t('clusters.checkedAt')}</dt>
          <dd>{formatTime(checkedAt, 'second')}</dd>
        </div>
        <div>
          <dt>{t('clusters.labels')}</dt>
          <dd>
            <Labels labels={cluster.labels} />
          </dd>
        </div>
      </dl>
      {mayWrite && <ClusterActions cluster={cluster} />}
    </li>
  );
}

function Room({ cluster: { name, tenants, capacity } }: { cluster: Cluster }) {
  const { t } = useTranslation();
  const { platforms, cpuMillis, memoryMiB } = capacity;
  const more = [
    typeof cpuMillis === 'number' && t('clusters.cores', { value: formatNumber(cpuMillis / 1000) }),
    typeof memoryMiB === 'number' && t('clusters.gib', { value: formatNumber(memoryMiB / 1024) }),
  ].filter(Boolean);
  return (
    <div className={styles.room}>
      <span>
        {platforms === null
          ? t('clusters.tenantsUnlimited', { count: tenants })
          : t('clusters.tenantsOf', { tenants: formatNumber(tenants), platforms: formatNumber(platforms) })}
        {more.length > 0 && <span className="muted"> · {more.join(' · ')}</span>}
      </span>
      {platforms !== null && (
        <Gauge label={t('clusters.roomOf', { name })} value={tenants} of={platforms} warn={tenants >= platforms * NEARLY_FULL} />
      )}
    </div>
  );
}

function Labels({ labels }: { labels: Record<string, string> }) {
  const entries = Object.entries(labels);
  if (entries.length === 0) return '—';
  return entries.map(([key, value]) => (
    <span key={key} className={`mono ${styles.label}`}>
      {key}={value}
    </span>
  ));
}
