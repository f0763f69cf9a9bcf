import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal, QRCode } from 'antd';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/client';
import { isProblem } from '../../api/problem';
import { showFieldErrors } from '../../shared/fields';
import { useProblemToast } from '../../shared/useProblemToast';
import { useAccountChange } from './queries';

export interface TotpSecret {
  secret: string;
  uri: string;
}

/** 动态口令: the secret as a picture and as letters, and a first code of it. */
export function TotpDialog({ secret, onClose }: { secret: TotpSecret; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ code: string }>();
  const toast = useProblemToast();
  const confirm = useAccountChange((body: { code: string }) => request<void>('POST', '/account/factors/totp/confirm', { body }));
  const submit = useMutation({
    mutationFn: (values: { code: string }) => confirm.mutateAsync({ code: values.code.replace(/\s/g, '') }),
    onSuccess: onClose,
    onError: (error) => {
      if (!isProblem(error) || showFieldErrors(form, error).length > 0 || error.fieldErrors.length === 0) toast(error);
    },
  });
  return (
    <Modal
      open
      title={t('account.totp.title')}
      okText={t('account.totp.action')}
      okButtonProps={{ loading: submit.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('account.totp.text')}</p>
      <QRCode value={secret.uri} bordered={false} style={{ margin: '0 auto' }} aria-label={t('account.totp.qr')} />
      <p>
        {t('account.totp.byHand')} <code className="mono">{secret.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values: { code: string }) => submit.mutate(values)}>
        <Form.Item name="code" label={t('account.totp.code')} rules={[{ required: true, message: t('session.factor.codeNeeded') }]}>
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={7} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
