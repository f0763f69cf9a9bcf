import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { approvedTenant } from '../support/filing.js';
import { eventually, startPlatform, type Platform } from '../support/platform.js';

interface Tenant {
  state: string;
  message: string;
  observedGeneration: number;
  conditions: { type: string; status: string; reason: string }[];
}

/** Where the API server should be there is a port that hangs up: what an operator sees, and how often it is knocked at. */
describe('a cluster that is away', () => {
  let platform: Platform;
  let folder: string;
  let knocks = 0;
  const server: Server = createServer((socket: Socket) => {
    knocks++;
    socket.destroy();
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    folder = await mkdtemp(join(tmpdir(), 'shuyuan-away-'));
    const kubeconfig = join(folder, 'kubeconfig');
    await writeFile(
      kubeconfig,
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'Config',
        clusters: [{ name: 'c', cluster: { server: `https://127.0.0.1:${(server.address() as AddressInfo).port}` } }],
        users: [{ name: 'u', user: { token: 'none' } }],
        contexts: [{ name: 'c', context: { cluster: 'c', user: 'u' } }],
        'current-context': 'c',
      }),
    );
    platform = await startPlatform({ KUBECONFIG: kubeconfig, RECONCILE_SWEEP_SECONDS: '2' });
  }, 60_000);
  afterAll(async () => {
    await platform?.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }, 20_000);

  it('is said of each platform, which is not ready, in words that tell what to do; and nobody knocks without pause', async () => {
    const city = await platform.province.invite('city_admin', '410300');
    const ids: string[] = [];
    for (const [unit, slug] of [
      ['410323', 'away-1'],
      ['410324', 'away-2'],
      ['410325', 'away-3'],
    ] as const)
      ids.push(await approvedTenant(platform.province, city, unit, slug));
    for (const id of ids) {
      const tenant = await eventually(async () => {
        const { body } = await platform.province.get<Tenant>(`/api/v1/tenants/${id}`);
        return body.state === 'failed' && body;
      }, 40_000);
      expect(tenant).toMatchObject({ observedGeneration: 0, message: expect.stringContaining('cluster cannot be reached') });
      expect(tenant.conditions).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ type: 'NamespaceReady', status: 'False', reason: 'Unreachable' }),
          expect.objectContaining({ type: 'Ready', status: 'False' }),
        ]),
      );
    }
    // The console goes on working; it is the part that is said to be down.
    const readyz = await fetch(`${platform.url}/readyz`);
    expect([readyz.status, JSON.stringify(await readyz.json())]).toEqual([200, expect.stringMatching(/cluster[^}]*"down"/)]);
    const before = knocks;
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    // Three platforms, a watch for each kind and a sweep every 2 s: behind an open breaker that is a handful of attempts.
    expect(knocks - before).toBeLessThan(60);
  }, 90_000);
});
