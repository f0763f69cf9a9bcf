import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tenant, TenantAction } from '../../../api/types';
import { useProblemToast } from '../../../shared/useProblemToast';
import { useTenantAction } from '../queries';
import { TenantDialog } from './TenantDialog';

/** Retry stands at the failed phase, where the fault is explained. */
const order: Exclude<TenantAction, 'retry'>[] = ['restore', 'resume', 'suspend', 'delete'];

export function TenantActions({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const toast = useProblemToast();
  const [asked, setAsked] = useState<(typeof order)[number]>();
  const act = useTenantAction(tenant);
  return (
    <>
      {order
        .filter((action) => tenant.actions.includes(action))
        .map((action) => (
          <Button
            key={action}
            danger={action === 'delete'}
            type={action === 'resume' || action === 'restore' ? 'primary' : 'default'}
            onClick={() => setAsked(action)}
          >
            {t(`tenants.actions.${action}.label`)}
          </Button>
        ))}
      {asked && (
        <TenantDialog
          tenant={tenant}
          action={asked}
          busy={act.isPending}
          onClose={() => setAsked(undefined)}
          onConfirm={(values) =>
            act.mutate(
              { action: asked, ...values },
              {
                onSuccess: () => {
                  setAsked(undefined);
                  void message.success(t(`tenants.actions.${asked}.done`));
                },
                onError: toast,
              },
            )
          }
        />
      )}
    </>
  );
}
