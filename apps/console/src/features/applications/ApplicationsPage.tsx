import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { ApplicationSummary } from '../../api/types';
import { formatTime } from '../../i18n/format';
import { DataTable, type Column } from '../../shared/DataTable';
import { PageHead } from '../../shared/PageHead';
import { Pager } from '../../shared/Pager';
import { ApplicationMark } from '../../shared/StateMark';
import { EmptyState, ErrorState } from '../../shared/States';
import { useListParams } from '../../shared/useListParams';
import { useMay } from '../session/session';
import { ApplicationFilters, FILTERS } from './ApplicationFilters';
import { useApplications } from './queries';

function useColumns(): Column<ApplicationSummary>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'unit',
      title: t('applications.columns.unit'),
      sort: 'unitCode',
      render: (row) => (
        <>
          <Link to={`/applications/${row.id}`}>
            <strong>{row.unitName}</strong>
          </Link>{' '}
          <span className="muted mono">{row.unitCode}</span>
        </>
      ),
    },
    {
      key: 'city',
      title: t('applications.columns.city'),
      render: (row) => (row.applicantKind === 'county' ? row.cityName : t(`enums.applicantKind.${row.applicantKind}`)),
    },
    { key: 'mode', title: t('applications.columns.mode'), render: (row) => t(`enums.mode.${row.mode}`) },
    { key: 'batch', title: t('applications.columns.batch'), render: (row) => t(`enums.batch.${row.batch}`) },
    {
      key: 'rule',
      title: t('applications.columns.rule'),
      render: (row) =>
        row.rule && row.force ? t('applications.ruleForce', { rule: row.rule, force: t(`enums.force.${row.force}`) }) : '—',
    },
    { key: 'state', title: t('applications.columns.state'), render: (row) => <ApplicationMark state={row.state} /> },
    { key: 'submitted', title: t('applications.columns.submittedAt'), render: (row) => formatTime(row.submittedAt) },
    {
      key: 'updated',
      title: t('applications.columns.updatedAt'),
      sort: 'updatedAt',
      render: (row) => formatTime(row.updatedAt),
    },
  ];
}

export function Component() {
  const { t } = useTranslation();
  const params = useListParams();
  const navigate = useNavigate();
  const may = useMay('application.create');
  const columns = useColumns();
  const { data, error, isPlaceholderData, refetch } = useApplications({ limit: 25, ...params.only(...FILTERS, 'sort', 'cursor') });
  const filtered = FILTERS.some((name) => params.get(name) !== '');
  const create = may && (
    <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => void navigate('/applications/new')}>
      {t('applications.create')}
    </Button>
  );
  return (
    <>
      <PageHead title={t('applications.title')} lead={t('applications.lead')} aside={create} />
      <ApplicationFilters params={params} />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data?.items.length === 0 ? (
        <EmptyState
          title={t(filtered ? 'applications.noneFiltered' : 'applications.none')}
          text={t(filtered ? 'list.noneFilteredText' : 'applications.noneText')}
        >
          {filtered ? <Button onClick={params.clear}>{t('list.clear')}</Button> : create}
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption={t('applications.title')}
            columns={columns}
            rows={data?.items}
            params={params}
            defaultSort="-updatedAt"
            busy={isPlaceholderData}
          />
          <Pager data={data} params={params} />
        </>
      )}
    </>
  );
}
