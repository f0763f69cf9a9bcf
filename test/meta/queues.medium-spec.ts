import { BullModule, Processor, WorkerHost } from '@nestjs/bullmq';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { KernelModule } from '#shuyuan/kernel';
import { createApi } from '../../apps/api/create-api.js';
import { checkHandlers, handledQueues, queueNames } from '../../apps/worker/check-handlers.js';
import { createWorker } from '../../apps/worker/create-worker.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

class Handler extends WorkerHost {
  process(): Promise<void> {
    return Promise.resolve();
  }
}
@Processor('lonely', { autorun: false })
class First extends Handler {}
@Processor('lonely', { autorun: false })
class Second extends Handler {}

describe('queues', () => {
  let database: TestDatabase;
  const started: INestApplicationContext[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    for (const app of started) await app.close();
    await database.drop();
  });

  async function withHandlers(providers: Type[]): Promise<INestApplicationContext> {
    @Module({ imports: [KernelModule.forRoot(database.settings(), 'test'), BullModule.registerQueue({ name: 'lonely' })], providers })
    class Lonely {}
    const app = await NestFactory.createApplicationContext(Lonely, { logger: false, abortOnError: false });
    started.push(app);
    return app;
  }

  it('each have exactly one handler in the worker, also those that only the API fills', async () => {
    const worker = await createWorker(database.settings());
    const api = await createApi(database.settings());
    started.push(worker, api);
    await api.init();
    expect(queueNames(worker).length).toBeGreaterThan(0);
    expect(handledQueues(worker)).toEqual([...new Set([...queueNames(worker), ...queueNames(api)])].sort());
  });

  it('stop the worker at its start when one has no handler, or two', async () => {
    expect(() => checkHandlers(started[0]!)).not.toThrow();
    const none = await withHandlers([]);
    expect(() => checkHandlers(none)).toThrow('queue "lonely" has no handler');
    const two = await withHandlers([First, Second]);
    expect(() => checkHandlers(two)).toThrow('queue "lonely" has 2 handlers');
  });
});
