import { afterEach, describe, expect, test } from '@jest/globals';
import type { ServerResponse } from 'node:http';
import { json, startScriptedServer } from '../contract/scripted-server.js';
import type { Answer } from '../contract/scripted-server.js';
import { until } from '../contract/until.js';
import { follow } from '../contract/watch-contract.js';
import { KubernetesCluster } from './kubernetes-cluster.js';
import type { KubernetesClusterOptions } from './kubernetes-cluster.js';

const item = (name: string, version: number) => ({ metadata: { name, namespace: 'ns', uid: name, resourceVersion: String(version) } });
const event = (type: string, name: string, version: number) =>
  `${JSON.stringify({ type, object: { apiVersion: 'v1', kind: 'ConfigMap', ...item(name, version) } })}\n`;
const bookmark = (version: number) =>
  `${JSON.stringify({ type: 'BOOKMARK', object: { metadata: { resourceVersion: String(version) } } })}\n`;
const list = (version: number, names: string[], next?: string): Answer =>
  json(200, {
    metadata: { resourceVersion: String(version), ...(next ? { continue: next } : {}) },
    items: names.map((name) => item(name, 1)),
  });
const known = json(200, { resources: [{ name: 'configmaps', kind: 'ConfigMap', namespaced: true }] });
const expired = { kind: 'Status', code: 410, reason: 'Expired', message: 'too old resource version' };

/** Opens a watch and says `text`; `end` closes it in good order, otherwise it stays open. */
const says =
  (text: string, end = false): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.flushHeaders();
    if (text) response.write(text);
    if (end) setTimeout(() => response.end(), 5);
  };

/** What a watch makes of an API server in trouble. */
describe('a watch of an API server in trouble', () => {
  const cleanUp: (() => unknown)[] = [];
  afterEach(async () => {
    for (const step of cleanUp.splice(0).reverse()) await step();
  });

  /** Answers lists and watches in turn; the last answer of each is given again and again. */
  async function watching(lists: Answer[], watches: Answer[], options: KubernetesClusterOptions = {}, discovery: Answer[] = [known]) {
    const next = (answers: Answer[]) => (answers.length > 1 ? answers.shift()! : answers[0]!);
    const open: ServerResponse[] = [];
    const { access, requests, stop } = await startScriptedServer((response, request, url) => {
      const watch = url.searchParams.has('watch');
      if (watch) open.push(response);
      next(watch ? watches : url.pathname === '/api/v1' ? discovery : lists)(response, request, url);
    });
    const times = { firstPauseMs: 5, longestPauseMs: 50, absentMs: 40, ...options.watchTimes };
    const cluster = new KubernetesCluster(access, { backoffMs: 5, ...options, watchTimes: times });
    const seen = follow(cluster, { apiVersion: 'v1', kind: 'ConfigMap', labels: { own: 'yes' } });
    cleanUp.push(stop, () => cluster.close());
    const asked = (kind: 'list' | 'watch') =>
      requests.filter((url) => url.pathname.endsWith('/configmaps') && url.searchParams.has('watch') === (kind === 'watch'));
    const from = () => asked('watch').map((url) => url.searchParams.get('resourceVersion'));
    return { ...seen, cluster, open, asked, from };
  }

  test('asks for bookmarks, by label, in every namespace, for minutes at a time', async () => {
    const { asked, from } = await watching([list(10, ['a'])], [says('')]);
    await until(() => from().length === 1);
    expect(asked('list').map(({ pathname, search }) => pathname + search)).toEqual([
      '/api/v1/configmaps?limit=500&labelSelector=own%3Dyes',
    ]);
    const [url] = asked('watch');
    expect(url?.pathname).toBe('/api/v1/configmaps');
    expect(Object.fromEntries(url!.searchParams)).toMatchObject({
      allowWatchBookmarks: 'true',
      labelSelector: 'own=yes',
      resourceVersion: '10',
    });
    expect(Number(url!.searchParams.get('timeoutSeconds'))).toBeGreaterThanOrEqual(240);
  });

  test('goes on where it was, by the last event or bookmark, without listing again', async () => {
    const lost: Answer = (response, ...rest) => {
      says(event('ADDED', 'b', 11) + bookmark(25))(response, ...rest);
      setTimeout(() => response.destroy(), 10);
    };
    const { asked, from, names, types } = await watching([list(10, ['a'])], [lost, says(event('ADDED', 'c', 26))]);
    await until(() => names().includes('c'));
    expect(from()).toEqual(['10', '25']);
    expect(asked('list')).toHaveLength(1);
    expect(names()).toEqual(['a', 'b', 'c']);
    expect(types()).toEqual(['list', 'object', 'synced', 'object', 'alive', 'failing', 'synced', 'object']);
  });

  test.each([
    ['as an answer', json(410, expired)],
    ['as an event', says(`${JSON.stringify({ type: 'ERROR', object: expired })}\n`)],
  ])('a version that the server has forgotten (410 %s): lists again and finds what went meanwhile', async (_, gone) => {
    const { from, names, types } = await watching([list(10, ['a', 'b']), list(20, ['b', 'c'])], [gone, says('')]);
    await until(() => from().length === 2);
    expect(from()).toEqual(['10', '20']);
    expect(names()).toEqual(['b', 'c']);
    expect(types()).not.toContain('failing');
  });

  test.each([
    ['half a line', `${event('ADDED', 'b', 11)}{"type":"ADDED","object":{"metad`, ['10', '11']],
    ['no JSON', `${event('ADDED', 'b', 11)}<html>\n`, ['10', '11']],
    ['no event', `${event('ADDED', 'b', 11)}{"type":"ADDED"}\nnull\n`, ['10', '11']],
    ['an error of the server', `${JSON.stringify({ type: 'ERROR', object: { code: 500, message: 'etcd' } })}\n`, ['10', '10']],
  ])('%s in the stream: opened again from the last whole line', async (_, text, versions) => {
    const { from, names } = await watching([list(10, ['a'])], [says(text, true), says(event('ADDED', 'z', 30))]);
    await until(() => names().includes('z'));
    expect(from()).toEqual(versions);
  });

  test('lines cut anywhere between packets, in the middle of a character too', async () => {
    const text = Buffer.from(event('ADDED', '书院', 11) + event('ADDED', 'b', 12));
    const drip: Answer = (response) => {
      response.writeHead(200);
      let at = 0;
      const timer = setInterval(() => {
        response.write(text.subarray(at, at + 7));
        at += 7;
        if (at >= text.length) clearInterval(timer);
      }, 1);
    };
    const { names } = await watching([list(10, [])], [drip]);
    await until(() => names().length === 2);
    expect(names()).toEqual(['b', '书院']);
  });

  test('a watch that says nothing for too long is opened anew, and that is no failure', async () => {
    const { from, types } = await watching([list(10, ['a'])], [says('')], { watchTimes: { idleMs: 1_200 } });
    await until(() => from().length >= 2);
    expect(types()).toEqual(['list', 'object', 'synced']);
  }, 15_000);

  test('a watch that ends as soon as it is open is not opened in a circle', async () => {
    const { from } = await watching([list(10, ['a'])], [says('', true)], { watchTimes: { firstPauseMs: 100, longestPauseMs: 1000 } });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(from().length).toBeLessThan(8);
  });

  test('failures again and again: no longer built upon, listed anew', async () => {
    const { asked, names } = await watching([list(10, ['a']), list(20, ['b'])], [json(500, { message: 'no' })]);
    await until(() => asked('list').length >= 2);
    await until(() => names().join() === 'b');
  });

  test('a pause that the server asks for is kept', async () => {
    const started = Date.now();
    const { from } = await watching([list(10, ['a'])], [json(429, { message: 'busy' }, { 'retry-after': '1' }), says('')]);
    await until(() => from().length === 2);
    expect(Date.now() - started).toBeGreaterThanOrEqual(1000);
  });

  test('a kind that is not there is looked for again, and followed once it is; gone again, it is absent', async () => {
    const unknown = json(200, { resources: [] });
    const closed: Answer = json(404, { message: 'the server could not find the requested resource' });
    const { types, names } = await watching([list(10, ['a']), closed], [closed], {}, [unknown, unknown, known]);
    await until(() => names().includes('a'));
    await until(() => types().lastIndexOf('absent') > types().lastIndexOf('synced'));
    expect(types().slice(0, 5)).toEqual(['absent', 'absent', 'list', 'object', 'synced']);
  });

  test('a list whose place was lost between pages begins again', async () => {
    const { asked, names, types } = await watching(
      [list(10, ['a', 'b'], 'p2'), json(410, expired), list(20, ['b'], 'q2'), list(20, ['c'])],
      [says('')],
    );
    await until(() => types().includes('synced'));
    expect(asked('list').map((url) => url.searchParams.get('continue'))).toEqual([null, 'p2', null, 'q2']);
    expect(names()).toEqual(['b', 'c']);
  });

  test('the same for a plain list, which gives up only when it happens again and again', async () => {
    const pages = [list(10, ['a'], 'p2'), json(410, expired), list(20, ['b'], 'q2'), list(20, ['c'])];
    const { access, stop } = await startScriptedServer((response, request, url) =>
      (url.pathname === '/api/v1' ? known : (pages.shift() ?? json(410, expired)))(response, request, url),
    );
    const cluster = new KubernetesCluster(access);
    cleanUp.push(stop, () => cluster.close());
    const found = await cluster.list({ apiVersion: 'v1', kind: 'ConfigMap' });
    expect(found.map(({ metadata }) => metadata.name)).toEqual(['b', 'c']);
    await expect(cluster.list({ apiVersion: 'v1', kind: 'ConfigMap' })).rejects.toMatchObject({ status: 410 });
  });

  test('a list older than what was seen is a stale answer; met again and again, the history was turned back', async () => {
    const { names, events } = await watching(
      [list(50, ['a']), list(20, ['stale']), list(60, ['b']), list(30, ['restored'])],
      [json(410, expired), json(410, expired), says('')],
    );
    await until(() => names().join() === 'restored');
    const lists = events.filter(({ type }) => type === 'list');
    expect(lists).toEqual([
      { type: 'list', reset: false },
      { type: 'list', reset: false },
      { type: 'list', reset: true },
    ]);
  });

  test('watches do not take the connections of other requests', async () => {
    const { cluster, open } = await watching([list(10, ['a'])], [says('')], { connections: 2 });
    const more = Array.from({ length: 10 }, () => follow(cluster, { apiVersion: 'v1', kind: 'ConfigMap' }));
    await until(() => open.length === 11);
    expect(await cluster.list({ apiVersion: 'v1', kind: 'ConfigMap' })).toHaveLength(1);
    more.forEach(({ close }) => close());
    await until(() => open.filter((response) => !response.destroyed).length === 1);
  });
});
