import autocannon from 'autocannon';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROUNDS = 5;
const SECONDS = 1;
const CONNECTIONS = 50;
/** What a browser sends. */
const HEADERS = { host: 'gongyi.localhost', 'accept-encoding': 'gzip, deflate, br, zstd', accept: 'text/html,*/*' };

export interface PortalPageResult {
  name: 'portal-page';
  unit: 'req/s';
  ours: number;
  baseline: number;
  baselineName: string;
  ratio: number;
  goal: string;
}

/** The cached portal page beside a bare node:http that sends the same bytes, each in a process of its own, turn by turn. */
export async function portalPage(): Promise<PortalPageResult> {
  const sides = [await start('ours'), await start('bare')] as const;
  try {
    for (const side of sides) await run(side.port, 1);
    const rates: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const index of [0, 1] as const) rates[index].push(await run(sides[index].port, SECONDS));
    }
    // Other work on the machine comes and goes: the ratio is taken within each round, where both sides met the same load.
    const ratio = median(rates[0].map((rate, round) => rate / (rates[1][round] ?? rate)));
    return {
      name: 'portal-page',
      unit: 'req/s',
      ours: Math.round(median(rates[0])),
      baseline: Math.round(median(rates[1])),
      baselineName: 'bare node:http, same bytes',
      ratio: Math.round(ratio * 100) / 100,
      goal: '>= 0.6',
    };
  } finally {
    for (const { child } of sides) if (child.connected) child.disconnect();
  }
}

async function start(side: 'ours' | 'bare'): Promise<{ child: ChildProcess; port: number }> {
  // Beside the source, whether this file runs from there or from dist/.
  const script = new URL('../../../test/bench/portal-page-server.mjs', import.meta.resolve('#shuyuan/kernel'));
  const child = fork(fileURLToPath(script), [side], { env: { ...process.env, NODE_ENV: 'production' } });
  const [message] = (await once(child, 'message')) as [{ port: number }];
  return { child, port: message.port };
}

async function run(port: number, duration: number): Promise<number> {
  const result = await autocannon({ url: `http://127.0.0.1:${port}/`, connections: CONNECTIONS, duration, headers: HEADERS });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`portal-page: ${result.non2xx} answers were not 200, ${result.errors} failed`);
  return result.requests.total / result.duration;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
