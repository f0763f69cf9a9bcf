import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/client';
import { isProblem } from '../../api/problem';
import { showFieldErrors } from '../../shared/fields';
import { useAccountChange } from './queries';

interface Values {
  currentPassword: string;
  password: string;
  repeat: string;
}

/** 修改密码. The server judges the new one; what it says is put at the field. */
export function PasswordSection() {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const [done, setDone] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const change = useAccountChange(({ currentPassword, password }: Values) =>
    request<void>('POST', '/account/password', { body: { currentPassword, password } }),
  );
  const submit = async (values: Values) => {
    setDone(false);
    setRefusal(undefined);
    try {
      await change.mutateAsync(values);
      form.resetFields();
      setDone(true);
    } catch (error) {
      if (!isProblem(error)) throw error;
      const homeless = showFieldErrors(form, error);
      setRefusal(error.fieldErrors.length === 0 ? error.message : homeless.join(' ') || undefined);
    }
  };
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} style={{ maxWidth: 440 }} onFinish={(values) => void submit(values)}>
      {refusal && <Alert type="error" showIcon role="alert" title={refusal} style={{ marginBottom: 14 }} />}
      {done && <Alert type="success" showIcon role="status" title={t('account.password.done')} style={{ marginBottom: 14 }} />}
      <Form.Item
        name="currentPassword"
        label={t('account.password.current')}
        rules={[{ required: true, message: t('session.fields.passwordNeeded') }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('account.password.next')}
        extra={t('account.password.hint')}
        rules={[{ required: true, message: t('session.fields.passwordNeeded') }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="repeat"
        label={t('session.fields.repeat')}
        dependencies={['password']}
        validateTrigger="onBlur"
        rules={[
          { required: true, message: t('session.fields.repeatNeeded') },
          {
            validator: (_, value) =>
              !value || value === form.getFieldValue('password')
                ? Promise.resolve()
                : Promise.reject(new Error(t('session.fields.repeatDiffers'))),
          },
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {t('account.password.action')}
      </Button>
    </Form>
  );
}
