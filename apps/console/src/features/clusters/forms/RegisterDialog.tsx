import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRegister } from '../queries';
import { CapacityFields } from './CapacityFields';
import { KubeconfigField } from './KubeconfigField';
import { useRefusal } from '../../../shared/useRefusal';
import { clusterInput, type ClusterValues } from './values';

interface Values extends ClusterValues {
  name: string;
  kubeconfig: string;
}

export function RegisterDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const { message } = App.useApp();
  const register = useRegister();
  const { refuse, notice } = useRefusal(form);
  const submit = (values: Values) =>
    register.mutate(
      { name: values.name, kubeconfig: values.kubeconfig, ...clusterInput(values) },
      {
        onSuccess: ({ name, health }) => {
          void message.info(t('clusters.checked', { name, health: t(`clusters.health.${health}`) }));
          onClose();
        },
        onError: refuse,
      },
    );
  return (
    <Modal
      open
      width={640}
      title={t('clusters.register.title')}
      okText={t('clusters.register.confirm')}
      okButtonProps={{ loading: register.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p style={{ marginBottom: 14 }}>{t('clusters.register.text')}</p>
      {notice}
      <Form<Values> form={form} layout="vertical" requiredMark={false} initialValues={{ capacity: {} }} onFinish={submit}>
        <Form.Item
          name="name"
          label={t('clusters.form.name')}
          extra={t('clusters.form.nameHint')}
          rules={[{ required: true, message: t('clusters.form.nameNeeded') }]}
        >
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={63} />
        </Form.Item>
        <KubeconfigField />
        <CapacityFields />
      </Form>
    </Modal>
  );
}
