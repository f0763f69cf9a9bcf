import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import { connect, createServer as createTcpServer, type AddressInfo, type Server as TcpServer, type Socket } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Test } from '@nestjs/testing';
import { ContentModule, SitesService } from '#shuyuan/content';
import { Database, EventLog, KernelModule, ROOT_SCOPE, tenantScope, type Settings } from '#shuyuan/kernel';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { asOwner, insertTenant, type TenantFixture } from '../../test/support/tenant-fixture.js';
import { createPortal, type Portal } from './create-portal.js';

/** Stands between the portal and PostgreSQL, so that a test can cut the line and mend it. */
class Line {
  private readonly sockets = new Set<Socket>();
  private server?: TcpServer;
  port = 0;

  constructor(private readonly target: { host: string; port: number }) {}

  async open(): Promise<void> {
    this.server = createTcpServer((near) => {
      const far = connect(this.target);
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on('error', () => socket.destroy());
        socket.on('close', () => this.sockets.delete(socket));
      }
      near.pipe(far).pipe(near);
    }).listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.server?.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}

let database: TestDatabase;
let line: Line;
let portal: Portal;
let server: Server;
let control: Awaited<ReturnType<typeof controlPlane>>;

async function controlPlane(settings: Settings) {
  const module = await Test.createTestingModule({ imports: [KernelModule.forRoot(settings, 'test'), ContentModule] }).compile();
  await module.init();
  return module;
}

beforeAll(async () => {
  database = await createTestDatabase();
  const url = new URL(database.ownerUrl);
  line = new Line({ host: url.hostname, port: Number(url.port) });
  await line.open();
  url.port = String(line.port);
  portal = await createPortal(database.settings({ DATABASE_URL: url.href, PORTAL_URL_TEMPLATE: 'http://{host}:8080' }));
  server = createServer(portal.handler).listen(0, '127.0.0.1');
  await once(server, 'listening');
  control = await controlPlane(database.settings());
});

afterAll(async () => {
  server?.closeAllConnections();
  server?.close();
  await portal?.close();
  await line?.cut();
  await control?.close();
  await database?.drop();
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  raw: Buffer;
  text: string;
}

const get = (host: string, path = '/', headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ port, host: '127.0.0.1', path, method, headers: { host, ...headers }, setHost: false }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () => {
        const raw = Buffer.concat(chunks);
        resolve({ status: res.statusCode ?? 0, headers: res.headers, raw, text: raw.toString() });
      });
    })
      .on('error', reject)
      .end();
  });

const hostOf = (tenant: TenantFixture): string => `${tenant.slug}.localhost`;

/** A tenant with its default page, as the portal phase leaves it. */
async function opened(options: Parameters<typeof insertTenant>[1]): Promise<TenantFixture> {
  const tenant = await insertTenant(database.ownerUrl, options);
  await control
    .get(Database)
    .as(tenantScope(tenant.id), () =>
      control.get(SitesService).createDefault(tenant.id, { unitName: options?.unitName ?? '巩义市', responsibleUnit: '巩义市教育局' }),
    );
  return tenant;
}

/** What a service does: change the row and say so, in one transaction. */
async function change(tenant: TenantFixture, set: string): Promise<void> {
  await control.get(Database).as(ROOT_SCOPE, async (manager) => {
    await manager.query(`UPDATE tenants SET ${set} WHERE id = $1`, [tenant.id]);
    await control.get(EventLog).append({ type: 'tenant.changed', scopePath: '/410000/', tenantId: tenant.id, data: {} });
  });
}

async function until<T>(fn: () => Promise<T>, good: (value: T) => boolean, ms = 8000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const value = await fn();
    if (good(value)) return value;
    if (Date.now() > end) throw new Error(`not within ${ms} ms; last seen: ${JSON.stringify(value).slice(0, 300)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('a live portal', () => {
  let tenant: TenantFixture;
  beforeAll(async () => {
    tenant = await opened({ slug: 'gongyi', unitCode: '410181' });
  });

  it('shows its page in the name of its unit', async () => {
    const answer = await get('GongYi.localhost:8080');
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-shuyuan-tenant': tenant.id,
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(answer.text).toContain('巩义市教育资源公共服务平台');
    expect(answer.text).toContain('主办单位：巩义市教育局');
    expect(answer.text).toContain('<link rel="canonical" href="http://gongyi.localhost:8080/"/>');
    expect(answer.text).not.toContain('<script');
  });

  it('answers conditional, HEAD and compressed requests', async () => {
    const plain = await get(hostOf(tenant));
    const etag = plain.headers.etag as string;
    for (const match of [etag, etag.replace('W/', ''), `"x", ${etag}`, '*']) {
      const answer = await get(hostOf(tenant), '/', { 'if-none-match': match });
      expect([answer.status, answer.raw.length, answer.headers.etag]).toEqual([304, 0, etag]);
    }
    expect((await get(hostOf(tenant), '/', { 'if-none-match': '"x"' })).status).toBe(200);
    const head = await get(hostOf(tenant), '/', {}, 'HEAD');
    expect([head.status, head.raw.length, head.headers['content-length']]).toEqual([200, 0, String(plain.raw.length)]);
    const br = await get(hostOf(tenant), '/?utm=1', { 'accept-encoding': 'gzip, deflate, br' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.raw).toString()).toBe(plain.text);
    const gz = await get(hostOf(tenant), '/', { 'accept-encoding': 'br;q=0, gzip' });
    expect(gz.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gz.raw).toString()).toBe(plain.text);
  });

  it('says so when a path has no page, and serves its own files', async () => {
    const missing = await get(hostOf(tenant), '/no/such');
    expect([missing.status, missing.headers['x-shuyuan-tenant']]).toEqual([404, tenant.id]);
    expect(missing.text).toContain('没有这个页面');
    const href = /href="(\/_shuyuan\/portal\.css[^"]+)"/.exec(missing.text)?.[1] ?? '';
    const css = await get(hostOf(tenant), href);
    expect([css.status, css.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
    expect(css.headers['cache-control']).toContain('immutable');
    expect((await get(hostOf(tenant), '/_shuyuan/portal.css?v=old')).headers['cache-control']).not.toContain('immutable');
    expect((await get(hostOf(tenant), '/favicon.ico')).headers['content-type']).toBe('image/svg+xml');
    expect((await get(hostOf(tenant), '/robots.txt')).status).toBe(200);
  });

  it('refuses methods that change', async () => {
    const answer = await get(hostOf(tenant), '/', {}, 'POST');
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('shows a new page as soon as it is published, and no draft', async () => {
    await get(hostOf(tenant));
    const page = {
      title: '巩义教育云',
      blocks: [{ type: 'text' as const, heading: '新页面', body: '<b>正文</b>' }],
      footer: { responsibleUnit: '巩义市教育局', icp: '豫ICP备12345678号-1', police: null },
    };
    const edit = <T>(fn: (sites: SitesService) => Promise<T>): Promise<T> =>
      control.get(Database).as(tenantScope(tenant.id), () => fn(control.get(SitesService)));
    await edit((sites) => sites.saveDraft(tenant.id, page, 1));
    expect((await get(hostOf(tenant))).text).not.toContain('新页面');
    await edit((sites) => sites.publish(tenant.id, 2));
    const answer = await until(
      () => get(hostOf(tenant)),
      (a) => a.text.includes('新页面'),
      2000,
    );
    expect(answer.text).toContain('&lt;b&gt;正文&lt;/b&gt;');
    expect(answer.text).toContain('豫ICP备12345678号-1');
  });
});

describe('the life of a platform', () => {
  it('goes preparing, live, suspended, live, deleted as the row says', async () => {
    const tenant = await insertTenant(database.ownerUrl, { slug: 'lankao', unitCode: '410225', unitName: '兰考县', state: 'provisioning' });
    const preparing = await get(hostOf(tenant));
    expect([preparing.status, preparing.headers['x-shuyuan-tenant']]).toEqual([503, tenant.id]);
    expect(preparing.text).toContain('平台正在开通');

    await control
      .get(Database)
      .as(tenantScope(tenant.id), () =>
        control.get(SitesService).createDefault(tenant.id, { unitName: '兰考县', responsibleUnit: '兰考县教育体育局' }),
      );
    await until(
      () => get(hostOf(tenant)),
      (a) => a.status === 200,
      2000,
    );

    await change(tenant, `desired_state = 'suspended'`);
    const suspended = await until(
      () => get(hostOf(tenant)),
      (a) => a.status === 503,
      2000,
    );
    expect(suspended.headers).toMatchObject({ 'x-shuyuan-tenant': tenant.id, 'retry-after': '3600', 'cache-control': 'no-cache' });
    expect(suspended.text).toContain('平台已暂停服务');
    expect(suspended.text).toContain('兰考县教育体育局');
    expect(suspended.text).not.toContain('通知公告');
    expect((await get(hostOf(tenant), '/news')).status).toBe(503);
    await change(tenant, `desired_state = 'archived', state = 'archiving'`);
    const archiving = await until(
      () => get(hostOf(tenant)),
      (a) => a.text.includes('平台已归档停用'),
      2000,
    );
    expect([archiving.status, archiving.headers['retry-after']]).toEqual([503, '3600']);
    await change(tenant, `state = 'archived'`);
    const archived = await until(
      () => get(hostOf(tenant)),
      (a) => a.status === 410,
      2000,
    );
    expect(archived.text).toContain('兰考县教育体育局');
    expect(archived.headers).not.toHaveProperty('retry-after');
    await change(tenant, `state = 'ready'`);

    await change(tenant, `desired_state = 'active'`);
    await until(
      () => get(hostOf(tenant)),
      (a) => a.status === 200,
      2000,
    );

    await change(tenant, `desired_state = 'deleted'`);
    const deleted = await until(
      () => get(hostOf(tenant)),
      (a) => a.status === 404,
      2000,
    );
    expect(deleted.text).toContain('没有这个平台');
    expect(deleted.headers['x-shuyuan-tenant']).toBeUndefined();
    await change(tenant, `desired_state = 'active'`);
    await until(
      () => get(hostOf(tenant)),
      (a) => a.status === 200,
      2000,
    );
    await change(tenant, `desired_state = 'deleted', state = 'deleted'`);
    await until(
      () => get(hostOf(tenant)),
      (a) => a.status === 404,
      2000,
    );
  });

  it('leads to the platform a connected unit keeps itself', async () => {
    const tenant = await insertTenant(database.ownerUrl, {
      slug: 'zhengzhou',
      unitCode: '410100',
      unitName: '郑州市',
      name: '郑州教育云',
      kind: 'connected',
      externalUrl: 'https://edu.zhengzhou.gov.cn',
    });
    const answer = await get(hostOf(tenant));
    expect([answer.status, answer.headers['x-shuyuan-tenant']]).toEqual([200, tenant.id]);
    expect(answer.text).toContain('href="https://edu.zhengzhou.gov.cn/" rel="noopener external"');
  });

  it('answers a host unknown so far once its tenant exists', async () => {
    const before = await get('ruzhou.localhost');
    expect(before.status).toBe(404);
    expect(before.text).toContain('ruzhou.localhost');
    await opened({ slug: 'ruzhou', unitCode: '410482', unitName: '汝州市' });
    await until(
      () => get('ruzhou.localhost'),
      (a) => a.status === 200,
      2000,
    );
  });
});

describe('hostile Host headers', () => {
  it.each([
    ['nobody.localhost', 404],
    ['a.b.localhost', 404],
    ['other.example.cn', 404],
    ['xn--fiq228c.localhost', 404],
    ['../../etc.localhost', 400],
    ['<script>alert(1)</script>.localhost', 400],
    [`${'a'.repeat(5000)}.localhost`, 400],
    ["'; drop table tenants; --.localhost", 400],
    ['', 400],
  ])('%s', async (host, status) => {
    const answer = await get(host);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain('<script');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('cannot split the answer or end the server', async () => {
    const { port } = server.address() as AddressInfo;
    const raw = (text: string): Promise<string> =>
      new Promise((resolve, reject) => {
        let answer = '';
        const socket = connect(port, '127.0.0.1', () => socket.end(text));
        socket.on('data', (chunk) => (answer += chunk.toString()));
        socket.on('error', reject).on('close', () => resolve(answer));
      });
    expect(await raw('GET / HTTP/1.1\r\nHost: a\r\n X: b.localhost\r\n\r\n')).toMatch(/^HTTP\/1.1 400/);
    expect(await raw('GET / HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1.1 400/);
    expect(await raw('GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1.1 400/);
    expect(await raw('GET http://evil.cn/ HTTP/1.1\r\nHost: gongyi.localhost\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1.1 400/);
    expect((await get('gongyi.localhost')).status).toBe(200);
  });
});

it('looks a host up once, however many ask at the same time', async () => {
  const tenant = await opened({ slug: 'huaxian', unitCode: '410526', unitName: '滑县' });
  const reads = async (): Promise<number> =>
    asOwner(database.ownerUrl, async (client) => {
      const { rows } = await client.query<{ n: string }>(
        `SELECT xact_commit AS n FROM pg_stat_database WHERE datname = current_database()`,
      );
      return Number(rows[0]?.n);
    });
  const before = await reads();
  const answers = await Promise.all(Array.from({ length: 200 }, () => get(hostOf(tenant))));
  expect(new Set(answers.map((a) => a.status))).toEqual(new Set([200]));
  // Statistics arrive late and count the test's own work too: far below 200 is what matters.
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect((await reads()) - before).toBeLessThan(40);
});

describe('while PostgreSQL is away', () => {
  afterEach(async () => {
    await line.open();
    await until(
      () => get('nobody-at-all.localhost'),
      (a) => a.status === 404,
      10_000,
    );
  });

  it('keeps showing what it has, says so, and asks others to come back', async () => {
    const tenant = await opened({ slug: 'dengzhou', unitCode: '411381', unitName: '邓州市' });
    // The news of its opening drops what was read before it.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await get(hostOf(tenant))).status).toBe(200);
    await line.cut();
    const other = await get('never-seen.localhost');
    expect([other.status, other.headers['retry-after']]).toEqual([503, '5']);
    expect(other.text).toContain('暂时无法访问');
    expect((await get(hostOf(tenant))).status).toBe(200);

    // Mending the line makes everything expire, for something may have been missed; cutting it again leaves the copy.
    await line.open();
    await until(
      () => get('nobody.localhost'),
      (a) => a.status === 404,
      10_000,
    );
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await line.cut();
    const stale = await get(hostOf(tenant));
    expect(stale.status).toBe(200);
    expect(stale.text).toContain('邓州市');
    expect(stale.headers['x-shuyuan-stale']).toBe('1');
  });
});
