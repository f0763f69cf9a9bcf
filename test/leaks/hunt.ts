import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Agent } from 'undici';
import { canaryOf, Dice, tenantsIn } from './canary.js';
import { Requests, type Asked, type OpenApi } from './requests.js';
import { watchStreams } from './streams.js';
import type { World } from './world.js';

export interface Found {
  readonly where: string;
  readonly asker: string;
  readonly canaries: readonly number[];
  readonly said: string;
}

export interface Tally {
  requests: number;
  cancelled: number;
  killed: number;
  events: number;
  /** Answers in which a canary of the asker's own stood: the hunt would see another's as well. */
  withOwn: number;
  readonly statuses: Map<number, number>;
  readonly routes: Set<string>;
  /** Answers of 500: not leaks, but nothing to be proud of. */
  readonly broken: Map<string, number>;
  readonly leaks: Found[];
}

export interface HuntOptions {
  readonly requests: number;
  readonly seed: number;
  readonly atOnce: number;
  /** Ends as soon as one leak was seen, as where one is expected. */
  readonly untilFound?: boolean;
}

const CANCELLED = 0.03;
const KILL_EVERY_MS = 250;
const MOST_LEAKS = 50;

/** Asks as many people at once, cancels some, kills back ends, and reads every byte that comes back. */
export async function hunt(world: World, options: HuntOptions): Promise<Tally> {
  const tally: Tally = {
    ...{ requests: 0, cancelled: 0, killed: 0, events: 0, withOwn: 0 },
    ...{ statuses: new Map(), routes: new Set(), broken: new Map(), leaks: [] },
  };
  const dice = new Dice(options.seed);
  const contract = await (await fetch(`${world.servers[0]!.url}/api/v1/openapi.json`)).text();
  const api = JSON.parse(contract) as OpenApi;
  if (!api.paths) throw new Error(`no contract: ${contract}`);
  const requests = new Requests(dice, world.tenants, world.askers, api);
  const agent = new Agent({ connections: options.atOnce, pipelining: 1 });
  const over = new AbortController();
  const done = (): boolean =>
    tally.requests >= options.requests || (options.untilFound === true && tally.leaks.length > 0) || tally.leaks.length > MOST_LEAKS;
  const lane = async (): Promise<void> => {
    while (!done()) {
      tally.requests++;
      await ask(requests.next(), dice.of(world.servers).url, dice.chance(CANCELLED) ? dice.below(15) : undefined);
    }
  };
  const ask = async (asked: Asked, url: string, cancelAfter: number | undefined): Promise<void> => {
    const { asker, method, route, path, body } = asked;
    tally.routes.add(`${method} ${route}`);
    try {
      const response = await agent.request({
        ...{ origin: url, path, method: method, body, headersTimeout: 30_000 },
        headers: {
          cookie: asker.cookie,
          'accept-language': dice.chance(0.5) ? 'en' : 'zh',
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        signal: cancelAfter === undefined ? null : AbortSignal.timeout(cancelAfter),
      });
      const said = JSON.stringify(response.headers) + (await response.body.text());
      tally.statuses.set(response.statusCode, (tally.statuses.get(response.statusCode) ?? 0) + 1);
      if (response.statusCode === 500) tally.broken.set(`${method} ${route}`, (tally.broken.get(`${method} ${route}`) ?? 0) + 1);
      judge(`${method} ${route} (${response.statusCode})`, asker.role, asker.may, said);
    } catch (error) {
      if (cancelAfter !== undefined) tally.cancelled++;
      else
        tally.broken.set(
          `${method} ${route}: ${(error as Error).name}`,
          (tally.broken.get(`${method} ${route}: ${(error as Error).name}`) ?? 0) + 1,
        );
    }
  };
  const judge = (where: string, asker: string, may: ReadonlySet<number>, said: string): void => {
    const seen = tenantsIn(said);
    const foreign = [...seen].filter((number) => !may.has(number));
    if (seen.size > foreign.length) tally.withOwn++;
    if (foreign.length > 0) tally.leaks.push({ where, asker, canaries: foreign, said: around(said, foreign[0]!) });
  };
  const killing = killBackEnds(world, tally, over.signal);
  const streams = await watchStreams(world, dice, (asker, said) => {
    tally.events++;
    judge('GET /api/v1/events', asker.role, asker.may, said);
  });
  const announcing = announce(world, dice, over.signal);
  await Promise.all(Array.from({ length: options.atOnce }, lane));
  over.abort();
  await Promise.all([killing, announcing]);
  streams.close();
  await agent.close();
  return tally;
}

const around = (said: string, tenant: number): string => {
  const at = said.indexOf(canaryOf(tenant, ''));
  return said.slice(Math.max(0, at - 120), at + 120);
};

/** As a failing network or an impatient administrator would: the connection is gone in the middle of whatever it did. */
async function killBackEnds(world: World, tally: Tally, over: AbortSignal): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['SHUYUAN_TEST_DATABASE_URL'] });
  await client.connect();
  const name = new URL(world.database.ownerUrl).pathname.slice(1);
  while (!over.aborted) {
    await sleep(KILL_EVERY_MS, undefined, { signal: over }).catch(() => undefined);
    const { rowCount } = await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND application_name = 'shuyuan' ORDER BY random() LIMIT 1`,
      [name],
    );
    tally.killed += rowCount ?? 0;
  }
  await client.end();
}

/** Things happen in every tenant meanwhile. */
async function announce(world: World, dice: Dice, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    await sleep(100, undefined, { signal: over }).catch(() => undefined);
    const tenant = dice.of(world.tenants);
    const canary = canaryOf(tenant.number, 'event');
    await world.owner.query(
      `WITH stored AS (INSERT INTO events (type, scope_path, tenant_id, data) VALUES ('tenant.changed', $1, $2, $3))
       SELECT pg_notify('shuyuan_events', $4)`,
      [
        tenant.scopePath,
        tenant.id,
        JSON.stringify({ tenantId: tenant.id, name: canary }),
        JSON.stringify({ type: 'tenant.changed', tenantId: tenant.id }),
      ],
    );
  }
}
