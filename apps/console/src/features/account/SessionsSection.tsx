import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/client';
import { formatTime } from '../../i18n/format';
import { DataTable, type Column } from '../../shared/DataTable';
import type { OwnSession } from '../../api/types';
import { useProblemToast } from '../../shared/useProblemToast';
import { browserOf } from './browserOf';
import { useAccountChange, useOwnSessions } from './queries';

/** 登录中的设备. */
export function SessionsSection() {
  const { t } = useTranslation();
  const { data } = useOwnSessions();
  const toast = useProblemToast();
  const end = useAccountChange((path: string) => request<void>('DELETE', `/account/sessions${path}`));
  const stop = (path: string) => void end.mutateAsync(path).catch(toast);
  const columns: Column<OwnSession>[] = [
    { key: 'browser', title: t('account.sessions.browser'), render: (row) => browserOf(row.userAgent) ?? t('account.sessions.unknown') },
    { key: 'ip', title: t('account.sessions.ip'), render: (row) => <span className="mono">{row.ip ?? '—'}</span> },
    { key: 'seen', title: t('account.sessions.lastSeen'), render: (row) => formatTime(row.lastSeenAt) },
    {
      key: 'end',
      title: t('account.sessions.actions'),
      render: (row) =>
        row.current ? (
          <strong>{t('account.sessions.current')}</strong>
        ) : (
          <Button size="small" onClick={() => stop(`/${row.id}`)}>
            {t('account.sessions.end')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <DataTable caption={t('account.sessions.title')} columns={columns} rows={data} />
      {data && data.length > 1 && (
        <Button style={{ marginTop: 12 }} onClick={() => stop('')}>
          {t('account.sessions.endOthers')}
        </Button>
      )}
    </>
  );
}
