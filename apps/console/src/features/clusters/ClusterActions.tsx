import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../../shared/ActionDialog';
import { useProblemToast } from '../../shared/useProblemToast';
import { CredentialsDialog } from './forms/CredentialsDialog';
import { EditDialog } from './forms/EditDialog';
import { useChange, useCheck, useRemove } from './queries';
import type { Cluster } from './types';

type Asked = 'edit' | 'credentials' | 'cordon' | 'uncordon' | 'remove';

export function ClusterActions({ cluster }: { cluster: Cluster }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const toast = useProblemToast();
  const [asked, setAsked] = useState<Asked>();
  const check = useCheck(cluster);
  const { name, builtIn, cordoned } = cluster;
  const close = () => setAsked(undefined);
  const cordon: Asked = cordoned ? 'uncordon' : 'cordon';
  const look = () =>
    check.mutate(undefined, {
      onSuccess: ({ health }) => void message.info(t('clusters.checked', { name, health: t(`clusters.health.${health}`) })),
      onError: toast,
    });
  const button = (action: Asked, danger = false) => (
    <Button
      danger={danger}
      onClick={() => setAsked(action)}
      aria-label={t('clusters.actionOf', { action: t(`clusters.actions.${action}`), name })}
    >
      {t(`clusters.actions.${action}`)}
    </Button>
  );
  return (
    <div className="row">
      <Button loading={check.isPending} onClick={look} aria-label={t('clusters.actionOf', { action: t('clusters.actions.check'), name })}>
        {t('clusters.actions.check')}
      </Button>
      {button('edit')}
      {!builtIn && button('credentials')}
      {button(cordon)}
      {!builtIn && button('remove', true)}
      {asked === 'edit' && <EditDialog cluster={cluster} onClose={close} />}
      {asked === 'credentials' && <CredentialsDialog cluster={cluster} onClose={close} />}
      {(asked === 'cordon' || asked === 'uncordon') && <CordonDialog cluster={cluster} action={asked} onClose={close} />}
      {asked === 'remove' && <RemoveDialog cluster={cluster} onClose={close} />}
    </div>
  );
}

interface DialogProps {
  cluster: Cluster;
  onClose: () => void;
}
function CordonDialog({ cluster, action, onClose }: DialogProps & { action: 'cordon' | 'uncordon' }) {
  const { t } = useTranslation();
  const toast = useProblemToast();
  const change = useChange(cluster);
  const { name, labels, capacity } = cluster;
  return (
    <ActionDialog
      title={t(`clusters.${action}.title`, { name })}
      text={t(`clusters.${action}.text`)}
      confirm={t(`clusters.actions.${action}`)}
      busy={change.isPending}
      onConfirm={() => change.mutate({ labels, capacity, cordoned: action === 'cordon' }, { onSuccess: onClose, onError: toast })}
      onClose={onClose}
    />
  );
}

function RemoveDialog({ cluster, onClose }: DialogProps) {
  const { t } = useTranslation();
  const toast = useProblemToast();
  const remove = useRemove(cluster);
  return (
    <ActionDialog
      title={t('clusters.remove.title', { name: cluster.name })}
      text={t('clusters.remove.text')}
      confirm={t('clusters.actions.remove')}
      danger
      typed={cluster.name}
      busy={remove.isPending}
      onConfirm={() => remove.mutate(undefined, { onSuccess: onClose, onError: toast })}
      onClose={onClose}
    />
  );
}
