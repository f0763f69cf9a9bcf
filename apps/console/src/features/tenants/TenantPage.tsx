import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Tenant } from '../../api/types';
import { BackLink } from '../../shared/BackLink';
import { PageHead } from '../../shared/PageHead';
import { PageSkeleton } from '../../shared/Skeletons';
import { TenantMark } from '../../shared/StateMark';
import { ErrorState } from '../../shared/States';
import { useMay, usePrincipal } from '../session/session';
import { PlatformScreens } from './PlatformScreens';
import { PortalLink } from './PortalLink';
import { Conditions } from './detail/Conditions';
import { DriftTab } from './detail/DriftTab';
import { Facts } from './detail/Facts';
import { History } from './detail/History';
import { Objects } from './detail/Objects';
import { Phases } from './detail/Phases';
import { StateNotice } from './detail/StateNotice';
import { TenantActions } from './detail/TenantActions';
import { Usage } from './detail/Usage';
import { useTenant } from './queries';
import { SiteTab } from './site/SiteTab';
import styles from './tenants.module.css';

export function Component() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useTenant(id);
  if (!data) return error ? <ErrorState page error={error} onRetry={() => void refetch()} /> : <PageSkeleton lines={12} />;
  return <TenantView key={id} tenant={data} />;
}

function TenantView({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation();
  const maySeeSite = useMay('site.read');
  const mayEditSite = useMay('site.edit');
  const { role } = usePrincipal();
  const [params, setParams] = useSearchParams();
  const tabs = [
    { key: 'progress', label: t('tenants.tabs.progress'), children: <ProgressTab tenant={tenant} /> },
    { key: 'objects', label: t('tenants.tabs.objects'), children: <Objects tenant={tenant} /> },
    { key: 'drift', label: t('tenants.tabs.drift'), children: <DriftTab tenant={tenant} /> },
    { key: 'history', label: t('tenants.tabs.history'), children: <History tenant={tenant} /> },
    ...(maySeeSite ? [{ key: 'site', label: t('tenants.tabs.site'), children: <SiteTab tenant={tenant} readOnly={!mayEditSite} /> }] : []),
  ];
  return (
    <>
      <PageHead
        before={role === 'tenant_admin' ? undefined : <BackLink to="/tenants" label={t('tenants.title')} />}
        title={tenant.name}
        lead={
          <span className="row">
            <TenantMark state={tenant.state} />
            <span>{t(`enums.tenantKind.${tenant.kind}`)}</span>
            <PortalLink tenant={tenant} />
            <PlatformScreens id={tenant.id} />
            {tenant.applicationId && <Link to={`/applications/${tenant.applicationId}`}>{t('tenants.toApplication')}</Link>}
          </span>
        }
        aside={<TenantActions tenant={tenant} />}
      />
      <StateNotice tenant={tenant} />
      <Tabs
        className={styles.tabs ?? ''}
        items={tabs}
        activeKey={tabs.some((tab) => tab.key === params.get('tab')) ? (params.get('tab') as string) : 'progress'}
        destroyOnHidden
        onChange={(tab) => setParams({ tab }, { replace: true, preventScrollReset: true })}
      />
    </>
  );
}

function ProgressTab({ tenant }: { tenant: Tenant }) {
  return (
    <div className={styles.columns}>
      <Phases tenant={tenant} />
      <div className="stack">
        <Usage tenant={tenant} />
        <Facts tenant={tenant} />
        <Conditions tenant={tenant} />
      </div>
    </div>
  );
}
