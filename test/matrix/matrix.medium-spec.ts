import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallHandler, ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { TenantGate, kernelErrors } from '#shuyuan/kernel';
import { Agent, request } from 'undici';
import { IdempotencyInterceptor } from '../../libs/kernel/http/idempotency.js';
import { signedIn } from '../support/signed-in.js';
import { startPlatform, type Platform } from '../support/platform.js';
import { asOwner } from '../support/tenant-fixture.js';
import { atTheDoor, inTenant, relationsOf, seesRow, type Outcome, type Relation, type Rule } from './expected.js';
import { World, type Caller } from './world.js';

/** Set by what stands right behind the guard: whoever sees it has been let in, whatever the handler says then. */
const LET_IN = 'x-let-in';
const AT_ONCE = 24;
const NOWHERE = '00000000-0000-4000-8000-000000000000';
/** Routes of the control plane name a platform by `{id}`; everything else under /tenants names it by `{tenantId}`. */
const CONTROL_PLANE = /^(tenant|site|archive|alert|drift|template|cluster|budget|rollout)\./;

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly access?: string;
}
interface Answer {
  readonly status: number;
  readonly code: string;
  readonly letIn: boolean;
}
interface Case {
  readonly name: string;
  readonly method: string;
  readonly url: string;
  readonly caller: Caller;
  readonly check: (answer: Answer) => string | undefined;
  /** Whether it may end the session it is asked with. */
  readonly ownSession: boolean;
}

/**
 * Every operation of the OpenAPI document, for every role, in every relation to the platform it names: asked for real, and
 * held to what the published policy and the relation say. Bodies are wrong on purpose, so that a request that is let in
 * changes nothing.
 */
describe('the matrix of routes, roles and relations', () => {
  let platform: Platform;
  let world: World;
  let operations: Operation[];
  let rules: Map<string, Rule>;
  const agent = new Agent({ connections: AT_ONCE, pipelining: 1, keepAliveTimeout: 30_000 });

  beforeAll(async () => {
    const { intercept } = IdempotencyInterceptor.prototype;
    IdempotencyInterceptor.prototype.intercept = function (context: ExecutionContext, next: CallHandler) {
      void context.switchToHttp().getResponse<FastifyReply>().header(LET_IN, '1');
      return intercept.call(this, context, next);
    };
    platform = await startPlatform({}, { worker: false });
    world = await World.build(platform);
    const document = (
      await platform.province.get<{ paths: Record<string, Record<string, Record<string, string>>> }>('/api/v1/openapi.json')
    ).body;
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, access: operation['x-access'] })),
    );
    const policy = (await platform.province.get<{ rules: Rule[] }>('/api/v1/policy')).body;
    rules = new Map(policy.rules.map((rule) => [rule.action, rule]));
  }, 90_000);
  afterAll(async () => {
    await agent.destroy();
    await platform?.close();
  });

  const named = ({ method, path }: Operation): string => `${method} ${path}`;
  const ofTenant = ({ path }: Operation): boolean => path.includes('{tenantId}');
  const ofRow = ({ path }: Operation): boolean => path.startsWith('/api/v1/tenants/{id}');

  async function ask({ method, url, caller, ownSession }: Case): Promise<Answer> {
    const cookie = ownSession ? (await signedIn(platform, caller.accountId)).sessionCookie! : caller.cookie;
    const reading = method === 'GET';
    const { statusCode, headers, body } = await request(`${platform.url}${url}`, {
      method: method as 'GET',
      dispatcher: agent,
      headers: { cookie, 'accept-language': 'en', ...(reading ? {} : { 'content-type': 'application/json' }) },
      body: reading ? undefined : '{"nothingOfTheKind":1}',
    });
    if (String(headers['content-type']).startsWith('text/event-stream')) {
      body.on('error', () => undefined).destroy();
      return { status: statusCode, code: '', letIn: true };
    }
    const text = await body.text();
    const problem = String(headers['content-type']).includes('problem+json') ? (JSON.parse(text) as { code: string }) : undefined;
    return { status: statusCode, code: problem?.code ?? '', letIn: headers[LET_IN] !== undefined };
  }

  const held =
    (expected: Outcome) =>
    (answer: Answer): string | undefined => {
      if (answer.status >= 500) return `answers ${answer.status}`;
      const seen = answer.letIn ? 'in' : `${answer.status} ${answer.code}`;
      return seen === expected ? undefined : `expected ${expected}, was ${seen}`;
    };

  /** What the door does not decide, rows do: one out of reach is not shown, one within is. */
  const rows =
    (seen: boolean, whole: boolean) =>
    (answer: Answer): string | undefined => {
      const wrong = held('in')(answer);
      if (wrong !== undefined) return wrong;
      if (!seen) return answer.status >= 400 ? undefined : `shows what lies out of reach: ${answer.status}`;
      return whole && answer.status !== 200 ? `hides what lies within reach: ${answer.status} ${answer.code}` : undefined;
    };

  const address = ({ path }: Operation, tenant: string): string => path.replace(/\{(tenantId|id)\}/, tenant).replace(/\{\w+\}/g, NOWHERE);

  function casesOf(operation: Operation, caller: Caller): Case[] {
    const { method, access } = operation;
    const about = (relation: Relation | undefined, check: Case['check'], ownSession = false): Case => ({
      name: `${named(operation)} · ${caller.name}${relation ? ` · ${relation}` : ''}`,
      url: address(operation, relation ? world.tenants[relation] : NOWHERE),
      ...{ method, caller, check, ownSession },
    });
    if (access === 'public') return [];
    // Where no platform is named, it makes no difference in which one a role is held.
    if (!ofTenant(operation) && !ofRow(operation) && caller.home !== 'city') return [];
    if (access === 'signed-in') return [about(undefined, held('in'), method !== 'GET')];
    const rule = rules.get(access!)!;
    if (ofTenant(operation)) return relationsOf(caller).map((relation) => about(relation, held(inTenant(rule, caller, relation))));
    const door = atTheDoor(rule, caller);
    if (!ofRow(operation) || door !== 'in') return [about(ofRow(operation) ? 'own' : undefined, held(door))];
    const whole = method === 'GET' && !/\{\w+\}.*\{\w+\}/.test(operation.path);
    return relationsOf(caller).map((relation) =>
      about(relation, rows(seesRow(caller, relation), whole && operation.path === '/api/v1/tenants/{id}')),
    );
  }

  async function complaints(cases: readonly Case[], atOnce = AT_ONCE): Promise<string[]> {
    const wrong: string[] = [];
    const queue = cases.values();
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (const one of queue) {
          const complaint = one.check(await ask(one));
          if (complaint !== undefined) wrong.push(`${one.name}: ${complaint}`);
        }
      }),
    );
    return wrong;
  }

  it('has a line for every route: who may call it is declared, and is an action of the policy', () => {
    expect(operations.length).toBeGreaterThan(80);
    const without = operations.filter(
      ({ access }) => access === undefined || !(access === 'public' || access === 'signed-in' || rules.has(access)),
    );
    expect(without.map(named)).toEqual([]);
    const misnamed = operations.filter(
      (operation) =>
        operation.path.startsWith('/api/v1/tenants/{') &&
        !ofTenant(operation) &&
        !(ofRow(operation) && CONTROL_PLANE.test(operation.access!)),
    );
    expect(misnamed.map((operation) => `${named(operation)}: name the platform {tenantId}`)).toEqual([]);
    expect(operations.filter((operation) => ofTenant(operation) && operation.access === 'signed-in').map(named)).toEqual([]);
  });

  // First, for among all that is asked after it are routes that end sessions.
  it('would see a door that stands open, and one that stays shut', async () => {
    const gate = platform.door.api.get(TenantGate, { strict: false });
    const members = operations.filter(({ method, path }) => method === 'GET' && path === '/api/v1/tenants/{tenantId}/members');
    const cases = members.flatMap((operation) => world.callers.flatMap((caller) => casesOf(operation, caller)));
    const real = gate.enter.bind(gate);
    gate.enter = ({ id }, _action, tenantId) => Promise.resolve({ tenantId, principalId: id });
    const open = await complaints(cases);
    gate.enter = () => Promise.reject(kernelErrors['auth.forbidden']());
    const shut = await complaints(cases);
    gate.enter = real;
    expect(open.length).toBeGreaterThan(20);
    expect(open.filter((line) => !line.endsWith('was in'))).toEqual([]);
    expect(shut.filter((line) => line.includes('expected in')).length).toBeGreaterThan(5);
  });

  it('holds: nobody comes in where the policy and the tree do not let them, and everybody where they do', async () => {
    const cases = operations.flatMap((operation) => world.callers.flatMap((caller) => casesOf(operation, caller)));
    const started = performance.now();
    const wrong = await complaints(cases.filter(({ ownSession }) => !ownSession));
    // What may end a session, one's others included, comes when all else has been asked, and never two at once.
    const ending = cases.filter(({ ownSession }) => ownSession);
    wrong.push(...(await complaints(ending, 1)));
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    process.stdout.write(
      `matrix: ${operations.length} operations, ${world.callers.length} callers, ${cases.length} requests in ${seconds} s\n`,
    );
    expect([...new Set(wrong.map((w) => w.replace(/ · .*?: expected/, ': expected')))]).toEqual([]);
    const moved = await asOwner(platform.database.ownerUrl, async (owner) => {
      const standing = `CASE slug WHEN 'm-suspended' THEN 'suspended' WHEN 'm-deleted' THEN 'deleted' ELSE 'active' END`;
      return (await owner.query<{ slug: string }>(`SELECT slug FROM tenants WHERE desired_state <> ${standing}`)).rows;
    });
    expect(moved).toEqual([]);
  }, 400_000);
});
