import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { getMetadataStorage } from 'class-validator';
import { AppError, validationPipe } from '#shuyuan/kernel';
import { createApi } from '../../apps/api/create-api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

type Body = new () => object;
interface Schema {
  readonly type?: string | string[];
  readonly anyOf?: { readonly type?: string }[];
  readonly enum?: unknown[];
}

/** What the document says of null is what the API does with it, in each property of each body. */
describe('null in bodies', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let schemas: Record<string, { properties?: Record<string, Schema> }>;
  let bodies: Body[];

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await createApi(database.settings());
    await api.init();
    schemas = (await api.inject({ url: '/api/v1/openapi.json' })).json<{ components: { schemas: typeof schemas } }>().components.schemas;
    bodies = bodiesOf(api).filter(({ name }) => schemas[name]?.properties);
  }, 60_000);
  afterAll(async () => {
    await api?.close();
    await database.drop();
  });

  it('is taken where the document knows it, and refused by name elsewhere', async () => {
    const wrong: string[] = [];
    let taken = 0;
    let refused = 0;
    for (const body of bodies)
      for (const [property, schema] of Object.entries(schemas[body.name]!.properties!)) {
        if (!isChecked(body, property)) continue;
        const takes = !(await complaints(body, property)).has(property);
        if (takes) taken++;
        else refused++;
        if (takes !== maybeNull(schema)) wrong.push(`${body.name}.${property}: ${takes ? 'taken' : 'refused'}`);
      }
    expect(wrong).toEqual([]);
    expect(bodies.length).toBeGreaterThan(40);
    expect(taken).toBeGreaterThan(5);
    expect(refused).toBeGreaterThan(100);
  });

  it('is no body: null is refused where a body may be left out, and leaving it out is not', async () => {
    const transform = (value: unknown) => validationPipe().transform(value, { type: 'body', metatype: bodies[0] });
    await expect(transform(null)).rejects.toMatchObject({ code: 'request.malformed' });
    const post = { method: 'POST', url: '/api/v1/invitations/lookup' } as const;
    expect((await api.inject({ ...post, payload: 'null', headers: { 'content-type': 'application/json' } })).json()).toMatchObject({
      code: 'request.malformed',
    });
    expect((await api.inject(post)).json()).toMatchObject({ code: 'request.invalid' });
  });
});

function bodiesOf(api: NestFastifyApplication): Body[] {
  const found = new Set<Body>();
  for (const module of api.get(ModulesContainer).values())
    for (const { metatype } of module.controllers.values()) {
      const controller = metatype as Body;
      const prototype = controller.prototype as object;
      for (const method of Object.getOwnPropertyNames(prototype)) {
        const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as Record<string, { index: number }>;
        const types = (Reflect.getMetadata('design:paramtypes', prototype, method) ?? []) as Body[];
        for (const [key, { index }] of Object.entries(args))
          if (key.startsWith(`${RouteParamtypes.BODY}:`) && types[index]) found.add(types[index]);
      }
    }
  return [...found];
}

const isChecked = (body: Body, property: string): boolean =>
  getMetadataStorage()
    .getTargetValidationMetadatas(body, '', false, false)
    .some((one) => one.propertyName === property);

async function complaints(body: Body, property: string): Promise<Set<string>> {
  try {
    await validationPipe().transform({ [property]: null }, { type: 'body', metatype: body });
    return new Set();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return new Set((error.fields ?? []).map(({ field }) => field.split('.')[0]!));
  }
}

/** A schema that says nothing of types takes null too. */
const maybeNull = ({ type, anyOf, enum: values }: Schema): boolean =>
  [type].flat().includes('null') || anyOf?.some((one) => one.type === 'null') === true || values?.includes(null) === true;
