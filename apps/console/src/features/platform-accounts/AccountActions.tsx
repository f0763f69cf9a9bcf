import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassSheet, PlatformAccount } from '../../api/types';
import { ActionDialog } from '../../shared/ActionDialog';
import { useProblemToast } from '../../shared/useProblemToast';
import { useMay } from '../session/session';
import { useAccountAct } from './queries';

interface Props {
  tenantId: string;
  account: PlatformAccount;
  onSheet: (sheet: ClassSheet) => void;
}

export function AccountActions({ tenantId, account, onSheet }: Props) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const toast = useProblemToast();
  const mayReset = useMay('account.reset');
  const mayWrite = useMay('account.write');
  const [disabling, setDisabling] = useState(false);
  const reset = useAccountAct<{ password: string }>(tenantId);
  const pictures = useAccountAct<ClassSheet>(tenantId);
  const mark = useAccountAct<PlatformAccount>(tenantId);
  const path = `accounts/${account.id}`;
  const name = account.displayName;
  const showNew = ({ password }: { password: string }) =>
    void modal.info({
      title: t('platformAccounts.newPassword', { name }),
      content: (
        <>
          <p className="mono" style={{ fontSize: 22 }}>
            {password}
          </p>
          <p>{t('platformAccounts.newPasswordText')}</p>
        </>
      ),
    });
  return (
    <span className="row">
      {mayReset && (
        <>
          <Popconfirm
            title={t('platformAccounts.resetTitle', { name })}
            okText={t('platformAccounts.reset')}
            onConfirm={() => reset.mutateAsync({ path: `${path}/password-reset` }).then(showNew, toast)}
          >
            <Button size="small" aria-label={t('platformAccounts.resetOf', { name })}>
              {t('platformAccounts.reset')}
            </Button>
          </Popconfirm>
          <Button
            size="small"
            loading={pictures.isPending}
            aria-label={t('platformAccounts.picturesOf', { name })}
            onClick={() => void pictures.mutateAsync({ path: `${path}/picture-reset` }).then(onSheet, toast)}
          >
            {t('platformAccounts.pictures')}
          </Button>
        </>
      )}
      {mayWrite && (
        <Button
          size="small"
          danger={!account.disabledAt}
          aria-label={t(account.disabledAt ? 'platformAccounts.enableOf' : 'platformAccounts.disableOf', { name })}
          onClick={() => (account.disabledAt ? void mark.mutateAsync({ path: `${path}/enable` }).catch(toast) : setDisabling(true))}
        >
          {t(account.disabledAt ? 'platformAccounts.enable' : 'platformAccounts.disable')}
        </Button>
      )}
      {disabling && (
        <ActionDialog
          title={t('platformAccounts.disableOf', { name })}
          text={t('platformAccounts.disableText')}
          confirm={t('platformAccounts.disable')}
          danger
          reasonNeeded
          busy={mark.isPending}
          onConfirm={({ reason }) =>
            void mark.mutateAsync({ path: `${path}/disable`, body: { reason } }).then(() => setDisabling(false), toast)
          }
          onClose={() => setDisabling(false)}
        />
      )}
    </span>
  );
}
