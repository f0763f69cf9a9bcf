import { useTranslation } from 'react-i18next';
import styles from '../../layout/shell.module.css';
import { useLiveStatus } from './live';

/** Whether what is on the screen follows the platform by itself right now. */
export function LiveMark() {
  const { t } = useTranslation();
  const status = useLiveStatus();
  return (
    <span className={styles.live} data-status={status} role="status" title={t(`live.hint.${status}`)}>
      <span className={styles.dot} aria-hidden="true" />
      <span>{t(`live.${status}`)}</span>
    </span>
  );
}
