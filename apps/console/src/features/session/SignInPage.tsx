import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { request } from '../../api/client';
import { isProblem, type ProblemError } from '../../api/problem';
import type { Principal } from '../../api/types';
import { EntryFrame } from './EntryFrame';
import styles from './entry.module.css';
import { enterSession } from './session';

interface Credentials {
  loginName: string;
  password: string;
}

/** Only a place inside the console may be returned to. */
const safeNext = (next: string | null): string => (next && /^\/(?![/\\])/.test(next) ? next : '/');

export function Component() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const next = params.get('next');
  const signIn = useMutation({
    mutationFn: (body: Credentials) => request<Principal>('POST', '/session', { body }),
    onSuccess: (principal) => {
      enterSession(principal);
      void navigate(safeNext(next), { replace: true });
    },
  });
  useEffect(() => {
    document.title = t('app.titleOf', { page: t('session.signIn.title') });
  }, [t]);
  return (
    <EntryFrame>
      <h1>{t('session.signIn.title')}</h1>
      <p className={styles.lead}>{t(next ? 'session.signIn.again' : 'session.signIn.lead')}</p>
      {signIn.error && <Refusal error={signIn.error} />}
      <Form<Credentials> layout="vertical" requiredMark={false} size="large" onFinish={(values) => signIn.mutate(values)}>
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
      <p className="muted" style={{ marginTop: 20 }}>
        {t('session.signIn.help')}
      </p>
    </EntryFrame>
  );
}

function Refusal({ error }: { error: Error }) {
  const { t } = useTranslation();
  const problem: ProblemError | null = isProblem(error) ? error : null;
  const text = problem?.isOutage ? t('outage.message') : (problem?.body.detail ?? problem?.body.title);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 18 }}
      title={text ?? t('states.error.title')}
      {...(problem?.body.hint ? { description: problem.body.hint } : {})}
    />
  );
}
