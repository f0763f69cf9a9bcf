import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/client';
import type { OwnConsent } from '../../api/types';
import { formatTime } from '../../i18n/format';
import { ActionDialog } from '../../shared/ActionDialog';
import { DataTable, type Column } from '../../shared/DataTable';
import { ErrorState } from '../../shared/States';
import { useProblemToast } from '../../shared/useProblemToast';
import { useAccountChange, useConsents } from './queries';

/** 已授权的应用. */
export function ConsentsSection() {
  const { t } = useTranslation();
  const { data, error, refetch } = useConsents();
  const [leaving, setLeaving] = useState<OwnConsent>();
  const columns: Column<OwnConsent>[] = [
    {
      key: 'app',
      title: t('account.consents.app'),
      render: ({ name, platform }) => (
        <>
          {name} <small className="muted">{platform}</small>
        </>
      ),
    },
    { key: 'scopes', title: t('account.consents.scopes'), render: ({ scopes }) => <Scopes scopes={scopes} /> },
    { key: 'grantedAt', title: t('account.consents.grantedAt'), render: ({ grantedAt }) => formatTime(grantedAt) },
    {
      key: 'actions',
      title: t('account.consents.actions'),
      render: (consent) => (
        <Button size="small" aria-label={`${t('account.consents.withdraw.action')} · ${consent.name}`} onClick={() => setLeaving(consent)}>
          {t('account.consents.withdraw.action')}
        </Button>
      ),
    },
  ];
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data?.length === 0) return <p>{t('account.consents.none')}</p>;
  return (
    <>
      <DataTable caption={t('account.consents.title')} columns={columns} rows={data} />
      {leaving && <Withdraw consent={leaving} onClose={() => setLeaving(undefined)} />}
    </>
  );
}

function Scopes({ scopes }: Pick<OwnConsent, 'scopes'>) {
  const { t } = useTranslation();
  const asked = scopes.flatMap((scope) => (scope === 'openid' ? [] : [t(`clients.scopes.${scope.replace('.', '-')}`)]));
  return asked.length > 0 ? asked.join(t('account.consents.separator')) : t('account.consents.openid');
}

function Withdraw({ consent, onClose }: { consent: OwnConsent; onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useProblemToast();
  const withdraw = useAccountChange(() => request<void>('DELETE', `/account/consents/${encodeURIComponent(consent.id)}`));
  return (
    <ActionDialog
      title={t('account.consents.withdraw.title', { name: consent.name })}
      text={t('account.consents.withdraw.text')}
      confirm={t('account.consents.withdraw.action')}
      danger
      busy={withdraw.isPending}
      onClose={onClose}
      onConfirm={() => withdraw.mutate(undefined, { onSuccess: onClose, onError: toast })}
    />
  );
}
