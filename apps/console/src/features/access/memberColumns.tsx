import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Member } from '../../api/types';
import { formatTime } from '../../i18n/format';
import type { Column } from '../../shared/DataTable';
import { Mark } from '../../shared/Mark';
import { useProblemToast } from '../../shared/useProblemToast';
import { useMay } from '../session/session';
import { Place } from './Place';
import { useAccessChange } from './queries';

/** Who holds which role since when: in one platform, or, where that is null, in units and down their tree. */
export function useMemberColumns(tenantId: string | null): Column<Member>[] {
  const { t } = useTranslation();
  const inPlatform = useMay('member.revoke');
  const inUnits = useMay('membership.revoke');
  const mayRevoke = tenantId === null ? inUnits : inPlatform;
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
    ...(tenantId === null
      ? [
          {
            key: 'where',
            title: t('access.columns.where'),
            render: (row: Member) => <Place tenantId={row.tenantId} scopePath={row.scopePath} />,
          },
          { key: 'reason', title: t('access.columns.reason'), render: (row: Member) => row.reason ?? '' },
        ]
      : []),
    { key: 'since', title: t('access.members.since'), render: (row) => formatTime(row.grantedAt) },
    {
      key: 'until',
      title: t('access.members.until'),
      render: (row) => (row.expiresAt ? formatTime(row.expiresAt) : t('access.members.open')),
    },
    ...(mayRevoke ? [{ key: 'actions', title: t('access.columns.actions'), render: (row: Member) => <Take member={row} /> }] : []),
  ];
}

function Take({ member }: { member: Member }) {
  const { t } = useTranslation();
  const toast = useProblemToast();
  const change = useAccessChange();
  const path = member.tenantId === null ? `/memberships/${member.id}` : `/tenants/${member.tenantId}/members/${member.id}`;
  return (
    <Popconfirm
      title={t('access.members.takeTitle')}
      okText={t('access.members.take')}
      onConfirm={() => change.mutate({ method: 'DELETE', path }, { onError: toast })}
    >
      <Button size="small" aria-label={`${t('access.members.take')} · ${member.displayName}`} loading={change.isPending}>
        {t('access.members.take')}
      </Button>
    </Popconfirm>
  );
}
