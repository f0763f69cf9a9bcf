import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { request } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { InvitationPreview } from '../../api/types';
import { formatTime } from '../../i18n/format';
import { PageSkeleton } from '../../shared/Skeletons';
import { EmptyState, ErrorState } from '../../shared/States';
import { AcceptForm } from './AcceptForm';
import { EntryFrame } from './EntryFrame';
import styles from './entry.module.css';

export function Component() {
  const { t } = useTranslation();
  // The fragment is never sent; a later link opened in this window brings another token.
  const [token, setToken] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    const changed = () => setToken(window.location.hash.slice(1));
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  useEffect(() => {
    document.title = t('app.titleOf', { page: t('session.invite.title') });
  }, [t]);
  const lookup = useQuery({
    queryKey: ['invitation-lookup', token],
    queryFn: () => request<InvitationPreview>('POST', '/invitations/lookup', { body: { token } }),
    enabled: token !== '',
    staleTime: Infinity,
  });
  return (
    <EntryFrame>
      {lookup.data ? (
        <>
          <h1>{t('session.invite.title')}</h1>
          <p className={styles.lead}>{t('session.invite.lead')}</p>
          <dl className={styles.grant}>
            <dt>{t('session.invite.role')}</dt>
            <dd>{t(`enums.role.${lookup.data.role}`)}</dd>
            <dt>{t('session.invite.unit')}</dt>
            <dd>{lookup.data.unitName}</dd>
            <dt>{t('session.invite.expires')}</dt>
            <dd>{formatTime(lookup.data.expiresAt)}</dd>
          </dl>
          <AcceptForm token={token} />
        </>
      ) : token === '' || (isProblem(lookup.error) && !lookup.error.isOutage) ? (
        <EmptyState page title={t('session.invite.invalid')} text={t('session.invite.invalidText')}>
          <Link to="/sign-in">{t('session.invite.toSignIn')}</Link>
        </EmptyState>
      ) : lookup.error ? (
        <ErrorState page error={lookup.error} onRetry={() => void lookup.refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </EntryFrame>
  );
}
