import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { generateX25519Identity } from 'age-encryption';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { Metrics, Vault } from '#shuyuan/kernel';
import { freePort } from '../../apps/standalone/free-port.js';
import { createWorker } from '../../apps/worker/create-worker.js';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { eventually } from '../../test/support/platform.js';
import { asOwner } from '../../test/support/tenant-fixture.js';

const NAMES = ['north', 'south', 'west'];
const ROUNDS_MS = 3000;

interface Row {
  readonly name: string;
  readonly health: string;
  readonly checked: string | null;
  readonly message: { zh: string; en: string } | null;
}

describe('checks of clusters by two workers', () => {
  let database: TestDatabase;
  let text: string;
  let newKey: string;
  const workers: INestApplicationContext[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    text = JSON.stringify({
      clusters: [{ name: 'c', cluster: { server: `https://127.0.0.1:${await freePort()}` } }],
      users: [{ name: 'u', user: { token: 't0k3n' } }],
      contexts: [{ name: 'c', context: { cluster: 'c', user: 'u' } }],
      'current-context': 'c',
    });
    const oldKey = await generateX25519Identity();
    newKey = await generateX25519Identity();
    const vault = new Vault({ MASTER_KEY: oldKey, DATA_DIR: '/nowhere' });
    for (const name of NAMES) {
      const kubeconfig = Buffer.from(await vault.encrypt(text));
      await asOwner(database.ownerUrl, (owner) =>
        owner.query(`INSERT INTO clusters (name, kubeconfig) VALUES ($1, $2)`, [name, kubeconfig]),
      );
    }
    const settings = database.settings({ CLUSTER_CHECK_SECONDS: '1', MASTER_KEY: `${newKey},${oldKey}` });
    workers.push(await createWorker(settings), await createWorker(settings));
  }, 60_000);
  afterAll(async () => {
    for (const worker of workers) await worker.close();
    await database.drop();
  });

  const rowsOf = async (owner: pg.Client): Promise<Row[]> =>
    (await owner.query<Row>(`SELECT name, health, checked_at::text AS checked, message FROM clusters ORDER BY name`)).rows;

  it('find what each is like, say why, and tell it once', async () => {
    const rows = await asOwner(database.ownerUrl, (owner) =>
      eventually(async () => {
        const found = await rowsOf(owner);
        return found.every(({ health }) => health !== 'unknown') && found;
      }),
    );
    expect(rows.map(({ name, health }) => [name, health])).toEqual([['default', 'healthy'], ...NAMES.map((name) => [name, 'unreachable'])]);
    expect(rows[0]!.message).toBeNull();
    expect(rows[1]!.message).toEqual({ zh: expect.stringContaining('无法连接集群'), en: expect.stringContaining('cannot be reached') });
    const metrics = await workers[0]!.get(Metrics).registry.metrics();
    expect(metrics).toContain('shuyuan_cluster_reachable{cluster="south"} 0');
  }, 30_000);

  it('look no more often than asked, however many workers there are', async () => {
    const seen = new Map<string, Set<string | null>>();
    await asOwner(database.ownerUrl, async (owner) => {
      for (const end = Date.now() + ROUNDS_MS; Date.now() < end; await sleep(20)) {
        for (const { name, checked } of await rowsOf(owner)) seen.set(name, (seen.get(name) ?? new Set()).add(checked));
      }
    });
    for (const name of ['default', ...NAMES]) {
      // Every 0.75 to 1.25 s by one of them; the first one seen is from before.
      expect(seen.get(name)!.size).toBeGreaterThan(1);
      expect(seen.get(name)!.size).toBeLessThanOrEqual(ROUNDS_MS / 750 + 2);
    }
    const told = await asOwner(database.ownerUrl, (owner) =>
      owner.query(`SELECT data->>'name' AS name FROM events WHERE type = 'cluster.changed' ORDER BY name`),
    );
    expect(told.rows).toEqual(['default', ...NAMES].map((name) => ({ name })));
  }, 30_000);

  it('bring credentials under the newest master key', async () => {
    const vault = new Vault({ MASTER_KEY: newKey, DATA_DIR: '/nowhere' });
    const { rows } = await asOwner(database.ownerUrl, (owner) =>
      owner.query<{ kubeconfig: Buffer }>(`SELECT kubeconfig FROM clusters WHERE NOT built_in`),
    );
    expect(await Promise.all(rows.map(({ kubeconfig }) => vault.decryptText(kubeconfig)))).toEqual([text, text, text]);
  });
});
