import { CheckCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { newKey, request } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { Principal } from '../../api/types';
import { showFieldErrors } from '../../shared/fields';
import styles from './entry.module.css';
import { PASSWORD_MIN, passwordRules } from './passwordRules';
import { enterSession } from './session';

interface Values {
  displayName: string;
  loginName: string;
  password: string;
  repeat: string;
}

export function AcceptForm({ token }: { token: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const [key] = useState(newKey);
  const [refusal, setRefusal] = useState<string>();
  const accept = useMutation({
    mutationFn: ({ displayName, loginName, password }: Values) =>
      request<Principal>('POST', '/invitations/accept', {
        body: { token, displayName, loginName, password },
        idempotencyKey: key,
      }),
    onMutate: () => setRefusal(undefined),
    onSuccess: (principal) => {
      enterSession(principal);
      void navigate('/', { replace: true });
    },
    onError: (error) => {
      if (!isProblem(error)) throw error;
      const homeless = showFieldErrors(form, error);
      if (error.fieldErrors.length === 0) homeless.push(error.isOutage ? t('outage.message') : error.message);
      setRefusal(homeless.join(' '));
    },
  });
  const needed = (message: string) => [{ required: true, whitespace: true, message }];
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} size="large" onFinish={(v) => accept.mutate(v)}>
      {refusal && <Alert type="error" showIcon role="alert" title={refusal} style={{ marginBottom: 18 }} />}
      <Form.Item name="displayName" label={t('session.fields.displayName')} rules={needed(t('session.fields.displayNameNeeded'))}>
        <Input autoComplete="name" maxLength={64} />
      </Form.Item>
      <Form.Item
        name="loginName"
        label={t('session.fields.loginName')}
        extra={t('session.fields.loginNameHint')}
        rules={needed(t('session.fields.loginNameNeeded'))}
      >
        <Input autoComplete="username" maxLength={64} spellCheck={false} autoCapitalize="none" />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('session.fields.newPassword')}
        dependencies={['loginName']}
        rules={[
          { required: true, message: t('session.fields.passwordNeeded') },
          {
            validateTrigger: 'onSubmit',
            validator: (_, value: string | undefined) =>
              !value || passwordRules(value, (form.getFieldValue('loginName') as string | undefined) ?? '').every((rule) => rule.met)
                ? Promise.resolve()
                : Promise.reject(new Error(t('session.fields.passwordWeak'))),
          },
        ]}
      >
        <Input.Password autoComplete="new-password" aria-describedby="password-rules" />
      </Form.Item>
      <RuleList />
      <Form.Item
        name="repeat"
        label={t('session.fields.repeat')}
        dependencies={['password']}
        rules={[
          { required: true, message: t('session.fields.repeatNeeded') },
          {
            validator: (_, value) =>
              !value || value === form.getFieldValue('password')
                ? Promise.resolve()
                : Promise.reject(new Error(t('session.fields.repeatDiffers'))),
          },
        ]}
        validateTrigger="onBlur"
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={accept.isPending}>
        {t('session.invite.action')}
      </Button>
    </Form>
  );
}

function RuleList() {
  const { t } = useTranslation();
  const form = Form.useFormInstance<Values>();
  const password = Form.useWatch('password', form) ?? '';
  const loginName = Form.useWatch('loginName', form) ?? '';
  return (
    <ul id="password-rules" className={styles.rules}>
      {passwordRules(password, loginName).map(({ key, met }) => (
        <li key={key} data-met={met}>
          <span aria-hidden="true">{met ? <CheckCircleFilled /> : <MinusCircleOutlined />}</span>
          <span>
            {t(`session.rules.${key}`, { min: PASSWORD_MIN })}
            <span className="visually-hidden">{met ? t('session.rules.met') : t('session.rules.open')}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
