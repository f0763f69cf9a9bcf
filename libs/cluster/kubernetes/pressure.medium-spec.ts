import { afterEach, describe, expect, test } from '@jest/globals';
import type { KubeObject } from '../kube-object.js';
import { json, startScriptedServer } from '../contract/scripted-server.js';
import type { Answer } from '../contract/scripted-server.js';
import { KubernetesCluster } from './kubernetes-cluster.js';
import type { KubernetesClusterOptions } from './kubernetes-cluster.js';

const known = json(200, { resources: [{ name: 'configmaps', kind: 'ConfigMap', namespaced: true }] });
const config = (name: string): KubeObject => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: 'ns' } });
const stored = json(200, config('stored'));
const down: Answer = (response) => response.destroy();

/** How hard a server in trouble is pressed: one limit for all writes, and a breaker for all requests. */
describe('pressure on an API server', () => {
  const cleanUp: (() => unknown)[] = [];
  afterEach(async () => {
    for (const step of cleanUp.splice(0).reverse()) await step();
  });

  async function against(answer: (attempt: number) => Answer, options: KubernetesClusterOptions = {}) {
    const at: number[] = [];
    const { access, stop } = await startScriptedServer((response, request, url) => {
      if (url.pathname === '/api/v1') return known(response, request, url);
      if (url.pathname === '/version') return json(200, { gitVersion: 'v1' })(response, request, url);
      at.push(Date.now());
      return answer(at.length)(response, request, url);
    });
    const cluster = new KubernetesCluster(access, { backoffMs: 5, attempts: 1, ...options });
    cleanUp.push(stop, () => cluster.close());
    await cluster.ping();
    const writes = (count: number) => Promise.allSettled(Array.from({ length: count }, (_, i) => cluster.apply(config(`c${i}`))));
    return { cluster, at, writes };
  }
  const refOfRead = { apiVersion: 'v1', kind: 'ConfigMap', name: 'read', namespace: 'ns' };

  test('writes beyond the burst go at the rate, however many callers there are; reads are not held', async () => {
    const { cluster, at, writes } = await against(() => stored, { writesPerSecond: 50, burst: 10 });
    const started = Date.now();
    const all = writes(40);
    await cluster.get(refOfRead);
    expect(Date.now() - started).toBeLessThan(400);
    await all;
    const took = at.at(-1)! - started;
    expect(took).toBeGreaterThanOrEqual(550);
    expect(took).toBeLessThan(1500);
    expect(at.filter((time) => time - started < 100).length).toBeLessThan(20);
    expect(cluster.health()).toMatchObject({ writes: 40, breaker: 'closed' });
    expect(cluster.health().throttledMs).toBeGreaterThan(1000);
  });

  test('a 429 stops all writes until the time that it names, and then they come back slowly', async () => {
    const busy = json(429, { message: 'busy' }, { 'retry-after': '1' });
    const { cluster, at, writes } = await against((attempt) => (attempt === 3 ? busy : stored), {
      attempts: 3,
      burst: 2,
      writesPerSecond: 200,
    });
    await writes(3);
    const refusedAt = at[2]!;
    const until = cluster.health().throttledUntil;
    at.length = 0;
    expect(until === undefined || until.getTime() >= refusedAt + 900).toBe(true);
    const results = await writes(20);
    expect(results.every(({ status }) => status === 'fulfilled')).toBe(true);
    expect(Math.min(...at) - refusedAt).toBeGreaterThanOrEqual(1000);
    // A quarter of the rate at first: 50 a second.
    expect(Math.max(...at) - Math.min(...at)).toBeGreaterThan(300);
  });

  test('a pause too long to wait for is the caller’s to keep', async () => {
    const { cluster, at, writes } = await against(() => json(429, { message: 'busy' }, { 'retry-after': '60' }));
    await writes(1);
    at.length = 0;
    const [refused] = await writes(1);
    expect(refused).toMatchObject({ reason: { code: 'throttled', retryable: true, retryAfterSeconds: expect.any(Number) } });
    expect(at).toEqual([]);
    expect(cluster.health().throttledUntil!.getTime()).toBeGreaterThan(Date.now() + 50_000);
    expect(cluster.health().lastError).toMatchObject({ code: 'throttled' });
  });

  test('a server that does not answer is left alone, tried by one request, and used again once it answers', async () => {
    let away = true;
    const { cluster, at } = await against(() => (away ? down : stored), { failuresToOpen: 4 });
    const ask = () =>
      cluster.get(refOfRead).then(
        () => 'answered',
        (error: { code: string; retryAfterSeconds?: number }) => error,
      );
    for (let i = 0; i < 4; i++) expect(await ask()).toMatchObject({ code: 'unreachable' });
    expect(cluster.health()).toMatchObject({ breaker: 'open', lastError: { code: 'unreachable' } });
    const asked = at.length;
    const started = Date.now();
    expect(await Promise.all(Array.from({ length: 50 }, ask))).toEqual(
      Array(50).fill(expect.objectContaining({ code: 'unreachable', retryAfterSeconds: 1, retryable: true })),
    );
    expect(Date.now() - started).toBeLessThan(200);
    expect(at.length).toBe(asked);
    // Somebody who only wants to know asks past it.
    expect(await cluster.ping()).toEqual({ version: 'v1' });
    expect(cluster.health().breaker).toBe('open');

    await new Promise((resolve) => setTimeout(resolve, 1050));
    const probes = await Promise.all(Array.from({ length: 10 }, ask));
    expect(at.length).toBe(asked + 1);
    expect(probes).not.toContain('answered');
    away = false;
    await new Promise((resolve) => setTimeout(resolve, 2050));
    expect(await ask()).toBe('answered');
    expect(cluster.health().breaker).toBe('closed');
    expect(await Promise.all(Array.from({ length: 10 }, ask))).toEqual(Array(10).fill('answered'));
  }, 15_000);

  test('refusals are answers: they open nothing', async () => {
    const { cluster } = await against(() => json(403, { message: 'no' }), { failuresToOpen: 2 });
    for (let i = 0; i < 5; i++) await expect(cluster.apply(config('x'))).rejects.toMatchObject({ code: 'forbidden' });
    expect(cluster.health().breaker).toBe('closed');
  });
});
