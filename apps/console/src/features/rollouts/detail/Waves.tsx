import { CheckOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../i18n/format';
import { Gauge } from '../../../shared/Gauge';
import { useNow } from '../../../shared/useNow';
import { WaveMark } from '../marks';
import styles from '../rollouts.module.css';
import type { Rollout, Wave } from '../types';

/** One wave after the other, each with how far it has come and how long it is still watched. */
export function Waves({ rollout }: { rollout: Rollout }) {
  const { t } = useTranslation();
  const now = useNow(
    rollout.waves.some(({ state }) => state === 'soaking' || state === 'running'),
    1000,
  );
  const { totals, waves } = rollout;
  const done = waves.filter(({ state }) => state === 'done').length;
  return (
    <section className="sheet">
      <h2>{t('rollouts.waves.title')}</h2>
      <p role="status" style={{ marginBottom: 6 }}>
        {t('rollouts.waves.done', { done, total: waves.length })} ·{' '}
        {t('rollouts.progress', { ready: totals.ready, total: totals.targets, failed: totals.failed })}
      </p>
      <Gauge label={t('rollouts.progressOf', { name: rollout.to })} value={totals.ready} of={totals.targets} bad={totals.failed} />
      <ol className={styles.waves}>
        {waves.map((wave) => (
          <Step key={wave.ordinal} wave={wave} now={now} />
        ))}
      </ol>
    </section>
  );
}

function Step({ wave, now }: { wave: Wave; now: number }) {
  const { t } = useTranslation();
  const { ordinal, name, state, total, ready, failed, skipped } = wave;
  const time = timeOf(wave, now);
  return (
    <li data-state={state} aria-current={state === 'running' || state === 'soaking' ? 'step' : undefined}>
      <span className={styles.knot} aria-hidden="true">
        {state === 'done' ? <CheckOutlined /> : ordinal + 1}
      </span>
      <div className={styles.wave}>
        <div className={styles.waveHead}>
          <h3>{t('rollouts.waves.name', { no: ordinal + 1, name })}</h3>
          <WaveMark state={state} />
        </div>
        <Gauge label={t('rollouts.progressOf', { name })} value={ready} of={total} bad={failed} />
        <div className={styles.waveFoot}>
          <span>
            {t('rollouts.progress', { ready, total, failed })}
            {skipped > 0 && ` · ${t('rollouts.waves.skipped', { count: skipped })}`}
          </span>
          {time && <span>{t(`rollouts.waves.${time.key}`, { time: formatDuration(time.milliseconds) })}</span>}
        </div>
      </div>
    </li>
  );
}

function timeOf({ state, startedAt, finishedAt, soakUntil }: Wave, now: number) {
  if (state === 'soaking' && soakUntil) return { key: 'soakLeft', milliseconds: Math.max(0, Date.parse(soakUntil) - now) };
  if (!startedAt) return null;
  const end = finishedAt ? Date.parse(finishedAt) : state === 'running' ? now : null;
  return end === null ? null : { key: finishedAt ? 'took' : 'since', milliseconds: Math.max(0, end - Date.parse(startedAt)) };
}
