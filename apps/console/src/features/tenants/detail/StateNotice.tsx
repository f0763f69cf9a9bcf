import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Tenant } from '../../../api/types';
import { formatTime } from '../../../i18n/format';
import { useNow } from '../../../shared/useNow';
import styles from '../tenants.module.css';

/** What holds the platform back or keeps it from the public right now. */
export function StateNotice({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation();
  const now = useNow(false);
  const because = (reason: string | null) => (reason ? t('tenants.notice.reason', { reason }) : undefined);
  const pinned = tenant.pinReason !== null && (tenant.pinUntil === null || Date.parse(tenant.pinUntil) > now);
  return (
    <>
      <LifeNotice tenant={tenant} reason={because(tenant.reason)} />
      {tenant.pausedReason !== null && (
        <Notice type="warning" title={t('tenants.notice.paused')} description={because(tenant.pausedReason)} />
      )}
      {pinned && (
        <Notice
          type="info"
          title={t('tenants.notice.pinned', { version: tenant.templateVersion, date: formatTime(tenant.pinUntil) })}
          description={because(tenant.pinReason)}
        />
      )}
    </>
  );
}

function LifeNotice({ tenant, reason }: { tenant: Tenant; reason: string | undefined }) {
  const { t } = useTranslation();
  if (tenant.desiredState === 'deleted') {
    const waiting = tenant.deleteAfter && tenant.state !== 'deleted';
    const title = waiting ? t('tenants.notice.deleting', { date: formatTime(tenant.deleteAfter) }) : t('tenants.notice.deleted');
    return <Notice type="error" title={title} description={reason} />;
  }
  if (tenant.desiredState === 'archived') {
    const done = tenant.state === 'archived';
    return <Notice type="warning" title={t(done ? 'tenants.notice.archived' : 'tenants.notice.archiving')} description={reason} />;
  }
  if (tenant.desiredState === 'suspended') return <Notice type="warning" title={t('tenants.notice.suspended')} description={reason} />;
  return null;
}

interface Props {
  type: 'error' | 'warning' | 'info';
  title: string;
  description: string | undefined;
}
function Notice({ type, title, description }: Props) {
  return <Alert className={styles.notice ?? ''} type={type} showIcon role="status" title={title} description={description} />;
}
