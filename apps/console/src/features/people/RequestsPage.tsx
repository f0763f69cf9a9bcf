import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DataTable } from '../../shared/DataTable';
import { FilterBar, FilterSelect } from '../../shared/Filters';
import { Mark } from '../../shared/Mark';
import { named } from '../../shared/NamedList';
import { Pager } from '../../shared/Pager';
import { EmptyState, ErrorState } from '../../shared/States';
import { useListParams } from '../../shared/useListParams';
import { useMay } from '../session/session';
import { FormDialog, filled } from './FormDialog';
import { PeopleHead } from './PeopleHead';
import { PersonFields, type PersonValues } from './PersonFields';
import { PersonPicker } from './Pickers';
import { usePeopleChange, usePeoplePage, type DataRequest } from './queries';

const STATES = ['open', 'done', 'done-in-part', 'refused'];
const KINDS = ['export', 'correction', 'erasure'];

/** 个人信息请求: a copy, a correction, erasure; what was done, and what the law has us keep. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const params = useListParams();
  const [adding, setAdding] = useState(false);
  const [deciding, setDeciding] = useState<DataRequest>();
  const mayAsk = useMay('data-request.create');
  const { data, error, refetch, isPlaceholderData } = usePeoplePage<DataRequest>(id, 'data-requests', {
    limit: 50,
    ...params.only('state', 'cursor'),
  });
  return (
    <>
      <PeopleHead
        tenantId={id}
        screen="data-requests"
        aside={
          mayAsk && (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('people.requests.add')}
            </Button>
          )
        }
      />
      <FilterBar params={params} names={['state']} label={t('list.filters')}>
        <FilterSelect
          params={params}
          name="state"
          label={t('people.org.state')}
          options={STATES.map((value) => ({ value, label: t(`people.requests.states.${value}`) }))}
        />
      </FilterBar>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data?.items.length === 0 ? (
        <EmptyState title={t('people.requests.none')} text={t('people.requests.noneText')} />
      ) : (
        <>
          <DataTable
            caption={t('people.screens.data-requests')}
            rows={data?.items}
            busy={isPlaceholderData}
            columns={[
              { key: 'who', title: t('people.fields.name'), render: (row) => <strong>{row.personName}</strong> },
              { key: 'kind', title: t('people.requests.kind'), render: (row) => t(`people.requests.kinds.${row.kind}`) },
              { key: 'by', title: t('people.requests.by'), render: (row) => row.guardianName ?? t('people.requests.self') },
              { key: 'why', title: t('people.duplicates.why'), render: (row) => row.reason },
              { key: 'due', title: t('people.requests.due'), render: (row) => row.dueOn },
              { key: 'state', title: t('people.org.state'), render: (row) => <Outcome row={row} /> },
              {
                key: 'actions',
                title: t('people.columns.actions'),
                render: (row) => <Acts tenantId={id} row={row} onDecide={setDeciding} />,
              },
            ]}
          />
          <Pager data={data} params={params} />
        </>
      )}
      {adding && <Ask tenantId={id} onClose={() => setAdding(false)} />}
      {deciding && <Decide tenantId={id} request={deciding} onClose={() => setDeciding(undefined)} />}
    </>
  );
}

function Outcome({ row }: { row: DataRequest }) {
  const { t } = useTranslation();
  return (
    <>
      <Mark tone={row.state === 'open' ? 'busy' : row.state === 'refused' ? 'bad' : 'good'}>
        {t(`people.requests.states.${row.state}`)}
      </Mark>
      {row.answer && <div>{row.answer}</div>}
      {row.kept.length > 0 && (
        <details>
          <summary>{t('people.requests.kept')}</summary>
          <ul>
            {row.kept.map(({ what, why }) => (
              <li key={what}>{why}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Acts({ tenantId, row, onDecide }: { tenantId: string; row: DataRequest; onDecide: (row: DataRequest) => void }) {
  const { t } = useTranslation();
  const mayDecide = useMay('data-request.decide');
  if (row.state === 'open')
    return mayDecide ? (
      <Button size="small" aria-label={`${t('people.requests.decide')} · ${row.personName}`} onClick={() => onDecide(row)}>
        {t('people.requests.decide')}
      </Button>
    ) : null;
  if (row.kind !== 'export' || row.state !== 'done') return null;
  return <a href={`/api/v1/tenants/${tenantId}/data-requests/${row.id}/export`}>{t('people.requests.download')}</a>;
}

interface Values extends Partial<PersonValues> {
  personId: string;
  kind: string;
  guardianId?: string;
  reason: string;
}
function Ask({ tenantId, onClose }: { tenantId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const change = usePeopleChange(tenantId);
  const save = ({ personId, kind, guardianId, reason, ...corrections }: Values) =>
    change.mutateAsync({
      path: 'data-requests',
      body: { ...filled({ personId, kind, guardianId, reason }), ...(kind === 'correction' ? { corrections: filled(corrections) } : {}) },
    });
  return (
    <FormDialog<Values>
      title={t('people.requests.add')}
      ok={t('people.save')}
      initial={{ kind: 'export' }}
      busy={change.isPending}
      save={save}
      onClose={onClose}
    >
      <Form.Item name="personId" label={t('people.requests.about')} rules={[{ required: true, message: t('people.pick.person') }]}>
        <PersonPicker tenantId={tenantId} label={t('people.requests.about')} />
      </Form.Item>
      <Form.Item name="guardianId" label={t('people.requests.guardian')} extra={t('people.requests.guardianHint')}>
        <PersonPicker tenantId={tenantId} label={t('people.requests.guardian')} />
      </Form.Item>
      <Form.Item name="kind" label={t('people.requests.kind')}>
        <Select
          popupRender={named(t('people.requests.kind'))}
          options={KINDS.map((value) => ({ value, label: t(`people.requests.kinds.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('people.duplicates.why')}
        rules={[{ required: true, whitespace: true, message: t('actionDialog.reasonNeeded') }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) => (getFieldValue('kind') === 'correction' ? <PersonFields keeps optional /> : null)}
      </Form.Item>
    </FormDialog>
  );
}

function Decide({ tenantId, request, onClose }: { tenantId: string; request: DataRequest; onClose: () => void }) {
  const { t } = useTranslation();
  const change = usePeopleChange(tenantId);
  return (
    <FormDialog
      title={t('people.requests.decideOf', { name: request.personName, kind: t(`people.requests.kinds.${request.kind}`) })}
      ok={t('people.requests.decide')}
      initial={{ decision: 'grant' }}
      busy={change.isPending}
      save={(body: object) => change.mutateAsync({ path: `data-requests/${request.id}/decide`, body, version: request.version })}
      onClose={onClose}
    >
      <p>{t(`people.requests.grantText.${request.kind}`)}</p>
      <Form.Item name="decision" label={t('people.requests.decision')}>
        <Select
          popupRender={named(t('people.requests.decision'))}
          options={['grant', 'refuse'].map((value) => ({ value, label: t(`people.requests.decisions.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="answer"
        label={t('people.requests.answer')}
        rules={[{ required: true, whitespace: true, message: t('people.requests.answerNeeded') }]}
      >
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
