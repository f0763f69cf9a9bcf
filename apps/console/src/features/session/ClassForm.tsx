import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/client';
import type { Picture, Principal } from '../../api/types';
import styles from './entry.module.css';
import { HOW_MANY_PICTURES, PICTURES } from './pictures';
import { Refusal } from './Refusal';

interface Values {
  classCode: string;
  name: string;
}

/** 班级码 + 姓名 + 图形密码: for children who do not type passwords yet. */
export function ClassForm({ onDone }: { onDone: (principal: Principal) => void }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Picture[]>([]);
  const signIn = useMutation({
    mutationFn: (values: Values) => request<Principal>('POST', '/session/class', { body: { ...values, pictures: chosen } }),
    onSuccess: onDone,
    onError: () => setChosen([]),
  });
  return (
    <>
      {signIn.error && <Refusal error={signIn.error} />}
      <Form<Values> layout="vertical" requiredMark={false} size="large" onFinish={(values) => signIn.mutate(values)}>
        <Form.Item name="classCode" label={t('session.class.code')} rules={[{ required: true, message: t('session.class.codeNeeded') }]}>
          <Input autoComplete="off" autoFocus spellCheck={false} autoCapitalize="characters" maxLength={20} />
        </Form.Item>
        <Form.Item name="name" label={t('session.class.name')} rules={[{ required: true, message: t('session.class.nameNeeded') }]}>
          <Input autoComplete="name" maxLength={50} />
        </Form.Item>
        <fieldset className={styles.pictures}>
          <legend>{t('session.class.pictures')}</legend>
          <p className={styles.chosen} role="status">
            {chosen.length === 0 ? t('session.class.choose') : chosen.map((one) => PICTURES[one]).join(' ')}
            <span className="visually-hidden">{chosen.map((one) => t(`pictures.${one}`)).join(' ')}</span>
          </p>
          <div>
            {(Object.keys(PICTURES) as Picture[]).map((one) => (
              <button
                key={one}
                type="button"
                aria-label={t(`pictures.${one}`)}
                disabled={chosen.length === HOW_MANY_PICTURES}
                onClick={() => setChosen([...chosen, one])}
              >
                <span aria-hidden="true">{PICTURES[one]}</span>
                <small aria-hidden="true">{t(`pictures.${one}`)}</small>
              </button>
            ))}
          </div>
          <Button size="small" disabled={chosen.length === 0} onClick={() => setChosen([])}>
            {t('session.class.again')}
          </Button>
        </fieldset>
        <Button type="primary" htmlType="submit" block loading={signIn.isPending} disabled={chosen.length < HOW_MANY_PICTURES}>
          {t('session.class.action')}
        </Button>
      </Form>
    </>
  );
}
