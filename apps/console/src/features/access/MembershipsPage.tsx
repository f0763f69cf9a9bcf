import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../../shared/BackLink';
import { DataTable } from '../../shared/DataTable';
import { FilterBar, FilterSelect } from '../../shared/Filters';
import { PageHead } from '../../shared/PageHead';
import { Pager } from '../../shared/Pager';
import { EmptyState, ErrorState } from '../../shared/States';
import { useListParams } from '../../shared/useListParams';
import { useMay } from '../session/session';
import { GiveRole } from './GiveRole';
import { useMemberColumns } from './memberColumns';
import { useMemberships, usePolicy } from './queries';

/** 单位角色: who holds a role in a unit and down its tree, as far as the caller's own reach goes. */
export function Component() {
  const { t } = useTranslation();
  const params = useListParams();
  const [giving, setGiving] = useState(false);
  const mayGrant = useMay('membership.grant');
  const columns = useMemberColumns(null);
  const roles = (usePolicy().data?.roles ?? []).filter(({ downTheTree }) => downTheTree);
  const { data, error, isPlaceholderData, refetch } = useMemberships({ limit: 50, ...params.only('role', 'cursor') });
  return (
    <>
      <PageHead
        before={<BackLink to="/access" label={t('access.title')} />}
        title={t('access.units.title')}
        lead={t('access.units.lead')}
        aside={
          mayGrant && (
            <Button type="primary" onClick={() => setGiving(true)}>
              {t('access.members.give')}
            </Button>
          )
        }
      />
      <FilterBar params={params} names={['role']} label={t('list.filters')}>
        <FilterSelect
          params={params}
          name="role"
          label={t('access.columns.role')}
          options={roles.map(({ role }) => ({ value: role, label: t(`enums.role.${role}`) }))}
        />
      </FilterBar>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data?.items.length === 0 ? (
        <EmptyState title={t('access.units.none')} text={t('access.units.noneText')} />
      ) : (
        <>
          <DataTable caption={t('access.units.title')} columns={columns} rows={data?.items} busy={isPlaceholderData} />
          <Pager data={data} params={params} />
        </>
      )}
      {giving && <GiveRole tenantId={null} onClose={() => setGiving(false)} />}
    </>
  );
}
