import { EditOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Application } from '../../../api/types';
import { ReasonDialog } from '../../../shared/ReasonDialog';
import { useProblemToast } from '../../../shared/useProblemToast';
import { useApplicationAction, type ActionInput } from '../queries';

type Action = ActionInput['action'];
/** Ask for the ordinary next step first; what undoes or refuses comes after it. */
const order: Action[] = ['approve', 'consent', 'submit', 'return', 'reject', 'withdraw'];
const forward = new Set<Action>(['approve', 'consent', 'submit']);
const needsComment = new Set<Action>(['return', 'reject']);

export function ApplicationActions({ application }: { application: Application }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const toast = useProblemToast();
  const [asked, setAsked] = useState<Action>();
  const act = useApplicationAction(application);
  const breach = asked === 'approve' && application.decision?.blocking === true;
  const confirm = (values: { comment?: string; overrideReason?: string }) =>
    act.mutate(
      { action: asked as Action, ...values },
      {
        onSuccess: () => void message.success(t(`applications.actions.${asked}.done`)),
        onError: toast,
        onSettled: () => setAsked(undefined),
      },
    );
  return (
    <>
      {application.actions.includes('edit') && (
        <Button icon={<EditOutlined aria-hidden="true" />} onClick={() => void navigate(`/applications/${application.id}/edit`)}>
          {t('applications.actions.edit')}
        </Button>
      )}
      {order
        .filter((action) => application.actions.includes(action))
        .map((action) => (
          <Button
            key={action}
            type={forward.has(action) ? 'primary' : 'default'}
            danger={action === 'reject'}
            onClick={() => setAsked(action)}
          >
            {t(`applications.actions.${action}.label`)}
          </Button>
        ))}
      {asked && (
        <ReasonDialog
          title={t(`applications.actions.${asked}.title`, { unit: application.unitName })}
          text={t(`applications.actions.${asked}.text`)}
          confirm={t(`applications.actions.${asked}.label`)}
          danger={asked === 'reject'}
          commentRequired={needsComment.has(asked)}
          override={breach ? (application.decision?.reasons.map((reason) => reason.message) ?? []) : null}
          busy={act.isPending}
          onConfirm={confirm}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
