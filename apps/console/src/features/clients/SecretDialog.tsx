import { Alert, Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../shared/CopyButton';
import type { ClientWithSecret } from './types';

/** As OAuth 2 and every library call them. */
const OAUTH = { id: 'client_id', secret: 'client_secret' };

/** What the application has to be told. The secret is shown this once. */
export function SecretDialog({ client, onClose }: { client: ClientWithSecret; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      title={t('clients.made.title', { name: client.name })}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('clients.made.done')}
        </Button>
      }
    >
      {client.secret && <Alert type="warning" showIcon style={{ marginBottom: 16 }} title={t('clients.made.once')} />}
      <Value label={OAUTH.id} text={client.id} />
      {client.secret ? <Value label={OAUTH.secret} text={client.secret} /> : <p className="muted">{t('clients.made.noSecret')}</p>}
    </Modal>
  );
}

function Value({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation();
  return (
    <p>
      <span className="muted">{label}</span>
      <br />
      <span className="mono" style={{ overflowWrap: 'anywhere' }}>
        {text}
      </span>{' '}
      <CopyButton size="small" text={text} label={t('clients.copy')} />
    </p>
  );
}
