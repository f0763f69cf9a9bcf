import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually, startPlatform, type Platform } from '../../../test/support/platform.js';
import { approvedTenant } from '../../../test/support/filing.js';
import { asOwner } from '../../../test/support/tenant-fixture.js';

interface AlertAnswer {
  id: string;
  tenantId: string;
  resolvedAt: string | null;
  acknowledgedBy: string | null;
  message: string;
}

/** A receiver that answers 500 to the first of each alert, as one does that is being restarted. */
class Receiver {
  readonly taken: { id: string; event: string; tenantId: string; message: { zh: string } }[] = [];
  readonly tokens = new Set<string | undefined>();
  private readonly refused = new Set<string>();
  private readonly server: Server = createServer(
    (request, response) => void this.answer(request).then((code) => response.writeHead(code).end()),
  );

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/alerts`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async answer(request: IncomingMessage): Promise<number> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const told = JSON.parse(Buffer.concat(parts).toString()) as Receiver['taken'][number];
    this.tokens.add(request.headers.authorization);
    if (!this.refused.has(told.id)) {
      this.refused.add(told.id);
      return 500;
    }
    this.taken.push(told);
    return 204;
  }
}

describe('a platform that is not ready in its time', () => {
  let platform: Platform;
  let tenantId: string;
  const receiver = new Receiver();

  beforeAll(async () => {
    platform = await startPlatform(
      {
        TENANT_READY_DEADLINE_SECONDS: '1',
        RECONCILE_SWEEP_SECONDS: '1',
        ALERT_WEBHOOK_URL: await receiver.open(),
        ALERT_WEBHOOK_TOKEN: 'webhook-token',
      },
      { worker: false },
    );
    const city = await platform.province.invite('city_admin', '410300');
    tenantId = await approvedTenant(platform.province, city, '410323', 'overdue');
    // A template that does not exist: the pass fails for good until somebody does something.
    await setTemplate('absent@1.0.0');
    await platform.startWorker();
  }, 60_000);
  afterAll(async () => {
    await platform?.close();
    receiver.close();
  }, 20_000);

  const setTemplate = (version: string) =>
    asOwner(platform.database.ownerUrl, (client) =>
      client.query(`UPDATE tenants SET template_version = $2, generation = generation + 1 WHERE id = $1`, [tenantId, version]),
    );
  const list = async (query = ''): Promise<AlertAnswer[]> =>
    (await platform.province.get<{ items: AlertAnswer[] }>(`/api/v1/alerts${query}`)).body.items;

  it('raises one alert that says why, on the console, as a metric and to the webhook, which is asked again until it answers', async () => {
    await eventually(async () => (await list('?open=true'))[0]?.message.includes('absent@1.0.0'), 20_000, 'an alert that says why');
    expect(await list('?open=true')).toMatchObject([{ tenantId, resolvedAt: null }]);
    await eventually(() => Promise.resolve(receiver.taken.some((t) => t.event === 'alert.raised')), 30_000, 'the webhook took it');
    expect(receiver.taken.filter((t) => t.event === 'alert.raised')).toHaveLength(1);
    expect(receiver.taken[0]).toMatchObject({ tenantId, message: { zh: expect.stringContaining('分钟内就绪') } });
    expect([...receiver.tokens]).toEqual(['Bearer webhook-token']);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(await list()).toHaveLength(1);
  }, 60_000);

  it('is acknowledged once, by name, by whoever may', async () => {
    const [alert] = await list();
    const county = await (await platform.province.invite('city_admin', '410300')).invite('county_admin', '410323');
    expect((await county.post(`/api/v1/alerts/${alert!.id}/acknowledge`)).status).toBe(403);
    expect((await county.get<{ items: unknown[] }>('/api/v1/alerts')).body.items).toHaveLength(1);
    const stranger = await platform.province.invite('city_admin', '410100');
    expect((await stranger.get<{ items: unknown[] }>('/api/v1/alerts')).body.items).toHaveLength(0);
    expect((await stranger.post(`/api/v1/alerts/${alert!.id}/acknowledge`)).status).toBe(404);
    const first = await platform.province.post<AlertAnswer>(`/api/v1/alerts/${alert!.id}/acknowledge`, { comment: '已联系县里' });
    expect(first).toMatchObject({ status: 200, body: { acknowledgedBy: '测试管理员' } });
    expect((await platform.province.post(`/api/v1/alerts/${alert!.id}/acknowledge`, { comment: 'again' })).body).toEqual(first.body);
  });

  it('is resolved by itself once the platform is ready', async () => {
    await setTemplate('standard@1.1.0');
    await eventually(async () => (await list('?open=true')).length === 0, 30_000, 'no alert open');
    expect(await list('?open=false')).toMatchObject([{ tenantId, resolvedAt: expect.any(String) }]);
    await eventually(() => Promise.resolve(receiver.taken.some((t) => t.event === 'alert.resolved')), 30_000, 'the webhook heard of it');
  }, 60_000);
});
