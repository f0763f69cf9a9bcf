import type { Numbered } from './suite.js';

const ABOUT = [
  '# Chaos',
  '',
  'Written by `npm run test:chaos -- --schedules N --seed S --summary docs/chaos.md`.',
  '',
  'A schedule is drawn from the seed: one to four tenants that are opened at once in a budget that may be too small for all,',
  'then suspended, resumed, resized, given another template version, paused, deleted or restored, while a stranger edits,',
  'deletes or adds objects; and faults before the real API server and before PostgreSQL. Afterwards everything has to be as',
  'after a life without faults, object by object; every reservation once and within its budget; nothing doubled, orphaned or',
  'somebody else’s touched; no key rolled again; no row that claimed what was not so at that moment; and no write at rest.',
  'Who can never become ready (its namespace is taken, its workload stuck) has to say why.',
  '',
  'What is real: API server, etcd, PostgreSQL, the worker’s code and its queue. In one schedule of fifty, controllers,',
  'scheduler and kwok as well; in the others the tests play the controllers’ part (Deployment status, emptying of',
  'namespaces). In about one of twenty the first worker is a process of its own, killed by SIGKILL; in the others a worker',
  'that dies runs in the process of the tests: all its connections are cut at once and for good, which is all that the',
  'world sees of a death. Its locks and leases are then moved on instead of waited for, but in one schedule of twenty.',
  '',
  'One schedule again, alone: `npm run test:chaos -- --seed S --only K`. The faults are the same and strike the same calls;',
  'where two calls race, which of them comes first may differ.',
  '',
];

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
    ...ABOUT,
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
