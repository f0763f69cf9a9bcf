import { ExportOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { TenantSummary } from '../../api/types';

/** The portal's address; a link once something answers there. */
export function PortalLink({ tenant }: { tenant: Pick<TenantSummary, 'url' | 'host' | 'state'> }) {
  const { t } = useTranslation();
  if (tenant.state === 'pending' || tenant.state === 'deleted') return <span className="mono">{tenant.host}</span>;
  return (
    <a href={tenant.url} target="_blank" rel="noreferrer" className="mono">
      {tenant.host} <ExportOutlined aria-hidden="true" />
      <span className="visually-hidden">{t('app.newWindow')}</span>
    </a>
  );
}
