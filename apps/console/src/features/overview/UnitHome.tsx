import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { PageHead } from '../../shared/PageHead';
import { PageSkeleton } from '../../shared/Skeletons';
import { ApplicationMark, TenantMark } from '../../shared/StateMark';
import { EmptyState, ErrorState } from '../../shared/States';
import { useApplications } from '../applications/queries';
import { useMay, usePrincipal } from '../session/session';
import { PortalLink } from '../tenants/PortalLink';
import { useTenants } from '../tenants/queries';
import styles from './overview.module.css';

/** One county's desk: its form, its platform, and the one next thing to do. */
export function UnitHome() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { unitName } = usePrincipal();
  const mayFile = useMay('application.create');
  const applications = useApplications({ sort: '-updatedAt', limit: 10 });
  const tenants = useTenants({ limit: 10 });
  if (!applications.data || !tenants.data) {
    const error = applications.error ?? tenants.error;
    return error ? <ErrorState page error={error} onRetry={() => void applications.refetch()} /> : <PageSkeleton lines={8} />;
  }
  const application = applications.data.items[0];
  return (
    <>
      <PageHead title={unitName} lead={t('overview.unitLead')} />
      {!application && tenants.data.items.length === 0 && (
        <EmptyState title={t('overview.unit.none')} text={t('overview.unit.noneText')}>
          {mayFile && (
            <Button type="primary" size="large" onClick={() => void navigate('/applications/new')}>
              {t('overview.unit.file')}
            </Button>
          )}
        </EmptyState>
      )}
      <div className={styles.empty}>
        {application && (
          <section className={`sheet ${styles.card}`}>
            <h2>{t('overview.unit.application')}</h2>
            <ApplicationMark state={application.state} />
            <p>
              {t(`applications.progress.next.${application.applicantKind === 'county' ? 'county' : 'city'}.${application.state}`, {
                city: application.cityName,
              })}
            </p>
            <Link to={`/applications/${application.id}`}>{t('overview.unit.toApplication')}</Link>
          </section>
        )}
        {tenants.data.items.map((tenant) => (
          <section key={tenant.id} className={`sheet ${styles.card}`}>
            <h2>{tenant.name}</h2>
            <TenantMark state={tenant.state} />
            <PortalLink tenant={tenant} />
            <Link to={`/tenants/${tenant.id}`}>{t('overview.unit.toTenant')}</Link>
          </section>
        ))}
      </div>
    </>
  );
}
