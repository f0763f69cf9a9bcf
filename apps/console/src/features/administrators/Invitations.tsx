import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '../../api/types';
import { formatTime } from '../../i18n/format';
import { DataTable, type Column } from '../../shared/DataTable';
import { ErrorState } from '../../shared/States';
import { useProblemToast } from '../../shared/useProblemToast';
import { useInvitations, useRevoke } from './queries';

/** Open invitations; the link itself was shown once and cannot be shown again. */
export function Invitations() {
  const { t } = useTranslation();
  const { data, error, refetch } = useInvitations();
  const columns: Column<Invitation>[] = [
    { key: 'role', title: t('administrators.columns.role'), render: (row) => t(`enums.role.${row.role}`) },
    { key: 'unit', title: t('administrators.columns.unit'), render: (row) => row.unitName },
    { key: 'expires', title: t('administrators.columns.expiresAt'), render: (row) => formatTime(row.expiresAt) },
    { key: 'revoke', title: t('administrators.columns.actions'), render: (row) => <Revoke invitation={row} /> },
  ];
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations" style={{ margin: '20px 0 12px' }}>
        {t('administrators.invitations')}
      </h2>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data?.items.length === 0 ? (
        <p className="muted">{t('administrators.noInvitations')}</p>
      ) : (
        <DataTable caption={t('administrators.invitations')} columns={columns} rows={data?.items} />
      )}
    </section>
  );
}

function Revoke({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation();
  const toast = useProblemToast();
  const revoke = useRevoke();
  return (
    <Popconfirm
      title={t('administrators.revokeTitle')}
      okText={t('administrators.revoke')}
      onConfirm={() => revoke.mutate(invitation.id, { onError: toast })}
    >
      <Button size="small" aria-label={t('administrators.revokeOf', { unit: invitation.unitName })} loading={revoke.isPending}>
        {t('administrators.revoke')}
      </Button>
    </Popconfirm>
  );
}
