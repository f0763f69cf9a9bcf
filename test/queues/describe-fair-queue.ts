import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Queue, Worker } from 'bullmq';
import { Database, queueConnection, runInContext, type Settings } from '#shuyuan/kernel';
import { createApi } from '../../apps/api/create-api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/platform.js';
import { asOwner } from '../support/tenant-fixture.js';
import { TENANT_QUEUE, TenantQueue, type LookAtTenant } from '#shuyuan/tenants';

const [KAIFENG, LUOYANG] = ['410200', '410300'];

/** One city's many wishes must not keep another's few waiting, whichever backend the queue has. */
export function describeFairQueue(backend: string, overrides: () => Promise<Record<string, string>>): void {
  describe(`the queue of tenants on ${backend}`, () => {
    let database: TestDatabase;
    let settings: Settings;
    let api: NestFastifyApplication;
    let queue: Queue<LookAtTenant>;

    beforeAll(async () => {
      database = await createTestDatabase();
      settings = database.settings(await overrides());
      api = await createApi(settings);
      await api.init();
      queue = new Queue(TENANT_QUEUE, { connection: queueConnection(settings), prefix: 'shuyuan' });
      // A city of five hundred platforms: more than there are counties.
      await asOwner(database.ownerUrl, (owner) => owner.query('DROP INDEX tenants_live_unit'));
    }, 60_000);
    afterAll(async () => {
      await queue?.close();
      await api?.close();
      await database.drop();
    });

    /** Platforms of a city at rest, by their ids. */
    const settled = (city: string, count: number): Promise<string[]> =>
      asOwner(database.ownerUrl, async (owner) => {
        const { rows } = await owner.query<{ id: string }>(
          `INSERT INTO tenants (slug, name, kind, unit_code, unit_name, city_code, scope_path, responsible_unit, template_version,
                              cpu_millis, memory_mib, storage_gib, observed_generation, state)
         SELECT $1 || '-' || gen_random_uuid(), 'x', 'virtual', $1, 'x', $1, '/410000/' || $1 || '/', 'x', '1', 1, 1, 1, 1, 'ready'
           FROM generate_series(1, $2) RETURNING id`,
          [city, count],
        );
        return rows.map(({ id }) => id);
      });

    /** What TenantChanges does to the row and the queue, seen by the city's own administrator. */
    async function change(id: string, city: string): Promise<void> {
      await runInContext({ correlationId: 'test', language: 'zh', scope: { path: `/410000/${city}/` } }, () =>
        api.get(Database, { strict: false }).tx(async (manager) => {
          await manager.query(`UPDATE tenants SET generation = generation + 1 WHERE id = $1`, [id]);
          await api.get(TenantQueue, { strict: false }).lookAt(id);
        }),
      );
    }

    /** Takes everything off the queue, one by one, and settles it as the reconciler would; the order in which it came. */
    async function drain(expected: number): Promise<string[]> {
      const order: string[] = [];
      const worker = new Worker<LookAtTenant>(
        TENANT_QUEUE,
        (job) => {
          order.push(job.data.tenantId);
          return Promise.resolve();
        },
        { connection: queueConnection(settings), prefix: 'shuyuan' },
      );
      try {
        await eventually(() => Promise.resolve(order.length >= expected), 30_000, `${expected} jobs`);
      } finally {
        await worker.close();
      }
      await asOwner(database.ownerUrl, (owner) => owner.query(`UPDATE tenants SET observed_generation = generation`));
      return order;
    }

    it('lets five of one city pass five hundred of another', async () => {
      const many = await settled(KAIFENG, 500);
      const few = await settled(LUOYANG, 5);
      for (const id of many) await change(id, KAIFENG);
      for (const id of few) await change(id, LUOYANG);
      const order = await drain(505);
      const positions = few.map((id) => order.indexOf(id));
      expect(new Set(order).size).toBe(505);
      // They share the front, one of each city in turn.
      expect(Math.max(...positions)).toBeLessThan(12);
      // And within a city it goes by when one asked.
      expect(order.filter((id) => !few.includes(id))).toEqual(many);
    }, 60_000);

    it('keeps one job a tenant, and a person’s wish from the place of the sweep’s', async () => {
      const tenants = await settled(KAIFENG, 30);
      await api.get(TenantQueue, { strict: false }).lookAtAll(tenants);
      const last = tenants[tenants.length - 1]!;
      await change(last, KAIFENG);
      await change(last, KAIFENG);
      expect(await queue.getJobCountByTypes('waiting', 'prioritized', 'delayed')).toBe(30);
      const order = await drain(30);
      expect(order).toHaveLength(30);
      expect(order[0]).toBe(last);
    });
  });
}
