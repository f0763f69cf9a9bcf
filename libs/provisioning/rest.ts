import type { Text } from '#shuyuan/kernel';
import type { Condition, DesiredState, Tenant } from '#shuyuan/tenants';
import { withCondition } from './phase-recorder.js';
import type { Status } from './tenant-status.js';

interface Rest extends Pick<Status, 'state' | 'message'> {
  readonly ready: Omit<Condition, 'type' | 'lastTransitionTime'>;
}

/** What a tenant comes to rest as, by what is wanted of it. */
const REST: Record<DesiredState, Rest> = {
  active: {
    state: 'ready',
    message: null,
    ready: { status: 'True', reason: 'AllPhasesDone', message: { zh: '平台已开通', en: 'The platform is open' } },
  },
  suspended: {
    state: 'suspended',
    message: { zh: '平台已暂停服务，数据保留', en: 'The platform is suspended; its data is kept' },
    ready: { status: 'False', reason: 'Suspended', message: { zh: '平台已暂停', en: 'The platform is suspended' } },
  },
  archived: {
    state: 'archiving',
    message: { zh: '平台已停止，正在归档', en: 'The platform is stopped and being archived' },
    ready: { status: 'False', reason: 'Archiving', message: { zh: '平台正在归档', en: 'The platform is being archived' } },
  },
  deleted: {
    state: 'deleting',
    message: { zh: '平台将在宽限期后清除，此前可以恢复', en: 'The platform goes after the grace period; until then it can be restored' },
    ready: { status: 'False', reason: 'DeletionPlanned', message: { zh: '平台即将删除', en: 'The platform is about to be deleted' } },
  },
};

const PAUSED = 'Paused';
/** Set by the archives library while an archive cannot be made; says more than that one is being made. */
const ARCHIVED = 'Archived';

/** All is as wanted. */
export function atRest(tenant: Tenant, conditions: readonly Condition[]): Status {
  const { ready, ...rest } = REST[tenant.desiredState];
  const message = conditions.find((c) => c.type === ARCHIVED && c.status === 'False')?.message ?? rest.message;
  return { ...rest, message, conditions: withCondition(notPaused(conditions), { type: 'Ready', ...ready }), observed: true };
}

/** On the way, or held up: never Ready meanwhile. */
export function underWay(tenant: Tenant, conditions: readonly Condition[], reason: string, message: Text): Status {
  return {
    state:
      tenant.desiredState === 'active'
        ? 'provisioning'
        : tenant.desiredState === 'suspended'
          ? 'suspending'
          : REST[tenant.desiredState].state,
    message,
    conditions: withCondition(notPaused(conditions), { type: 'Ready', status: 'False', reason, message }),
    observed: false,
  };
}

export function failed(conditions: readonly Condition[], reason: string, message: Text): Status {
  return {
    state: 'failed',
    message,
    conditions: withCondition(notPaused(conditions), { type: 'Ready', status: 'False', reason, message }),
    observed: false,
  };
}

/** 暂停维护: nothing is touched, and the state stays what it was when it was last looked at. */
export function paused(tenant: Tenant, reason: string): Status {
  const message = { zh: `已暂停自动维护：${reason}`, en: `Not maintained for now: ${reason}` };
  return {
    state: tenant.state,
    message,
    conditions: withCondition(tenant.conditions, { type: PAUSED, status: 'True', reason: 'PausedByAdministrator', message }),
    observed: false,
  };
}

const notPaused = (conditions: readonly Condition[]): Condition[] => conditions.filter((c) => c.type !== PAUSED);
