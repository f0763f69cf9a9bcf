import type { HuntOptions, Tally } from './hunt.js';
import type { World } from './world.js';

const ABOUT = [
  '# Leak hunt',
  '',
  'Written by `npm run test:leaks -- --requests N --seed S --summary docs/leaks.md`.',
  '',
  'Each tenant has a canary of its own in the texts of a row in every table of the catalogue that has rows of tenants. As',
  'administrators, teachers, students and auditors of each, and as their cities, requests drawn from the OpenAPI contract are',
  'sent by keep-alive connections to several servers, each with a pool of another size: every read (lists, searches, single',
  'rows, exports) for one’s own platform and, by the right ids, for others’; writes to what is somebody else’s; open event',
  'streams. Some requests are cancelled on their way; connections to PostgreSQL are killed all the while. Every byte of every',
  'answer, its headers too, is searched for canaries that the asker may not see; afterwards the logs, metrics and queues.',
  '`test/leaks/mutations.leaks-spec.ts` takes one table’s row-level security away and expects the hunt to see it.',
  '',
];

/** The run as a page. */
export function summary(world: World, options: HuntOptions, tally: Tally, traces: readonly string[], ms: number): string {
  const line = (name: string, value: string | number): string => `| ${name} | ${value} |`;
  return [
    ...ABOUT,
    '| What | Count |',
    '|---|---|',
    line('Seed', options.seed),
    line('Requests', tally.requests),
    line('Tenants', world.tenants.length),
    line('People asking', world.askers.length),
    line('Operations of the contract asked', tally.routes.size),
    line('At once', options.atOnce),
    line('Connections of the servers to PostgreSQL', world.servers.map(({ poolSize }) => poolSize).join(', ')),
    line('Requests cancelled', tally.cancelled),
    line('Back ends killed', tally.killed),
    line('Events heard on streams', tally.events),
    line('Answers with a canary of the asker’s own', tally.withOwn),
    line(
      'Answers by status',
      [...tally.statuses]
        .sort(([a], [b]) => a - b)
        .map(([status, n]) => `${status}: ${n}`)
        .join(', '),
    ),
    line('Duration', `${Math.round(ms / 1000)} s (${Math.round(tally.requests / (ms / 1000))} a second)`),
    line('**Leaks**', `**${tally.leaks.length + traces.length}**`),
    '',
  ].join('\n');
}
