import type { Tenant, TenantAction } from '../../../api/types';

/** What is asked for in a dialog: the actions of the API, and 承载县级平台 on and off. Retry stands at the failed phase. */
export type Asked = Exclude<TenantAction, 'retry'> | 'host' | 'unhost';

/** One press away, for they are what an operator comes for when something has happened. */
export const AT_HAND: Asked[] = ['restore', 'unarchive', 'unpause', 'resume', 'suspend', 'delete'];
export const FURTHER: Asked[] = ['resize', 'retemplate', 'pin', 'unpin', 'pause', 'transfer', 'archive'];

const REASONED: ReadonlySet<Asked> = new Set(['suspend', 'delete', 'pause', 'pin', 'retemplate', 'transfer', 'archive']);
export const needsReason = (asked: Asked): boolean => REASONED.has(asked);

/** The address is typed by hand, so that it is not an accident. */
export const needsTyping = (asked: Asked): boolean => asked === 'delete' || asked === 'archive';
export const leadsBack = (asked: Asked): boolean => ['resume', 'restore', 'unpause', 'unarchive'].includes(asked);

/** 省辖市 by its code (GB/T 2260): only a city's platform can host those of counties. */
const isCity = ({ unitCode }: Tenant) => unitCode.endsWith('00');
export const hosting = (tenant: Tenant): Asked[] =>
  isCity(tenant) && tenant.kind === 'virtual' && tenant.desiredState === 'active' ? [tenant.canHost ? 'unhost' : 'host'] : [];
