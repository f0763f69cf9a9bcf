import autocannon from 'autocannon';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../apps/standalone/free-port.js';
import { TestClient } from '../support/client.js';
import { insertTenant } from '../support/tenant-fixture.js';
import { Program, answers, benchPostgres, provinceToken } from './lib/product.js';
import { median, rounded, type BenchResult } from './lib/result.js';

const ROUNDS = 7;
const SECONDS = 1.5;
const CONNECTIONS = 50;

/**
 * An authorised read over real HTTP: the session cookie is looked up, the access declaration holds, the row is one that
 * row-level security gave; everything a request has (correlation id, metrics, log line at the default level) is on.
 * Beside it a bare node:http in a process of its own, which sends the same headers and bytes.
 */
export async function hotRead(workDir: string): Promise<BenchResult> {
  const postgres = await benchPostgres(workDir, 'hot-read');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const profile = process.env['BENCH_PROFILE'];
  const api = new Program('api/main.js', {
    DATABASE_URL: postgres.ownerUrl,
    DATABASE_APP_URL: postgres.appUrl,
    PORT: String(port),
    ...(profile ? { NODE_ARGS: `--cpu-prof --cpu-prof-dir=${profile}` } : {}),
  });
  let bare: ChildProcess | undefined;
  try {
    await api.until('ready', answers(`${url}/readyz`));
    const client = await new TestClient(url).accept(`#${await provinceToken(postgres.ownerUrl)}`);
    const { id } = await insertTenant(postgres.ownerUrl);
    const path = process.env['BENCH_PATH'] ?? `/api/v1/tenants/${id}`;
    const headers = { cookie: client.sessionCookie ?? '', accept: 'application/json', 'accept-language': 'zh-CN,zh;q=0.9' };
    const sample = await fetch(`${url}${path}`, { headers });
    if (sample.status !== 200) throw new Error(`GET ${path}: ${sample.status}`);
    bare = fork(fileURLToPath(new URL('./lib/bare-server.mjs', import.meta.url)), { env: { ...process.env, NODE_ENV: 'production' } });
    bare.send({
      headers: Object.fromEntries([...sample.headers].filter(([name]) => !/^(date|connection|keep-alive)$/.test(name))),
      body: await sample.text(),
    });
    const [{ port: barePort }] = (await once(bare, 'message')) as [{ port: number }];

    const sides = [`${url}${path}`, `http://127.0.0.1:${barePort}${path}`] as const;
    for (const side of sides) await load(side, headers, 2);
    const rates: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++)
      for (const index of round % 2 ? ([1, 0] as const) : ([0, 1] as const)) rates[index].push(await load(sides[index], headers, SECONDS));
    // A conditional request is never given a kept answer: this one goes through everything, each time.
    const anew = await load(sides[0], { ...headers, 'if-none-match': '"none"' }, SECONDS);
    return {
      name: 'hot-read',
      unit: 'req/s',
      ours: Math.round(median(rates[0])),
      baseline: Math.round(median(rates[1])),
      baselineName: 'bare node:http, same headers and bytes',
      // Within each round both sides met the same machine.
      ratio: rounded(median(rates[0].map((rate, round) => rate / rates[1][round]!))),
      goal: '>= 0.6',
      notes: { 'read anew each time, req/s': Math.round(anew) },
    };
  } finally {
    bare?.disconnect();
    await api.stop();
    await postgres.stop();
  }
}

async function load(url: string, headers: Record<string, string>, duration: number): Promise<number> {
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`hot-read: ${result.non2xx} answers were not 200, ${result.errors} failed`);
  return result.requests.total / result.duration;
}
