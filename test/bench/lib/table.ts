import { holds, type BenchResult } from './result.js';

const COLUMNS = ['bench', 'ours', 'baseline', 'unit', 'ratio', 'goal', ''] as const;

/** For people: one line a result, what it was measured beside, and what else was seen. */
export function printTable(machine: { cpu: string; cores: number; node: string }, results: readonly BenchResult[]): void {
  console.log(`\n${machine.cpu}, ${machine.cores} cores, Node ${machine.node}\n`);
  const rows = results.map((r) => [
    r.name,
    String(r.ours),
    r.baseline === null ? '-' : String(r.baseline),
    r.unit,
    r.ratio === null ? '-' : String(r.ratio),
    r.goal,
    holds(r.goal, r.ratio ?? r.ours) ? 'ok' : 'MISSED',
  ]);
  const widths = COLUMNS.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]!.length)));
  for (const row of [COLUMNS, ...rows])
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    );
  console.log();
  for (const r of results) {
    const notes = Object.entries(r.notes ?? {}).map(([key, value]) => `${key} ${value}`);
    console.log(`${r.name}: beside ${r.baselineName}${notes.length ? `; ${notes.join(', ')}` : ''}`);
  }
}
