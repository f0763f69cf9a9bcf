import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/client';
import type { FactorKind, FactorRequired, Principal } from '../../api/types';
import styles from './entry.module.css';
import { isDismissed, passkeysSupported, showPasskey } from './passkey';
import { Refusal } from './Refusal';

interface Props {
  step: FactorRequired;
  onDone: (principal: Principal) => void;
  onBack: () => void;
}

/** 第二步: the password was right; one thing more that only its owner has. */
export function FactorStep({ step, onDone, onBack }: Props) {
  const { t } = useTranslation();
  const usable = step.factorRequired.filter((kind) => kind !== 'passkey' || passkeysSupported());
  const [kind, setKind] = useState<FactorKind>(usable[0] ?? 'recovery');
  const { challengeId } = step;
  const prove = useMutation({
    mutationFn: (proof: { code?: string; response?: object }) =>
      request<Principal>('POST', '/session/factor', { body: { challengeId, kind, ...proof } }),
    onSuccess: onDone,
  });
  const prepare = useMutation({
    mutationFn: () =>
      request<{ options?: object; mobileHint?: string }>('POST', '/session/factor/options', { body: { challengeId, kind } }),
  });
  const withPasskey = async () => {
    const { options } = await prepare.mutateAsync();
    const response = await showPasskey(options).catch((error: unknown) => {
      if (isDismissed(error)) return null;
      throw error;
    });
    if (response) prove.mutate({ response });
  };
  const error = prove.error ?? prepare.error;
  return (
    <>
      <h1>{t('session.factor.title')}</h1>
      <p className={styles.lead}>{t('session.factor.lead')}</p>
      {error && <Refusal error={error} />}
      {usable.length > 1 && (
        <Segmented<FactorKind>
          block
          style={{ marginBottom: 18 }}
          aria-label={t('session.factor.ways')}
          value={kind}
          options={usable.map((one) => ({ value: one, label: t(`session.factor.kinds.${one}`) }))}
          onChange={(next) => {
            prove.reset();
            prepare.reset();
            setKind(next);
          }}
        />
      )}
      {kind === 'passkey' ? (
        <Button
          type="primary"
          size="large"
          block
          loading={prepare.isPending || prove.isPending}
          onClick={() => void withPasskey().catch(() => undefined)}
        >
          {t('session.factor.usePasskey')}
        </Button>
      ) : (
        <Form<{ code: string }> key={kind} layout="vertical" requiredMark={false} size="large" onFinish={(values) => prove.mutate(values)}>
          {kind === 'sms' && (
            <p>
              <Button loading={prepare.isPending} onClick={() => prepare.mutate()}>
                {t('session.factor.send')}
              </Button>{' '}
              <span role="status">{prepare.data?.mobileHint && t('session.factor.sentTo', { mobile: prepare.data.mobileHint })}</span>
            </p>
          )}
          <Form.Item
            name="code"
            label={t(`session.factor.codeOf.${kind}`)}
            rules={[{ required: true, message: t('session.factor.codeNeeded') }]}
          >
            <Input autoComplete="one-time-code" inputMode={kind === 'recovery' ? 'text' : 'numeric'} maxLength={32} autoFocus />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={prove.isPending}>
            {t('session.factor.proceed')}
          </Button>
        </Form>
      )}
      <Button type="link" style={{ marginTop: 16, paddingInline: 0 }} onClick={onBack}>
        {t('session.factor.back')}
      </Button>
    </>
  );
}
