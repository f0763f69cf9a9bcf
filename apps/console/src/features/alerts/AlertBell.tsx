import { BellOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from '../../layout/shell.module.css';
import { useMay } from '../session/session';
import { useAlerts } from './queries';

const MOST_SHOWN = 99;

/** How many platforms are not ready though their time is over; follows by itself. */
export function AlertBell() {
  const may = useMay('alert.read');
  return may ? <Bell /> : null;
}

function Bell() {
  const { t } = useTranslation();
  const count = useAlerts({ open: 'true', limit: 1 }).data?.total ?? 0;
  return (
    <Link to="/alerts?open=true" className={`${styles.tool} ${styles.bell}`} title={t('alerts.bell', { count })}>
      <BellOutlined aria-hidden="true" />
      {count > 0 && <b aria-hidden="true">{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</b>}
      <span className="visually-hidden" role="status">
        {t('alerts.bell', { count })}
      </span>
    </Link>
  );
}
