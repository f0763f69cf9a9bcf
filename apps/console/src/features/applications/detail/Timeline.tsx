import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../../../api/types';
import { formatTime } from '../../../i18n/format';
import styles from './timeline.module.css';

export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  const { t } = useTranslation();
  const latestFirst = [...entries].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <section className="sheet" aria-labelledby="timeline">
      <h2 id="timeline">{t('applications.timeline.title')}</h2>
      <ol className={styles.timeline}>
        {latestFirst.map((entry, index) => (
          <li key={`${entry.at}${entry.action}${index}`} data-action={entry.action}>
            <strong>{t(`applications.timeline.actions.${entry.action}`, { defaultValue: entry.action })}</strong>
            <span className="muted">
              {entry.actor} · {t(`enums.role.${entry.actorRole}`)}
            </span>
            {entry.comment && <blockquote>{entry.comment}</blockquote>}
            <time dateTime={entry.at} className="muted">
              {formatTime(entry.at)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  );
}
