import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { DataTable, type Column } from '../../shared/DataTable';
import { FilterBar, FilterSearch, FilterSelect } from '../../shared/Filters';
import { Pager } from '../../shared/Pager';
import { EmptyState, ErrorState } from '../../shared/States';
import { useKeyOf } from '../../shared/useKeyOf';
import { useListParams } from '../../shared/useListParams';
import { useMay } from '../session/session';
import { FormDialog, filled } from './FormDialog';
import { PeopleHead } from './PeopleHead';
import { PersonFields, type PersonValues } from './PersonFields';
import { OrganisationPicker } from './Pickers';
import { usePeopleChange, usePeopleData, usePeoplePage, type Person, type PersonSummary } from './queries';

const FILTERS = ['q', 'part'];
const PARTS = ['student', 'staff', 'guardian'];

function useColumns(tenantId: string): Column<PersonSummary>[] {
  const { t } = useTranslation();
  return [
    { key: 'name', title: t('people.fields.name'), render: (row) => <Link to={`/tenants/${tenantId}/people/${row.id}`}>{row.name}</Link> },
    {
      key: 'facts',
      title: t('people.columns.facts'),
      render: ({ gender, age }) =>
        [gender && t(`people.genders.${gender}`), age !== null && t('people.age', { count: age })].filter(Boolean).join(' · '),
    },
    {
      key: 'number',
      title: t('people.columns.number'),
      render: (row) => <span className="mono">{row.studentNumber ?? row.documentNumber}</span>,
    },
    { key: 'place', title: t('people.columns.place'), render: placeOf },
    {
      key: 'posts',
      title: t('people.columns.posts'),
      render: ({ employments }) => employments.map((one) => `${one.organisationName} ${t(`people.posts.${one.post}`)}`).join('；'),
    },
  ];
}

const placeOf = ({ enrolment }: PersonSummary) => (enrolment ? `${enrolment.schoolName} ${enrolment.className ?? ''}` : null);

/** 人员 of one platform. A search looks through names and numbers; without one they are listed. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const params = useListParams();
  const [adding, setAdding] = useState(false);
  const mayWrite = useMay('person.write');
  const columns = useColumns(id);
  const q = params.get('q');
  const searching = [...q].length > 1;
  const list = usePeoplePage<PersonSummary>(id, 'persons', { limit: 50, ...params.only('part', 'cursor') }, !searching);
  const found = usePeopleData<{ items: PersonSummary[]; more: boolean }>(id, 'persons/search', { q }, searching);
  const { error, refetch, isPlaceholderData } = searching ? found : list;
  const rows = (searching ? found : list).data?.items;
  return (
    <>
      <PeopleHead
        tenantId={id}
        screen="people"
        aside={
          mayWrite && (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('people.add')}
            </Button>
          )
        }
      />
      <FilterBar params={params} names={FILTERS} label={t('list.filters')}>
        <FilterSearch params={params} label={t('people.search')} hint={t('people.searchHint')} />
        <FilterSelect
          params={params}
          name="part"
          label={t('people.part')}
          options={PARTS.map((value) => ({ value, label: t(`people.parts.${value}`) }))}
        />
      </FilterBar>
      {error && !rows ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : rows?.length === 0 ? (
        <EmptyState title={t('people.none')} text={t(searching || params.get('part') ? 'list.noneFilteredText' : 'people.noneText')} />
      ) : (
        <>
          <DataTable caption={t('people.screens.people')} columns={columns} rows={rows} busy={isPlaceholderData} />
          {searching ? found.data?.more && <p role="status">{t('people.more')}</p> : <Pager data={list.data} params={params} />}
        </>
      )}
      {adding && <AddPerson tenantId={id} onClose={() => setAdding(false)} />}
    </>
  );
}

function AddPerson({ tenantId, onClose }: { tenantId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const keyOf = useKeyOf();
  const change = usePeopleChange<Person>(tenantId);
  const save = ({ schoolId, classId, ...values }: PersonValues & { schoolId?: string; classId?: string }) => {
    const body = { ...filled(values), ...(schoolId ? { enrolment: filled({ schoolId, classId }) } : {}) };
    return change.mutateAsync({ path: 'persons', body, key: keyOf(body) }).then(({ id }) => navigate(`/tenants/${tenantId}/people/${id}`));
  };
  return (
    <FormDialog title={t('people.add')} ok={t('people.save')} busy={change.isPending} save={save} onClose={onClose}>
      <PersonFields keeps={false} />
      <Form.Item name="schoolId" label={t('people.fields.school')}>
        <OrganisationPicker tenantId={tenantId} kind="school" label={t('people.fields.school')} />
      </Form.Item>
      <Form.Item noStyle dependencies={['schoolId']}>
        {({ getFieldValue }) => <ClassField tenantId={tenantId} schoolId={getFieldValue('schoolId') as string | undefined} />}
      </Form.Item>
    </FormDialog>
  );
}

/** Asked for once the school is known. */
export function ClassField({ tenantId, schoolId }: { tenantId: string; schoolId: string | undefined }) {
  const { t } = useTranslation();
  if (!schoolId) return null;
  return (
    <Form.Item name="classId" label={t('people.fields.class')}>
      <OrganisationPicker tenantId={tenantId} kind="class" parentId={schoolId} label={t('people.fields.class')} />
    </Form.Item>
  );
}
