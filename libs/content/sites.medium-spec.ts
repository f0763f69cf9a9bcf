import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Module } from '@nestjs/common';
import {
  Authenticator,
  Database,
  KernelHttpModule,
  KernelModule,
  createHttpApp,
  tenantScope,
  type Principal,
  type Settings,
} from '#shuyuan/kernel';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { administratorPrincipal } from '../../test/support/principals.js';
import { asOwner, insertTenant, type TenantFixture } from '../../test/support/tenant-fixture.js';
import { ContentHttpModule, ContentModule, SitesService } from './index.js';

/** Signs in whoever the test names: which rows they reach is still PostgreSQL's decision. */
class TestAuthenticator extends Authenticator {
  // eslint-disable-next-line @typescript-eslint/require-await -- the port is asynchronous
  async authenticate(request: { headers: Record<string, unknown> }): Promise<Principal | undefined> {
    const unit = request.headers['x-test-unit'];
    if (typeof unit !== 'string') return undefined;
    const permissions = request.headers['x-test-reader'] ? ['site.read'] : ['site.read', 'site.edit'];
    return administratorPrincipal({
      ...{ id: '00000000-0000-4000-8000-000000000001', role: 'county_admin', unitCode: unit },
      ...{ scopePath: `/410000/${unit}/`, permissions },
    });
  }
}

@Module({ providers: [{ provide: Authenticator, useClass: TestAuthenticator }], exports: [Authenticator] })
class TestIdentity {}

const moduleOf = (settings: Settings) => ({
  module: class TestApp {},
  imports: [KernelModule.forRoot(settings, 'test'), KernelHttpModule, ContentModule, ContentHttpModule, TestIdentity],
});

let database: TestDatabase;
let app: NestFastifyApplication;
let tenant: TenantFixture;
let bare: TenantFixture;

beforeAll(async () => {
  database = await createTestDatabase();
  app = await createHttpApp(moduleOf(database.settings()), database.settings());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  tenant = await insertTenant(database.ownerUrl, { unitCode: '410181' });
  bare = await insertTenant(database.ownerUrl, { unitCode: '410225' });
  await createDefault(tenant.id);
});

afterAll(async () => {
  await app?.close();
  await database?.drop();
});

const createDefault = (id: string): Promise<boolean> =>
  app
    .get(Database)
    .as(tenantScope(id), () => app.get(SitesService).createDefault(id, { unitName: '巩义市', responsibleUnit: '巩义市教育局' }));

interface Site {
  title: string;
  blocks: Record<string, unknown>[];
  footer: Record<string, unknown>;
  version: number;
  publishedVersion: number;
  code?: string;
  errors?: { field: string; code: string }[];
}

async function call(
  method: 'GET' | 'PUT' | 'POST',
  id: string,
  options: { body?: unknown; ifMatch?: string; unit?: string; reader?: boolean } = {},
) {
  const answer = await app.inject({
    method,
    url: `/api/v1/tenants/${id}/site${method === 'POST' ? '/publish' : ''}`,
    headers: {
      'accept-language': 'en',
      ...(options.unit === '' ? {} : { 'x-test-unit': options.unit ?? '410181' }),
      ...(options.reader ? { 'x-test-reader': '1' } : {}),
      ...(options.ifMatch ? { 'if-match': options.ifMatch } : {}),
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    payload: options.body === undefined ? undefined : JSON.stringify(options.body),
  });
  return { status: answer.statusCode, etag: answer.headers.etag as string, body: answer.json<Site>() };
}

const events = (): Promise<number> =>
  asOwner(database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ n: string }>(`SELECT count(*) AS n FROM events WHERE type = 'site.published'`);
    return Number(rows[0]?.n);
  });

const page = {
  title: '巩义教育',
  blocks: [{ type: 'text', heading: '关于', body: '正文\n\n第二段' }],
  footer: { responsibleUnit: '巩义市教育局' },
};

describe('the first page', () => {
  it('is made once, published, and invents no news', async () => {
    expect(await createDefault(tenant.id)).toBe(false);
    const { status, body, etag } = await call('GET', tenant.id);
    expect([status, body.version, body.publishedVersion, etag]).toEqual([200, 1, 1, '"1"']);
    expect(body.blocks.find((b) => b.type === 'news')).toMatchObject({ items: [] });
    expect(await events()).toBe(1);
  });
});

describe('editing', () => {
  it('saves a draft that the public does not see until it is published, and publishes once', async () => {
    const saved = await call('PUT', tenant.id, { body: page, ifMatch: '"1"' });
    expect(saved.status).toBe(200);
    expect(saved.body).toMatchObject({
      ...page,
      footer: { responsibleUnit: '巩义市教育局', icp: null, police: null },
      version: 2,
      publishedVersion: 1,
    });
    const before = await events();
    const published = await call('POST', tenant.id, { ifMatch: saved.etag });
    expect(published.body).toMatchObject({ version: 2, publishedVersion: 2 });
    expect((await call('POST', tenant.id, { ifMatch: saved.etag })).status).toBe(200);
    expect(await events()).toBe(before + 1);
  });

  it('lets one of two editors of the same version through', async () => {
    const { etag } = await call('GET', tenant.id);
    const answers = await Promise.all(
      [1, 2, 3].map((n) => call('PUT', tenant.id, { body: { ...page, title: `第${n}版` }, ifMatch: etag })),
    );
    expect(answers.map((a) => a.status).sort()).toEqual([200, 412, 412]);
  });

  it('needs to know what the edit is based on', async () => {
    expect((await call('PUT', tenant.id, { body: page })).status).toBe(428);
    expect((await call('POST', tenant.id)).status).toBe(428);
    expect((await call('PUT', tenant.id, { body: page, ifMatch: 'x' })).status).toBe(412);
  });
});

describe('access', () => {
  it("hides another unit's site, and one that does not exist, behind the same 404", async () => {
    for (const [id, unit] of [
      [tenant.id, '410225'],
      [bare.id, '410225'],
      ['no-uuid', '410181'],
    ] as const) {
      expect((await call('GET', id, { unit })).status).toBe(404);
      expect((await call('PUT', id, { unit, body: page, ifMatch: '"1"' })).status).toBe(404);
      expect((await call('POST', id, { unit, ifMatch: '"1"' })).status).toBe(404);
    }
  });

  it('asks for a session and for the right to edit', async () => {
    expect((await call('GET', tenant.id, { unit: '' })).status).toBe(401);
    expect((await call('GET', tenant.id, { reader: true })).status).toBe(200);
    expect((await call('PUT', tenant.id, { reader: true, body: page, ifMatch: '"1"' })).status).toBe(403);
  });
});

describe('bad input is refused with the field named', () => {
  const block = (b: unknown) => ({ ...page, blocks: [b] });
  const link = (url: unknown) => block({ type: 'links', heading: 'x', items: [{ label: 'x', url }] });
  const footer = (f: object) => ({ ...page, footer: { responsibleUnit: 'x', ...f } });
  it.each<[string, unknown]>([
    ['title', { ...page, title: '' }],
    ['title', { ...page, title: 'x'.repeat(61) }],
    ['title', { ...page, title: '巩\u200b义' }],
    ['title', { ...page, title: '巩\u0000义' }],
    ['title', { ...page, title: { toString: 1 } }],
    ['nonsense', { ...page, nonsense: 1 }],
    ['version', { ...page, version: 1 }],
    ['blocks', { ...page, blocks: 'x' }],
    ['blocks', { ...page, blocks: [null] }],
    ['blocks', { ...page, blocks: ['x'] }],
    ['blocks', { ...page, blocks: [[]] }],
    ['blocks', { ...page, blocks: Array(21).fill(page.blocks[0]) }],
    ['blocks.0.type', block({ heading: 'x' })],
    ['blocks.0.type', block({ type: 'video', heading: 'x' })],
    ['blocks.0.type', block({ type: 'constructor', heading: 'x' })],
    ['blocks.0.onclick', block({ type: 'hero', heading: 'x', text: '', onclick: 'x' })],
    ['blocks.0.body', block({ type: 'text', heading: 'x' })],
    ['blocks.0.items', block({ type: 'news', heading: 'x' })],
    ['blocks.0.items', block({ type: 'links', heading: 'x', items: [null] })],
    ['blocks.0.items.0.date', block({ type: 'news', heading: 'x', items: [{ title: 'x', date: '2019-02-30', summary: '' }] })],
    ['blocks.0.items.0.html', block({ type: 'news', heading: 'x', items: [{ title: 'x', date: '2019-02-28', summary: '', html: '' }] })],
    ['blocks.0.items.0.url', link('javascript:alert(1)')],
    ['blocks.0.items.0.url', link('ftp://x.cn/')],
    ['blocks.0.items.0.url', link('https://user:pw@x.cn/')],
    ['blocks.0.items.0.url', link('/relative')],
    ['blocks.0.items.0.url', link(`https://x.cn/${'x'.repeat(500)}`)],
    ['footer', { title: 'x', blocks: [] }],
    ['footer', { ...page, footer: null }],
    ['footer.icp', footer({ icp: '12345678' })],
    ['footer.police', footer({ police: '豫公网安备 123号' })],
    ['footer.evil', footer({ evil: 1 })],
  ])('%s (%#)', async (field, body) => {
    const { etag } = await call('GET', tenant.id);
    const answer = await call('PUT', tenant.id, { body, ifMatch: etag });
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
    expect(answer.body.errors?.map((e) => e.field)).toContain(field);
  });

  it('and what looks dangerous but is only text is kept as it is', async () => {
    const { etag } = await call('GET', tenant.id);
    const text = `<script>alert(1)</script> ' OR 1=1 -- ../ 😀`;
    const body = {
      title: text,
      blocks: [
        { type: 'hero', heading: text, text },
        { type: 'links', heading: text, items: [{ label: '<b>入口</b>', url: 'http://10.1.2.3:8080/空间?q=1' }] },
      ],
      footer: { responsibleUnit: text, icp: '豫ICP备12345678号-1', police: '豫公网安备41010202000001号' },
    };
    const saved = await call('PUT', tenant.id, { body, ifMatch: etag });
    expect(saved.body.errors).toBeUndefined();
    expect(saved.body).toMatchObject(body);
  });
});
