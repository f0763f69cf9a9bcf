import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database, runInContext } from '#shuyuan/kernel';
import { createApi } from '../../apps/api/create-api.js';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { asOwner, insertTenant } from '../../test/support/tenant-fixture.js';
import { Placement, type PlacementWish } from './placement.js';

const SMALL = { cpuMillis: 500, memoryMiB: 512 };

/** Last step of a reporting path. */
const codeOf = (path: string): string => path.slice(-7, -1);

interface Row {
  readonly labels?: Record<string, string>;
  readonly platforms?: number | null;
  readonly cpu?: number;
  readonly health?: string;
  readonly cordoned?: boolean;
}

describe('placement', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let units: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await createApi(database.settings());
    await api.init();
    units = await asOwner(database.ownerUrl, async (owner) => {
      const { rows } = await owner.query<{ path: string }>(
        `SELECT '/410000/' || coalesce(nullif(reports_to, '410000') || '/', '') || code || '/' AS path FROM regions WHERE level = 'county' ORDER BY code`,
      );
      return rows.map(({ path }) => path);
    });
  }, 60_000);
  afterAll(async () => {
    await api?.close();
    await database.drop();
  });
  beforeEach(() =>
    asOwner(database.ownerUrl, async (owner) => {
      await owner.query(`DELETE FROM tenants; DELETE FROM applications`);
      await owner.query(`DELETE FROM clusters WHERE NOT built_in`);
      await owner.query(
        `UPDATE clusters SET labels = '{}', platforms = NULL, cpu_millis = NULL, memory_mib = NULL, cordoned = false, health = 'healthy'`,
      );
    }),
  );

  const cluster = (name: string, { labels = {}, platforms = null, cpu, health = 'healthy', cordoned = false }: Row = {}) =>
    asOwner(database.ownerUrl, (owner) =>
      owner.query(
        `INSERT INTO clusters (name, built_in, kubeconfig, labels, platforms, cpu_millis, health, cordoned) VALUES ($1, $1 = 'default', $8, $2, $3, $4, $5, $6)
         ON CONFLICT (name) DO UPDATE SET labels = $2, platforms = $3, cpu_millis = $4, health = $5, cordoned = $6 WHERE $7`,
        [name, labels, platforms, cpu ?? null, health, cordoned, true, name === 'default' ? null : Buffer.from('x')],
      ),
    );

  /** As a unit's own administrator, who sees no cluster and no platform of others. */
  const as = <T>(path: string, fn: () => Promise<T>): Promise<T> =>
    runInContext({ correlationId: 'test', language: 'en', scope: { path } }, fn);
  const choose = (wish: Partial<PlacementWish> = {}) =>
    as('/410000/410100/', () => api.get(Placement, { strict: false }).choose({ amount: SMALL, ...wish }));

  /** Chooses and writes the row in one transaction, as opening a platform does. */
  const place = (path: string) =>
    as(path, () =>
      api.get(Database, { strict: false }).tx(async (manager) => {
        const name = await api.get(Placement, { strict: false }).choose({ amount: SMALL });
        await manager.query(
          `INSERT INTO tenants (slug, name, kind, unit_code, unit_name, scope_path, responsible_unit, template_version, cpu_millis, memory_mib, storage_gib, cluster)
           VALUES ('p-' || $1, 'x', 'virtual', $1, 'x', $2, 'x', '1', $3, $4, 1, $5)`,
          [codeOf(path), path, SMALL.cpuMillis, SMALL.memoryMiB, name],
        );
        return name;
      }),
    );

  const unit = (index: number) => ({ unitCode: codeOf(units[index]!), scopePath: units[index]! });

  it('is the default cluster while there is no other, healthy at this moment or not', async () => {
    expect(await choose()).toBe('default');
    await cluster('default', { health: 'unreachable' });
    expect(await choose()).toBe('default');
    await cluster('default', { platforms: 1 });
    expect(await place(units[0]!)).toBe('default');
    await expect(choose()).rejects.toMatchObject({ code: 'cluster.full', params: { left: '0', wanted: '1, CPU 0.5, 512 MiB' } });
    await cluster('default', { cordoned: true });
    await expect(choose()).rejects.toMatchObject({ code: 'cluster.cordoned' });
  });

  it('is where most room is, among those that fit', async () => {
    await cluster('default', { cordoned: true });
    await cluster('a', { platforms: 2, labels: { zone: 'north' } });
    await cluster('b', { platforms: 3, labels: { zone: 'north', tier: 'gold' } });
    await cluster('c', { platforms: 9, health: 'unreachable' });
    await cluster('d', { platforms: 9, cpu: 499 });
    const chosen: string[] = [];
    for (let i = 0; i < 5; i++) chosen.push(await place(units[i]!));
    expect(chosen).toEqual(['b', 'a', 'b', 'a', 'b']);
    await expect(choose()).rejects.toMatchObject({
      code: 'cluster.none-fits',
      message: 'No cluster can take this platform: a (no room), b (no room), c (not healthy), d (no room), default (cordoned)',
    });
  });

  it('fills clusters without a limit evenly', async () => {
    await cluster('a');
    const chosen: string[] = [];
    for (let i = 0; i < 4; i++) chosen.push(await place(units[i]!));
    expect(chosen).toEqual(['a', 'default', 'a', 'default']);
  });

  it('asks for labels', async () => {
    await cluster('a', { labels: { zone: 'north', tier: 'gold' } });
    expect(await choose({ labels: { tier: 'gold' } })).toBe('a');
    await expect(choose({ labels: { tier: 'gold', zone: 'south' } })).rejects.toMatchObject({ code: 'cluster.none-fits' });
    await expect(choose({ labels: { toString: 'x' } })).rejects.toMatchObject({ code: 'cluster.none-fits' });
  });

  it('honours a name or says why not', async () => {
    await cluster('a', { platforms: 0 });
    await cluster('b', { health: 'unauthorized' });
    await cluster('c', { labels: { zone: 'north' } });
    expect(await choose({ prefer: 'default' })).toBe('default');
    expect(await choose({ prefer: 'c', labels: { zone: 'north' } })).toBe('c');
    await expect(choose({ prefer: 'a' })).rejects.toMatchObject({ code: 'cluster.full', status: 409 });
    await expect(choose({ prefer: 'b' })).rejects.toMatchObject({ code: 'cluster.unhealthy' });
    await expect(choose({ prefer: 'c', labels: { zone: 'south' } })).rejects.toMatchObject({ code: 'cluster.labels-differ' });
    await expect(choose({ prefer: 'z' })).rejects.toMatchObject({ code: 'cluster.unknown', status: 422 });
  });

  it('does not count what is deleted, nor connected platforms', async () => {
    await cluster('default', { platforms: 1 });
    await insertTenant(database.ownerUrl, { ...unit(0), state: 'deleted' });
    await insertTenant(database.ownerUrl, { ...unit(1), kind: 'connected' });
    expect(await choose()).toBe('default');
    await insertTenant(database.ownerUrl, { ...unit(2) });
    await expect(choose()).rejects.toMatchObject({ code: 'cluster.full' });
  });

  it('never exceeds a capacity, however many come at once', async () => {
    await cluster('default', { platforms: 7 });
    await cluster('a', { platforms: 5 });
    await cluster('b', { platforms: 50, cpu: 3 * SMALL.cpuMillis });
    const results = await Promise.allSettled(units.slice(0, 40).map((unit) => place(unit)));
    const refusals = results.flatMap((r) => (r.status === 'rejected' ? [(r.reason as { code?: string }).code ?? String(r.reason)] : []));
    expect(refusals).toEqual(Array(25).fill('cluster.none-fits'));
    const { rows } = await asOwner(database.ownerUrl, (owner) =>
      owner.query<{ cluster: string; count: number }>(
        `SELECT cluster, count(*)::integer AS count FROM tenants GROUP BY cluster ORDER BY cluster`,
      ),
    );
    expect(rows).toEqual([
      { cluster: 'a', count: 5 },
      { cluster: 'b', count: 3 },
      { cluster: 'default', count: 7 },
    ]);
  }, 30_000);

  it('lasts: a tenant moves only in a transaction that says so', async () => {
    await cluster('a');
    const { id } = await insertTenant(database.ownerUrl, unit(0));
    await asOwner(database.ownerUrl, async (owner) => {
      const move = () => owner.query(`UPDATE tenants SET cluster = 'a', name = 'moved' WHERE id = $1`, [id]);
      await expect(move()).rejects.toThrow(`tenant ${id} stays on cluster default`);
      await owner.query(`UPDATE tenants SET cluster = cluster, name = 'renamed' WHERE id = $1`, [id]);
      await owner.query('BEGIN');
      await owner.query(`SELECT set_config('shuyuan.move_cluster', 'on', true)`);
      await move();
      await owner.query('COMMIT');
      await expect(owner.query(`UPDATE tenants SET cluster = 'default' WHERE id = $1`, [id])).rejects.toThrow('stays on cluster a');
    });
  });
});
