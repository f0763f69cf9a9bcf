import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/client';
import type { FactorRequired, Principal } from '../../api/types';
import { isDismissed, passkeysSupported, showPasskey } from './passkey';
import { Refusal } from './Refusal';

interface Values {
  tenant?: string;
  loginName: string;
  password: string;
}
interface Props {
  /** The people of a platform also say which one. */
  ofPlatform: boolean;
  tenant: string | null;
  onDone: (principal: Principal) => void;
  onFactor: (step: FactorRequired) => void;
}

const needsFactor = (answer: Principal | FactorRequired): answer is FactorRequired => 'factorRequired' in answer;

export function PasswordForm({ ofPlatform, tenant, onDone, onFactor }: Props) {
  const { t } = useTranslation();
  const signIn = useMutation({
    mutationFn: (body: Values) => request<Principal | FactorRequired>('POST', '/session', { body }),
    onSuccess: (answer) => (needsFactor(answer) ? onFactor(answer) : onDone(answer)),
  });
  const passkey = useMutation({
    mutationFn: async () => {
      const { challengeId, options } = await request<{ challengeId: string; options: object }>('POST', '/session/passkey/options');
      const response = await showPasskey(options).catch((error: unknown) => {
        if (isDismissed(error)) return null;
        throw error;
      });
      return response && request<Principal>('POST', '/session/passkey', { body: { challengeId, response } });
    },
    onSuccess: (principal) => principal && onDone(principal),
  });
  const error = signIn.error ?? passkey.error;
  return (
    <>
      {error && <Refusal error={error} />}
      <Form<Values>
        layout="vertical"
        requiredMark={false}
        size="large"
        initialValues={{ tenant }}
        onFinish={({ tenant: slug, ...values }) =>
          signIn.mutate(ofPlatform && slug ? { ...values, tenant: slug.trim().toLowerCase() } : values)
        }
      >
        {ofPlatform && (
          <Form.Item
            name="tenant"
            label={t('session.fields.tenant')}
            extra={t('session.fields.tenantHint')}
            rules={[{ required: true, message: t('session.fields.tenantNeeded') }]}
          >
            <Input autoComplete="organization" spellCheck={false} autoCapitalize="none" maxLength={63} />
          </Form.Item>
        )}
        <Form.Item
          name="loginName"
          label={t('session.fields.loginName')}
          rules={[{ required: true, message: t('session.fields.loginNameNeeded') }]}
        >
          <Input autoComplete="username" autoFocus spellCheck={false} autoCapitalize="none" />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('session.fields.password')}
          rules={[{ required: true, message: t('session.fields.passwordNeeded') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
          {t('session.signIn.action')}
        </Button>
      </Form>
      {passkeysSupported() && (
        <Button block size="large" style={{ marginTop: 12 }} loading={passkey.isPending} onClick={() => passkey.mutate()}>
          {t('session.signIn.passkey')}
        </Button>
      )}
    </>
  );
}
