import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import { request } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { Application, Page, Region } from '../../api/types';
import { today } from '../../i18n/format';
import { BackLink } from '../../shared/BackLink';
import { PageHead } from '../../shared/PageHead';
import { useKeyOf } from '../../shared/useKeyOf';
import { useMay, usePrincipal } from '../session/session';
import { ApplicationEditor } from './form/ApplicationEditor';
import { unitOf, type FormValues, type Unit } from './form/fields';
import { actOn, applicationKey } from './queries';

const initial = (): FormValues => ({
  filledOn: today(),
  nationalSystem: false,
  eligibility: { built: false, baseEnvironment: false, software: false, staff: false },
});

/** Everyone files for the own unit; what kind of unit that is stands in the list of divisions. */
function useOwnUnit(): Unit {
  const { unitCode, unitName, role } = usePrincipal();
  const { data } = useQuery({
    queryKey: ['region', unitCode],
    queryFn: () => request<Page<Region>>('GET', '/regions', { query: { q: unitCode, limit: 5 } }),
    staleTime: 3_600_000,
  });
  const region = data?.items.find((item) => item.code === unitCode);
  return region ? unitOf(region) : { code: unitCode, name: unitName, cityLevel: role === 'city_admin' };
}

export function Component() {
  return useMay('application.create') ? <New /> : <Navigate to="/applications" replace />;
}

function New() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const unit = useOwnUnit();
  const keyOf = useKeyOf();

  const save = async (form: FormValues, thenSubmit: boolean) => {
    const body = { unitCode: unit.code, form };
    const created = await request<Application>('POST', '/applications', { body, idempotencyKey: keyOf(body) });
    client.setQueryData(applicationKey(created.id), created);
    void client.invalidateQueries({ queryKey: ['applications'] });
    if (thenSubmit) {
      // The draft exists now: a refused submission is mended on the draft's own page.
      await actOn(created, { action: 'submit' }).then(
        (submitted) => client.setQueryData(applicationKey(created.id), submitted),
        (error: unknown) => {
          const mendable = isProblem(error) && error.fieldErrors.length > 0;
          void navigate(`/applications/${created.id}${mendable ? '/edit' : ''}`, { replace: true });
          throw error;
        },
      );
    }
    void navigate(`/applications/${created.id}`, { replace: true });
  };
  return (
    <>
      <PageHead
        before={<BackLink to="/applications" label={t('applications.title')} />}
        title={t('applications.form.newTitle')}
        lead={unit.name}
      />
      <ApplicationEditor subject="new" unit={unit} initial={initial()} save={save} />
    </>
  );
}
