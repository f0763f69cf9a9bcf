import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { hunt, type HuntOptions, type Tally } from './hunt.js';
import { summary } from './summary.js';
import { tracesOf } from './traces.js';
import { World } from './world.js';

const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const TENANTS = number('LEAKS_TENANTS', 50);
const OPTIONS: HuntOptions = {
  requests: number('LEAKS_REQUESTS', 100_000),
  seed: number('LEAKS_SEED', 20_190_613),
  atOnce: number('LEAKS_AT_ONCE', 48),
};
/** The smallest that works, the default, and the largest that is of use. */
const POOLS = [2, 10, 50];

describe(`leak hunt, seed ${OPTIONS.seed}`, () => {
  const world = new World();
  let tally: Tally;
  let traces: string[] = ['not looked for'];

  beforeAll(async () => {
    await world.start(TENANTS, POOLS);
    process.stderr.write(`[leaks] ${TENANTS} tenants, ${world.askers.length} people, ${OPTIONS.requests} requests\n`);
    const begun = Date.now();
    tally = await hunt(world, OPTIONS);
    if (process.env['LEAKS_LOG']) await writeFile(process.env['LEAKS_LOG'], world.output);
    if (world.ended.length === 0) traces = await tracesOf(world);
    const page = summary(world, OPTIONS, tally, traces, Date.now() - begun);
    process.stderr.write(`${page.slice(page.indexOf('| What'))}${[...tally.broken].map(([route, n]) => `- ${route}: ${n}\n`).join('')}\n`);
    if (process.env['LEAKS_SUMMARY']) await writeFile(process.env['LEAKS_SUMMARY'], page);
  }, 7_200_000);
  afterAll(() => world.stop(), 60_000);

  it('has a canary in a row of every table that has rows of tenants', () => {
    expect(world.unfilled).toEqual([]);
  });

  it('really asked, was answered, and disturbed', () => {
    expect(tally.requests).toBeGreaterThanOrEqual(OPTIONS.requests);
    expect(tally.withOwn).toBeGreaterThan(tally.requests / 50);
    expect(Math.min(tally.cancelled, tally.killed, tally.events)).toBeGreaterThan(0);
  });

  it('ends no server, whatever is cut off', () => {
    expect(world.ended).toEqual([]);
  });

  it('shows nobody a canary of another tenant', () => {
    expect(tally.leaks.slice(0, 10)).toEqual([]);
  });

  it('leaves no canary and no session in logs, metrics and queues', () => {
    expect(traces).toEqual([]);
  });
});
