import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { TenantSummary } from '../../api/types';
import { formatTime } from '../../i18n/format';
import { DataTable, type Column } from '../../shared/DataTable';
import { FilterBar, FilterSearch, FilterSelect } from '../../shared/Filters';
import { PageHead } from '../../shared/PageHead';
import { Pager } from '../../shared/Pager';
import { TenantMark } from '../../shared/StateMark';
import { EmptyState, ErrorState } from '../../shared/States';
import { useCities } from '../../shared/useCities';
import { useListParams, type ListParams } from '../../shared/useListParams';
import { useMay, usePrincipal } from '../session/session';
import { PortalLink } from './PortalLink';
import { useTenants } from './queries';

const FILTERS = ['q', 'state', 'kind', 'cityCode'];
const STATES = ['pending', 'provisioning', 'ready', 'failed', 'suspending', 'suspended', 'archiving', 'archived', 'deleting', 'deleted'];

function useColumns(): Column<TenantSummary>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'name',
      title: t('tenants.columns.name'),
      sort: 'name',
      render: (row) => (
        <Link to={`/tenants/${row.id}`}>
          <strong>{row.name}</strong>
        </Link>
      ),
    },
    { key: 'city', title: t('tenants.columns.city'), render: (row) => row.cityName ?? t('tenants.ownCity') },
    { key: 'kind', title: t('tenants.columns.kind'), render: (row) => t(`enums.tenantKind.${row.kind}`) },
    {
      key: 'state',
      title: t('tenants.columns.state'),
      render: (row) => (
        <span title={row.message ?? undefined}>
          <TenantMark state={row.state} />
        </span>
      ),
    },
    { key: 'host', title: t('tenants.columns.host'), render: (row) => <PortalLink tenant={row} /> },
    {
      key: 'updated',
      title: t('tenants.columns.updatedAt'),
      sort: 'updatedAt',
      render: (row) => formatTime(row.updatedAt),
    },
  ];
}

export function Component() {
  const { t } = useTranslation();
  const params = useListParams();
  const navigate = useNavigate();
  const maySeeTree = useMay('budget.read');
  const mayOpen = useMay('tenant.open');
  const columns = useColumns();
  const { data, error, isPlaceholderData, refetch } = useTenants({ limit: 25, ...params.only(...FILTERS, 'sort', 'cursor') });
  const filtered = FILTERS.some((name) => params.get(name) !== '');
  return (
    <>
      <PageHead
        title={t('tenants.title')}
        lead={t('tenants.lead')}
        aside={
          <>
            {maySeeTree && <Link to="/tree">{t('tenants.toTree')}</Link>}
            {mayOpen && (
              <Button type="primary" onClick={() => void navigate('/tenants/new')}>
                {t('opening.title')}
              </Button>
            )}
          </>
        }
      />
      <TenantFilters params={params} />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data?.items.length === 0 ? (
        <EmptyState
          title={t(filtered ? 'tenants.noneFiltered' : 'tenants.none')}
          text={t(filtered ? 'list.noneFilteredText' : 'tenants.noneText')}
        >
          {filtered ? (
            <Button onClick={params.clear}>{t('list.clear')}</Button>
          ) : (
            <Link to="/applications">{t('tenants.toApplications')}</Link>
          )}
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption={t('tenants.title')}
            columns={columns}
            rows={data?.items}
            params={params}
            defaultSort="name"
            busy={isPlaceholderData}
          />
          <Pager data={data} params={params} />
        </>
      )}
    </>
  );
}

function TenantFilters({ params }: { params: ListParams }) {
  const { t } = useTranslation();
  const { role } = usePrincipal();
  const cities = useCities(role === 'province_admin');
  if (role === 'county_admin' || role === 'tenant_admin') return null;
  const options = (group: string, values: string[]) => values.map((value) => ({ value, label: t(`enums.${group}.${value}`) }));
  return (
    <FilterBar params={params} names={FILTERS} label={t('list.filters')}>
      <FilterSearch params={params} label={t('list.search')} hint={t('tenants.searchHint')} />
      <FilterSelect params={params} name="state" label={t('tenants.columns.state')} options={options('tenantState', STATES)} />
      <FilterSelect
        params={params}
        name="kind"
        label={t('tenants.columns.kind')}
        options={options('tenantKind', ['virtual', 'connected'])}
      />
      {cities.length > 0 && <FilterSelect params={params} name="cityCode" label={t('tenants.columns.city')} options={cities} />}
    </FilterBar>
  );
}
