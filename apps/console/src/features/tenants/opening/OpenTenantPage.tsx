import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { isProblem, type ProblemError } from '../../../api/problem';
import type { OpeningInput } from '../../../api/types';
import { BackLink } from '../../../shared/BackLink';
import { showFieldErrors } from '../../../shared/fields';
import { PageHead } from '../../../shared/PageHead';
import { useKeyOf } from '../../../shared/useKeyOf';
import { useProblemToast } from '../../../shared/useProblemToast';
import plans from '../../plans/plans.module.css';
import { useMay, usePrincipal } from '../../session/session';
import { useOpenTenant } from '../queries';
import { OpeningFields } from './OpeningFields';
import { PlanAndRoom } from './PlanAndRoom';
import { Refusal } from './Refusal';
import { labelsOf } from './labels';

export interface OpeningValues extends Omit<OpeningInput, 'labels'> {
  labels?: string[];
}

/** 直接开通: the level above opens a platform without an application. */
export function Component() {
  return useMay('tenant.open') ? <Opening /> : <Navigate to="/tenants" replace />;
}

function Opening() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const toast = useProblemToast();
  const keyOf = useKeyOf();
  const unitCode = useSearchParams()[0].get('unit') ?? undefined;
  const { role } = usePrincipal();
  const [form] = Form.useForm<OpeningValues>();
  const [refusal, setRefusal] = useState<ProblemError>();
  const open = useOpenTenant();
  const submit = ({ labels, name, cluster, ...values }: OpeningValues) => {
    setRefusal(undefined);
    const body: OpeningInput = {
      ...values,
      ...(name?.trim() ? { name: name.trim() } : {}),
      ...(cluster ? { cluster } : {}),
      ...(labels?.length ? { labels: labelsOf(labels) } : {}),
    };
    return open.mutateAsync({ body, key: keyOf(body) }).then(
      (tenant) => void navigate(`/tenants/${tenant.id}`),
      (error: unknown) => {
        if (!isProblem(error) || error.isOutage) return toast(error);
        if (error.code === 'tenant.slug-taken') return form.setFields([{ name: 'slug', errors: [error.message] }]);
        const homeless = error.fieldErrors.length > 0 ? showFieldErrors(form, error) : null;
        if (!homeless || homeless.length > 0) setRefusal(error);
      },
    );
  };
  return (
    <>
      <PageHead
        before={<BackLink to="/tree" label={t('tree.title')} />}
        title={t('opening.title')}
        lead={t(role === 'province_admin' ? 'opening.lead' : 'opening.cityLead')}
      />
      <Form<OpeningValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError
        initialValues={{ unitCode }}
        onFinish={(values) => void submit(values)}
      >
        {refusal && <Refusal problem={refusal} />}
        <div className={plans.columns}>
          <section className="sheet" aria-label={t('opening.title')}>
            <OpeningFields form={form} />
            <Button type="primary" htmlType="submit" loading={open.isPending}>
              {t('opening.action')}
            </Button>
          </section>
          <PlanAndRoom form={form} />
        </div>
      </Form>
    </>
  );
}
