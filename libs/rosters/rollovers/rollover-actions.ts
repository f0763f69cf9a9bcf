import type { Rollover, RolloverState } from './rollover.entity.js';

export const ROLLOVER_ACTIONS = {
  plan: ['planned'],
  apply: ['planned'],
  stop: ['applying', 'undoing'],
  resume: ['stopped'],
  undo: ['applied', 'stopped'],
  discard: ['planned'],
} as const satisfies Record<string, readonly RolloverState[]>;
export type RolloverAction = keyof typeof ROLLOVER_ACTIONS;

export const actionsOf = (of: Rollover): RolloverAction[] =>
  (Object.keys(ROLLOVER_ACTIONS) as RolloverAction[]).filter((action) =>
    (ROLLOVER_ACTIONS[action] as readonly RolloverState[]).includes(of.state),
  );
