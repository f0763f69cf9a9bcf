import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer, Reflector } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { POLICY } from '#shuyuan/identity';
import { ACCESS, type Access } from '#shuyuan/kernel';
import { TestClient } from '../support/client.js';
import { startPlatform, type Platform } from '../support/platform.js';
import { insertTenant } from '../support/tenant-fixture.js';

/** Registered on Fastify itself, past Nest's guards. Each is public on purpose: the contract, the console's own files, and the endpoints of the issuer. */
const PAST_THE_GUARD = ['GET /', 'GET /*', 'GET /api/v1/openapi.json', 'GET /assets/*', 'GET /oidc/*', 'POST /oidc/*', 'GET /oidc/jwks'];

interface Route {
  readonly method: string;
  readonly url: string;
  readonly access?: Access;
}

describe('HTTP routes', () => {
  let platform: Platform;
  let declared: Route[];
  const served = new Set<string>();
  const watch = (message: unknown): void => {
    (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) if (one !== 'HEAD' && one !== 'OPTIONS') served.add(`${one} ${url}`);
    });
  };

  beforeAll(async () => {
    subscribe('fastify.initialization', watch);
    platform = await startPlatform({}, { worker: false });
    unsubscribe('fastify.initialization', watch);
    declared = declaredRoutes();
  }, 60_000);
  afterAll(() => platform?.close());

  function declaredRoutes(): Route[] {
    const reflector = new Reflector();
    const controllers = [...platform.door.api.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
    return controllers.flatMap(({ metatype }) => {
      const controller = metatype as Type<object>;
      const prototype = controller.prototype as Record<string, object>;
      return Object.getOwnPropertyNames(prototype).flatMap((name) => {
        const handler = prototype[name]!;
        if (name === 'constructor' || typeof handler !== 'function' || Reflect.getMetadata(PATH_METADATA, handler) === undefined) return [];
        const paths = [Reflect.getMetadata(PATH_METADATA, controller), Reflect.getMetadata(PATH_METADATA, handler)] as string[];
        return {
          method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number]!,
          url: `/${paths
            .flatMap((path) => path.split('/'))
            .filter(Boolean)
            .join('/')}`,
          access: reflector.getAllAndOverride<Access | undefined>(ACCESS, [handler as () => void, controller]),
        };
      });
    });
  }

  const call = (client: TestClient, route: Route) =>
    client.call<{ code?: string }>(route.method, route.url.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000'), {
      body: route.method === 'GET' ? undefined : {},
    });

  it('each declare who may call them, by an action of the policy', () => {
    expect(declared.length).toBeGreaterThan(20);
    expect(declared.filter((route) => !route.access).map(({ method, url }) => `${method} ${url}`)).toEqual([]);
    const actions = declared.flatMap(({ access }) => (access?.kind === 'action' ? [access.action] : []));
    expect(actions.filter((action) => !(action in POLICY))).toEqual([]);
  });

  it('are all known here: none is served past the guard unless it is named', () => {
    const known = new Set([...declared.map(({ method, url }) => `${method} ${url}`), ...PAST_THE_GUARD]);
    expect([...served].filter((route) => !known.has(route))).toEqual([]);
    expect(declared.filter(({ method, url }) => !served.has(`${method} ${url}`))).toEqual([]);
  });

  it('refuse a caller without a session, unless they are public', async () => {
    const stranger = new TestClient(platform.url);
    const answers = await Promise.all(
      declared
        .filter(({ access }) => access?.kind !== 'public')
        .map(async (route) => ({ route: `${route.method} ${route.url}`, status: (await call(stranger, route)).status })),
    );
    expect(answers.filter(({ status }) => status !== 401)).toEqual([]);
  });

  it('refuse each role that the policy does not name', async () => {
    const { id } = await insertTenant(platform.database.ownerUrl, { unitCode: '410105', scopePath: '/410000/410100/410105/' });
    const city = await platform.province.invite('city_admin', '410100');
    const county = await city.invite('county_admin', '410105');
    const clients = {
      province_admin: platform.province,
      city_admin: city,
      county_admin: county,
      tenant_admin: await county.invite('tenant_admin', '410105', id),
    };
    const wrong: string[] = [];
    for (const route of declared) {
      if (route.access?.kind !== 'action') continue;
      const allowed: readonly string[] = POLICY[route.access.action as keyof typeof POLICY].roles;
      for (const [role, client] of Object.entries(clients)) {
        if (allowed.includes(role)) continue;
        const { status, body } = await call(client, route);
        if (status !== 403 || body.code !== 'auth.forbidden') wrong.push(`${role}: ${route.method} ${route.url} answers ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
