import type { FieldError } from '#shuyuan/kernel';

/** How a wave is asked for. One way each: named tenants and cities, or a share of whatever no wave names. */
export interface WaveWish {
  readonly name: string;
  readonly tenantIds?: readonly string[];
  readonly cityCodes?: readonly string[];
  readonly percent?: number;
}

export interface Candidate {
  readonly tenantId: string;
  readonly unitCode: string;
  readonly cityCode: string | null;
}

/** As on the map: a city, the counties that report to it, and the 直管县 whose code lies in it. */
export const isInCity = (candidate: Candidate, cityCode: string): boolean =>
  candidate.cityCode === cityCode || (candidate.cityCode === null && candidate.unitCode.slice(0, 4) === cityCode.slice(0, 4));

/**
 * Puts each tenant in exactly one wave: the first that names it or its city. The rest is shared out by the percentages,
 * counted from the first tenant on, so that rounding loses nobody; the last wave takes whatever is left.
 */
export function planWaves(wishes: readonly WaveWish[], candidates: readonly Candidate[]): { waves: Candidate[][]; errors: FieldError[] } {
  const errors = wishes.flatMap((wish, index) => wishErrors(wish, index === wishes.length - 1, `waves.${index}`));
  if (wishes.reduce((sum, wish) => sum + (wish.percent ?? 0), 0) > 100)
    errors.push({ field: 'waves', code: 'rollout-percent-above-hundred' });
  if (errors.length > 0) return { waves: [], errors };

  const waves: Candidate[][] = wishes.map(() => []);
  const rest: Candidate[] = [];
  for (const candidate of candidates) {
    const first = wishes.findIndex((wish) => names(wish, candidate));
    (first < 0 ? rest : waves[first]!).push(candidate);
  }
  let taken = 0;
  let percent = 0;
  for (const [index, wish] of wishes.entries()) {
    percent += wish.percent ?? 0;
    const last = index === wishes.length - 1;
    const until = last ? rest.length : Math.ceil((rest.length * percent) / 100);
    if (!last && wish.percent === undefined) continue;
    waves[index]!.push(...rest.slice(taken, until));
    taken = Math.max(taken, until);
  }
  const empty = waves.flatMap((wave, index) => (wave.length === 0 ? [{ field: `waves.${index}`, code: 'rollout-wave-empty' }] : []));
  return { waves, errors: empty };
}

function wishErrors({ tenantIds, cityCodes, percent }: WaveWish, last: boolean, field: string): FieldError[] {
  const named = (tenantIds?.length ?? 0) + (cityCodes?.length ?? 0) > 0;
  if (named && percent !== undefined) return [{ field: `${field}.percent`, code: 'rollout-wave-two-ways' }];
  if (!named && percent === undefined && !last) return [{ field, code: 'rollout-wave-without-tenants' }];
  return [];
}

const names = (wish: WaveWish, candidate: Candidate): boolean =>
  (wish.tenantIds?.includes(candidate.tenantId) ?? false) || (wish.cityCodes?.some((code) => isInCity(candidate, code)) ?? false);
