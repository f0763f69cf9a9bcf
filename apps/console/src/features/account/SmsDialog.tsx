import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/client';
import { isProblem } from '../../api/problem';
import { showFieldErrors } from '../../shared/fields';
import { useAccountChange } from './queries';

interface Sent {
  challengeId: string;
  mobileHint: string;
}
interface Values {
  mobile: string;
  code: string;
}
interface Props {
  run: (act: () => Promise<unknown>) => Promise<boolean>;
  onClose: () => void;
}

/** 短信验证码: a number, and the code that was sent there. */
export function SmsDialog({ run, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const [sent, setSent] = useState<Sent>();
  const confirm = useAccountChange((body: object) => request<void>('POST', '/account/factors/sms/confirm', { body }));
  const atField = async (act: () => Promise<unknown>) => {
    try {
      await act();
    } catch (error) {
      if (!isProblem(error) || error.fieldErrors.length === 0) throw error;
      showFieldErrors(form, error);
    }
  };
  const submit = async ({ mobile, code }: Values) => {
    if (!sent) {
      await run(() => atField(async () => setSent(await request<Sent>('POST', '/account/factors/sms', { body: { mobile } }))));
      return;
    }
    await run(() =>
      atField(async () => {
        await confirm.mutateAsync({ challengeId: sent.challengeId, code });
        onClose();
      }),
    );
  };
  return (
    <Modal
      open
      title={t('account.sms.title')}
      okText={t(sent ? 'account.sms.confirm' : 'account.sms.send')}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values: Values) => void submit(values)}>
        <Form.Item
          name="mobile"
          label={t('account.sms.mobile')}
          rules={[{ required: true, pattern: /^1[3-9]\d{9}$/, message: t('account.sms.mobileNeeded') }]}
        >
          <Input inputMode="tel" autoComplete="tel-national" maxLength={11} disabled={sent !== undefined} autoFocus />
        </Form.Item>
        {sent && (
          <Form.Item
            name="code"
            label={t('session.factor.codeOf.sms')}
            extra={t('session.factor.sentTo', { mobile: sent.mobileHint })}
            rules={[{ required: true, message: t('session.factor.codeNeeded') }]}
          >
            <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} autoFocus />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
