import { Alert, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Tenant, TenantAction } from '../../../api/types';

interface Values {
  reason?: string;
  confirmSlug?: string;
}
interface Props {
  tenant: Tenant;
  action: Exclude<TenantAction, 'retry'>;
  busy: boolean;
  onConfirm: (values: Values) => void;
  onClose: () => void;
}

/** What will happen to the public, then the reason; deletion also wants the name typed. */
export function TenantDialog({ tenant, action, busy, onConfirm, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const danger = action === 'delete';
  const reasonNeeded = action === 'suspend' || danger;
  const typed = Form.useWatch('confirmSlug', form);
  return (
    <Modal
      open
      title={t(`tenants.actions.${action}.title`, { name: tenant.name })}
      okText={t(`tenants.actions.${action}.label`)}
      okButtonProps={{ danger, loading: busy, disabled: danger && typed !== tenant.slug }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Alert
        type={danger ? 'error' : 'info'}
        showIcon
        style={{ marginBottom: 16 }}
        title={t(`tenants.actions.${action}.text`, { host: tenant.host })}
      />
      <Form<Values> form={form} layout="vertical" requiredMark={false} style={{ paddingBottom: 12 }} onFinish={onConfirm}>
        <Form.Item
          name="reason"
          label={t(reasonNeeded ? 'tenants.actions.reason' : 'tenants.actions.reasonOptional')}
          rules={reasonNeeded ? [{ required: true, whitespace: true, message: t('tenants.actions.reasonNeeded') }] : []}
        >
          <Input.TextArea rows={3} maxLength={500} showCount autoFocus />
        </Form.Item>
        {danger && (
          <Form.Item name="confirmSlug" label={t('tenants.actions.typeSlug', { slug: tenant.slug })}>
            <Input autoComplete="off" spellCheck={false} autoCapitalize="none" />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
