import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { BackLink } from '../../shared/BackLink';
import { Mark } from '../../shared/Mark';
import { PageHead } from '../../shared/PageHead';
import { PageSkeleton } from '../../shared/Skeletons';
import { ErrorState } from '../../shared/States';
import { useMay } from '../session/session';
import { Careers } from './Careers';
import { FormDialog, filled } from './FormDialog';
import { Guardians } from './Guardians';
import { PersonFacts } from './PersonFacts';
import { PersonFields, type PersonValues } from './PersonFields';
import { usePeopleChange, usePeopleData, type Person } from './queries';

/** One person: facts with masked numbers, places and posts, guardians. */
export function Component() {
  const { id = '', personId = '' } = useParams();
  const { data, error, refetch } = usePeopleData<Person>(id, `persons/${personId}`);
  if (!data) return error ? <ErrorState page error={error} onRetry={() => void refetch()} /> : <PageSkeleton lines={10} />;
  return <View tenantId={id} person={data} />;
}

function View({ tenantId, person }: { tenantId: string; person: Person }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const open = !person.mergedInto && !person.erasedAt;
  const mayWrite = useMay('person.write') && open;
  return (
    <>
      <PageHead
        before={<BackLink to={`/tenants/${tenantId}/people`} label={t('people.screens.people')} />}
        title={person.name}
        lead={
          <span className="row">
            {person.age !== null && <span>{t('people.age', { count: person.age })}</span>}
            {person.erasedAt && <Mark tone="bad">{t('people.erased')}</Mark>}
            {person.mergedInto && <Link to={`/tenants/${tenantId}/people/${person.mergedInto}`}>{t('people.mergedInto')}</Link>}
            {person.consent !== 'not-needed' && (
              <Mark tone={person.consent === 'given' ? 'good' : 'warn'}>{t(`people.consentStandings.${person.consent}`)}</Mark>
            )}
          </span>
        }
        aside={mayWrite && <Button onClick={() => setEditing(true)}>{t('people.edit')}</Button>}
      />
      <PersonFacts tenantId={tenantId} person={person} />
      <Careers tenantId={tenantId} person={person} mayWrite={mayWrite} />
      <Guardians tenantId={tenantId} person={person} mayWrite={mayWrite} />
      {editing && <EditPerson tenantId={tenantId} person={person} onClose={() => setEditing(false)} />}
    </>
  );
}

function EditPerson({ tenantId, person, onClose }: { tenantId: string; person: Person; onClose: () => void }) {
  const { t } = useTranslation();
  const change = usePeopleChange(tenantId);
  const initial = filled({
    name: person.name,
    gender: person.gender ?? undefined,
    birthOn: person.birthOn ?? undefined,
    documentKind: person.documentKind ?? undefined,
  }) as Partial<PersonValues>;
  const save = (values: PersonValues) =>
    change.mutateAsync({ path: `persons/${person.id}`, method: 'PATCH', body: filled(values), version: person.version });
  return (
    <FormDialog<PersonValues>
      title={t('people.edit')}
      ok={t('people.save')}
      initial={initial}
      busy={change.isPending}
      save={save}
      onClose={onClose}
    >
      <PersonFields keeps />
    </FormDialog>
  );
}
