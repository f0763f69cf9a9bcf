export interface DiffLine {
  kind: 'hunk' | 'same' | 'added' | 'removed';
  text: string;
  /** Line in the old and in the new text, from 1. */
  before?: number;
  after?: number;
}

/** A unified diff of one file, line by line; its header is left out. */
export function diffLines(unified: string): DiffLine[] {
  const lines: DiffLine[] = [];
  let [before, after, inside] = [1, 1, false];
  for (const line of unified.replace(/\n$/, '').split('\n')) {
    const hunk = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(line);
    if (hunk) {
      [before, after, inside] = [Number(hunk[1]), Number(hunk[2]), true];
      lines.push({ kind: 'hunk', text: line });
    } else if (!inside && /^(---|\+\+\+|Index:|=+$)/.test(line)) continue;
    else if (line.startsWith('+')) lines.push({ kind: 'added', text: line.slice(1), after: after++ });
    else if (line.startsWith('-')) lines.push({ kind: 'removed', text: line.slice(1), before: before++ });
    else if (!line.startsWith('\\')) lines.push({ kind: 'same', text: line.slice(1), before: before++, after: after++ });
  }
  return lines;
}

export interface DiffPair {
  left: DiffLine | undefined;
  right: DiffLine | undefined;
}

/** The same beside each other: a run of removed lines stands against the added ones that follow it. */
export function pairsOf(lines: DiffLine[]): DiffPair[] {
  const pairs: DiffPair[] = [];
  let removed: DiffLine[] = [];
  let added: DiffLine[] = [];
  const flush = () => {
    for (let i = 0; i < Math.max(removed.length, added.length); i += 1) pairs.push({ left: removed[i], right: added[i] });
    [removed, added] = [[], []];
  };
  for (const line of lines) {
    if (line.kind === 'removed') removed.push(line);
    else if (line.kind === 'added') added.push(line);
    else {
      flush();
      pairs.push({ left: line, right: line });
    }
  }
  flush();
  return pairs;
}
