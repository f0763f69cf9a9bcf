import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ActionDialog } from '../../../shared/ActionDialog';
import { useProblemToast } from '../../../shared/useProblemToast';
import { useMay } from '../../session/session';
import { useTemplateAction, type TemplateActionInput } from '../queries';
import type { Template, TemplateAction } from '../types';

type Asked = Exclude<TemplateAction, 'check'>;
const order: Asked[] = ['publish', 'propose', 'reject', 'withdraw'];
const forward = new Set<Asked>(['publish', 'propose']);

export function TemplateActions({ template }: { template: Template }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const toast = useProblemToast();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked>();
  const act = useTemplateAction(template);
  const mayWrite = useMay('template.write');
  const mayRollOut = useMay('rollout.write') && template.state === 'published';
  const may = (action: TemplateAction) => template.actions.includes(action);
  const send = (input: TemplateActionInput) =>
    act.mutate(input, {
      onSuccess: () => {
        setAsked(undefined);
        void message.success(t(`templates.actions.${input.action}.done`));
      },
      onError: toast,
    });
  return (
    <>
      {order.filter(may).map((action) => (
        <Button
          key={action}
          type={forward.has(action) ? 'primary' : 'default'}
          danger={action === 'withdraw'}
          onClick={() => setAsked(action)}
        >
          {t(`templates.actions.${action}.label`)}
        </Button>
      ))}
      {mayRollOut && (
        <Button onClick={() => void navigate(`/rollouts/new?to=${encodeURIComponent(template.id)}`)}>
          {t('templates.actions.rollOut')}
        </Button>
      )}
      {may('check') && (
        <Button loading={act.isPending && !asked} onClick={() => send({ action: 'check' })}>
          {t('templates.actions.check.label')}
        </Button>
      )}
      {mayWrite && (
        <Button onClick={() => void navigate(`/templates/new?from=${encodeURIComponent(template.id)}`)}>
          {t('templates.actions.newVersion')}
        </Button>
      )}
      {asked && (
        <ActionDialog
          title={t(`templates.actions.${asked}.title`, { id: template.id })}
          text={t(`templates.actions.${asked}.text`, { count: template.tenants })}
          confirm={t(`templates.actions.${asked}.label`)}
          danger={asked === 'withdraw'}
          reasonNeeded={!forward.has(asked)}
          busy={act.isPending}
          onConfirm={({ reason }) => send({ action: asked, reason })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
