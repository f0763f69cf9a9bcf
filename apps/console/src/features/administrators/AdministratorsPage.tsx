import { UserAddOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Administrator } from '../../api/types';
import { formatTime } from '../../i18n/format';
import { DataTable, type Column } from '../../shared/DataTable';
import { PageHead } from '../../shared/PageHead';
import { Pager } from '../../shared/Pager';
import { EmptyState, ErrorState } from '../../shared/States';
import { useListParams } from '../../shared/useListParams';
import { useMay } from '../session/session';
import { Invitations } from './Invitations';
import { InviteDialog } from './InviteDialog';
import { useAdministrators } from './queries';

function useColumns(): Column<Administrator>[] {
  const { t } = useTranslation();
  const c = (key: string) => t(`administrators.columns.${key}`);
  return [
    { key: 'name', title: c('name'), render: (row) => <strong>{row.displayName}</strong> },
    { key: 'login', title: c('loginName'), render: (row) => <span className="mono">{row.loginName}</span> },
    { key: 'role', title: c('role'), render: (row) => t(`enums.role.${row.role}`) },
    { key: 'unit', title: c('unit'), render: (row) => row.unitName },
    {
      key: 'last',
      title: c('lastSignInAt'),
      render: (row) => (row.lastSignInAt ? formatTime(row.lastSignInAt) : t('administrators.never')),
    },
  ];
}

export function Component() {
  const { t } = useTranslation();
  const params = useListParams();
  const [search, setSearch] = useSearchParams();
  const mayInvite = useMay('invitation.create');
  const columns = useColumns();
  const { data, error, isPlaceholderData, refetch } = useAdministrators({ limit: 50, ...params.only('cursor') });
  const show = (open: boolean) => {
    const next = new URLSearchParams(search);
    if (open) next.set('invite', '1');
    else next.delete('invite');
    setSearch(next, { replace: true });
  };
  const button = mayInvite && (
    <Button type="primary" icon={<UserAddOutlined aria-hidden="true" />} onClick={() => show(true)}>
      {t('administrators.invite')}
    </Button>
  );
  return (
    <>
      <PageHead title={t('administrators.title')} lead={t('administrators.lead')} aside={button} />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data?.items.length === 0 ? (
        <EmptyState title={t('administrators.none')} text={t('administrators.noneText')} />
      ) : (
        <>
          <DataTable caption={t('administrators.title')} columns={columns} rows={data?.items} busy={isPlaceholderData} />
          <Pager data={data} params={params} />
        </>
      )}
      {mayInvite && <Invitations />}
      {mayInvite && search.get('invite') && <InviteDialog onClose={() => show(false)} />}
    </>
  );
}
