import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { BackLink } from '../../shared/BackLink';
import { DataTable } from '../../shared/DataTable';
import { PageHead } from '../../shared/PageHead';
import { Pager } from '../../shared/Pager';
import { EmptyState, ErrorState } from '../../shared/States';
import { useListParams } from '../../shared/useListParams';
import { useMay } from '../session/session';
import { useTenant } from '../tenants/queries';
import { GiveRole } from './GiveRole';
import { useMemberColumns } from './memberColumns';
import { useMembers } from './queries';

/** 成员与角色 of one platform. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const params = useListParams();
  const [giving, setGiving] = useState(false);
  const mayGrant = useMay('member.grant');
  const tenant = useTenant(id).data;
  const columns = useMemberColumns(id);
  const { data, error, isPlaceholderData, refetch } = useMembers(id, { limit: 50, ...params.only('cursor') });
  return (
    <>
      <PageHead
        before={<BackLink to={`/tenants/${id}`} label={tenant?.name ?? t('access.platform')} />}
        title={t('access.members.title')}
        lead={t('access.members.lead')}
        aside={
          mayGrant && (
            <Button type="primary" onClick={() => setGiving(true)}>
              {t('access.members.give')}
            </Button>
          )
        }
      />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data?.items.length === 0 ? (
        <EmptyState title={t('access.members.none')} text={t('access.members.noneText')} />
      ) : (
        <>
          <DataTable caption={t('access.members.title')} columns={columns} rows={data?.items} busy={isPlaceholderData} />
          <Pager data={data} params={params} />
        </>
      )}
      {giving && <GiveRole tenantId={id} onClose={() => setGiving(false)} />}
    </>
  );
}
