import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export function CopyButton({ text, label, size }: { text: string; label: string; size?: 'small' }) {
  const { t } = useTranslation();
  const [done, setDone] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setDone(true),
      // Without clipboard rights the text itself is still on the screen to select.
      () => setDone(false),
    );
  return (
    <>
      <Button
        {...(size ? { size } : {})}
        icon={done ? <CheckOutlined aria-hidden="true" /> : <CopyOutlined aria-hidden="true" />}
        onClick={() => void copy()}
      >
        {done ? t('app.copied') : label}
      </Button>
      <span role="status" className="visually-hidden">
        {done ? t('app.copied') : ''}
      </span>
    </>
  );
}
