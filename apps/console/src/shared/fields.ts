import type { FormInstance } from 'antd';
import type { ProblemError } from '../api/problem';

/** Path of a field as the server names it (`form.leader.mobile`, `/form/leader/mobile`) as a form path. */
export function fieldPath(field: string, prefix = ''): (string | number)[] {
  const parts = field
    .replace(/^\//, '')
    .replace(/\[(\d+)\]/g, '.$1')
    .split(/[./]/);
  if (prefix && parts[0] === prefix) parts.shift();
  return parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** Puts the server's refusals on their fields and goes to the first; returns those that have no field here. */
export function showFieldErrors(form: FormInstance, problem: ProblemError, prefix = ''): string[] {
  const known = new Set(form.getFieldsError().map((field) => field.name.join('.')));
  const homeless: string[] = [];
  const grouped = new Map<string, { name: (string | number)[]; errors: string[] }>();
  for (const error of problem.fieldErrors) {
    const name = fieldPath(error.field, prefix);
    const key = name.join('.');
    if (!known.has(key)) homeless.push(error.message);
    else grouped.set(key, { name, errors: [...(grouped.get(key)?.errors ?? []), error.message] });
  }
  const fields = [...grouped.values()];
  form.setFields(fields);
  if (fields[0]) form.scrollToField(fields[0].name, { block: 'center', focus: true });
  return homeless;
}
