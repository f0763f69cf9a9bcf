import { Injectable, Logger, RequestMethod, type OnModuleInit, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { HttpAdapterHost, ModulesContainer, Reflector } from '@nestjs/core';
import { ACCESS, currentContext, type Access } from '#shuyuan/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AuditResult } from './audit-entry.js';
import { AuditLog } from './audit-log.js';
import { follow, trailOf, type Operation } from './audit-trail.js';

const WRITING = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** Nobody's act: malformed, too much, or asked for too often, on a route that is open to all. */
const NOT_AN_ACT = new Set([400, 401, 404, 413, 415, 422, 429]);

/**
 * Sees to it that each route that writes leaves a row: in the transaction that writes (see AuditLog), and, for what was
 * refused, failed or wrote nothing, before the answer leaves. A route needs to do nothing for it, and cannot forget it.
 */
@Injectable()
export class AuditRoutes implements OnModuleInit {
  private readonly logger = new Logger(AuditRoutes.name);
  private readonly operations = new Map<string, Operation>();

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly modules: ModulesContainer,
    private readonly log: AuditLog,
  ) {}

  onModuleInit(): void {
    for (const module of this.modules.values())
      for (const { metatype } of module.controllers.values()) this.register(metatype as Type<object>);
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.addHook('onRequest', (request, _reply, done) => {
      const operation = this.operations.get(`${request.method} ${request.routeOptions.url}`);
      if (operation) follow(request, operation);
      done();
    });
    fastify.addHook('onSend', async (request, reply, payload) => {
      await this.finish(request, reply, payload);
      return payload;
    });
  }

  private register(controller: Type<object>): void {
    const reflector = new Reflector();
    const prototype = controller.prototype as Record<string, object>;
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const handler = Object.getOwnPropertyDescriptor(prototype, name)?.value as (() => void) | undefined;
      if (typeof handler !== 'function' || Reflect.getMetadata(PATH_METADATA, handler) === undefined) continue;
      const named = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number]!;
      const methods = named === 'ALL' ? WRITING : WRITING.filter((method) => method === named);
      const access = reflector.getAllAndOverride<Access | undefined>(ACCESS, [handler, controller]);
      const action = access?.kind === 'action' ? access.action : `${controller.name.replace(/Controller$/, '').toLowerCase()}.${name}`;
      for (const url of urlsOf(controller, handler)) for (const method of methods) this.operations.set(`${method} ${url}`, { action });
    }
  }

  private async finish(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<void> {
    const trail = trailOf(request);
    if (!trail) return;
    const status = reply.statusCode;
    const result: AuditResult = status < 400 ? 'ok' : status < 500 ? 'refused' : 'failed';
    // A row that says it was done stands; one more says that the whole of it did not come off.
    if (trail.recorded !== undefined && (result === 'ok' || trail.recorded !== 'ok')) return;
    // Nobody's act: an unknown caller at a closed door, or noise at an open one.
    if (!currentContext()?.principal && NOT_AN_ACT.has(status)) return;
    try {
      await this.log.record(trail.entry(result, parsed(payload)));
    } catch (error) {
      // Nothing was changed by it (a change commits only with its row), so the answer may leave.
      this.logger.error(`${request.method} ${request.routeOptions.url} (${status}) is not on record: ${(error as Error).message}`);
    }
  }
}

function urlsOf(controller: Type<object>, handler: () => void): string[] {
  const [before, after] = [controller, handler].map((of) => [Reflect.getMetadata(PATH_METADATA, of) as string | string[]].flat());
  return before!.flatMap((prefix) => after!.map((path) => `/${`${prefix}/${path}`.split('/').filter(Boolean).join('/')}`));
}

function parsed(payload: unknown): unknown {
  if (typeof payload !== 'string' || !payload.startsWith('{')) return undefined;
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}
