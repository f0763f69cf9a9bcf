import { Alert, App, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { isProblem } from '../../api/problem';
import type { Plan } from '../../api/types';
import { BackLink } from '../../shared/BackLink';
import { showFieldErrors } from '../../shared/fields';
import { PageHead } from '../../shared/PageHead';
import { PageSkeleton } from '../../shared/Skeletons';
import { ErrorState } from '../../shared/States';
import { useKeyOf } from '../../shared/useKeyOf';
import { useProblemToast } from '../../shared/useProblemToast';
import { PlanComparison } from './PlanComparison';
import { PlanFields, initialValues, outgoing, type PlanValues } from './PlanFields';
import styles from './plans.module.css';
import { useCreatePlan, usePlan } from './queries';

/** A new plan, or (`?from=standard@1`) the next version of one, compared with what it follows. */
export function Component() {
  const from = useSearchParams()[0].get('from');
  const { data, error, refetch } = usePlan(from);
  if (from && !data) return error ? <ErrorState page error={error} onRetry={() => void refetch()} /> : <PageSkeleton lines={10} />;
  return <Editor key={from} before={data} />;
}

function Editor({ before }: { before: Plan | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const toast = useProblemToast();
  const [form] = Form.useForm<PlanValues>();
  const keyOf = useKeyOf();
  const [general, setGeneral] = useState<string[]>([]);
  const create = useCreatePlan();
  const values = (Form.useWatch([], form) as PlanValues | undefined) ?? initialValues(before);
  const after = outgoing({ ...initialValues(before), ...values });
  const unchanged = before !== undefined && JSON.stringify(after) === JSON.stringify(outgoing(initialValues(before)));
  const save = (filled: PlanValues) =>
    create.mutateAsync({ key: keyOf(outgoing(filled)), plan: outgoing(filled) }).then(
      (plan) => {
        void message.success(t('plans.created', { id: plan.id }));
        void navigate('/plans');
      },
      (error: unknown) => {
        if (isProblem(error) && error.fieldErrors.length > 0) setGeneral(showFieldErrors(form, error));
        else toast(error);
      },
    );
  return (
    <>
      <PageHead
        before={<BackLink to="/plans" label={t('plans.title')} />}
        title={before ? t('plans.versionTitle', { id: before.id }) : t('plans.createTitle')}
        lead={t(before ? 'plans.versionLead' : 'plans.createLead')}
      />
      <Form<PlanValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError
        initialValues={initialValues(before)}
        onFinish={(filled) => void save(filled)}
      >
        <div className={styles.columns}>
          <section className="sheet" aria-label={t('plans.content')}>
            {general.length > 0 && <Alert type="error" showIcon role="alert" title={general.join(' ')} />}
            <PlanFields nameFixed={before !== undefined} />
            <Button type="primary" htmlType="submit" loading={create.isPending} disabled={unchanged}>
              {t(before ? 'plans.saveVersion' : 'plans.save')}
            </Button>
            {unchanged && <p className="muted">{t('plans.unchanged')}</p>}
          </section>
          <section className="sheet" aria-labelledby="comparison">
            <h2 id="comparison">{t('plans.comparison')}</h2>
            <PlanComparison
              before={before}
              after={after}
              beforeTitle={before?.id ?? t('plans.nothingBefore')}
              afterTitle={before ? `${before.name}@${before.version + 1}` : t('plans.new')}
            />
            {before && (
              <p className="muted" style={{ marginTop: 12 }}>
                {t('plans.keep', { count: before.tenants })}
              </p>
            )}
          </section>
        </div>
      </Form>
    </>
  );
}
