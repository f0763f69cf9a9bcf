import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Amount, Plan, PlanInput } from '../../api/types';
import { AmountFields } from '../../shared/AmountFields';
import { shownAmount, storedAmount } from '../../shared/amounts';
import styles from './plans.module.css';

export type PlanValues = Omit<PlanInput, 'bandwidthNote' | keyof Amount> & Amount & { bandwidthNote?: string | undefined };

/** Below it the portal itself does not fit; above it no platform of one unit is meant. In cores and GiB. */
const LEAST: Amount = { cpuMillis: 0.5, memoryMiB: 0.5, storageGiB: 1 };
const MOST: Amount = { cpuMillis: 1000, memoryMiB: 4096, storageGiB: 1_048_576 };
const MOST_USERS = 100_000_000;
const MOST_REPLICAS = 100;

/** Amounts in the form are in cores and GiB. */
export const initialValues = (plan: Plan | undefined): PlanValues => ({
  name: plan?.name ?? '',
  title: plan?.title ?? { zh: '', en: '' },
  usersLimit: plan?.usersLimit ?? 0,
  maxReplicas: plan?.maxReplicas ?? 1,
  bandwidthNote: plan?.bandwidthNote ?? '',
  ...shownAmount(plan ?? { cpuMillis: 2000, memoryMiB: 4096, storageGiB: 50 }),
});
export const outgoing = ({ bandwidthNote, ...values }: PlanValues): PlanInput => ({
  ...values,
  ...storedAmount(values),
  bandwidthNote: bandwidthNote?.trim() || null,
});

export function PlanFields({ nameFixed }: { nameFixed: boolean }) {
  const { t } = useTranslation();
  const needed = { required: true, whitespace: true, message: t('amounts.needed') };
  return (
    <>
      <div className={styles.pair}>
        <Form.Item
          name="name"
          label={t('plans.fields.name')}
          extra={nameFixed ? undefined : t('plans.fields.nameHint')}
          rules={[{ pattern: /^[a-z][a-z0-9-]{0,29}$/, message: t('plans.fields.nameShape') }, needed]}
        >
          <Input disabled={nameFixed} autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={30} />
        </Form.Item>
        <Form.Item name={['title', 'zh']} label={t('plans.fields.titleZh')} rules={[needed]}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name={['title', 'en']} label={t('plans.fields.titleEn')} rules={[needed]}>
          <Input maxLength={50} />
        </Form.Item>
      </div>
      <div className={styles.pair}>
        <AmountFields least={LEAST} most={MOST} />
        <Form.Item
          name="usersLimit"
          label={t('plans.columns.users')}
          extra={t('plans.fields.usersHint')}
          rules={[{ required: true, type: 'number', min: 0, max: MOST_USERS, message: t('amounts.range', { least: 0, most: MOST_USERS }) }]}
        >
          <InputNumber precision={0} suffix={t('plans.fields.people')} />
        </Form.Item>
        <Form.Item
          name="maxReplicas"
          label={t('plans.columns.replicas')}
          extra={t('plans.fields.replicasHint')}
          rules={[
            { required: true, type: 'number', min: 1, max: MOST_REPLICAS, message: t('amounts.range', { least: 1, most: MOST_REPLICAS }) },
          ]}
        >
          <InputNumber precision={0} />
        </Form.Item>
      </div>
      <Form.Item name="bandwidthNote" label={t('plans.columns.bandwidth')} extra={t('plans.fields.bandwidthHint')}>
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}
