import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { newKey, request } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { Application, Page, Region } from '../../api/types';
import { today } from '../../i18n/format';
import { BackLink } from '../../shared/BackLink';
import { PageHead } from '../../shared/PageHead';
import { RegionSelect } from '../../shared/RegionSelect';
import { usePrincipal } from '../session/session';
import { PaperRow, PaperSection } from './Paper';
import { ApplicationEditor } from './form/ApplicationEditor';
import { ownUnit, unitOf, type FormValues, type Unit } from './form/fields';
import { actOn, applicationKey } from './queries';

const initial: FormValues = {
  filledOn: today(),
  nationalSystem: false,
  eligibility: { built: false, baseEnvironment: false, software: false, staff: false },
};

/** The unit, known by its code alone (own unit, or restored from what was typed), with what the rules need of it. */
function useUnit(code: string | undefined, fallback: Unit | null): Unit | null {
  const { data } = useQuery({
    queryKey: ['region', code],
    queryFn: () => request<Page<Region>>('GET', '/regions', { query: { q: code, limit: 5 } }),
    enabled: code !== undefined,
    staleTime: 3_600_000,
  });
  const region = data?.items.find((item) => item.code === code);
  return region ? unitOf(region) : fallback;
}

export function Component() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const principal = usePrincipal();
  const own = ownUnit(principal);
  const [code, setCode] = useState(own?.code);
  const unit = useUnit(code, own);
  const [key] = useState(newKey);
  // A county files for itself only; a city also for its counties.
  const choose = principal.role !== 'county_admin';

  const save = async (form: FormValues, thenSubmit: boolean) => {
    const created = await request<Application>('POST', '/applications', {
      body: { unitCode: code, form },
      idempotencyKey: key,
    });
    client.setQueryData(applicationKey(created.id), created);
    void client.invalidateQueries({ queryKey: ['applications'] });
    if (thenSubmit) {
      // The draft exists now: a refused submission is shown on its own page, with the draft kept.
      await actOn(created, { action: 'submit' }).then(
        (submitted) => client.setQueryData(applicationKey(created.id), submitted),
        (error: unknown) => {
          if (!isProblem(error) || error.fieldErrors.length > 0) void navigate(`/applications/${created.id}/edit`, { replace: true });
          else void navigate(`/applications/${created.id}`, { replace: true });
          throw error;
        },
      );
    }
    void navigate(`/applications/${created.id}`, { replace: true });
  };

  const picker = choose && (
    <PaperSection title={t('applications.form.unit')}>
      <PaperRow no="0" title={t('applications.form.unitRow')}>
        <Form.Item label={t('applications.form.unitLabel')} htmlFor="unit" className="wide" required>
          <RegionSelect
            id="unit"
            value={code}
            onChange={setCode}
            {...(principal.role === 'city_admin' ? { reportsTo: principal.unitCode } : {})}
            {...(unit ? { fallback: unit } : {})}
          />
        </Form.Item>
      </PaperRow>
    </PaperSection>
  );
  return (
    <>
      <PageHead
        before={<BackLink to="/applications" label={t('applications.title')} />}
        title={t('applications.form.newTitle')}
        lead={choose ? t('applications.form.newLead') : principal.unitName}
      />
      <ApplicationEditor subject="new" unit={unit} initial={initial} head={picker} onRestoreUnit={setCode} save={save} />
    </>
  );
}
