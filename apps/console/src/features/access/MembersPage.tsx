import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Member } from '../../api/types';
import { formatTime } from '../../i18n/format';
import { BackLink } from '../../shared/BackLink';
import { DataTable, type Column } from '../../shared/DataTable';
import { Mark } from '../../shared/Mark';
import { PageHead } from '../../shared/PageHead';
import { Pager } from '../../shared/Pager';
import { EmptyState, ErrorState } from '../../shared/States';
import { useListParams } from '../../shared/useListParams';
import { useProblemToast } from '../../shared/useProblemToast';
import { useMay } from '../session/session';
import { useTenant } from '../tenants/queries';
import { GiveRole } from './GiveRole';
import { useAccessChange, useMembers } from './queries';

function useColumns(tenantId: string): Column<Member>[] {
  const { t } = useTranslation();
  const mayRevoke = useMay('member.revoke');
  return [
    { key: 'name', title: t('access.columns.who'), render: (row) => <strong>{row.displayName}</strong> },
    { key: 'login', title: t('access.loginName'), render: (row) => <span className="mono">{row.loginName}</span> },
    {
      key: 'role',
      title: t('access.columns.role'),
      render: (row) => (
        <>
          {t(`enums.role.${row.role}`)} {row.kind === 'elevation' && <Mark tone="busy">{t('access.members.elevation')}</Mark>}
        </>
      ),
    },
    { key: 'since', title: t('access.members.since'), render: (row) => formatTime(row.grantedAt) },
    {
      key: 'until',
      title: t('access.members.until'),
      render: (row) => (row.expiresAt ? formatTime(row.expiresAt) : t('access.members.open')),
    },
    ...(mayRevoke
      ? [{ key: 'actions', title: t('access.columns.actions'), render: (row: Member) => <Take tenantId={tenantId} member={row} /> }]
      : []),
  ];
}

/** 成员与角色 of one platform. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const params = useListParams();
  const [giving, setGiving] = useState(false);
  const mayGrant = useMay('member.grant');
  const tenant = useTenant(id).data;
  const columns = useColumns(id);
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

function Take({ tenantId, member }: { tenantId: string; member: Member }) {
  const { t } = useTranslation();
  const toast = useProblemToast();
  const change = useAccessChange();
  return (
    <Popconfirm
      title={t('access.members.takeTitle')}
      okText={t('access.members.take')}
      onConfirm={() => change.mutate({ method: 'DELETE', path: `/tenants/${tenantId}/members/${member.id}` }, { onError: toast })}
    >
      <Button size="small" aria-label={`${t('access.members.take')} · ${member.displayName}`} loading={change.isPending}>
        {t('access.members.take')}
      </Button>
    </Popconfirm>
  );
}
