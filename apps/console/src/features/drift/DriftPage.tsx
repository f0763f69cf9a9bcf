import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { request } from '../../api/client';
import type { Drift, Page } from '../../api/types';
import { formatTime } from '../../i18n/format';
import { DataTable, type Column } from '../../shared/DataTable';
import { FilterBar, FilterSelect } from '../../shared/Filters';
import { Mark, type Tone } from '../../shared/Mark';
import { PageHead } from '../../shared/PageHead';
import { Pager } from '../../shared/Pager';
import { EmptyState, ErrorState } from '../../shared/States';
import { useCities } from '../../shared/useCities';
import { useListParams } from '../../shared/useListParams';
import { usePrincipal } from '../session/session';

const FILTERS = ['cityCode', 'state'];
const STATES = ['pending', 'held', 'repaired', 'removed'];
const tone: Record<Drift['state'], Tone> = { pending: 'busy', held: 'warn', repaired: 'good', removed: 'good' };

const useDriftFeed = (query: Record<string, string | number>) =>
  useQuery({
    queryKey: ['drift', 'feed', query],
    queryFn: ({ signal }) => request<Page<Drift>>('GET', '/drift', { query, signal }),
    placeholderData: keepPreviousData,
  });

function useColumns(): Column<Drift>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'tenant',
      title: t('drift.tenant'),
      render: (row) => (
        <Link to={`/tenants/${row.tenantId}?tab=drift`}>
          <strong>{row.tenantName}</strong>
        </Link>
      ),
    },
    { key: 'at', title: t('tenants.drift.at'), render: (row) => formatTime(row.at, 'second') },
    {
      key: 'object',
      title: t('tenants.drift.object'),
      render: (row) => (
        <span>
          {row.kind} <span className="mono">{row.name}</span>
        </span>
      ),
    },
    {
      key: 'change',
      title: t('tenants.drift.change'),
      render: (row) => (
        <span>
          {t(`tenants.drift.changes.${row.change}`)}
          {row.fields.length > 0 && <small className="mono muted"> {row.fields.join(', ')}</small>}
        </span>
      ),
    },
    { key: 'manager', title: t('tenants.drift.manager'), render: (row) => <span className="mono">{row.manager ?? '—'}</span> },
    {
      key: 'state',
      title: t('tenants.drift.state'),
      render: (row) => <Mark tone={tone[row.state]}>{t(`tenants.drift.states.${row.state}`)}</Mark>,
    },
    { key: 'settled', title: t('tenants.drift.settledAt'), render: (row) => formatTime(row.settledAt, 'second') },
  ];
}

/** 配置漂移 of every platform in sight, newest first: who changed what past us, and what became of it. */
export function Component() {
  const { t } = useTranslation();
  const params = useListParams();
  const columns = useColumns();
  const { role } = usePrincipal();
  const cities = useCities(role === 'province_admin');
  const { data, error, isPlaceholderData, refetch } = useDriftFeed({ limit: 25, ...params.only(...FILTERS, 'cursor') });
  const filtered = FILTERS.some((name) => params.get(name) !== '');
  return (
    <>
      <PageHead title={t('drift.title')} lead={t('drift.lead')} />
      <FilterBar params={params} names={FILTERS} label={t('list.filters')}>
        {cities.length > 0 && <FilterSelect params={params} name="cityCode" label={t('tenants.columns.city')} options={cities} />}
        <FilterSelect
          params={params}
          name="state"
          label={t('tenants.drift.state')}
          options={STATES.map((value) => ({ value, label: t(`tenants.drift.states.${value}`) }))}
        />
      </FilterBar>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data?.items.length === 0 ? (
        <EmptyState
          title={t(filtered ? 'drift.noneFiltered' : 'drift.none')}
          text={t(filtered ? 'list.noneFilteredText' : 'drift.noneText')}
        />
      ) : (
        <>
          <DataTable caption={t('drift.title')} columns={columns} rows={data?.items} busy={isPlaceholderData} />
          <Pager data={data} params={params} />
        </>
      )}
    </>
  );
}
