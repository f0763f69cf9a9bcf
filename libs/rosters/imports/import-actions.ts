import type { ImportState, RosterImport } from './import.entity.js';

/** From which states an action is possible. */
export const ACTIONS = {
  start: ['mapping', 'checked', 'failed', 'stopped'],
  apply: ['checked'],
  stop: ['reading', 'checking', 'applying', 'undoing'],
  resume: ['stopped', 'failed'],
  undo: ['applied', 'stopped', 'failed'],
  discard: ['uploading', 'mapping', 'checked', 'undone', 'failed', 'stopped'],
} as const satisfies Record<string, readonly ImportState[]>;
export type ImportAction = keyof typeof ACTIONS;

export function actionsOf(of: RosterImport): ImportAction[] {
  const wrote = of.resumeTo === 'applying' || of.resumeTo === 'undoing';
  const possible: Partial<Record<ImportAction, boolean>> = {
    start: of.format === 'table' && of.sheets.length > 0 && !wrote,
    resume: of.resumeTo !== null,
    undo: of.state === 'applied' || of.resumeTo === 'applying',
    discard: !wrote,
  };
  return (Object.keys(ACTIONS) as ImportAction[]).filter(
    (action) => (ACTIONS[action] as readonly ImportState[]).includes(of.state) && possible[action] !== false,
  );
}
