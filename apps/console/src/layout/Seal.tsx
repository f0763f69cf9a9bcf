import { useTranslation } from 'react-i18next';
import styles from './shell.module.css';

/** The product's seal: two characters cut in vermilion, as on the cover of a ledger. */
export function Seal() {
  const { t } = useTranslation();
  return (
    <span className={styles.seal} aria-hidden="true">
      {t('app.seal')}
    </span>
  );
}
