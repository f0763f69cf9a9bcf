import { useTranslation } from 'react-i18next';
import type { Drift, Tenant } from '../../../api/types';
import { formatTime } from '../../../i18n/format';
import { DataTable, type Column } from '../../../shared/DataTable';
import { Mark, type Tone } from '../../../shared/Mark';
import { Pager } from '../../../shared/Pager';
import { EmptyState, ErrorState } from '../../../shared/States';
import { useListParams } from '../../../shared/useListParams';
import { useTenantDrift } from '../queries';

const tone: Record<Drift['state'], Tone> = { pending: 'busy', held: 'warn', repaired: 'good', removed: 'good' };

/** 配置漂移 of one platform: what others changed, and what became of it. */
export function DriftTab({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation();
  const params = useListParams();
  const { data, error, isPlaceholderData, refetch } = useTenantDrift(tenant.id, params.get('cursor'));
  const d = (key: string) => t(`tenants.drift.${key}`);
  const columns: Column<Drift>[] = [
    { key: 'at', title: d('at'), render: (row) => formatTime(row.at, 'second') },
    {
      key: 'object',
      title: d('object'),
      render: (row) => (
        <span>
          {row.kind} <span className="mono">{row.name}</span>
        </span>
      ),
    },
    { key: 'change', title: d('change'), render: (row) => t(`tenants.drift.changes.${row.change}`) },
    {
      key: 'fields',
      title: d('fields'),
      render: (row) => (row.fields.length > 0 ? <span className="mono">{row.fields.join(', ')}</span> : '—'),
    },
    { key: 'manager', title: d('manager'), render: (row) => <span className="mono">{row.manager ?? '—'}</span> },
    {
      key: 'state',
      title: d('state'),
      render: (row) => <Mark tone={tone[row.state]}>{t(`tenants.drift.states.${row.state}`)}</Mark>,
    },
    { key: 'settled', title: d('settledAt'), render: (row) => formatTime(row.settledAt, 'second') },
  ];
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data?.items.length === 0) return <EmptyState title={d('none')} text={d('noneText')} />;
  return (
    <section aria-label={t('tenants.tabs.drift')}>
      <DataTable caption={t('tenants.tabs.drift')} columns={columns} rows={data?.items} busy={isPlaceholderData} />
      <Pager data={data} params={params} />
    </section>
  );
}
