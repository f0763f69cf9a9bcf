import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatTime } from '../../../i18n/format';
import { DataTable, type Column } from '../../../shared/DataTable';
import { FilterBar, FilterSelect } from '../../../shared/Filters';
import { Pager } from '../../../shared/Pager';
import { EmptyState, ErrorState } from '../../../shared/States';
import { useListParams } from '../../../shared/useListParams';
import { TargetMark } from '../marks';
import { useTargets } from '../queries';
import styles from '../rollouts.module.css';
import type { Rollout, Target } from '../types';

const FILTERS = ['wave', 'state'];
const STATES = ['pending', 'running', 'ready', 'failed', 'skipped', 'rolled-back'];
type Row = Target & { id: string };

export function Targets({ rollout }: { rollout: Rollout }) {
  const { t } = useTranslation();
  const params = useListParams();
  const { data, error, isPlaceholderData, refetch } = useTargets(rollout, { limit: 25, ...params.only(...FILTERS, 'cursor') });
  const wave = (ordinal: number) => t('rollouts.waves.name', { no: ordinal + 1, name: rollout.waves[ordinal]?.name ?? '' });
  const columns: Column<Row>[] = [
    {
      key: 'tenant',
      title: t('rollouts.targets.tenant'),
      render: (row) => (
        <Link to={`/tenants/${row.tenantId}`}>
          <strong>{row.tenantName}</strong>
        </Link>
      ),
    },
    { key: 'wave', title: t('rollouts.targets.wave'), render: (row) => wave(row.wave) },
    { key: 'state', title: t('rollouts.targets.state'), render: (row) => <TargetMark state={row.state} /> },
    { key: 'from', title: t('rollouts.targets.from'), render: (row) => row.from },
    { key: 'message', title: t('rollouts.targets.message'), render: (row) => row.message ?? row.reason ?? '—' },
    { key: 'finished', title: t('rollouts.targets.finished'), render: (row) => formatTime(row.finishedAt, 'second') },
  ];
  const rows = data?.items.map((target) => ({ ...target, id: target.tenantId }));
  return (
    <section className={styles.targets} aria-labelledby="targets">
      <h2 id="targets">{t('rollouts.targets.title')}</h2>
      <FilterBar params={params} names={FILTERS} label={t('list.filters')}>
        <FilterSelect
          params={params}
          name="wave"
          label={t('rollouts.targets.wave')}
          options={rollout.waves.map(({ ordinal }) => ({ value: String(ordinal), label: wave(ordinal) }))}
        />
        <FilterSelect
          params={params}
          name="state"
          label={t('rollouts.targets.state')}
          options={STATES.map((value) => ({ value, label: t(`rollouts.targetStates.${value}`) }))}
        />
      </FilterBar>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data?.items.length === 0 ? (
        <EmptyState title={t('rollouts.targets.none')} text={t('list.noneFilteredText')} />
      ) : (
        <>
          <DataTable caption={t('rollouts.targets.title')} columns={columns} rows={rows} busy={isPlaceholderData} />
          <Pager data={data} params={params} />
        </>
      )}
    </section>
  );
}
