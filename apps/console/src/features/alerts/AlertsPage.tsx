import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Alert } from '../../api/types';
import { formatTime } from '../../i18n/format';
import { DataTable, type Column } from '../../shared/DataTable';
import { FilterBar, FilterSelect } from '../../shared/Filters';
import { Mark } from '../../shared/Mark';
import { PageHead } from '../../shared/PageHead';
import { Pager } from '../../shared/Pager';
import { ReasonDialog } from '../../shared/ReasonDialog';
import { EmptyState, ErrorState } from '../../shared/States';
import { useCities } from '../../shared/useCities';
import { useListParams } from '../../shared/useListParams';
import { useProblemToast } from '../../shared/useProblemToast';
import { useMay, usePrincipal } from '../session/session';
import { useAcknowledge, useAlerts } from './queries';

const FILTERS = ['open', 'cityCode'];

export function Component() {
  const { t } = useTranslation();
  const params = useListParams();
  const { role } = usePrincipal();
  const cities = useCities(role === 'province_admin');
  const [asked, setAsked] = useState<Alert>();
  const columns = useColumns(setAsked);
  const { data, error, isPlaceholderData, refetch } = useAlerts({ limit: 25, ...params.only(...FILTERS, 'cursor') });
  return (
    <>
      <PageHead title={t('alerts.title')} lead={t('alerts.lead')} />
      <FilterBar params={params} names={FILTERS} label={t('list.filters')}>
        <FilterSelect
          params={params}
          name="open"
          label={t('alerts.columns.state')}
          options={[
            { value: 'true', label: t('alerts.states.open') },
            { value: 'false', label: t('alerts.states.resolved') },
          ]}
        />
        {cities.length > 0 && <FilterSelect params={params} name="cityCode" label={t('tenants.columns.city')} options={cities} />}
      </FilterBar>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data?.items.length === 0 ? (
        <EmptyState title={t(params.get('open') === 'true' ? 'alerts.noneOpen' : 'alerts.none')} text={t('alerts.noneText')} />
      ) : (
        <>
          <DataTable caption={t('alerts.title')} columns={columns} rows={data?.items} busy={isPlaceholderData} />
          <Pager data={data} params={params} />
        </>
      )}
      {asked && <AcknowledgeDialog alert={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

function AcknowledgeDialog({ alert, onClose }: { alert: Alert; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const toast = useProblemToast();
  const acknowledge = useAcknowledge();
  return (
    <ReasonDialog
      title={t('alerts.acknowledge.title', { name: alert.tenantName })}
      text={t('alerts.acknowledge.text')}
      confirm={t('alerts.acknowledge.label')}
      busy={acknowledge.isPending}
      onClose={onClose}
      onConfirm={({ comment }) =>
        acknowledge.mutate(
          { id: alert.id, comment },
          {
            onSuccess: () => {
              onClose();
              void message.success(t('alerts.acknowledge.done'));
            },
            onError: toast,
          },
        )
      }
    />
  );
}

function useColumns(ask: (alert: Alert) => void): Column<Alert>[] {
  const { t } = useTranslation();
  const may = useMay('alert.acknowledge');
  return [
    {
      key: 'tenant',
      title: t('alerts.columns.tenant'),
      render: (row) => (
        <Link to={`/tenants/${row.tenantId}`}>
          <strong>{row.tenantName}</strong>
        </Link>
      ),
    },
    {
      key: 'state',
      title: t('alerts.columns.state'),
      render: (row) =>
        row.resolvedAt ? <Mark tone="good">{t('alerts.states.resolved')}</Mark> : <Mark tone="bad">{t('alerts.states.open')}</Mark>,
    },
    {
      key: 'message',
      title: t('alerts.columns.message'),
      render: (row) => (
        <span>
          {row.message} <span className="muted mono">{row.reason}</span>
        </span>
      ),
    },
    { key: 'raised', title: t('alerts.columns.raisedAt'), render: (row) => formatTime(row.raisedAt) },
    { key: 'resolved', title: t('alerts.columns.resolvedAt'), render: (row) => formatTime(row.resolvedAt) },
    {
      key: 'acknowledged',
      title: t('alerts.columns.acknowledged'),
      render: (row) =>
        row.acknowledgedAt ? (
          <span>
            {t('alerts.acknowledgedBy', { name: row.acknowledgedBy ?? '', time: formatTime(row.acknowledgedAt) })}
            {row.acknowledgeComment && <span className="muted"> {row.acknowledgeComment}</span>}
          </span>
        ) : may && !row.resolvedAt ? (
          <Button size="small" onClick={() => ask(row)}>
            {t('alerts.acknowledge.label')}
            <span className="visually-hidden"> {row.tenantName}</span>
          </Button>
        ) : (
          '—'
        ),
    },
  ];
}
