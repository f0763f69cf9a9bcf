import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { formatTime } from '../../i18n/format';
import { DataTable, type Column } from '../../shared/DataTable';
import { FilterBar, FilterSelect } from '../../shared/Filters';
import { Gauge } from '../../shared/Gauge';
import { PageHead } from '../../shared/PageHead';
import { Pager } from '../../shared/Pager';
import { EmptyState, ErrorState } from '../../shared/States';
import { useListParams } from '../../shared/useListParams';
import { useMay } from '../session/session';
import { RolloutMark } from './marks';
import { useRollouts } from './queries';
import styles from './rollouts.module.css';
import type { RolloutSummary } from './types';

const FILTERS = ['state'];
const STATES = ['running', 'soaking', 'stopped', 'rolling-back', 'rolled-back', 'succeeded', 'failed'];

function useColumns(): Column<RolloutSummary>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'to',
      title: t('rollouts.columns.to'),
      render: (row) => (
        <Link to={`/rollouts/${row.id}`}>
          <strong>{t('rollouts.detail.title', { to: row.to })}</strong>
        </Link>
      ),
    },
    { key: 'state', title: t('rollouts.columns.state'), render: (row) => <RolloutMark state={row.state} /> },
    {
      key: 'progress',
      title: t('rollouts.columns.progress'),
      render: ({ to, totals }) => (
        <div className={styles.progress}>
          <span>{t('rollouts.progress', { ready: totals.ready, total: totals.targets, failed: totals.failed })}</span>
          <Gauge label={t('rollouts.progressOf', { name: to })} value={totals.ready} of={totals.targets} bad={totals.failed} />
        </div>
      ),
    },
    { key: 'reason', title: t('rollouts.columns.reason'), render: (row) => row.reason },
    {
      key: 'created',
      title: t('rollouts.columns.created'),
      render: (row) => (
        <>
          {row.createdBy}
          <br />
          <small className="muted">{formatTime(row.createdAt)}</small>
        </>
      ),
    },
  ];
}

export function Component() {
  const { t } = useTranslation();
  const params = useListParams();
  const navigate = useNavigate();
  const columns = useColumns();
  const mayBegin = useMay('rollout.write');
  const { data, error, isPlaceholderData, refetch } = useRollouts({ limit: 25, ...params.only(...FILTERS, 'cursor') });
  const filtered = params.get('state') !== '';
  const begin = mayBegin && (
    <Button type="primary" onClick={() => void navigate('/rollouts/new')}>
      {t('rollouts.begin')}
    </Button>
  );
  return (
    <>
      <PageHead title={t('rollouts.title')} lead={t('rollouts.lead')} aside={begin} />
      <FilterBar params={params} names={FILTERS} label={t('list.filters')}>
        <FilterSelect
          params={params}
          name="state"
          label={t('rollouts.columns.state')}
          options={STATES.map((value) => ({ value, label: t(`rollouts.states.${value}`) }))}
        />
      </FilterBar>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data?.items.length === 0 ? (
        <EmptyState
          title={t(filtered ? 'rollouts.noneFiltered' : 'rollouts.none')}
          text={t(filtered ? 'list.noneFilteredText' : 'rollouts.noneText')}
        />
      ) : (
        <>
          <DataTable caption={t('rollouts.title')} columns={columns} rows={data?.items} busy={isPlaceholderData} />
          <Pager data={data} params={params} />
        </>
      )}
    </>
  );
}
