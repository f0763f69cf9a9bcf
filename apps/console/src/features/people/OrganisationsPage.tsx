import { Button, Form, Input, InputNumber, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DataTable, type Column } from '../../shared/DataTable';
import { FilterBar, FilterSearch, FilterSelect } from '../../shared/Filters';
import { Mark } from '../../shared/Mark';
import { named } from '../../shared/NamedList';
import { Pager } from '../../shared/Pager';
import { EmptyState, ErrorState } from '../../shared/States';
import { useKeyOf } from '../../shared/useKeyOf';
import { useListParams } from '../../shared/useListParams';
import { useProblemToast } from '../../shared/useProblemToast';
import { useMay } from '../session/session';
import { FormDialog, filled } from './FormDialog';
import { PeopleHead } from './PeopleHead';
import { OrganisationPicker } from './Pickers';
import { usePeopleChange, usePeoplePage, type Organisation } from './queries';

const FILTERS = ['q', 'kind', 'closed'];
const KINDS = ['school', 'department', 'class'];
const STAGES = ['kindergarten', 'primary', 'junior', 'senior', 'vocational', 'special'];

function useColumns(tenantId: string): Column<Organisation>[] {
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
          mayWrite && <Close tenantId={tenantId} row={row} />
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
  const columns = useColumns(id);
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

interface Values {
  kind: string;
  name: string;
  parentId?: string;
  code?: string;
  stages?: string[];
  stage?: string;
  grade?: number;
  entryYear?: number;
}

function AddOrganisation({ tenantId, onClose }: { tenantId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const keyOf = useKeyOf();
  const change = usePeopleChange(tenantId);
  const save = (values: Values) => change.mutateAsync({ path: 'organisations', body: filled(values), key: keyOf(values) });
  return (
    <FormDialog<Values>
      title={t('people.org.add')}
      ok={t('people.save')}
      initial={{ kind: 'school' }}
      busy={change.isPending}
      save={save}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t('people.org.kind')}>
        <Select popupRender={named(t('people.org.kind'))} options={KINDS.map((value) => ({ value, label: t(`people.kinds.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="name"
        label={t('people.org.name')}
        rules={[{ required: true, whitespace: true, message: t('people.org.nameNeeded') }]}
      >
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) => <FieldsOf kind={getFieldValue('kind') as string} tenantId={tenantId} />}
      </Form.Item>
    </FormDialog>
  );
}

function FieldsOf({ kind, tenantId }: { kind: string; tenantId: string }) {
  const { t } = useTranslation();
  const stages = STAGES.map((value) => ({ value, label: t(`people.stages.${value}`) }));
  if (kind === 'school')
    return (
      <>
        <Form.Item name="code" label={t('people.org.code')} extra={t('people.org.codeHint')}>
          <Input maxLength={30} inputMode="numeric" autoComplete="off" />
        </Form.Item>
        <Form.Item name="stages" label={t('people.org.stages')}>
          <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} popupRender={named(t('people.org.stages'))} options={stages} />
        </Form.Item>
      </>
    );
  return (
    <>
      <Form.Item name="parentId" label={t('people.org.parent')} rules={[{ required: true, message: t('people.pick.organisation') }]}>
        <OrganisationPicker tenantId={tenantId} label={t('people.org.parent')} />
      </Form.Item>
      {kind === 'class' && (
        <>
          <Form.Item name="stage" label={t('people.org.stage')}>
            <Select popupRender={named(t('people.org.stage'))} options={stages} />
          </Form.Item>
          <Form.Item name="grade" label={t('people.org.grade')}>
            <InputNumber min={1} max={12} precision={0} />
          </Form.Item>
          <Form.Item name="entryYear" label={t('people.org.entryYear')}>
            <InputNumber min={1980} max={2100} precision={0} />
          </Form.Item>
        </>
      )}
    </>
  );
}
