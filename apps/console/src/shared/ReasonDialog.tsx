import { Alert, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';

interface Values {
  comment?: string;
  overrideReason?: string;
}
interface Props {
  title: string;
  text: string;
  confirm: string;
  danger?: boolean;
  commentRequired?: boolean;
  /** What a 必须 rule says against this; the province may go past it with a recorded reason. */
  override?: string[] | null;
  busy: boolean;
  onConfirm: (values: Values) => void;
  onClose: () => void;
}

/** Says what the step means, and takes the words that go into the record. */
export function ReasonDialog(props: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const { override } = props;
  return (
    <Modal
      open
      title={props.title}
      okText={props.confirm}
      okButtonProps={{ danger: props.danger ?? false, loading: props.busy }}
      onOk={() => form.submit()}
      onCancel={props.onClose}
    >
      <p style={{ marginBottom: 14 }}>{props.text}</p>
      <Form<Values> form={form} layout="vertical" requiredMark={false} style={{ paddingBottom: 12 }} onFinish={props.onConfirm}>
        {override && (
          <>
            <Alert type="warning" showIcon style={{ marginBottom: 14 }} title={t('dialog.breach')} description={override.join(' ')} />
            <Form.Item
              name="overrideReason"
              label={t('dialog.overrideReason')}
              rules={[{ required: true, whitespace: true, message: t('dialog.overrideNeeded') }]}
            >
              <Input.TextArea rows={3} maxLength={1000} showCount autoFocus />
            </Form.Item>
          </>
        )}
        <Form.Item
          name="comment"
          label={t(props.commentRequired ? 'dialog.comment' : 'dialog.commentOptional')}
          rules={props.commentRequired ? [{ required: true, whitespace: true, message: t('dialog.commentNeeded') }] : []}
        >
          <Input.TextArea rows={4} maxLength={1000} showCount autoFocus={!override} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
