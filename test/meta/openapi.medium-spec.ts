import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Validator } from '@seriousme/openapi-schema-validator';
import { createApi } from '../../apps/api/create-api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: string[];
  readonly parameters?: { in: string; name: string }[];
  readonly responses: Record<string, { content?: Record<string, { schema?: unknown }> }>;
}

/** Answers without a body, or with one that JSON Schema does not describe. */
const WITHOUT_SCHEMA = ['GET /api/v1/events'];

/** Not a thing that is made: looking, signing in, evaluating, and moves of what exists already. */
const MAKES_NOTHING =
  /^\/api\/v1\/(session(\/.*)?|account\/.*|audit\/verify|issuer-keys\/rotate|demo|invitations\/(lookup|accept)|applications\/evaluate|.*\/\{\w+\}\/.+)$/;

describe('the OpenAPI document', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let document: {
    openapi: string;
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, { properties: Record<string, unknown> }> };
  };
  let operations: [string, Operation][];

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await createApi(database.settings());
    await api.init();
    const answer = await api.inject({ url: '/api/v1/openapi.json' });
    expect(answer.statusCode).toBe(200);
    document = answer.json();
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]): [string, Operation] => [`${method.toUpperCase()} ${path}`, operation]),
    );
  }, 60_000);
  afterAll(async () => {
    await api?.close();
    await database.drop();
  });

  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(document));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  it('names each operation once and says where it belongs', () => {
    expect(operations.length).toBeGreaterThan(20);
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(ids.filter((id, index) => !id || ids.indexOf(id) !== index)).toEqual([]);
    expect(operations.filter(([, o]) => !o.tags?.length && !o.summary && !o.description).map(([name]) => name)).toEqual([]);
  });

  it('names every part of each path', () => {
    const without = operations.filter(([name, { parameters = [] }]) => {
      const named = parameters.filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name);
      return (
        [...name.matchAll(/\{(\w+)\}/g)]
          .map(([, part]) => part)
          .sort()
          .join() !== named.sort().join()
      );
    });
    expect(without.map(([name]) => name)).toEqual([]);
  });

  it('describes what each operation answers when it succeeds', () => {
    const without = operations.filter(([name, { responses }]) => {
      if (WITHOUT_SCHEMA.includes(name)) return false;
      const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      return !successes.some(([status, { content }]) => status === '204' || Object.values(content ?? {}).some(({ schema }) => schema));
    });
    expect(without.map(([name]) => name)).toEqual([]);
  });

  it('says null as 3.1 does, as a type of its own', () => {
    expect(JSON.stringify(document)).not.toContain('"nullable"');
    const { schemas } = document.components;
    expect(schemas.TenantSummaryDto?.properties.message).toMatchObject({ type: ['string', 'null'] });
    expect(schemas.RegionDto?.properties.grid).toMatchObject({ anyOf: [{ $ref: '#/components/schemas/GridDto' }, { type: 'null' }] });
  });

  it('says of each POST that creates that it takes an Idempotency-Key', () => {
    const posts = operations.filter(([name]) => name.startsWith('POST ') && !MAKES_NOTHING.test(name.slice(5)));
    expect(posts.length).toBeGreaterThan(1);
    const without = posts.filter(([, { parameters }]) => !parameters?.some((p) => p.in === 'header' && p.name === 'Idempotency-Key'));
    expect(without.map(([name]) => name)).toEqual([]);
  });
});
