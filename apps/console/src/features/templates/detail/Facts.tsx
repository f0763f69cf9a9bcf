import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../i18n/format';
import type { Template } from '../types';
import styles from '../templates.module.css';

export function Facts({ template }: { template: Template }) {
  const { t } = useTranslation();
  const { createdBy, createdAt, proposedBy, publishedBy, publishedAt, digest, notes } = template;
  const facts: [key: string, value: string][] = [
    ['createdBy', createdBy ?? t('templates.builtIn')],
    ['createdAt', formatTime(createdAt)],
    ['proposedBy', proposedBy ?? '—'],
    ['publishedBy', publishedBy ?? (publishedAt ? t('templates.builtIn') : '—')],
    ['publishedAt', formatTime(publishedAt)],
  ];
  return (
    <section className="sheet">
      <h2>{t('templates.facts.title')}</h2>
      <dl className="facts">
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`templates.facts.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className={styles.wide}>
          <dt>{t('templates.facts.digest')}</dt>
          <dd className="mono">{digest}</dd>
        </div>
        {notes && (
          <div className={styles.wide}>
            <dt>{t('templates.facts.notes')}</dt>
            <dd className={styles.notes}>{notes}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
