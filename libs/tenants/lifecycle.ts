import type { DesiredState, TenantKind, TenantState } from './phases.js';

/** Everything that can be done to a tenant (生命周期操作). */
export const TENANT_ACTIONS = [
  'suspend',
  'resume',
  'retry',
  'delete',
  'restore',
  'resize',
  'retemplate',
  'transfer',
  'pause',
  'unpause',
  'pin',
  'unpin',
  'archive',
  'unarchive',
] as const;
export type TenantAction = (typeof TENANT_ACTIONS)[number];

/** All that decides whether something may be done to a tenant now. */
export interface Standing {
  readonly kind: TenantKind;
  readonly desiredState: DesiredState;
  readonly state: TenantState;
  readonly paused: boolean;
  readonly pinned: boolean;
  /** Whether the grace period of a deletion is over, so that tear-down has begun. */
  readonly graceOver: boolean;
  /** Whether an archive holds its data, so that there is no way back but through it. */
  readonly stored: boolean;
}

/** Where a tenant stands in its life; the one thing the table below goes by. */
export type Stage = 'active' | 'suspended' | 'archiving' | 'releasing' | 'archived' | 'leaving' | 'clearing' | 'gone';

export type Obstacle = 'stage' | 'connected' | 'paused' | 'not-paused' | 'pinned' | 'not-pinned';

export type Verdict =
  { readonly allowed: true; readonly to: DesiredState } | { readonly allowed: false; readonly obstacle: Obstacle; readonly stage: Stage };

interface Rule {
  /** Stages in which it may be done, and what is wanted of the tenant afterwards. */
  readonly from: Partial<Record<Stage, DesiredState>>;
  /** A connected platform has its own environment and no quota: there is nothing for this to change. */
  readonly virtualOnly?: true;
  readonly paused?: boolean;
  readonly pinned?: boolean;
}

const LIVE = { active: 'active', suspended: 'suspended' } as const;
const LEAVING = { leaving: 'deleted', clearing: 'deleted' } as const;
const ARCHIVING = { archiving: 'archived', releasing: 'archived' } as const;

/**
 * The state machine. Wishes may change while a tenant is paused and are carried out afterwards; what needs the reconciler
 * at once (retry, archive, unarchive) may not.
 */
const RULES: Record<TenantAction, Rule> = {
  suspend: { from: { active: 'suspended' } },
  /** Also takes an archiving back, as long as nothing but the archive's file has been made. */
  resume: { from: { suspended: 'active', archiving: 'active' } },
  retry: { from: { ...LIVE, ...ARCHIVING, ...LEAVING }, paused: false },
  delete: { from: { active: 'deleted', suspended: 'deleted', archived: 'deleted' } },
  restore: { from: { leaving: 'active' } },
  resize: { from: LIVE, virtualOnly: true },
  retemplate: { from: LIVE, virtualOnly: true, pinned: false },
  transfer: { from: LIVE },
  pause: { from: { ...LIVE, ...LEAVING }, virtualOnly: true, paused: false },
  unpause: { from: { ...LIVE, ...ARCHIVING, archived: 'archived', ...LEAVING }, virtualOnly: true, paused: true },
  /** Again with another reason or date moves the pin. */
  pin: { from: LIVE, virtualOnly: true },
  unpin: { from: { ...LIVE, ...ARCHIVING, archived: 'archived', ...LEAVING }, virtualOnly: true, pinned: true },
  archive: { from: { active: 'archived', suspended: 'archived' }, virtualOnly: true, paused: false },
  unarchive: { from: { archived: 'active' }, virtualOnly: true, paused: false },
};

export function stageOf(standing: Standing): Stage {
  if (standing.state === 'deleted') return 'gone';
  if (standing.desiredState === 'deleted') return standing.graceOver ? 'clearing' : 'leaving';
  if (standing.desiredState !== 'archived') return standing.desiredState;
  if (standing.state === 'archived') return 'archived';
  return standing.stored ? 'releasing' : 'archiving';
}

/** Whether `action` may be done to a tenant that stands so, and what it leads to. */
export function judge(action: TenantAction, standing: Standing): Verdict {
  const rule = RULES[action];
  const stage = stageOf(standing);
  const refused = (obstacle: Obstacle): Verdict => ({ allowed: false, obstacle, stage });
  if (stage === 'gone') return refused('stage');
  if (rule.virtualOnly && standing.kind === 'connected') return refused('connected');
  const to = rule.from[stage];
  if (!to) return refused('stage');
  if (rule.paused !== undefined && rule.paused !== standing.paused) return refused(standing.paused ? 'paused' : 'not-paused');
  if (rule.pinned !== undefined && rule.pinned !== standing.pinned) return refused(standing.pinned ? 'pinned' : 'not-pinned');
  return { allowed: true, to };
}

export const possible = (standing: Standing): TenantAction[] => TENANT_ACTIONS.filter((action) => judge(action, standing).allowed);

/** The parts of a tenant's row that its standing is read from. */
interface Lived {
  readonly kind: TenantKind;
  readonly desiredState: DesiredState;
  readonly state: TenantState;
  readonly pausedReason: string | null;
  readonly pinReason: string | null;
  readonly pinUntil: Date | null;
  readonly deleteAfter: Date | null;
  readonly archiveId: string | null;
}

export const standingOf = (tenant: Lived, now = Date.now()): Standing => ({
  kind: tenant.kind,
  desiredState: tenant.desiredState,
  state: tenant.state,
  paused: tenant.pausedReason !== null,
  pinned: isPinned(tenant, now),
  graceOver: tenant.deleteAfter !== null && tenant.deleteAfter.getTime() <= now,
  stored: tenant.archiveId !== null,
});

/** A pin that has run out holds nothing any more. */
export const isPinned = (tenant: Pick<Lived, 'pinReason' | 'pinUntil'>, now = Date.now()): boolean =>
  tenant.pinReason !== null && (tenant.pinUntil === null || tenant.pinUntil.getTime() > now);
