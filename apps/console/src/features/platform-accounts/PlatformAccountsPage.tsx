import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { ClassSheet, PlatformAccount } from '../../api/types';
import { formatTime } from '../../i18n/format';
import { BackLink } from '../../shared/BackLink';
import { DataTable, type Column } from '../../shared/DataTable';
import { FilterBar, FilterSearch } from '../../shared/Filters';
import { Mark } from '../../shared/Mark';
import { PageHead } from '../../shared/PageHead';
import { Pager } from '../../shared/Pager';
import { EmptyState, ErrorState } from '../../shared/States';
import { useListParams } from '../../shared/useListParams';
import { useMay } from '../session/session';
import { useTenant } from '../tenants/queries';
import { AccountActions } from './AccountActions';
import { ClassTools } from './ClassTools';
import { usePlatformAccounts } from './queries';
import { SheetDialog } from './SheetDialog';

const FILTERS = ['q', 'classId'];

function useColumns(tenantId: string, onSheet: (sheet: ClassSheet) => void): Column<PlatformAccount>[] {
  const { t } = useTranslation();
  return [
    { key: 'name', title: t('platformAccounts.columns.name'), render: (row) => <strong>{row.displayName}</strong> },
    { key: 'login', title: t('platformAccounts.columns.loginName'), render: (row) => <span className="mono">{row.loginName}</span> },
    {
      key: 'state',
      title: t('platformAccounts.columns.state'),
      render: (row) =>
        row.disabledAt ? (
          <Mark tone="bad">{t('platformAccounts.states.disabled', { reason: row.disabledReason ?? '' })}</Mark>
        ) : row.mustChangePassword ? (
          <Mark tone="busy">{t('platformAccounts.states.initial')}</Mark>
        ) : (
          <Mark tone="good">{t('platformAccounts.states.own')}</Mark>
        ),
    },
    {
      key: 'last',
      title: t('platformAccounts.columns.lastSignInAt'),
      render: (row) => (row.lastSignInAt ? formatTime(row.lastSignInAt) : t('platformAccounts.never')),
    },
    {
      key: 'actions',
      title: t('platformAccounts.columns.actions'),
      render: (row) => <AccountActions tenantId={tenantId} account={row} onSheet={onSheet} />,
    },
  ];
}

/** 账号 of one platform's people: who has one, and sheets to hand out. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const params = useListParams();
  const [sheet, setSheet] = useState<ClassSheet>();
  const tenant = useTenant(id).data;
  const columns = useColumns(id, setSheet);
  const mayRead = useMay('account.read');
  const { data, error, isPlaceholderData, refetch } = usePlatformAccounts(id, { limit: 50, ...params.only(...FILTERS, 'cursor') }, mayRead);
  return (
    <>
      <PageHead
        before={<BackLink to={`/tenants/${id}`} label={tenant?.name ?? t('platformAccounts.back')} />}
        title={t('platformAccounts.title')}
        lead={t('platformAccounts.lead')}
      />
      <FilterBar params={params} names={FILTERS} label={t('list.filters')}>
        <FilterSearch params={params} label={t('platformAccounts.search')} hint={t('platformAccounts.searchHint')} />
        <ClassTools tenantId={id} params={params} onSheet={setSheet} />
      </FilterBar>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data?.items.length === 0 ? (
        <EmptyState title={t('platformAccounts.none')} text={t('platformAccounts.noneText')} />
      ) : (
        <>
          <DataTable caption={t('platformAccounts.title')} columns={columns} rows={data?.items} busy={isPlaceholderData} />
          <Pager data={data} params={params} />
        </>
      )}
      {sheet && <SheetDialog sheet={sheet} slug={tenant?.slug ?? ''} onClose={() => setSheet(undefined)} />}
    </>
  );
}
