import { App, Form, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCredentials } from '../queries';
import type { Cluster } from '../types';
import { KubeconfigField } from './KubeconfigField';
import { useRefusal } from '../../../shared/useRefusal';

export function CredentialsDialog({ cluster, onClose }: { cluster: Cluster; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ kubeconfig: string }>();
  const { message } = App.useApp();
  const replace = useCredentials(cluster);
  const { refuse, notice } = useRefusal(form);
  return (
    <Modal
      open
      width={640}
      title={t('clusters.credentials.title', { name: cluster.name })}
      okText={t('clusters.credentials.confirm')}
      okButtonProps={{ loading: replace.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p style={{ marginBottom: 14 }}>{t('clusters.credentials.text')}</p>
      {notice}
      <Form<{ kubeconfig: string }>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ kubeconfig }) =>
          replace.mutate(kubeconfig, {
            onSuccess: ({ name, health }) => {
              void message.info(t('clusters.checked', { name, health: t(`clusters.health.${health}`) }));
              onClose();
            },
            onError: refuse,
          })
        }
      >
        <KubeconfigField />
      </Form>
    </Modal>
  );
}
