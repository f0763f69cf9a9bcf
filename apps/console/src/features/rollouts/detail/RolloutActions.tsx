import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../../../shared/ActionDialog';
import { useProblemToast } from '../../../shared/useProblemToast';
import { useRolloutAction } from '../queries';
import type { Rollout, RolloutAction } from '../types';

const order: RolloutAction[] = ['resume', 'stop', 'rollback'];

export function RolloutActions({ rollout }: { rollout: Rollout }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const toast = useProblemToast();
  const [asked, setAsked] = useState<RolloutAction>();
  const act = useRolloutAction(rollout);
  const { totals } = rollout;
  return (
    <>
      {order
        .filter((action) => rollout.actions.includes(action))
        .map((action) => (
          <Button
            key={action}
            type={action === 'resume' ? 'primary' : 'default'}
            danger={action === 'rollback'}
            onClick={() => setAsked(action)}
          >
            {t(`rollouts.actions.${action}.label`)}
          </Button>
        ))}
      {asked && (
        <ActionDialog
          title={t(`rollouts.actions.${asked}.title`, { to: rollout.to })}
          text={t(`rollouts.actions.${asked}.text`, { done: totals.ready + totals.failed + totals.running, pending: totals.pending })}
          confirm={t(`rollouts.actions.${asked}.label`)}
          danger={asked === 'rollback'}
          reasonNeeded
          busy={act.isPending}
          onConfirm={({ reason = '' }) =>
            act.mutate(
              { action: asked, reason },
              {
                onSuccess: () => {
                  setAsked(undefined);
                  void message.success(t(`rollouts.actions.${asked}.done`));
                },
                onError: toast,
              },
            )
          }
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
