import i18next from 'i18next';
import type { Amount, Resource } from '../api/types';
import { formatNumber } from '../i18n/format';

export const RESOURCES: readonly Resource[] = ['cpuMillis', 'memoryMiB', 'storageGiB'];

/** People think in cores and GiB; the platform counts thousandths of a core and MiB. */
const SCALE: Record<Resource, number> = { cpuMillis: 1000, memoryMiB: 1024, storageGiB: 1 };
export const STEP: Record<Resource, number> = { cpuMillis: 0.5, memoryMiB: 0.5, storageGiB: 1 };

export const toShown = (resource: Resource, value: number): number => value / SCALE[resource];
export const toStored = (resource: Resource, value: number): number => Math.round(value * SCALE[resource]);

const each = (of: (resource: Resource) => number): Amount => ({
  cpuMillis: of('cpuMillis'),
  memoryMiB: of('memoryMiB'),
  storageGiB: of('storageGiB'),
});
export const shownAmount = (amount: Amount): Amount => each((resource) => toShown(resource, amount[resource]));
export const storedAmount = (shown: Amount): Amount => each((resource) => toStored(resource, shown[resource]));
export const minus = (a: Amount, b: Amount): Amount => each((resource) => a[resource] - b[resource]);

/** `2 核`, `4 GiB` */
export const quantity = (resource: Resource, value: number): string =>
  i18next.t(`amounts.${resource}.value`, { value: formatNumber(toShown(resource, value)) });

/** `+2 核`, `−4 GiB`; nothing changes: `不变` */
export const difference = (resource: Resource, value: number): string =>
  value === 0 ? i18next.t('amounts.same') : `${value > 0 ? '+' : '−'}${quantity(resource, Math.abs(value))}`;
