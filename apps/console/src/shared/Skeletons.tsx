import { useTranslation } from 'react-i18next';
import styles from './states.module.css';

const widths = ['62%', '94%', '78%', '88%', '54%', '70%'];

/** The shape of what is coming, quiet enough not to flash on a fast answer. */
export function PageSkeleton({ lines = 5 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden">{t('app.loading')}</span>
      <i className={styles.title} aria-hidden="true" />
      {Array.from({ length: lines }, (_, index) => (
        <i key={index} aria-hidden="true" style={{ width: widths[index % widths.length] }} />
      ))}
    </div>
  );
}
