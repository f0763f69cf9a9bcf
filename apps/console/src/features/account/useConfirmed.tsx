import { Form, Input, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/client';
import { isProblem } from '../../api/problem';
import { useProblemToast } from '../../shared/useProblemToast';

interface Waiting {
  resolve: (confirmed: boolean) => void;
}

/**
 * Runs what could take an account over: when the server wants to see the password first, it is asked for and the act is
 * done again. Put `dialog` into the page.
 */
export function useConfirmed() {
  const { t } = useTranslation();
  const toast = useProblemToast();
  const [open, setOpen] = useState(false);
  const waiting = useRef<Waiting>(undefined);
  const [form] = Form.useForm<{ password: string }>();
  const end = (confirmed: boolean) => {
    setOpen(false);
    form.resetFields();
    waiting.current?.resolve(confirmed);
  };
  const ask = () =>
    new Promise<boolean>((resolve) => {
      waiting.current = { resolve };
      setOpen(true);
    });
  const run = async (act: () => Promise<unknown>): Promise<boolean> => {
    try {
      await act();
      return true;
    } catch (error) {
      if (isProblem(error) && error.code === 'auth.confirm-first') return (await ask()) && run(act);
      if (isProblem(error, 401) && error.code !== 'auth.required') toast(Object.assign(error, { status: 400 }));
      else toast(error);
      return false;
    }
  };
  const confirm = async ({ password }: { password: string }) => {
    try {
      await request('POST', '/account/confirm', { body: { password } });
      end(true);
    } catch (error) {
      form.setFields([{ name: 'password', errors: [isProblem(error) ? error.message : t('states.error.title')] }]);
    }
  };
  const dialog = (
    <Modal
      open={open}
      title={t('account.confirm.title')}
      okText={t('account.confirm.action')}
      onOk={() => form.submit()}
      onCancel={() => end(false)}
    >
      <p>{t('account.confirm.text')}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values: { password: string }) => void confirm(values)}>
        <Form.Item
          name="password"
          label={t('session.fields.password')}
          rules={[{ required: true, message: t('session.fields.passwordNeeded') }]}
        >
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
  return { run, dialog };
}
