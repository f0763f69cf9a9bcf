import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../../apps/api/create-api.js';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';

let database: TestDatabase;
let app: NestFastifyApplication;

beforeAll(async () => {
  database = await createTestDatabase();
  app = await createApi(database.settings());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});

afterAll(async () => {
  await app?.close();
  await database?.drop();
});

interface Body {
  items: { code: string; name: string; reportsTo: string | null; level: string }[];
  nextCursor: string | null;
  total: number;
}

const get = async (query: string) => {
  const answer = await app.inject({ url: `/api/v1/regions${query}`, headers: { 'accept-language': 'en' } });
  return { status: answer.statusCode, body: answer.json<Body & { code?: string; errors?: { field: string }[] }>() };
};

it('gives the 175 nodes in force, in pages that meet without gap or overlap', async () => {
  const codes: string[] = [];
  let cursor: string | null = null;
  do {
    const { body }: { body: Body } = await get(`?limit=60${cursor ? `&cursor=${cursor}` : ''}`);
    expect(body.total).toBe(175);
    codes.push(...body.items.map((i) => i.code));
    cursor = body.nextCursor;
  } while (cursor);
  expect(codes).toHaveLength(175);
  expect(new Set(codes).size).toBe(175);
  expect(codes).toEqual([...codes].sort());
});

it('lets the ten 直管县 report to the province, whatever their code says', async () => {
  const { body } = await get('?reportsTo=410000&level=county&limit=200');
  expect(body.items.map((i) => i.code)).toEqual(
    expect.arrayContaining(['410181', '410225', '410482', '410526', '410783', '411381', '411481', '411525', '411628', '411729', '419001']),
  );
  expect(body.items).toHaveLength(11);
});

it('knows the divisions of another day', async () => {
  const { body } = await get('?at=2018-12-28&q=长垣');
  expect(body.items.map((i) => i.code)).toEqual(['410728']);
});

it.each(['?limit=0', '?limit=201', '?limit=x', '?at=2018-13-01', '?level=town', '?nonsense=1', '?q=%00'])(
  'refuses %s with the field named',
  async (query) => {
    const { status, body } = await get(query);
    expect(status).toBe(400);
    expect(body.code).toBe('request.invalid');
    expect(body.errors?.[0]?.field).toBe(query.slice(1).split('=')[0]);
  },
);

it.each(['abc', Buffer.from('["a"]').toString('base64url'), Buffer.from('{}').toString('base64url')])(
  'refuses the cursor %s',
  async (cursor) => {
    const { status, body } = await get(`?cursor=${cursor}`);
    expect(status).toBe(400);
    expect(body.code).toBe('request.cursor-invalid');
  },
);
