import { Button, Progress } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useProblemToast } from '../../shared/useProblemToast';
import { createImport } from './queries';
import { sendFile } from './upload';

const TYPES = '.csv,.txt,.xlsx,.zip';

/** Chooses a file and sends it; what it is, the server finds out. */
export function NewImport({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState<number>();
  const toast = useProblemToast();
  const go = useNavigate();
  const begin = async (file: File) => {
    setShare(0);
    try {
      const { id } = await createImport(tenantId, file, new Date().toLocaleDateString('sv'));
      await sendFile(tenantId, id, file, setShare);
      await go(`/tenants/${tenantId}/imports/${id}`);
    } catch (error) {
      toast(error);
    } finally {
      setShare(undefined);
    }
  };
  return (
    <section style={{ marginBottom: 16 }}>
      <input
        ref={input}
        type="file"
        accept={TYPES}
        hidden
        aria-label={t('rosters.file')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) void begin(file);
        }}
      />
      <div className="row">
        <Button type="primary" loading={share !== undefined} onClick={() => input.current?.click()}>
          {t('rosters.new')}
        </Button>
        <span className="muted">{t('rosters.newText')}</span>
      </div>
      {share !== undefined && <Progress aria-label={t('rosters.sending')} percent={Math.round(share * 100)} />}
    </section>
  );
}
