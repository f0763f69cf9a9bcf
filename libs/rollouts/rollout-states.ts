/** Where a rollout (分批升级) stands. `failed`: stopped by itself, as more failed than was allowed. */
export const ROLLOUT_STATES = ['running', 'soaking', 'stopped', 'rolling-back', 'rolled-back', 'succeeded', 'failed'] as const;
export type RolloutState = (typeof ROLLOUT_STATES)[number];

export const WAVE_STATES = ['pending', 'running', 'soaking', 'done', 'stopped'] as const;
export type WaveState = (typeof WAVE_STATES)[number];

export const TARGET_STATES = ['pending', 'running', 'ready', 'failed', 'skipped', 'rolled-back'] as const;
export type TargetState = (typeof TARGET_STATES)[number];

export const ROLLOUT_ACTIONS = ['stop', 'resume', 'rollback'] as const;
export type RolloutAction = (typeof ROLLOUT_ACTIONS)[number];

const POSSIBLE: Record<RolloutState, readonly RolloutAction[]> = {
  running: ['stop', 'rollback'],
  soaking: ['stop', 'rollback'],
  stopped: ['resume', 'rollback'],
  failed: ['resume', 'rollback'],
  succeeded: ['rollback'],
  // All go back at once, so there is nothing left to stop.
  'rolling-back': [],
  'rolled-back': [],
};

/** What a person may do now. A rollback that failed can only be tried again, not turned forward. */
export const possibleActions = (state: RolloutState, goingBack: boolean): readonly RolloutAction[] =>
  POSSIBLE[state].filter((action) => !(action === 'resume' && goingBack));

/** While so, its tenants are in no other rollout. */
export const HOLDING: readonly RolloutState[] = ['running', 'soaking', 'stopped', 'rolling-back'];

/** The engine may have something to do although no target is under way. */
export const MOVING: readonly RolloutState[] = ['running', 'soaking', 'rolling-back'];
