import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import type { Job } from 'bullmq';
import { Database, KernelModule, ScopeMissingError, runJob, tenantScope, type JobData } from '#shuyuan/kernel';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { insertTenant } from '../../../test/support/tenant-fixture.js';

describe('a job', () => {
  let own: TestDatabase;
  let app: TestingModule;
  let tenants: string[];
  const job = { data: { correlationId: 'job-scope' } } as Job<JobData>;
  const count = 'SELECT id FROM tenants';

  beforeAll(async () => {
    own = await createTestDatabase();
    app = await Test.createTestingModule({ imports: [KernelModule.forRoot(own.settings(), 'test')] }).compile();
    await app.init();
    tenants = [
      (await insertTenant(own.ownerUrl, { unitCode: '410105', scopePath: '/410000/410100/410105/' })).id,
      (await insertTenant(own.ownerUrl)).id,
    ];
  }, 60_000);
  afterAll(async () => {
    await app?.close();
    await own?.drop();
  });

  it('that says no tenant reaches no row: its first call to the database fails', async () => {
    const database = app.get(Database);
    await expect(runJob(job, () => database.tx((manager) => manager.query(count)))).rejects.toThrow(ScopeMissingError);
    await expect(runJob(job, () => database.read(count))).rejects.toThrow(ScopeMissingError);
  });

  it('inherits nothing from the one before it on the same connection', async () => {
    const database = app.get(Database);
    for (const tenant of [...tenants, ...tenants])
      expect(await runJob(job, () => database.as(tenantScope(tenant), (manager) => manager.query(count)))).toEqual([{ id: tenant }]);
    // An empty scope is one that sees nothing.
    expect(await runJob(job, () => database.as({}, (manager) => manager.query(count)))).toEqual([]);
  });
});
