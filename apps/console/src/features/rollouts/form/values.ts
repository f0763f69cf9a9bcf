import type { PickedTenant } from '../../../shared/TenantPicker';
import type { RolloutInput, WaveInput } from '../types';

export type Scope = 'all' | 'cities' | 'tenants';
export type WaveKind = 'tenants' | 'cities' | 'percent' | 'rest';

export interface WaveValues {
  name: string;
  kind: WaveKind;
  tenantIds?: PickedTenant[];
  cityCodes?: string[];
  percent?: number | null;
}
/** Named as the API names them, so that its refusals find their fields. */
export interface RolloutValues {
  to: string;
  scope: Scope;
  selection?: { cityCodes?: string[]; tenantIds?: PickedTenant[] };
  waves: WaveValues[];
  soakSeconds: number;
  maxFailures: number;
  deadlineSeconds: number;
}

const ids = (picked: PickedTenant[] | undefined) => (picked ?? []).map(({ value }) => value);

function waveInput({ name, kind, tenantIds, cityCodes, percent }: WaveValues): WaveInput {
  if (kind === 'tenants') return { name, tenantIds: ids(tenantIds) };
  if (kind === 'cities') return { name, cityCodes: cityCodes ?? [] };
  return kind === 'percent' && typeof percent === 'number' ? { name, percent } : { name };
}

export function rolloutInput({ to, scope, selection, waves, ...rest }: RolloutValues, reason: string): RolloutInput {
  const chosen =
    scope === 'cities'
      ? { selection: { cityCodes: selection?.cityCodes ?? [] } }
      : scope === 'tenants'
        ? { selection: { tenantIds: ids(selection?.tenantIds) } }
        : {};
  return { to, ...chosen, waves: waves.map(waveInput), ...rest, reason };
}
