import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../../shared/ActionDialog';
import { RotateDialog } from '../../shared/RotateDialog';
import { useProblemToast } from '../../shared/useProblemToast';
import { ClientDialog } from './ClientDialog';
import { SecretDialog } from './SecretDialog';
import { useRemoveClient, useRotateSecret } from './queries';
import type { Client, ClientWithSecret } from './types';

type Doing = 'edit' | 'rotate' | 'remove';

export function ClientActions({ client }: { client: Client }) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<Doing>();
  const [made, setMade] = useState<ClientWithSecret>();
  const close = () => setDoing(undefined);
  const button = (what: Doing) => (
    <Button size="small" onClick={() => setDoing(what)} aria-label={`${t(`clients.${what}.action`)} · ${client.name}`}>
      {t(`clients.${what}.action`)}
    </Button>
  );
  return (
    <span className="row">
      {button('edit')}
      {client.kind === 'web' && button('rotate')}
      {button('remove')}
      {doing === 'edit' && <ClientDialog tenantId={client.tenantId} before={client} onClose={close} />}
      {doing === 'rotate' && <Rotate client={client} onClose={close} onMade={setMade} />}
      {doing === 'remove' && <Remove client={client} onClose={close} />}
      {made && <SecretDialog client={made} onClose={() => setMade(undefined)} />}
    </span>
  );
}

function Rotate({ client, onClose, onMade }: { client: Client; onClose: () => void; onMade: (made: ClientWithSecret) => void }) {
  const { t } = useTranslation();
  const toast = useProblemToast();
  const rotate = useRotateSecret(client);
  return (
    <RotateDialog
      title={t('clients.rotate.title', { name: client.name })}
      text={() => t('clients.rotate.text')}
      compromised={t('clients.rotate.compromised')}
      confirm={t('clients.rotate.action')}
      busy={rotate.isPending}
      onClose={onClose}
      onConfirm={(compromised) =>
        rotate.mutate(compromised, {
          onSuccess: (made) => {
            onMade(made);
            onClose();
          },
          onError: toast,
        })
      }
    />
  );
}

function Remove({ client, onClose }: { client: Client; onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useProblemToast();
  const remove = useRemoveClient(client);
  return (
    <ActionDialog
      title={t('clients.remove.title', { name: client.name })}
      text={t('clients.remove.text')}
      confirm={t('clients.remove.action')}
      danger
      busy={remove.isPending}
      onClose={onClose}
      onConfirm={() => remove.mutate(undefined, { onSuccess: onClose, onError: toast })}
    />
  );
}
