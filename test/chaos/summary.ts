import type { Numbered } from './suite.js';

/** The run as a page: counts by kind of fault, failures, seed, duration. */
export function summary(seed: number, outcomes: readonly Numbered[], ms: number): string {
  const fired = new Map<string, number>();
  for (const outcome of outcomes) for (const [kind, n] of Object.entries(outcome.fired)) fired.set(kind, (fired.get(kind) ?? 0) + n);
  const sum = (of: (outcome: Numbered) => number): number => outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const failed = outcomes.filter(({ wrong }) => wrong.length > 0).sort((a, b) => a.index - b.index);
  const times = outcomes.map((outcome) => outcome.ms).sort((a, b) => a - b);
  const at = (share: number): string => ((times[Math.floor((times.length - 1) * share)] ?? 0) / 1000).toFixed(1);
  const line = (name: string, value: string | number): string => `| ${name} | ${value} |`;
  return [
    '| What | Count |',
    '|---|---|',
    line('Seed', seed),
    line('Schedules', outcomes.length),
    line('Failed', failed.length),
    line('Duration', `${Math.round(ms / 1000)} s`),
    line('Seconds a schedule takes: median, 95 %, longest', [at(0.5), at(0.95), at(1)].join(', ')),
    line(
      'Faults that struck',
      sum((o) => Object.values(o.fired).reduce((a, b) => a + b, 0)),
    ),
    line(
      'Workers that died',
      sum((o) => o.crashes),
    ),
    line(
      'of these processes killed by SIGKILL',
      sum((o) => o.kills),
    ),
    '',
    '| Fault | Struck |',
    '|---|---|',
    ...[...fired].sort().map(([kind, n]) => line(kind, n)),
    '',
    ...failed.map(({ index, wrong }) => `- schedule ${index}: ${wrong[0]?.replaceAll('\n', ' ').slice(0, 300)}`),
    '',
  ].join('\n');
}
