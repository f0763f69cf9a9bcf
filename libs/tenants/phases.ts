import type { Text } from '#shuyuan/kernel';

/** Steps in which the reconciler makes a tenant real, in order. */
export const PHASES = ['namespace', 'quota', 'isolation', 'access', 'portal', 'domain', 'verify'] as const;
export type Phase = (typeof PHASES)[number];

export const PHASE_STATUSES = ['pending', 'running', 'waiting', 'succeeded', 'failed', 'skipped'] as const;
export type PhaseStatus = (typeof PHASE_STATUSES)[number];

/** What people see of a tenant; derived by the reconciler from desired and observed. */
export const TENANT_STATES = [
  'pending',
  'provisioning',
  'ready',
  'suspending',
  'suspended',
  'failed',
  'archiving',
  'archived',
  'deleting',
  'deleted',
] as const;
export type TenantState = (typeof TENANT_STATES)[number];

export const DESIRED_STATES = ['active', 'suspended', 'archived', 'deleted'] as const;
export type DesiredState = (typeof DESIRED_STATES)[number];

export const KINDS = ['virtual', 'connected'] as const;
/** 虚拟平台 on the provincial cloud, or a platform of the unit's own that is 接入. */
export type TenantKind = (typeof KINDS)[number];

/** A condition in Kubernetes' meaning. */
export interface Condition {
  readonly type: string;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly reason: string;
  readonly message: Text;
  readonly lastTransitionTime: string;
}
