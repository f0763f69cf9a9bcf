import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/client';
import { PageSkeleton } from '../../shared/Skeletons';
import { EntryFrame } from '../session/EntryFrame';
import entry from '../session/entry.module.css';
import { leaveSession, usePrincipal } from '../session/session';
import { FactorsSection } from './FactorsSection';
import { PasswordSection } from './PasswordSection';
import { useAccount } from './queries';

/** What an account must do before anything else: choose its own password, or add a second factor. */
export function ObligationsPage() {
  const { t } = useTranslation();
  const { obligations } = usePrincipal();
  const { data } = useAccount();
  const [owed] = obligations;
  useEffect(() => {
    document.title = t('app.titleOf', { page: t(`account.owed.${owed}.title`) });
  }, [t, owed]);
  return (
    <EntryFrame>
      <h1>{t(`account.owed.${owed}.title`)}</h1>
      <p className={entry.lead}>{t(`account.owed.${owed}.text`)}</p>
      {owed === 'password' ? <PasswordSection /> : data ? <FactorsSection factors={data.factors} /> : <PageSkeleton />}
      <Button type="link" style={{ marginTop: 16, paddingInline: 0 }} onClick={() => void request('DELETE', '/session').then(leaveSession)}>
        {t('session.signOut.action')}
      </Button>
    </EntryFrame>
  );
}
