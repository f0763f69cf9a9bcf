import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { formatNumber, formatTime } from '../../i18n/format';
import { DataTable, type Column } from '../../shared/DataTable';
import { FilterBar, FilterSelect } from '../../shared/Filters';
import { PageHead } from '../../shared/PageHead';
import { Pager } from '../../shared/Pager';
import { EmptyState, ErrorState } from '../../shared/States';
import { useListParams } from '../../shared/useListParams';
import { useMay } from '../session/session';
import { TemplateMark } from './TemplateMark';
import { useTemplates } from './queries';
import type { TemplateSummary } from './types';

const FILTERS = ['state'];
const STATES = ['draft', 'proposed', 'published', 'withdrawn'];

function useColumns(): Column<TemplateSummary>[] {
  const { t } = useTranslation();
  const who = (name: string | null, at: string | null) => (
    <>
      {name ?? t('templates.builtIn')}
      <br />
      <small className="muted">{formatTime(at)}</small>
    </>
  );
  return [
    {
      key: 'id',
      title: t('templates.columns.version'),
      render: (row) => (
        <span className="row">
          <Link to={`/templates/${encodeURIComponent(row.id)}`}>
            <strong>{row.id}</strong>
          </Link>
          {row.isDefault && <small className="muted">{t('templates.isDefault')}</small>}
        </span>
      ),
    },
    { key: 'state', title: t('templates.columns.state'), render: (row) => <TemplateMark state={row.state} /> },
    {
      key: 'digest',
      title: t('templates.columns.digest'),
      render: (row) => (
        <span className="mono" title={row.digest}>
          {row.digest.replace(/^sha256:/, '').slice(0, 12)}
        </span>
      ),
    },
    { key: 'created', title: t('templates.columns.created'), render: (row) => who(row.createdBy, row.createdAt) },
    {
      key: 'published',
      title: t('templates.columns.published'),
      render: (row) => (row.publishedAt ? who(row.publishedBy, row.publishedAt) : t('templates.notYet')),
    },
    { key: 'tenants', title: t('templates.columns.tenants'), numeric: true, render: (row) => formatNumber(row.tenants) },
  ];
}

export function Component() {
  const { t } = useTranslation();
  const params = useListParams();
  const navigate = useNavigate();
  const columns = useColumns();
  const mayWrite = useMay('template.write');
  const { data, error, isPlaceholderData, refetch } = useTemplates({ limit: 25, ...params.only(...FILTERS, 'cursor') });
  const states = STATES.map((value) => ({ value, label: t(`templates.states.${value}`) }));
  return (
    <>
      <PageHead
        title={t('templates.title')}
        lead={t('templates.lead')}
        aside={
          mayWrite && (
            <Button type="primary" onClick={() => void navigate('/templates/new')}>
              {t('templates.upload.action')}
            </Button>
          )
        }
      />
      <FilterBar params={params} names={FILTERS} label={t('list.filters')}>
        <FilterSelect params={params} name="state" label={t('templates.columns.state')} options={states} />
      </FilterBar>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data?.items.length === 0 ? (
        <EmptyState title={t('templates.none')} text={t('list.noneFilteredText')} />
      ) : (
        <>
          <DataTable caption={t('templates.title')} columns={columns} rows={data?.items} busy={isPlaceholderData} />
          <Pager data={data} params={params} />
        </>
      )}
    </>
  );
}
