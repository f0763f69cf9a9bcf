import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'correlationId'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    code: { type: 'string', description: 'Stable' },
    hint: { type: 'string', description: 'What to do next' },
    correlationId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'code', 'message'],
        properties: { field: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
} as const;

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: object;
}

interface Operation {
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Record<string, { schema?: { $ref?: string } }> };
  responses?: Record<string, unknown>;
}

/** Parts of the path that the handler itself does not read, such as the tenant, which the guard does. */
const notNamed = (url: string, { parameters = [] }: Operation): Parameter[] =>
  [...url.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name!)
    .filter((name) => !parameters.some((parameter) => parameter.in === 'path' && parameter.name === name))
    .map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));

/** A body in which nothing has to be may be left out as a whole. */
function mayBeLeftOut({ components }: OpenAPIObject, { requestBody }: Operation): boolean {
  const name = requestBody?.content['application/json']?.schema?.$ref?.split('/').at(-1);
  const schema = name === undefined ? undefined : components?.schemas?.[name];
  return schema !== undefined && !('$ref' in schema) && schema.type === 'object' && (schema.required ?? []).length === 0;
}

/** The OpenAPI 3.1 document of everything under /api/v1. */
export function openApiDocument(app: NestFastifyApplication, version: string): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Shuyuan 书院')
    .setDescription(
      'Control plane and tenant API of the provincial education platforms. Errors are RFC 9457 problem details, in Chinese or English by Accept-Language.',
    )
    .setVersion(version)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/')
    .addCookieAuth('shuyuan_session')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '').toLowerCase()}.${method}`,
  });
  document.components ??= {};
  document.components.schemas = { ...document.components.schemas, Problem: PROBLEM as never };
  const problem = {
    description: 'Problem details',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const [url, path] of Object.entries(document.paths)) {
    for (const operation of Object.values(path) as Operation[]) {
      if (!operation.responses) continue;
      operation.parameters = [...(operation.parameters ?? []), ...notNamed(url, operation)];
      if (operation.requestBody && mayBeLeftOut(document, operation)) operation.requestBody.required = false;
      // Declared without a body by the access decorators; every failure has the same one.
      for (const status of ['401', '403']) if (operation.responses[status]) operation.responses[status] = problem;
      // Not `default`, which would let any success pass for described.
      operation.responses['4XX'] = problem;
      operation.responses['5XX'] = problem;
    }
  }
  withNullTypes(document);
  return document;
}

export function serveOpenApi(app: NestFastifyApplication): void {
  let document: string | undefined;
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/api/v1/openapi.json', (_request, reply) => {
    document ??= JSON.stringify(openApiDocument(app, '0.1.0'));
    return reply.header('content-type', 'application/json; charset=utf-8').header('cache-control', 'public, max-age=300').send(document);
  });
}

type Schema = Record<string, unknown> & {
  nullable?: boolean;
  type?: string | string[];
  enum?: unknown[];
  allOf?: unknown[];
  $ref?: string;
};

/** Nest writes `nullable` as OpenAPI 3.0 had it; in 3.1 null is a type like any other. */
function withNullTypes(node: unknown): void {
  if (node === null || typeof node !== 'object') return;
  for (const child of Object.values(node)) withNullTypes(child);
  const schema = node as Schema;
  if (schema.nullable !== true) return;
  delete schema.nullable;
  if (typeof schema.type === 'string' && !schema.allOf) {
    schema.type = [schema.type, 'null'];
    if (schema.enum) schema.enum = [...schema.enum, null];
    return;
  }
  const { allOf, $ref } = schema;
  delete schema.allOf;
  delete schema.$ref;
  delete schema.type;
  schema.anyOf = [...(allOf ?? [{ $ref }]), { type: 'null' }];
}
