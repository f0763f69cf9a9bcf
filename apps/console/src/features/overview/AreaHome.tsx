import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { request } from '../../api/client';
import type { Page, Region } from '../../api/types';
import { PageHead } from '../../shared/PageHead';
import { PageSkeleton } from '../../shared/Skeletons';
import { ApplicationMark, TenantMark } from '../../shared/StateMark';
import { ErrorState } from '../../shared/States';
import { useApplications } from '../applications/queries';
import { usePrincipal } from '../session/session';
import { useTenants } from '../tenants/queries';
import { Blocked } from './Blocked';
import { Batches } from './Breakdown';
import { Totals } from './Totals';
import { useOverview } from './queries';
import { Tasks } from './Tasks';
import styles from './overview.module.css';

/** A city's desk: what waits for its consent, then itself and every county that files through it. */
export function AreaHome() {
  const { t } = useTranslation();
  const { unitName, unitCode } = usePrincipal();
  const { data, error, refetch } = useOverview();
  if (!data) return error ? <ErrorState page error={error} onRetry={() => void refetch()} /> : <PageSkeleton lines={10} />;
  return (
    <>
      <PageHead title={t('overview.areaTitle', { unit: unitName })} lead={t('overview.areaLead')} />
      <div className="stack">
        <Tasks />
        <Blocked />
        <Totals totals={data.totals} />
        <Units code={unitCode} name={unitName} />
        <Batches rows={data.byBatch} />
      </div>
    </>
  );
}

function Units({ code, name }: { code: string; name: string }) {
  const { t } = useTranslation();
  const regions = useQuery({
    queryKey: ['regions', { reportsTo: code }],
    queryFn: () => request<Page<Region>>('GET', '/regions', { query: { reportsTo: code, limit: 200 } }),
    staleTime: 3_600_000,
  });
  const applications = useApplications({ limit: 200, sort: '-updatedAt' });
  const tenants = useTenants({ limit: 200 });
  const units = [{ code, name }, ...(regions.data?.items ?? []).filter((one) => one.code !== code)];
  return (
    <section aria-labelledby="units">
      <h2 id="units" style={{ margin: '8px 0 12px' }}>
        {t('overview.units.title', { count: units.length })}
      </h2>
      <ul className={styles.units}>
        {units.map((unit) => {
          const application = applications.data?.items.find((one) => one.unitCode === unit.code);
          const tenant = tenants.data?.items.find((one) => one.unitCode === unit.code);
          return (
            <li key={unit.code}>
              <strong>{unit.name}</strong>
              {tenant ? (
                <Link to={`/tenants/${tenant.id}`}>
                  {t('overview.units.tenant')} <TenantMark state={tenant.state} />
                </Link>
              ) : application ? (
                <Link to={`/applications/${application.id}`}>
                  {t('overview.units.application')} <ApplicationMark state={application.state} />
                </Link>
              ) : (
                <span className="muted">{applications.isPending ? t('app.loading') : t('overview.units.notFiled')}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
