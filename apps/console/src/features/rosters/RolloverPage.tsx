import { Alert, Button, Progress, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { ActionDialog } from '../../shared/ActionDialog';
import { BackLink } from '../../shared/BackLink';
import { DataTable, type Column } from '../../shared/DataTable';
import { FilterBar, FilterSelect } from '../../shared/Filters';
import { Mark } from '../../shared/Mark';
import { named } from '../../shared/NamedList';
import { PageHead } from '../../shared/PageHead';
import { Pager } from '../../shared/Pager';
import { PageSkeleton } from '../../shared/Skeletons';
import { ErrorState } from '../../shared/States';
import { useListParams } from '../../shared/useListParams';
import { useProblemToast } from '../../shared/useProblemToast';
import { useMay } from '../session/session';
import { rolloverTone } from './marks';
import { useClassPlan, useRollover, useRolloverAct, useRolloverClasses } from './queries';
import type { ClassAction, Rollover, RolloverClass } from './types';

const ACTIONS: ClassAction[] = ['promote', 'graduate', 'keep'];
const FILTERS = ['action'];
type Listed = RolloverClass & { id: string };

/** One turn of the school year: class by class what becomes of it, then all of it as one job. */
export function Component() {
  const { t } = useTranslation();
  const { id = '', rolloverId = '' } = useParams();
  const params = useListParams();
  const { data: one, error, refetch } = useRollover(id, rolloverId);
  const classes = useRolloverClasses(id, rolloverId, one?.version ?? 0, { limit: 50, ...params.only(...FILTERS, 'cursor') });
  const columns = useColumns(id, one);
  if (error && !one) return <ErrorState page error={error} onRetry={() => void refetch()} />;
  if (!one) return <PageSkeleton />;
  const rows = classes.data?.items.map((row): Listed => ({ ...row, id: row.classId }));
  return (
    <>
      <PageHead
        before={<BackLink to={`/tenants/${id}/rosters`} label={t('rosters.title')} />}
        title={t('rosters.rollover.year', { year: one.schoolYear })}
        lead={
          <span className="row">
            <Mark tone={rolloverTone[one.state]}>{t(`rosters.rollover.states.${one.state}`)}</Mark>
            <span>{t('rosters.effectiveOn', { day: one.effectiveOn })}</span>
            {Object.entries(one.counts).map(([name, count]) => (
              <span key={name}>{t(`rosters.rollover.counts.${name}`, { count })}</span>
            ))}
          </span>
        }
        aside={<Actions tenantId={id} one={one} />}
      />
      {one.message && <Alert showIcon type="info" title={one.message} />}
      {rolloverTone[one.state] === 'busy' && (
        <Progress
          aria-label={t(`rosters.rollover.states.${one.state}`)}
          percent={one.total ? Math.min(100, Math.floor((100 * one.done) / one.total)) : 0}
        />
      )}
      <FilterBar params={params} names={FILTERS} label={t('list.filters')}>
        <FilterSelect
          params={params}
          name="action"
          label={t('rosters.rollover.action')}
          options={ACTIONS.map((value) => ({ value, label: t(`rosters.rollover.actions.${value}`) }))}
        />
      </FilterBar>
      <DataTable caption={t('rosters.rollover.classes')} columns={columns} rows={rows} busy={classes.isPlaceholderData} />
      <Pager data={classes.data} params={params} />
    </>
  );
}

function useColumns(tenantId: string, one: Rollover | undefined): Column<Listed>[] {
  const { t } = useTranslation();
  const change = useClassPlan(tenantId, one?.id ?? '');
  const toast = useProblemToast();
  const may = useMay('roster.rollover') && one?.state === 'planned';
  return [
    { key: 'school', title: t('rosters.rollover.school'), render: (row) => row.schoolName },
    { key: 'name', title: t('rosters.rollover.class'), render: (row) => <strong>{row.name}</strong> },
    { key: 'students', title: t('rosters.rollover.students'), numeric: true, render: (row) => row.students },
    {
      key: 'action',
      title: t('rosters.rollover.action'),
      render: (row) => {
        const label = t('rosters.rollover.actionOf', { name: row.name });
        return may ? (
          <Select
            aria-label={label}
            popupRender={named(label)}
            size="small"
            value={row.action}
            options={ACTIONS.map((value) => ({ value, label: t(`rosters.rollover.actions.${value}`) }))}
            onChange={(action) => void change.mutateAsync({ ordinal: row.ordinal, action }).catch(toast)}
          />
        ) : (
          t(`rosters.rollover.actions.${row.action}`)
        );
      },
    },
    { key: 'new', title: t('rosters.rollover.newName'), render: (row) => row.newName ?? '—' },
    {
      key: 'outcome',
      title: t('rosters.rollover.outcome'),
      render: (row) =>
        row.outcome && <Mark tone={row.outcome === 'done' ? 'good' : 'warn'}>{t(`rosters.rollover.outcomes.${row.outcome}`)}</Mark>,
    },
  ];
}

type Action = Rollover['actions'][number];
const SHOWN: Action[] = ['apply', 'stop', 'resume', 'undo', 'discard'];

function Actions({ tenantId, one }: { tenantId: string; one: Rollover }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Action>();
  const act = useRolloverAct(tenantId, one.id);
  const toast = useProblemToast();
  const go = useNavigate();
  const may = useMay('roster.rollover');
  const run = async (action: Action) => {
    try {
      await act.mutateAsync(action);
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
          type={action === 'apply' ? 'primary' : 'default'}
          danger={action === 'undo' || action === 'discard'}
          onClick={() => setAsked(action)}
        >
          {t(`rosters.actions.${action}`)}
        </Button>
      ))}
      {asked && (
        <ActionDialog
          title={t(`rosters.actions.${asked}`)}
          text={t(`rosters.rollover.texts.${asked}`)}
          confirm={t(`rosters.actions.${asked}`)}
          danger={asked === 'undo' || asked === 'discard'}
          busy={act.isPending}
          onConfirm={() => void run(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
