import type { FieldError } from '#shuyuan/kernel';

const MOST = 32;
const NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const PREFIX = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*$/;

export type Labels = Readonly<Record<string, string>>;

/** What is wrong with labels by Kubernetes' rules for them. */
export function labelFaults(labels: Record<string, unknown>, field = 'labels'): FieldError[] {
  const entries = Object.entries(labels);
  if (entries.length > MOST) return [{ field, code: 'cluster-labels-many', params: { max: MOST } }];
  return entries.flatMap(([key, value]) => {
    const at = `${field}.${key.slice(0, 80)}`;
    if (!isKey(key)) return [{ field: at, code: 'cluster-label-key' }];
    if (typeof value !== 'string' || !(value === '' || NAME.test(value))) return [{ field: at, code: 'cluster-label-value' }];
    return [];
  });
}

function isKey(key: string): boolean {
  const parts = key.split('/');
  const name = parts.pop()!;
  const [prefix] = parts;
  return parts.length <= 1 && NAME.test(name) && (prefix === undefined || (prefix.length <= 253 && PREFIX.test(prefix)));
}

/** Whether each label asked for is there with that value. */
export const matches = (labels: Labels, wanted: Labels): boolean =>
  Object.entries(wanted).every(([key, value]) => Object.hasOwn(labels, key) && labels[key] === value);
