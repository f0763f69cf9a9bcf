import { Form, Input, InputNumber, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { showFieldErrors } from '../../shared/fields';
import { useProblemToast } from '../../shared/useProblemToast';
import { PlatformField } from './PlatformField';
import { useAccessChange } from './queries';

interface Wish {
  tenantId?: string;
  loginName: string;
  reason: string;
  minutes: number;
}

export function AskSupport({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Wish>();
  const toast = useProblemToast();
  const ask = useAccessChange();
  const send = (body: Wish) =>
    ask.mutateAsync({ path: '/support-sessions', body }).then(onClose, (error: unknown) => {
      const homeless = isProblem(error) && error.fieldErrors.length > 0 ? showFieldErrors(form, error) : null;
      if (!homeless || homeless.length > 0) toast(error);
    });
  return (
    <Modal
      open
      title={t('access.support.ask')}
      okText={t('access.support.send')}
      okButtonProps={{ loading: ask.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('access.support.text')}</p>
      <Form<Wish> form={form} layout="vertical" requiredMark={false} initialValues={{ minutes: 30 }} onFinish={(wish) => void send(wish)}>
        <PlatformField form={form} />
        <Form.Item
          name="loginName"
          label={t('access.loginName')}
          rules={[{ required: true, whitespace: true, message: t('access.loginNeeded') }]}
        >
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('access.columns.reason')}
          rules={[{ required: true, whitespace: true, message: t('access.reasonNeeded') }]}
        >
          <Input.TextArea rows={2} maxLength={200} showCount />
        </Form.Item>
        <Form.Item name="minutes" label={t('access.minutes')}>
          <InputNumber min={5} max={120} step={5} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
