import { CheckOutlined, ClockCircleOutlined, CloseOutlined, SyncOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phase, PhaseName, PhaseStatus, Tenant } from '../../../api/types';
import { formatDuration, formatTime } from '../../../i18n/format';
import { useNow } from '../../../shared/useNow';
import { useProblemToast } from '../../../shared/useProblemToast';
import { useTenantAction } from '../queries';
import styles from '../tenants.module.css';

const ORDER: PhaseName[] = ['namespace', 'quota', 'isolation', 'access', 'portal', 'domain', 'verify'];
const icons: Partial<Record<PhaseStatus, ReactNode>> = {
  succeeded: <CheckOutlined />,
  failed: <CloseOutlined />,
  running: <SyncOutlined />,
  waiting: <ClockCircleOutlined />,
};
const notYet = (phase: PhaseName): Phase => ({
  phase,
  status: 'pending',
  generation: 0,
  startedAt: null,
  finishedAt: null,
  durationMs: null,
  reason: null,
  message: null,
  attempt: 0,
});

/** The opening of a platform step by step, as it happens: what is done, how long it took, what stands in the way. */
export function Phases({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation();
  const phases = ORDER.map((name) => tenant.phases.find((one) => one.phase === name) ?? notYet(name));
  const done = phases.filter((one) => one.status === 'succeeded' || one.status === 'skipped').length;
  const current = phases.find((one) => one.status === 'failed' || one.status === 'running' || one.status === 'waiting');
  const now = useNow(phases.some((one) => one.status === 'running' || one.status === 'waiting'));
  return (
    <section className="sheet" aria-labelledby="phases">
      <h2 id="phases">{t('tenants.phases.title')}</h2>
      <p className="row" style={{ justifyContent: 'space-between' }}>
        <span>{t('tenants.phases.done', { done, total: ORDER.length })}</span>
        <span className="muted">{t('tenants.phases.generation', { generation: tenant.generation })}</span>
      </p>
      <div className={styles.bar} aria-hidden="true">
        <i style={{ width: `${(done / ORDER.length) * 100}%` }} />
      </div>
      {/* Said once per change, not with every tick of the clock. */}
      <p className="visually-hidden" role="status">
        {current
          ? `${t(`tenants.phases.names.${current.phase}`)} ${t(`enums.phaseStatus.${current.status}`)}`
          : t('tenants.phases.done', { done, total: ORDER.length })}
      </p>
      <ol className={styles.phases}>
        {phases.map((phase, index) => (
          <li key={phase.phase} data-status={phase.status}>
            <span className={styles.knot} aria-hidden="true">
              <span>{icons[phase.status] ?? index + 1}</span>
            </span>
            <div className={styles.phase}>
              <strong>{t(`tenants.phases.names.${phase.phase}`)}</strong>
              <p>
                {phase.message && phase.status !== 'failed' && phase.status !== 'succeeded'
                  ? phase.message
                  : t(`tenants.phases.does.${phase.phase}`)}
              </p>
            </div>
            <PhaseTime phase={phase} now={now} />
            {phase.status === 'failed' && <Fault phase={phase} tenant={tenant} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function PhaseTime({ phase, now }: { phase: Phase; now: number }) {
  const { t } = useTranslation();
  const running = (phase.status === 'running' || phase.status === 'waiting') && phase.startedAt;
  const spent = running ? Math.max(0, now - Date.parse(phase.startedAt as string)) : phase.durationMs;
  return (
    <span className={styles.time} title={phase.startedAt ? formatTime(phase.startedAt, 'second') : undefined}>
      {phase.status === 'succeeded' ? (
        <span className="visually-hidden">{t('enums.phaseStatus.succeeded')}</span>
      ) : (
        t(`enums.phaseStatus.${phase.status}`)
      )}
      {spent !== null && phase.status !== 'pending' && ` ${formatDuration(spent)}`}
    </span>
  );
}

function Fault({ phase, tenant }: { phase: Phase; tenant: Tenant }) {
  const { t } = useTranslation();
  const toast = useProblemToast();
  const act = useTenantAction(tenant);
  return (
    <div className={styles.fault} role="alert">
      <strong>{phase.message ?? t('tenants.phases.failed')}</strong>
      <span>
        {phase.reason && <code>{phase.reason}</code>} {t('tenants.phases.attempt', { count: phase.attempt })}
        {tenant.correlationId && (
          <>
            {' · '}
            <code>{tenant.correlationId}</code>
          </>
        )}
      </span>
      {tenant.actions.includes('retry') && (
        <Button type="primary" danger loading={act.isPending} onClick={() => act.mutate({ action: 'retry' }, { onError: toast })}>
          {t('tenants.actions.retry.label')}
        </Button>
      )}
    </div>
  );
}
