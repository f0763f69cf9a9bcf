import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatTime } from '../../i18n/format';
import { DataTable, type Column } from '../../shared/DataTable';
import { FilterBar, FilterSelect } from '../../shared/Filters';
import { Mark, type Tone } from '../../shared/Mark';
import { PageHead } from '../../shared/PageHead';
import { Pager } from '../../shared/Pager';
import { EmptyState, ErrorState } from '../../shared/States';
import { useListParams } from '../../shared/useListParams';
import { ArchiveActions } from './ArchiveActions';
import { useArchives } from './queries';
import { sizeOf } from './size';
import type { Archive } from './types';

const FILTERS = ['state'];
const tone: Record<Archive['state'], Tone> = { writing: 'busy', complete: 'good', failed: 'bad', restored: 'plain', expired: 'plain' };

function useColumns(): Column<Archive>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'tenant',
      title: t('archives.columns.tenant'),
      render: (row) => (
        <span>
          <Link to={`/tenants/${row.tenantId}`}>
            <strong>{row.tenantName}</strong>
          </Link>{' '}
          <span className="mono muted">{row.slug}</span>
        </span>
      ),
    },
    {
      key: 'state',
      title: t('archives.columns.state'),
      render: ({ state, restoringTo, message }) => (
        <span>
          <Mark tone={restoringTo ? 'busy' : tone[state]}>
            {restoringTo ? t('archives.restoring', { slug: restoringTo }) : t(`archives.states.${state}`)}
          </Mark>
          {message && <small className="muted"> {message}</small>}
        </span>
      ),
    },
    {
      key: 'size',
      title: t('archives.columns.size'),
      numeric: true,
      render: ({ bytes, objects }) => (
        <span>
          {bytes === null ? '—' : sizeOf(bytes)}
          {objects !== null && <small className="muted"> · {t('archives.objects', { count: objects })}</small>}
        </span>
      ),
    },
    {
      key: 'created',
      title: t('archives.columns.created'),
      render: (row) => (
        <span>
          {row.createdBy} <small className="muted">{formatTime(row.createdAt)}</small>
        </span>
      ),
    },
    { key: 'completed', title: t('archives.columns.completed'), render: (row) => formatTime(row.completedAt) },
    { key: 'actions', title: t('archives.columns.actions'), render: (row) => <ArchiveActions archive={row} /> },
  ];
}

export function Component() {
  const { t } = useTranslation();
  const params = useListParams();
  const columns = useColumns();
  const { data, error, isPlaceholderData, refetch } = useArchives({ limit: 25, ...params.only(...FILTERS, 'cursor') });
  const filtered = params.get('state') !== '';
  return (
    <>
      <PageHead title={t('archives.title')} lead={t('archives.lead')} />
      <FilterBar params={params} names={FILTERS} label={t('list.filters')}>
        <FilterSelect
          params={params}
          name="state"
          label={t('archives.columns.state')}
          options={Object.keys(tone).map((value) => ({ value, label: t(`archives.states.${value}`) }))}
        />
      </FilterBar>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data?.items.length === 0 ? (
        <EmptyState
          title={t(filtered ? 'archives.noneFiltered' : 'archives.none')}
          text={t(filtered ? 'list.noneFilteredText' : 'archives.noneText')}
        />
      ) : (
        <>
          <DataTable caption={t('archives.title')} columns={columns} rows={data?.items} busy={isPlaceholderData} />
          <Pager data={data} params={params} />
        </>
      )}
    </>
  );
}
