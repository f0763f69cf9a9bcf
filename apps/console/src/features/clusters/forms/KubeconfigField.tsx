import { Button, Form, Input } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** Pasted or read from a file; sent once and never shown again. */
export function KubeconfigField() {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const file = useRef<HTMLInputElement>(null);
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    form.setFieldValue('kubeconfig', await chosen.text());
    await form.validateFields(['kubeconfig']).catch(() => undefined);
  };
  return (
    <>
      <Form.Item
        name="kubeconfig"
        label={t('clusters.form.kubeconfig')}
        extra={t('clusters.form.kubeconfigHint')}
        rules={[{ required: true, whitespace: true, message: t('clusters.form.kubeconfigNeeded') }]}
      >
        <Input.TextArea rows={6} className="mono" autoComplete="off" spellCheck={false} />
      </Form.Item>
      <Button style={{ marginBottom: 18 }} onClick={() => file.current?.click()}>
        {t('clusters.form.chooseFile')}
      </Button>
      <input
        ref={file}
        type="file"
        // antd shows file fields of a form whatever their `hidden` says.
        style={{ display: 'none' }}
        tabIndex={-1}
        aria-label={t('clusters.form.chooseFile')}
        onChange={(event) => {
          void read(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </>
  );
}
