import { Form, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useChange } from '../queries';
import type { Cluster } from '../types';
import { CapacityFields } from './CapacityFields';
import { useRefusal } from '../../../shared/useRefusal';
import { clusterInput, valuesOf, type ClusterValues } from './values';

export function EditDialog({ cluster, onClose }: { cluster: Cluster; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<ClusterValues>();
  const change = useChange(cluster);
  const { refuse, notice } = useRefusal(form);
  return (
    <Modal
      open
      width={640}
      title={t('clusters.edit.title', { name: cluster.name })}
      okText={t('clusters.edit.confirm')}
      okButtonProps={{ loading: change.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p style={{ marginBottom: 14 }}>{t('clusters.edit.text')}</p>
      {notice}
      <Form<ClusterValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={valuesOf(cluster)}
        onFinish={(values) =>
          change.mutate({ ...clusterInput(values), cordoned: cluster.cordoned }, { onSuccess: onClose, onError: refuse })
        }
      >
        <CapacityFields />
      </Form>
    </Modal>
  );
}
