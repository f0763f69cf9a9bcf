import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Demo } from '../../api/types';
import { formatDuration } from '../../i18n/format';
import { useNow } from '../../shared/useNow';
import { useProblemToast } from '../../shared/useProblemToast';
import styles from './demo.module.css';
import { useDemoControl } from './queries';

/** The year 2019 of the whole province, played through the public API: start, watch, stop, go on. */
export function DemoPanel({ demo }: { demo: Demo }) {
  const { t } = useTranslation();
  const toast = useProblemToast();
  const control = useDemoControl();
  const running = demo.state === 'running' || demo.state === 'stopping';
  const now = useNow(running, 1000);
  const share = demo.total > 0 ? Math.min(100, Math.floor((demo.done / demo.total) * 100)) : 0;
  const begun = demo.done > 0;
  const send = (action: 'start' | 'stop') => control.mutate(action, { onError: toast });
  return (
    <section className={`sheet ${styles.demo}`} aria-labelledby="demo" aria-busy={running}>
      <h2 id="demo">{t('demo.title')}</h2>
      <p>{t('demo.text')}</p>
      {(running || begun) && (
        <div className={styles.progress}>
          <div
            className={styles.track}
            role="progressbar"
            aria-label={t('demo.title')}
            aria-valuemin={0}
            aria-valuemax={demo.total || 100}
            aria-valuenow={demo.done}
            aria-valuetext={t('demo.progress', { done: demo.done, total: demo.total })}
          >
            <i style={{ width: `${share}%` }} />
          </div>
          <p className={styles.line}>
            <span>{t('demo.progress', { done: demo.done, total: demo.total })}</span>
            <span>{demo.step}</span>
            {running && demo.startedAt && (
              <span className="muted">{formatDuration(Math.max(0, Math.floor((now - Date.parse(demo.startedAt)) / 1000) * 1000))}</span>
            )}
          </p>
          {demo.message && <p className="muted">{demo.message}</p>}
        </div>
      )}
      <p className="visually-hidden" role="status">
        {t(`demo.states.${demo.state}`)}
      </p>
      {demo.state === 'failed' && <p role="alert">{t('demo.failed')}</p>}
      {running ? (
        <Button onClick={() => send('stop')} loading={demo.state === 'stopping'} disabled={demo.state === 'stopping'}>
          {t(demo.state === 'stopping' ? 'demo.stopping' : 'demo.stop')}
        </Button>
      ) : (
        <Button type="primary" onClick={() => send('start')} loading={control.isPending}>
          {t(begun ? 'demo.resume' : 'demo.start')}
        </Button>
      )}
    </section>
  );
}
