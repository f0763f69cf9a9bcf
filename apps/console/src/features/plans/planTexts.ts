import i18next from 'i18next';
import type { Plan, PlanInput } from '../../api/types';
import { formatNumber } from '../../i18n/format';
import { RESOURCES, difference, quantity } from '../../shared/amounts';

type Sized = Pick<PlanInput, 'cpuMillis' | 'memoryMiB' | 'storageGiB' | 'usersLimit' | 'maxReplicas'>;

export const planTitle = ({ title }: Pick<Plan, 'title'>): string => (i18next.language === 'en' ? title.en : title.zh);
export const usersText = (limit: number): string =>
  limit === 0 ? i18next.t('plans.unlimited') : i18next.t('plans.users', { value: formatNumber(limit) });
export const replicasText = (most: number): string =>
  most === 1 ? i18next.t('plans.noScaling') : i18next.t('plans.replicas', { value: most });

/** `标准（standard@1）：2 核，4 GiB，50 GiB` */
export const planLabel = (plan: Plan): string =>
  i18next.t('plans.option', {
    title: planTitle(plan),
    id: plan.id,
    size: RESOURCES.map((resource) => quantity(resource, plan[resource])).join(i18next.t('plans.comma')),
  });

export interface Comparison {
  key: string;
  name: string;
  before: string;
  after: string;
  change: string;
}

/** What differs between two plans, row by row, in the units that people use. */
export function compare(before: Sized | undefined, after: Sized): Comparison[] {
  const { t } = i18next;
  const changed = (same: boolean) => t(same ? 'amounts.same' : 'plans.changed');
  return [
    ...RESOURCES.map((resource) => ({
      key: resource,
      name: t(`amounts.${resource}.name`),
      before: before ? quantity(resource, before[resource]) : '—',
      after: quantity(resource, after[resource]),
      change: before ? difference(resource, after[resource] - before[resource]) : '—',
    })),
    {
      key: 'users',
      name: t('plans.columns.users'),
      before: before ? usersText(before.usersLimit) : '—',
      after: usersText(after.usersLimit),
      change: before ? changed(before.usersLimit === after.usersLimit) : '—',
    },
    {
      key: 'replicas',
      name: t('plans.columns.replicas'),
      before: before ? replicasText(before.maxReplicas) : '—',
      after: replicasText(after.maxReplicas),
      change: before ? changed(before.maxReplicas === after.maxReplicas) : '—',
    },
  ];
}
