import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ActionDialog } from '../../shared/ActionDialog';
import { useProblemToast } from '../../shared/useProblemToast';
import { useMay } from '../session/session';
import { useImportAct } from './queries';
import type { RosterImport } from './types';

type Action = RosterImport['actions'][number];

const SHOWN: Action[] = ['apply', 'stop', 'resume', 'undo', 'discard'];
const DANGER: Action[] = ['undo', 'discard'];

export function ImportActions({ tenantId, one }: { tenantId: string; one: RosterImport }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Action>();
  const act = useImportAct(tenantId, one.id);
  const toast = useProblemToast();
  const go = useNavigate();
  const may = useMay('roster.import');
  const open = one.counts['review'] ?? 0;
  const run = async (action: Action) => {
    try {
      await act.mutateAsync({ action, ...(action === 'apply' && open > 0 ? { body: { leaveUndecided: true } } : {}) });
      setAsked(undefined);
      if (action === 'discard') await go(`/tenants/${tenantId}/rosters`);
    } catch (error) {
      toast(error);
    }
  };
  if (!may) return null;
  return (
    <>
      {SHOWN.filter((action) => one.actions.includes(action)).map((action) => (
        <Button
          key={action}
          type={action === 'apply' || action === 'resume' ? 'primary' : 'default'}
          danger={DANGER.includes(action)}
          loading={act.isPending}
          onClick={() => (action === 'stop' || action === 'resume' ? void run(action) : setAsked(action))}
        >
          {t(`rosters.actions.${action}`)}
        </Button>
      ))}
      {asked && (
        <ActionDialog
          title={t(`rosters.actions.${asked}`)}
          text={asked === 'apply' && open > 0 ? t('rosters.applyOpen', { count: open }) : t(`rosters.texts.${asked}`)}
          confirm={t(`rosters.actions.${asked}`)}
          danger={DANGER.includes(asked)}
          busy={act.isPending}
          onConfirm={() => void run(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
