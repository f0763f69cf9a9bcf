import type { ApplicationForm, Region } from '../../../api/types';

/** E = built AND C1 base environment AND C2 software AND C3 staff (notice, 建设模式). */
export const ELIGIBILITY = ['built', 'baseEnvironment', 'software', 'staff'] as const;

type Deep<T> = { [K in keyof T]?: T[K] extends object | undefined ? Deep<T[K]> : T[K] };
/** A form that is still being filled in. */
export type FormValues = Deep<ApplicationForm>;

export interface Unit {
  code: string;
  name: string;
  /** 省辖市 and 直管县 answer to the province and have only it as a target. */
  cityLevel: boolean;
}

export const unitOf = (region: Region): Unit => ({
  code: region.code,
  name: region.name,
  cityLevel: region.level === 'city' || region.directlyAdministered || region.cityEquivalent,
});

/** What goes to the server: a hidden row that was only begun must not be refused where nobody can see it. */
export function outgoing(values: FormValues): FormValues {
  const form = compact(values);
  const platform = form.existingPlatform;
  if (form.mode === 'virtual' && platform && !(platform.name && platform.url)) delete form.existingPlatform;
  if (form.spaceReliance !== 'other') delete form.spaceRelianceNote;
  return form;
}

/** Leaves out what was not filled in, so that the server names it as missing instead of malformed. */
function compact<T>(value: T): T {
  if (Array.isArray(value) || value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value as Record<string, unknown>)
    .map(([key, inner]) => [key, compact(inner)] as const)
    .filter(([, inner]) => inner !== undefined && inner !== null && inner !== '' && !isEmptyObject(inner));
  return Object.fromEntries(entries) as T;
}
const isEmptyObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
