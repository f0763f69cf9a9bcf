import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/client';
import { formatTime } from '../../i18n/format';
import { PageHead } from '../../shared/PageHead';
import { PageSkeleton } from '../../shared/Skeletons';
import { ErrorState } from '../../shared/States';
import { useProblemToast } from '../../shared/useProblemToast';
import styles from './account.module.css';
import { browserOf } from './browserOf';
import { ConsentsSection } from './ConsentsSection';
import { FactorsSection } from './FactorsSection';
import { PasswordSection } from './PasswordSection';
import { useAccount, useAccountChange, useNotices } from './queries';
import { SessionsSection } from './SessionsSection';

/** 我的账号: factors, password, where one is signed in, and a copy of what is kept. */
export function Component() {
  const { t } = useTranslation();
  const { data, error, refetch } = useAccount();
  const toast = useProblemToast();
  const save = () => void exported().catch(toast);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <>
      <PageHead title={t('account.title')} lead={`${data.displayName} · ${data.loginName}`} />
      <Notices />
      <Section title={t('account.factors.title')} lead={t('account.factors.lead')}>
        <FactorsSection factors={data.factors} />
      </Section>
      {data.hasPassword && (
        <Section
          title={t('account.password.title')}
          lead={data.passwordChangedAt ? t('account.password.since', { time: formatTime(data.passwordChangedAt) }) : ''}
        >
          <PasswordSection />
        </Section>
      )}
      <Section title={t('account.sessions.title')} lead={t('account.sessions.lead')}>
        <SessionsSection />
      </Section>
      <Section title={t('account.consents.title')} lead={t('account.consents.lead')}>
        <ConsentsSection />
      </Section>
      <Section title={t('account.export.title')} lead={t('account.export.lead')}>
        <Button onClick={save}>{t('account.export.action')}</Button>
      </Section>
    </>
  );
}

function Section({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {lead && <p className="muted">{lead}</p>}
      {children}
    </section>
  );
}

/** What its owner has not yet seen of what happened to the account. */
function Notices() {
  const { t } = useTranslation();
  const { data = [] } = useNotices();
  const seen = useAccountChange(() => request<void>('POST', '/account/notices/seen'));
  const fresh = data.filter((notice) => !notice.seen);
  if (fresh.length === 0) return null;
  return (
    <section className={styles.notices} aria-label={t('account.notices.title')}>
      <ul>
        {fresh.map(({ id, kind, data: facts, createdAt }) => (
          <li key={id}>
            {t(`account.notices.kinds.${kind}`, {
              ...facts,
              browser: browserOf(facts.userAgent ?? null) ?? '',
              factor: facts.kind ? t(`session.factor.kinds.${facts.kind}`) : '',
            })}{' '}
            <small className="muted">{formatTime(createdAt)}</small>
          </li>
        ))}
      </ul>
      <Button size="small" onClick={() => seen.mutate(undefined)}>
        {t('account.notices.seen')}
      </Button>
    </section>
  );
}

async function exported(): Promise<void> {
  const { data } = await request<{ data: object }>('POST', '/account/export');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
  link.download = 'account.json';
  link.click();
  URL.revokeObjectURL(link.href);
}
