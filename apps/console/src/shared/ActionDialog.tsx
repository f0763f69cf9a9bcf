import { Alert, Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface ActionValues {
  reason?: string;
  confirmSlug?: string;
}
interface Props {
  title: string;
  /** What will happen. */
  text: ReactNode;
  confirm: string;
  danger?: boolean;
  /** The API wants a reason that goes into the record. */
  reasonNeeded?: boolean;
  /** To be typed before anything that cannot be undone. */
  typed?: string;
  busy: boolean;
  onConfirm: (values: ActionValues) => void;
  onClose: () => void;
}

/** Says what a step will do, and asks for what the API wants with it: a reason, a name typed out, or nothing. */
export function ActionDialog({ title, text, confirm, danger = false, reasonNeeded, typed, busy, onConfirm, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<ActionValues>();
  const entered = Form.useWatch('confirmSlug', form);
  return (
    <Modal
      open
      title={title}
      okText={confirm}
      okButtonProps={{ danger, loading: busy, disabled: typed !== undefined && entered !== typed }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Alert type={danger ? 'error' : 'info'} showIcon style={{ marginBottom: 16 }} title={text} />
      <Form<ActionValues> form={form} layout="vertical" requiredMark={false} style={{ paddingBottom: 12 }} onFinish={onConfirm}>
        {reasonNeeded && (
          <Form.Item
            name="reason"
            label={t('actionDialog.reason')}
            rules={[{ required: true, whitespace: true, message: t('actionDialog.reasonNeeded') }]}
          >
            <Input.TextArea rows={3} maxLength={500} showCount autoFocus />
          </Form.Item>
        )}
        {typed !== undefined && (
          <Form.Item name="confirmSlug" label={t('actionDialog.type', { name: typed })}>
            <Input autoComplete="off" spellCheck={false} autoCapitalize="none" />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
