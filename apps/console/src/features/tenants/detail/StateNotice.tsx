import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Tenant } from '../../../api/types';
import { formatTime } from '../../../i18n/format';
import styles from '../tenants.module.css';

/** What the public meets right now, whenever it is not the open portal. */
export function StateNotice({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation();
  const reason = tenant.reason ? t('tenants.notice.reason', { reason: tenant.reason }) : undefined;
  if (tenant.desiredState === 'deleted') {
    return (
      <Alert
        className={styles.notice ?? ''}
        type="error"
        showIcon
        role="status"
        title={
          tenant.deleteAfter && tenant.state !== 'deleted'
            ? t('tenants.notice.deleting', { date: formatTime(tenant.deleteAfter) })
            : t('tenants.notice.deleted')
        }
        description={reason}
      />
    );
  }
  if (tenant.desiredState === 'suspended') {
    return (
      <Alert
        className={styles.notice ?? ''}
        type="warning"
        showIcon
        role="status"
        title={t('tenants.notice.suspended')}
        description={reason}
      />
    );
  }
  return null;
}
