import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database, tenantScope } from '#shuyuan/kernel';
import { approvedTenant } from '../../test/support/filing.js';
import { eventually, startPlatform, type Platform } from '../../test/support/platform.js';
import { TestProcess } from '../../test/support/process.js';
import { asOwner } from '../../test/support/tenant-fixture.js';
import { LeaseLostError, Leases, type Lease } from './leases.js';

describe('the lease of a tenant', () => {
  let platform: Platform;
  let database: Database;
  let leases: Leases;
  let id: string;

  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    database = platform.door.api.get(Database, { strict: false });
    leases = new Leases(database);
    const city = await platform.province.invite('city_admin', '410300');
    id = await approvedTenant(platform.province, city, '410323', 'leased');
  }, 60_000);
  beforeEach(() => sql('DELETE FROM tenant_leases'));
  afterAll(() => platform?.close(), 20_000);

  const sql = (text: string): Promise<unknown> => asOwner(platform.database.ownerUrl, (client) => client.query(text));
  const acquire = (): Promise<Lease | number> => database.as(tenantScope(id), (manager) => leases.acquire(manager, id));
  const release = (lease: Lease): Promise<void> => database.as(tenantScope(id), (manager) => lease.release(manager));
  const held = async (): Promise<Lease> => {
    const lease = await acquire();
    if (typeof lease === 'number') throw new Error('held by another');
    lease.stop();
    return lease;
  };

  it('is one holder’s until it gives it back; others are told when to ask again', async () => {
    const first = await held();
    expect(await acquire()).toEqual(expect.any(Number));
    expect(() => first.check()).not.toThrow();
    await release(first);
    const second = await held();
    await release(second);
  });

  it('goes to one of many that ask at the same moment', async () => {
    const got = await Promise.all(Array.from({ length: 8 }, () => acquire()));
    const mine = got.filter((lease): lease is Lease => typeof lease !== 'number');
    expect(mine).toHaveLength(1);
    mine[0]!.stop();
  });

  it('that ran out goes to the next, and whoever had it writes nothing more', async () => {
    const frozen = await held();
    await sql(`UPDATE tenant_leases SET expires_at = now() - interval '1 second'`);
    const next = await held();
    await expect(release(frozen)).rejects.toBeInstanceOf(LeaseLostError);
    // What was to be written with it is undone with it.
    await expect(
      database.as(tenantScope(id), async (manager) => {
        await manager.query(`UPDATE tenants SET message = '{"zh":"x","en":"x"}' WHERE id = $1`, [id]);
        await frozen.release(manager);
      }),
    ).rejects.toBeInstanceOf(LeaseLostError);
    await asOwner(platform.database.ownerUrl, async (client) => {
      expect((await client.query('SELECT message FROM tenants WHERE id = $1', [id])).rows).toEqual([{ message: null }]);
    });
    await release(next);
  });

  it('whose commit was never answered runs out: nobody renews what nobody knows to hold', async () => {
    const lost = database.as(tenantScope(id), async (manager) => {
      await leases.acquire(manager, id);
      await manager.query('COMMIT');
      throw new Error('the connection broke');
    });
    await expect(lost).rejects.toThrow('the connection broke');
    // Longer than until the first renewal.
    await new Promise((resolve) => setTimeout(resolve, 5500));
    await asOwner(platform.database.ownerUrl, async (client) => {
      const { rows } = await client.query<{ left: number }>(
        `SELECT extract(epoch FROM expires_at - now())::float AS left FROM tenant_leases`,
      );
      expect(rows).toHaveLength(1);
      expect(rows[0]!.left).toBeLessThan(10);
    });
  }, 20_000);

  it('of a frozen worker is taken over, and when it thaws nothing is doubled or undone', async () => {
    const env = { ...platform.env, DATABASE_URL: platform.database.ownerUrl, LOG_LEVEL: 'warn', RECONCILE_SWEEP_SECONDS: '1' };
    const first = new TestProcess('test/faults/dying-worker.ts', ['never', 'leased'], env);
    const second = new TestProcess('test/faults/dying-worker.ts', ['never', 'leased'], env);
    try {
      const state = async (): Promise<string> => (await platform.province.get<{ state: string }>(`/api/v1/tenants/${id}`)).body.state;
      await eventually(async () => (await state()) === 'ready', 40_000, 'ready');
      // Frozen at whatever it does; wishes go on and the other one carries them out.
      process.kill(first.pid!, 'SIGSTOP');
      for (const [action, wanted] of [
        ['suspend', 'suspended'],
        ['resume', 'ready'],
        ['suspend', 'suspended'],
      ] as const) {
        expect((await platform.province.post(`/api/v1/tenants/${id}/${action}`, { reason: '演练' })).status).toBe(202);
        await eventually(async () => (await state()) === wanted, 45_000, wanted);
      }
      process.kill(first.pid!, 'SIGCONT');
      await new Promise((resolve) => setTimeout(resolve, 3000));
      expect(await state()).toBe('suspended');
      await asOwner(platform.database.ownerUrl, async (client) => {
        const { rows } = await client.query<{ replicas: string }>(
          `SELECT object #>> '{spec,replicas}' AS replicas FROM cluster_objects WHERE kind = 'Deployment' AND namespace = 'tenant-leased'`,
        );
        expect(rows).toEqual([{ replicas: '0' }]);
      });
    } finally {
      process.kill(first.pid!, 'SIGCONT');
      await first.stop('SIGKILL');
      await second.stop('SIGKILL');
    }
  }, 200_000);
});
