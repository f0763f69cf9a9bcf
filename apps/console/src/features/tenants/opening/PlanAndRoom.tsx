import { Alert, Form, Select, type FormInstance } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { BudgetBars } from '../../budgets/BudgetBars';
import { fits } from '../../budgets/BudgetDialog';
import { useBudgets } from '../../budgets/queries';
import { planLabel } from '../../plans/planTexts';
import { useCurrentPlans } from '../../plans/queries';
import { useUnit } from './OpeningFields';
import type { OpeningValues } from './OpenTenantPage';

const DEFAULT = 'standard';

/** The plan, and what the unit above has left for it. */
export function PlanAndRoom({ form }: { form: FormInstance<OpeningValues> }) {
  const { t } = useTranslation();
  const unit = useUnit(form);
  const plans = useCurrentPlans().data?.items;
  const budgets = useBudgets().data?.items;
  const chosen = Form.useWatch('plan', form);
  const plan = plans?.find(({ id }) => id === chosen);
  const giver = budgets?.find(({ unitCode }) => unitCode === unit?.reportsTo);
  useEffect(() => {
    const usual = plans?.find(({ name }) => name === DEFAULT) ?? plans?.[0];
    if (usual && !form.getFieldValue('plan')) form.setFieldValue('plan', usual.id);
  }, [form, plans]);
  return (
    <section className="sheet" aria-labelledby="room">
      <h2 id="room">{t('opening.planAndRoom')}</h2>
      <Form.Item name="plan" label={t('opening.plan')}>
        <Select id="plan" options={(plans ?? []).map((one) => ({ value: one.id, label: planLabel(one) }))} />
      </Form.Item>
      {giver ? (
        <>
          <p style={{ marginBottom: 8 }}>{t('opening.giver', { unit: giver.unitName })}</p>
          <BudgetBars used={giver.used} amount={giver.amount} />
          {plan && !fits(giver, plan) && (
            <Alert type="warning" showIcon style={{ marginTop: 14 }} title={t('opening.noRoom', { unit: giver.unitName })} />
          )}
        </>
      ) : (
        <p className="muted">{t(unit && budgets ? 'opening.noBudgetYet' : 'opening.chooseUnit')}</p>
      )}
    </section>
  );
}
