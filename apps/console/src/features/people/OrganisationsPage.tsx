import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DataTable, type Column } from '../../shared/DataTable';
import { FilterBar, FilterSearch, FilterSelect } from '../../shared/Filters';
import { Mark } from '../../shared/Mark';
import { Pager } from '../../shared/Pager';
import { EmptyState, ErrorState } from '../../shared/States';
import { useListParams } from '../../shared/useListParams';
import { useProblemToast } from '../../shared/useProblemToast';
import { useMay } from '../session/session';
import { AddOrganisation, EditOrganisation, KINDS } from './OrganisationDialogs';
import { PeopleHead } from './PeopleHead';
import { usePeopleChange, usePeoplePage, type Organisation } from './queries';

const FILTERS = ['q', 'kind', 'closed'];

function useColumns(tenantId: string, edit: (row: Organisation) => void): Column<Organisation>[] {
  const { t } = useTranslation();
  const mayWrite = useMay('organisation.write');
  return [
    { key: 'name', title: t('people.org.name'), render: (row) => <strong>{row.name}</strong> },
    { key: 'kind', title: t('people.org.kind'), render: (row) => t(`people.kinds.${row.kind}`) },
    {
      key: 'facts',
      title: t('people.org.facts'),
      render: (row) =>
        row.kind === 'class'
          ? t('people.org.classFacts', { stage: t(`people.stages.${row.stage}`), grade: row.grade, year: row.entryYear })
          : [row.code, ...row.stages.map((stage) => t(`people.stages.${stage}`))].filter(Boolean).join(' · '),
    },
    { key: 'pupils', title: t('people.org.pupils'), numeric: true, render: (row) => row.pupils },
    { key: 'staff', title: t('people.org.staff'), numeric: true, render: (row) => row.staff },
    {
      key: 'state',
      title: t('people.org.state'),
      render: (row) =>
        row.closedOn ? (
          <Mark tone="bad">{t('people.org.closed', { day: row.closedOn })}</Mark>
        ) : (
          mayWrite && (
            <span className="row">
              <Button size="small" aria-label={`${t('people.edit')} · ${row.name}`} onClick={() => edit(row)}>
                {t('people.edit')}
              </Button>
              <Close tenantId={tenantId} row={row} />
            </span>
          )
        ),
    },
  ];
}

/** 机构: schools, departments and classes of one platform. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const params = useListParams();
  const [adding, setAdding] = useState(false);
  const mayWrite = useMay('organisation.write');
  const [editing, setEditing] = useState<Organisation>();
  const columns = useColumns(id, setEditing);
  const { data, error, refetch, isPlaceholderData } = usePeoplePage<Organisation>(id, 'organisations', {
    limit: 50,
    ...params.only(...FILTERS, 'cursor'),
  });
  return (
    <>
      <PeopleHead
        tenantId={id}
        screen="organisations"
        aside={
          mayWrite && (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('people.org.add')}
            </Button>
          )
        }
      />
      <FilterBar params={params} names={FILTERS} label={t('list.filters')}>
        <FilterSearch params={params} label={t('people.org.search')} hint={t('people.org.searchHint')} />
        <FilterSelect
          params={params}
          name="kind"
          label={t('people.org.kind')}
          options={KINDS.map((value) => ({ value, label: t(`people.kinds.${value}`) }))}
        />
        <FilterSelect
          params={params}
          name="closed"
          label={t('people.org.state')}
          options={[{ value: 'true', label: t('people.org.alsoClosed') }]}
        />
      </FilterBar>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data?.items.length === 0 ? (
        <EmptyState title={t('people.org.none')} text={t('people.org.noneText')} />
      ) : (
        <>
          <DataTable caption={t('people.screens.organisations')} columns={columns} rows={data?.items} busy={isPlaceholderData} />
          <Pager data={data} params={params} />
        </>
      )}
      {adding && <AddOrganisation tenantId={id} onClose={() => setAdding(false)} />}
      {editing && <EditOrganisation tenantId={id} row={editing} onClose={() => setEditing(undefined)} />}
    </>
  );
}

function Close({ tenantId, row }: { tenantId: string; row: Organisation }) {
  const { t } = useTranslation();
  const toast = useProblemToast();
  const close = usePeopleChange(tenantId);
  return (
    <Popconfirm
      title={t('people.org.closeTitle', { name: row.name })}
      onConfirm={() => close.mutateAsync({ path: `organisations/${row.id}/close` }).catch(toast)}
    >
      <Button size="small" danger aria-label={`${t('people.org.close')} · ${row.name}`}>
        {t('people.org.close')}
      </Button>
    </Popconfirm>
  );
}
