import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Plan } from '../../api/types';
import { formatTime } from '../../i18n/format';
import { RESOURCES, quantity } from '../../shared/amounts';
import { DataTable, type Column } from '../../shared/DataTable';
import { FilterBar, FilterSelect } from '../../shared/Filters';
import { Mark } from '../../shared/Mark';
import { PageHead } from '../../shared/PageHead';
import { Pager } from '../../shared/Pager';
import { EmptyState, ErrorState } from '../../shared/States';
import { useListParams } from '../../shared/useListParams';
import { useProblemToast } from '../../shared/useProblemToast';
import { useMay } from '../session/session';
import { planTitle, replicasText, usersText } from './planTexts';
import { usePlans, useRetirePlan } from './queries';

const FILTERS = ['current'];

/** 套餐: each version stays as it was made; platforms keep theirs until they are resized. */
export function Component() {
  const { t } = useTranslation();
  const params = useListParams();
  const navigate = useNavigate();
  const mayWrite = useMay('plan.write');
  const columns = useColumns();
  const { data, error, isPlaceholderData, refetch } = usePlans({ limit: 25, ...params.only(...FILTERS, 'name', 'cursor') });
  return (
    <>
      <PageHead
        title={t('plans.title')}
        lead={t('plans.lead')}
        aside={
          mayWrite && (
            <Button type="primary" onClick={() => void navigate('/plans/new')}>
              {t('plans.create')}
            </Button>
          )
        }
      />
      <FilterBar params={params} names={FILTERS} label={t('list.filters')}>
        <FilterSelect
          params={params}
          name="current"
          label={t('plans.columns.state')}
          options={[
            { value: 'true', label: t('plans.states.current') },
            { value: 'false', label: t('plans.states.others') },
          ]}
        />
      </FilterBar>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data?.items.length === 0 ? (
        <EmptyState title={t('plans.none')} text={t('list.noneFilteredText')} />
      ) : (
        <>
          <DataTable caption={t('plans.title')} columns={columns} rows={data?.items} busy={isPlaceholderData} />
          <Pager data={data} params={params} />
        </>
      )}
    </>
  );
}

function useColumns(): Column<Plan>[] {
  const { t } = useTranslation();
  const mayWrite = useMay('plan.write');
  return [
    {
      key: 'plan',
      title: t('plans.columns.plan'),
      render: (plan) => (
        <span>
          <strong>{planTitle(plan)}</strong> <span className="mono muted">{plan.id}</span>
        </span>
      ),
    },
    ...RESOURCES.map((resource) => ({
      key: resource,
      title: t(`amounts.${resource}.name`),
      numeric: true,
      render: (plan: Plan) => quantity(resource, plan[resource]),
    })),
    { key: 'users', title: t('plans.columns.users'), render: (plan) => usersText(plan.usersLimit) },
    { key: 'replicas', title: t('plans.columns.replicas'), render: (plan) => replicasText(plan.maxReplicas) },
    { key: 'bandwidth', title: t('plans.columns.bandwidth'), render: (plan) => plan.bandwidthNote ?? '—' },
    { key: 'tenants', title: t('plans.columns.tenants'), numeric: true, render: (plan) => plan.tenants },
    {
      key: 'state',
      title: t('plans.columns.state'),
      render: (plan) =>
        plan.retiredAt ? (
          <Mark tone="warn">{t('plans.states.retired')}</Mark>
        ) : plan.current ? (
          <Mark tone="good">{t('plans.states.current')}</Mark>
        ) : (
          <Mark>{t('plans.states.older')}</Mark>
        ),
    },
    {
      key: 'created',
      title: t('plans.columns.created'),
      render: (plan) => (
        <span className="muted">
          {formatTime(plan.createdAt, 'date')} {plan.createdBy ?? t('plans.builtIn')}
        </span>
      ),
    },
    ...(mayWrite ? [{ key: 'actions', title: t('plans.columns.actions'), render: (plan: Plan) => <PlanActions plan={plan} /> }] : []),
  ];
}

function PlanActions({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const toast = useProblemToast();
  const retire = useRetirePlan();
  const ask = () =>
    modal.confirm({
      title: t('plans.retire.title', { id: plan.id }),
      content: t('plans.retire.text', { count: plan.tenants }),
      okText: t('plans.retire.label'),
      onOk: () => retire.mutateAsync(plan.id).then(() => void message.success(t('plans.retire.done')), toast),
    });
  return (
    <span className="row">
      {plan.current && (
        <Link to={`/plans/new?from=${encodeURIComponent(plan.id)}`}>
          {t('plans.newVersion')}
          <span className="visually-hidden"> {plan.id}</span>
        </Link>
      )}
      {!plan.retiredAt && (
        <Button size="small" onClick={ask}>
          {t('plans.retire.label')}
          <span className="visually-hidden"> {plan.id}</span>
        </Button>
      )}
    </span>
  );
}
