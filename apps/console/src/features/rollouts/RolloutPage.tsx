import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { formatDuration, formatNumber, formatTime } from '../../i18n/format';
import { BackLink } from '../../shared/BackLink';
import { PageHead } from '../../shared/PageHead';
import { PageSkeleton } from '../../shared/Skeletons';
import { ErrorState } from '../../shared/States';
import { Failures } from './detail/Failures';
import { RolloutActions } from './detail/RolloutActions';
import { Targets } from './detail/Targets';
import { Waves } from './detail/Waves';
import { RolloutMark } from './marks';
import { useRollout } from './queries';
import styles from './rollouts.module.css';
import type { Rollout } from './types';

export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data, error, refetch } = useRollout(id);
  if (!data) return error ? <ErrorState page error={error} onRetry={() => void refetch()} /> : <PageSkeleton lines={12} />;
  return (
    <>
      <PageHead
        before={<BackLink to="/rollouts" label={t('rollouts.title')} />}
        title={t('rollouts.detail.title', { to: data.to })}
        lead={
          <span className="row">
            <RolloutMark state={data.state} />
            <span>{t('rollouts.detail.by', { name: data.createdBy, time: formatTime(data.createdAt) })}</span>
            <Link to={`/templates/${encodeURIComponent(data.to)}`}>{t('rollouts.detail.toTemplate')}</Link>
          </span>
        }
        aside={<RolloutActions rollout={data} />}
      />
      {data.message && (
        <Alert
          type={data.state === 'failed' ? 'error' : data.state === 'stopped' ? 'warning' : 'info'}
          showIcon
          style={{ marginBottom: 16 }}
          title={data.message}
        />
      )}
      <div className={styles.columns}>
        <Waves rollout={data} />
        <div className="stack">
          <Facts rollout={data} />
          <Failures rollout={data} />
        </div>
      </div>
      <Targets rollout={data} />
    </>
  );
}

function Facts({ rollout }: { rollout: Rollout }) {
  const { t } = useTranslation();
  const { totals, reason, soakSeconds, maxFailures, deadlineSeconds, finishedAt } = rollout;
  const counts = ['targets', 'ready', 'running', 'pending', 'failed', 'skipped', 'rolledBack'] as const;
  const rows: [key: string, value: string][] = [
    ...counts.map((key): [string, string] => [key, formatNumber(totals[key])]),
    ['soak', formatDuration(soakSeconds * 1000)],
    ['maxFailures', formatNumber(maxFailures)],
    ['deadline', formatDuration(deadlineSeconds * 1000)],
    ['finishedAt', formatTime(finishedAt)],
  ];
  return (
    <section className="sheet">
      <h2>{t('rollouts.facts.title')}</h2>
      <dl className={`facts ${styles.facts}`}>
        <div className={styles.wide}>
          <dt>{t('rollouts.facts.reason')}</dt>
          <dd>{reason}</dd>
        </div>
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`rollouts.facts.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
