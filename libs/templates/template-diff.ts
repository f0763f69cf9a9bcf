import { createTwoFilesPatch } from 'diff';
import type { TemplateFile } from './template-files.js';

export type FileChange = 'added' | 'removed' | 'changed' | 'same';

export interface FileDiff {
  readonly path: string;
  readonly change: FileChange;
  /** Unified; empty where nothing changed. */
  readonly diff: string;
}

/** Two texts that share nothing would keep the search busy; beyond this they are shown as one gone and one come. */
const PATIENCE_MS = 200;

export function unifiedDiff(path: string, from: string, to: string): string {
  if (from === to) return '';
  const patch = createTwoFilesPatch(path, path, from, to, undefined, undefined, { context: 3, timeout: PATIENCE_MS });
  if (patch !== undefined) return patch.replace(/^=+\n/, '');
  const lines = (sign: string, text: string): string[] => text.split('\n').map((line) => sign + line);
  return [`--- ${path}`, `+++ ${path}`, ...lines('-', from), ...lines('+', to), ''].join('\n');
}

/** What changed from one version to another, file by file. */
export function diffFiles(from: readonly TemplateFile[], to: readonly TemplateFile[]): FileDiff[] {
  const before = new Map(from.map(({ path, content }) => [path, content]));
  const after = new Map(to.map(({ path, content }) => [path, content]));
  return [...new Set([...before.keys(), ...after.keys()])].sort().map((path) => {
    const [old, now] = [before.get(path), after.get(path)];
    const change = old === undefined ? 'added' : now === undefined ? 'removed' : old === now ? 'same' : 'changed';
    return { path, change, diff: unifiedDiff(path, old ?? '', now ?? '') };
  });
}
