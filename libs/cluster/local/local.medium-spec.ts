import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { Notifications } from '#shuyuan/kernel';
import { createTestDatabase } from '../../../test/support/database.js';
import { describeClusterContract } from '../contract/cluster-contract.js';
import { sampleTenant } from '../contract/sample-tenant.js';
import { until } from '../contract/until.js';
import { follow } from '../contract/watch-contract.js';
import { refOf } from '../kube-object.js';
import { needsWrite } from '../objects/needs-write.js';
import { stampHash } from '../objects/applied-hash.js';
import { LocalCluster } from './local-cluster.js';
import type { LocalClusterDatabase } from './object-store.js';

/** Listens with one connection of its own, which the pool keeps. */
function databaseOf(pool: pg.Pool): LocalClusterDatabase {
  return {
    query: async <T>(sql: string, params?: unknown[]) => (await pool.query(sql, params)).rows as T[],
    listen: (channel, heard, missed) => {
      const client = pool.connect().then(async (connection) => {
        connection.on('notification', ({ payload }) => heard(payload ?? ''));
        await connection.query(`LISTEN ${channel}`);
        missed();
        return connection;
      });
      client.catch(() => undefined);
      return () => void client.then((connection) => connection.release(true)).catch(() => undefined);
    },
  };
}

async function start() {
  const database = await createTestDatabase();
  // The role the application itself uses: the grants are part of what is proved.
  const pool = new pg.Pool({ connectionString: database.appUrl, max: 8 });
  // A connection that still listens may meet the end of its database; without a listener that would end the process.
  pool.on('error', () => undefined);
  const stop = async () => {
    await pool.end();
    await database.drop();
  };
  return { pool, cluster: new LocalCluster(databaseOf(pool)), stop };
}

describeClusterContract('local', async () => {
  const { cluster, stop } = await start();
  const nobody = new pg.Pool({ connectionString: 'postgres://nobody@127.0.0.1:9/none' });
  return { cluster, stop, unreachable: () => new LocalCluster(databaseOf(nobody)) };
});

describe('the local adapter', () => {
  let subject: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    subject = await start();
  });
  afterAll(async () => subject.stop());

  test('says of a deployment that nothing runs', async () => {
    for (const object of sampleTenant('local-a')) await subject.cluster.apply(object);
    const live = await subject.cluster.get({ apiVersion: 'apps/v1', kind: 'Deployment', name: 'portal', namespace: 'local-a' });
    expect(live).toMatchObject({
      status: { conditions: [{ type: 'Available', status: 'True', reason: 'LocalAdapter' }, { type: 'Progressing' }] },
    });
  });

  test('an object edited behind its back is noticed and mended', async () => {
    const wanted = sampleTenant('local-b').map(stampHash);
    for (const object of wanted) await subject.cluster.apply(object);
    const config = wanted.find(({ kind }) => kind === 'ConfigMap') as (typeof wanted)[number];
    const ref = { apiVersion: 'v1', kind: 'ConfigMap', name: 'site', namespace: 'local-b' };
    await subject.pool.query(
      `UPDATE cluster_objects SET object = jsonb_set(object, '{data,title}', '"defaced"') WHERE kind = 'ConfigMap' AND namespace = 'local-b'`,
    );
    expect(needsWrite(config, await subject.cluster.get(ref))).toBe(true);
    await subject.cluster.apply(config);
    expect(needsWrite(config, await subject.cluster.get(ref))).toBe(false);
  });

  test('objects that arrive while their namespace goes are never left behind', async () => {
    const [namespace] = sampleTenant('local-c');
    for (let round = 0; round < 5; round++) {
      await subject.cluster.apply(namespace as NonNullable<typeof namespace>);
      const arriving = Array.from({ length: 20 }, (_, i) =>
        subject.cluster.apply({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: `c${i}`, namespace: 'local-c' } }).then(
          () => 'applied',
          (error: { code: string }) => error.code,
        ),
      );
      await subject.cluster.delete({ apiVersion: 'v1', kind: 'Namespace', name: 'local-c' });
      for (const outcome of await Promise.all(arriving)) expect(['applied', 'terminating', 'not-found']).toContain(outcome);
      expect(await subject.cluster.list({ apiVersion: 'v1', kind: 'ConfigMap', namespace: 'local-c' })).toEqual([]);
    }
  });

  test('a resource version is never given twice', async () => {
    const seen = new Set<unknown>();
    const object = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'local-d' } };
    for (let round = 0; round < 3; round++) {
      const { metadata } = await subject.cluster.apply(object);
      expect(seen.has(metadata['resourceVersion'])).toBe(false);
      seen.add(metadata['resourceVersion']);
      await subject.cluster.delete(refOf(object));
    }
  });

  test('its watches hear of edits made with SQL, and of what happened while nobody could hear', async () => {
    const database = await createTestDatabase();
    const pool = new pg.Pool({ connectionString: database.appUrl, max: 8 });
    // As the product listens: one connection that comes back by itself.
    const notifications = new Notifications(database.settings());
    const cluster = new LocalCluster({
      ...databaseOf(pool),
      listen: (channel, heard, missed) => {
        const stop = notifications.listen(channel, heard);
        notifications.on('reconnected', missed);
        return stop;
      },
    });
    const seen = follow(cluster, { apiVersion: 'v1', kind: 'ConfigMap', labels: { 'shuyuan.dev/tenant': 'local-e' } });
    // Before the application is up, nothing can be heard yet.
    await until(() => seen.types().includes('failing'));
    await notifications.onApplicationBootstrap();
    await until(() => seen.types().includes('synced'));
    for (const object of sampleTenant('local-e')) await cluster.apply(object);
    const version = () => [...seen.there.values()][0]?.metadata['resourceVersion'];
    await until(() => version() !== undefined);
    const before = version();
    await pool.query(
      `UPDATE cluster_objects SET object = jsonb_set(object, '{data,title}', '"defaced"') WHERE kind = 'ConfigMap' AND namespace = 'local-e'`,
    );
    await until(() => version() !== before);
    expect([...seen.there.values()][0]).toMatchObject({ data: { title: 'defaced' } });

    const lost = new Promise((resolve) => notifications.once('lost', resolve));
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'shuyuan-listen' AND datname = current_database()`,
    );
    await owner.end();
    await lost;
    await pool.query(`DELETE FROM cluster_objects WHERE kind = 'ConfigMap' AND namespace = 'local-e'`);
    await until(() => seen.there.size === 0, 10_000);
    seen.close();
    await cluster.close();
    await notifications.onApplicationShutdown();
    await pool.end();
    await database.drop();
  }, 30_000);

  test('takes further kinds, as an installed definition would', async () => {
    const kind = { apiVersion: 'example.org/v1', kind: 'Widget', namespaced: false, fields: ['spec'] };
    const cluster = new LocalCluster(databaseOf(subject.pool), { kinds: [kind] });
    const widget = { apiVersion: kind.apiVersion, kind: kind.kind, metadata: { name: 'w' }, spec: { size: 1 } };
    expect(await cluster.apply(widget)).toMatchObject({ kind: widget.kind });
    expect(await subject.cluster.apply(widget).catch((error: { code: string }) => error.code)).toBe('not-found');
  });
});
