import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { announceSkip } from '../support/announce-skip.js';
import { installPython, python, pythonLacks } from './counterparts/build.js';
import { openWorld, type World } from './world.js';

const lacks = await pythonLacks();
if (lacks) announceSkip('SCIM by a client in Python', lacks);

interface Result {
  readonly status: 'SUCCESS' | 'COMPLIANT' | 'ACCEPTABLE' | 'DEVIATION' | 'ERROR' | 'CRITICAL' | 'SKIPPED';
  readonly title: string;
  readonly reason: string;
}

(lacks ? describe.skip : describe)('SCIM 2.0 for a client that is not ours', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld();
    await installPython();
  }, 180_000);
  afterAll(() => world?.close());

  it('holds to what scim2-tester asks of a service, of users and groups alike', async () => {
    const path = `/api/v1/tenants/${world.tenant.id}/scim-tokens`;
    const made = await world.admin.post<{ token: string }>(path, { name: 'scim2-tester', days: 1 });
    expect(made.status).toBe(201);
    const { baseUrl } = (await world.admin.get<{ baseUrl: string }>(path)).body;
    const script = join(import.meta.dirname, 'scim_check.py');
    const { stdout } = await promisify(execFile)(python(), [script, baseUrl, made.body.token], { maxBuffer: 32 << 20, timeout: 120_000 });
    const results = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Result);
    const bad = results.filter(({ status }) => ['DEVIATION', 'ERROR', 'CRITICAL'].includes(status));
    expect(bad).toEqual([]);
    expect(results.filter(({ status }) => status === 'SUCCESS').length).toBeGreaterThan(100);
  }, 150_000);
});
