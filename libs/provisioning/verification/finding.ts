import type { Text } from '#shuyuan/kernel';

/** What a look at one part of a tenant found. */
export interface Finding {
  /** `ok`: as wanted. `waiting`: not yet. `stuck`: will not get better until somebody does something. */
  readonly state: 'ok' | 'waiting' | 'stuck';
  readonly reason: string;
  /** What an administrator should know or do; the raw message of the cluster stands in brackets behind it. */
  readonly message: Text;
}

export const ok = (reason: string, zh: string, en: string): Finding => ({ state: 'ok', reason, message: { zh, en } });
export const waiting = (reason: string, zh: string, en: string): Finding => ({ state: 'waiting', reason, message: { zh, en } });

/** `raw` is what the cluster said, in its own words. */
export const stuck = (reason: string, zh: string, en: string, raw: string): Finding => ({
  state: 'stuck',
  reason,
  message: { zh: raw ? `${zh}（${raw}）` : zh, en: raw ? `${en} (${raw})` : en },
});

export interface StatusCondition {
  readonly type: string;
  readonly status: string;
  readonly reason?: string;
  readonly message?: string;
}

export const conditionOf = (conditions: readonly StatusCondition[] | undefined, type: string): StatusCondition | undefined =>
  conditions?.find((c) => c.type === type);
