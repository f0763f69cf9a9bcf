import { useTranslation } from 'react-i18next';
import type { Tenant, TenantHistoryEntry } from '../../../api/types';
import { formatTime } from '../../../i18n/format';
import { DataTable, type Column } from '../../../shared/DataTable';
import { Pager } from '../../../shared/Pager';
import { EmptyState, ErrorState } from '../../../shared/States';
import { useListParams } from '../../../shared/useListParams';
import { useDivisions } from '../tree/divisions';
import { useHistory } from '../queries';

/** 生命周期记录: who did what to it, why, and what it changed. */
export function History({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation();
  const params = useListParams();
  const change = useChangeText();
  const { data, error, isPlaceholderData, refetch } = useHistory(tenant.id, params.get('cursor'));
  const h = (key: string) => t(`tenants.history.${key}`);
  const columns: Column<TenantHistoryEntry & { id: string }>[] = [
    { key: 'at', title: h('at'), render: (row) => formatTime(row.at) },
    {
      key: 'action',
      title: h('action'),
      render: (row) => <strong>{t(`tenants.history.actions.${row.action}`, { defaultValue: row.action })}</strong>,
    },
    { key: 'change', title: h('change'), render: change },
    { key: 'reason', title: h('reason'), render: (row) => row.reason ?? '—' },
    { key: 'actor', title: h('actor'), render: (row) => (row.actor === 'system' ? h('system') : row.actor) },
    { key: 'generation', title: h('generation'), numeric: true, render: (row) => row.generation },
  ];
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data?.items.length === 0) return <EmptyState title={h('none')} />;
  const rows = data?.items.map((row, index) => ({ ...row, id: `${row.at}/${index}` }));
  return (
    <section aria-label={t('tenants.tabs.history')}>
      <DataTable caption={t('tenants.tabs.history')} columns={columns} rows={rows} busy={isPlaceholderData} />
      <Pager data={data} params={params} />
    </section>
  );
}

const TIME = /^\d{4}-\d{2}-\d{2}T/;

/** `standard@1 → large@1`; states and units in words. */
function useChangeText() {
  const { t, i18n } = useTranslation();
  const divisions = useDivisions().data;
  const say = (value: string | null): string => {
    if (value === null || value === '') return '—';
    for (const word of [`tenants.history.values.${value}`, `enums.tenantState.${value}`]) if (i18n.exists(word)) return t(word);
    if (TIME.test(value)) return formatTime(value);
    // A place in the tree: of /410000/410100/410105/ the one that it reports to says where it was.
    const codes = value.startsWith('/') ? value.split('/').filter(Boolean) : [];
    const parent = codes.at(-2);
    return parent ? (divisions?.find(({ code }) => code === parent)?.name ?? parent) : value;
  };
  return (row: TenantHistoryEntry) =>
    row.from === row.to ? say(row.to) : t('tenants.history.fromTo', { from: say(row.from), to: say(row.to) });
}
