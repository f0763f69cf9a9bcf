import { Alert, App, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import type { Amount, Budget, Resource } from '../../api/types';
import { AmountFields } from '../../shared/AmountFields';
import { RESOURCES, quantity, shownAmount, storedAmount, toStored } from '../../shared/amounts';
import { showFieldErrors } from '../../shared/fields';
import { useProblemToast } from '../../shared/useProblemToast';
import { useSetBudget } from './queries';

/** As much as the platform counts, in cores and GiB. */
const MOST: Amount = { cpuMillis: 1_000_000, memoryMiB: 976_562, storageGiB: 1_000_000_000 };
const NOTHING: Amount = { cpuMillis: 0, memoryMiB: 0, storageGiB: 0 };

interface Props {
  unit: { code: string; name: string };
  /** Undefined: it has none yet. */
  budget: Budget | undefined;
  parent: Budget | undefined;
  onClose: () => void;
}

/** 划定配额: what a unit may give. Whatever stands in the way is said at the number that it is about. */
export function BudgetDialog({ unit, budget: opened, parent: openedParent, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Amount>();
  const { message } = App.useApp();
  const toast = useProblemToast();
  const set = useSetBudget(unit.code);
  const [{ budget, parent }, setNodes] = useState({ budget: opened, parent: openedParent });
  const [refusal, setRefusal] = useState<string>();

  const refuse = (resource: Resource, shown: number) => faultOf(resource, toStored(resource, shown), budget, parent);
  const explain = async (error: unknown) => {
    if (!isProblem(error) || (error.status !== 409 && error.status !== 412)) return void showOrToast(error);
    const { items } = await set.newest();
    setNodes({
      budget: items.find(({ unitCode }) => unitCode === unit.code),
      parent: items.find(({ unitCode }) => unitCode === parent?.unitCode),
    });
    setRefusal(error.status === 412 ? t('budgets.changed') : `${error.message} ${error.body.hint ?? ''}`);
    // The rules see the new numbers once they are on the screen.
    setTimeout(() => void form.validateFields().catch(() => undefined));
  };
  const showOrToast = (error: unknown) => {
    const homeless = isProblem(error) && error.fieldErrors.length > 0 ? showFieldErrors(form, error) : null;
    if (!homeless || homeless.length > 0) toast(error);
  };
  const submit = (shown: Amount) =>
    set.mutateAsync({ amount: storedAmount(shown), version: budget?.version }).then(() => {
      void message.success(t('budgets.done'));
      onClose();
    }, explain);

  return (
    <Modal
      open
      title={t(budget ? 'budgets.editTitle' : 'budgets.createTitle', { unit: unit.name })}
      okText={t('budgets.save')}
      okButtonProps={{ loading: set.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p style={{ marginBottom: 14 }}>{t(parent ? 'budgets.text' : 'budgets.rootText', { parent: parent?.unitName })}</p>
      {refusal && <Alert type="error" showIcon role="alert" style={{ marginBottom: 14 }} title={refusal} />}
      <Form<Amount>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={shownAmount(budget?.amount ?? NOTHING)}
        onFinish={(values) => void submit(values)}
      >
        <AmountFields
          least={NOTHING}
          most={MOST}
          refuse={refuse}
          hint={(resource) =>
            [
              budget && t('budgets.used', { used: quantity(resource, budget.used[resource]) }),
              parent && t('budgets.parentLeft', { parent: parent.unitName, left: quantity(resource, leftOf(parent, resource)) }),
            ]
              .filter(Boolean)
              .join(' · ')
          }
        />
      </Form>
    </Modal>
  );

  function faultOf(resource: Resource, wanted: number, own: Budget | undefined, above: Budget | undefined): string | undefined {
    if (own && wanted < own.used[resource]) return t('budgets.belowUsed', { used: quantity(resource, own.used[resource]) });
    const most = above && leftOf(above, resource) + (own?.amount[resource] ?? 0);
    if (most !== undefined && wanted > most) return t('budgets.aboveParent', { parent: above?.unitName, most: quantity(resource, most) });
    return undefined;
  }
}

const leftOf = ({ amount, used }: Budget, resource: Resource) => amount[resource] - used[resource];
export const fits = (budget: Budget, more: Amount): boolean => RESOURCES.every((resource) => more[resource] <= leftOf(budget, resource));
