import { Alert, Form, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { isProblem } from '../../api/problem';
import { showFieldErrors } from '../../shared/fields';
import { useProblemToast } from '../../shared/useProblemToast';

interface Props<V> {
  title: string;
  ok: string;
  initial?: Partial<V>;
  busy: boolean;
  save: (values: V) => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}

/** A form over the screen: refusals stand at their fields, and it closes once it is saved. */
export function FormDialog<V extends object>({ title, ok, initial, busy, save, onClose, children }: Props<V>) {
  const [form] = Form.useForm<V>();
  const toast = useProblemToast();
  const [general, setGeneral] = useState<string[]>([]);
  const send = (values: V) =>
    save(values).then(onClose, (error: unknown) => {
      if (isProblem(error) && error.fieldErrors.length > 0) setGeneral(showFieldErrors(form, error));
      else toast(error);
    });
  return (
    <Modal open title={title} okText={ok} okButtonProps={{ loading: busy }} onOk={() => form.submit()} onCancel={onClose}>
      {general.length > 0 && <Alert type="error" showIcon role="alert" title={general.join(' ')} />}
      <Form<V> form={form} layout="vertical" requiredMark={false} initialValues={initial ?? {}} onFinish={(values) => void send(values)}>
        {children}
      </Form>
    </Modal>
  );
}

/** Fields left empty are not sent. */
export const filled = <V extends object>(values: V): Partial<V> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== '')) as Partial<V>;
