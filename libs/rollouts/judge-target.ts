import type { Text } from '#shuyuan/kernel';
import type { Tenant } from '#shuyuan/tenants';
import { texts, type TargetReason } from './rollout-texts.js';
import type { TargetState } from './rollout-states.js';

/** What the engine has to know of a tenant. */
export type TenantFacts = Pick<
  Tenant,
  'state' | 'desiredState' | 'observedGeneration' | 'templateVersion' | 'pausedReason' | 'pinReason' | 'pinUntil' | 'message'
>;

export interface TargetFacts {
  readonly tenantId: string;
  readonly name: string;
  readonly wave: number;
  readonly from: string;
  readonly state: TargetState;
  readonly goingBack: boolean;
  readonly generation: number | null;
  readonly reason: string | null;
  readonly message: Text | null;
  readonly startedAt: Date | null;
  readonly deadlineAt: Date | null;
  readonly tenant: TenantFacts;
}

export interface Verdict {
  readonly state: TargetState;
  readonly reason: TargetReason | null;
  readonly message: Text | null;
}

const plain = (state: TargetState): Verdict => ({ state, reason: null, message: null });
const skipped = (reason: TargetReason, message: Text): Verdict => ({ state: 'skipped', reason, message });

/** A tenant that goes away is nobody's failure. */
function gone(tenant: TenantFacts): Verdict | undefined {
  if (tenant.state === 'deleted' || tenant.desiredState === 'deleted') return skipped('deleted', texts.deleted);
  if (tenant.desiredState === 'archived') return skipped('archived', texts.archived);
  return undefined;
}

/** Somebody said that it is to be left alone. */
function leftAlone(tenant: TenantFacts, now: Date): Verdict | undefined {
  if (tenant.pinReason && (!tenant.pinUntil || tenant.pinUntil > now))
    return skipped('pinned', texts.pinned(tenant.pinReason, tenant.pinUntil));
  if (tenant.pausedReason) return skipped('paused', texts.paused(tenant.pausedReason));
  return undefined;
}

/** Of a tenant not touched so far, in a wave that is still open: whether it is to be changed. */
export function judgeUntouched(target: TargetFacts, to: string, now: Date): Verdict {
  const { tenant } = target;
  if (tenant.templateVersion === to) return gone(tenant) ?? skipped('already-there', texts['already-there']);
  if (tenant.templateVersion !== target.from)
    return gone(tenant) ?? skipped('changed-by-hand', texts['changed-by-hand'](tenant.templateVersion));
  return gone(tenant) ?? leftAlone(tenant, now) ?? plain('pending');
}

/**
 * Of a tenant under way or given up: whether it has arrived. One that is suspended has no readiness to wait for, so its
 * generation has to be dealt with; a failed one that arrives late is not failed.
 */
export function judgeStarted(target: TargetFacts, to: string, deadlineSeconds: number, now: Date): Verdict {
  const { tenant } = target;
  const wanted = target.goingBack ? target.from : to;
  const left = gone(tenant);
  if (left) return left;
  if (tenant.templateVersion !== wanted) return skipped('changed-by-hand', texts['changed-by-hand'](tenant.templateVersion));
  const observed = tenant.observedGeneration >= (target.generation ?? 0);
  const arrived = tenant.state === (tenant.desiredState === 'suspended' ? 'suspended' : 'ready');
  if (observed && arrived) return plain(target.goingBack ? 'rolled-back' : 'ready');
  if (target.state === 'failed') return { state: 'failed', reason: target.reason as TargetReason, message: target.message };
  if (target.deadlineAt && target.deadlineAt <= now)
    return { state: 'failed', reason: 'not-ready-in-time', message: texts.notInTime(deadlineSeconds, tenant.message) };
  return plain('running');
}

/** Of a tenant that was ready, while its wave is being watched. */
export function judgeSoaking(target: TargetFacts, to: string): Verdict {
  const { tenant } = target;
  if (tenant.templateVersion === to && tenant.desiredState === 'active' && tenant.state === 'failed')
    return { state: 'failed', reason: 'failed-while-soaking', message: texts.failedWhileSoaking(tenant.message) };
  return plain('ready');
}

/** Of a tenant that was changed (or not) when the rollout is to go back: `running` says that its version is to be set back. */
export function judgeGoingBack(target: TargetFacts, to: string, now: Date): Verdict {
  const { tenant } = target;
  if (!target.startedAt) return skipped('never-started', texts['never-started']);
  const left = gone(tenant);
  if (left) return left;
  if (tenant.templateVersion === target.from) return plain('rolled-back');
  if (tenant.templateVersion !== to) return skipped('changed-by-hand', texts['changed-by-hand'](tenant.templateVersion));
  return leftAlone(tenant, now) ?? plain('running');
}
