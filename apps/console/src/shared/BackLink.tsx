import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './page.module.css';

export function BackLink({ to, label }: { to: string; label: string }) {
  const { t } = useTranslation();
  return (
    <Link to={to} className={styles.back ?? ''}>
      {t('app.backTo', { page: label })}
    </Link>
  );
}
