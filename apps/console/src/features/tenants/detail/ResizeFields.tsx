import { Alert, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Tenant } from '../../../api/types';
import { minus } from '../../../shared/amounts';
import { BudgetBars } from '../../budgets/BudgetBars';
import { fits } from '../../budgets/BudgetDialog';
import { useBudgets } from '../../budgets/queries';
import { PlanComparison } from '../../plans/PlanComparison';
import { planLabel } from '../../plans/planTexts';
import { useCurrentPlans } from '../../plans/queries';
import { useDivisions } from '../tree/divisions';
import type { ActionValues } from './ActionFields';

/** The plan in exchange for the present one: the difference, and what the unit above has left. */
export function ResizeFields({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<ActionValues>();
  const plans = (useCurrentPlans().data?.items ?? []).filter(({ id }) => id !== tenant.plan);
  const chosen = Form.useWatch('plan', form);
  const plan = plans.find(({ id }) => id === chosen);
  const giverCode = useDivisions().data?.find(({ code }) => code === tenant.unitCode)?.reportsTo;
  const giver = useBudgets().data?.items.find(({ unitCode }) => unitCode === giverCode);
  const now = { ...tenant.quota, usersLimit: tenant.usersLimit, maxReplicas: tenant.maxReplicas };
  return (
    <>
      <Form.Item name="plan" label={t('tenants.resize.plan')} rules={[{ required: true, message: t('tenants.resize.needed') }]}>
        <Select
          id="plan"
          options={plans.map((one) => ({ value: one.id, label: planLabel(one) }))}
          notFoundContent={t('tenants.resize.none')}
        />
      </Form.Item>
      {plan && (
        <div className="stack" style={{ marginBottom: 18 }}>
          <PlanComparison before={now} after={plan} beforeTitle={t('tenants.resize.now', { plan: tenant.plan })} afterTitle={plan.id} />
          {giver && (
            <div>
              <p style={{ marginBottom: 6 }}>{t('opening.giver', { unit: giver.unitName })}</p>
              <BudgetBars used={giver.used} amount={giver.amount} />
            </div>
          )}
          {giver && !fits(giver, minus(plan, tenant.quota)) && (
            <Alert type="warning" showIcon title={t('opening.noRoom', { unit: giver.unitName })} />
          )}
        </div>
      )}
    </>
  );
}
