import { Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { FactorRequired, Principal } from '../../api/types';
import { OtherWays } from '../identity-sources/OtherWays';
import { ClassForm } from './ClassForm';
import { EntryFrame } from './EntryFrame';
import { FactorStep } from './FactorStep';
import { PasswordForm } from './PasswordForm';
import styles from './entry.module.css';
import { enterSession } from './session';

const WAYS = ['administrator', 'person', 'class'] as const;
type Way = (typeof WAYS)[number];

/** Only a place inside the console may be returned to. */
const safeNext = (next: string | null): string => (next && /^\/(?![/\\])/.test(next) ? next : '/');

/** Someone who came from an identity source and still has to show a second factor here. */
function stepIn(params: URLSearchParams): FactorRequired | undefined {
  const challengeId = params.get('challenge');
  const factorRequired = (params.get('factors')?.split(',') ?? []) as FactorRequired['factorRequired'];
  return challengeId && factorRequired.length > 0 ? { challengeId, factorRequired } : undefined;
}

export function Component() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const next = params.get('next');
  const [way, setWay] = useState<Way>(params.get('tenant') ? 'person' : 'administrator');
  const [step, setStep] = useState(() => stepIn(params));
  const enter = (principal: Principal) => {
    enterSession(principal);
    const to = safeNext(next);
    // The issuer's steps are pages of their own.
    if (to.startsWith('/oidc/')) window.location.replace(to);
    else void navigate(to, { replace: true });
  };
  useEffect(() => {
    document.title = t('app.titleOf', { page: t('session.signIn.title') });
  }, [t]);
  if (step) {
    return (
      <EntryFrame>
        <FactorStep step={step} onDone={enter} onBack={() => setStep(undefined)} />
      </EntryFrame>
    );
  }
  return (
    <EntryFrame>
      <h1>{t('session.signIn.title')}</h1>
      <p className={styles.lead}>{t(next ? 'session.signIn.again' : `session.signIn.leads.${way}`)}</p>
      <Segmented<Way>
        block
        style={{ marginBottom: 18 }}
        aria-label={t('session.signIn.ways')}
        value={way}
        options={WAYS.map((one) => ({ value: one, label: t(`session.signIn.as.${one}`) }))}
        onChange={setWay}
      />
      {way === 'class' ? (
        <ClassForm onDone={enter} />
      ) : (
        <PasswordForm key={way} ofPlatform={way === 'person'} tenant={params.get('tenant')} onDone={enter} onFactor={setStep} />
      )}
      <OtherWays platform={way === 'person' ? params.get('tenant') : null} next={next} />
      <p className="muted" style={{ marginTop: 20 }}>
        {t(`session.signIn.helps.${way}`)}
      </p>
    </EntryFrame>
  );
}
