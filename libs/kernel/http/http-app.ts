import { createServer, type RequestListener } from 'node:http';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import type { Settings } from '../config/settings.schema.js';
import { runInContext } from '../context/context.js';
import { Notifications } from '../database/notifications.js';
import { kernelErrors } from '../errors/kernel.errors.js';
import { Metrics } from '../observability/metrics.js';
import { refuseOtherMethods } from './allowed-methods.js';
import { installBodyLimits } from './body-limit.js';
import { acceptForms, isCrossSiteRoute } from './form-body.js';
import { HotReads } from './hot-reads.js';
import { acceptOnlyJson } from './json-body.js';
import { sendProblem } from './problem.filter.js';
import { Authenticator, CORRELATION_HEADER, correlationIdOf, installRequestContext, languageOf } from './request-context.js';
import { installSecurityHeaders, securityHeaders, unlessSaid } from './security-headers.js';
import { refuseUnreadable } from './unreadable.js';
import { validationPipe } from './validation.js';

export interface HttpAppOptions {
  /** Stands before every request, to share the port with another handler. */
  readonly wrap?: (handler: RequestListener) => RequestListener;
}

/**
 * A Nest application on Fastify with everything a route of ours can rely on. Not yet listening. Signals are the
 * process's: Nest's own hooks end by sending the signal again, which would cut short whoever has more to stop.
 */
export async function createHttpApp(
  module: Type | object,
  settings: Settings,
  options: HttpAppOptions = {},
): Promise<NestFastifyApplication> {
  const hotReads = new HotReads();
  const wrap = options.wrap ?? ((handler: RequestListener): RequestListener => handler);
  const adapter = new FastifyAdapter({
    bodyLimit: settings.BODY_LIMIT_BYTES,
    genReqId: (request: FastifyRequest['raw']) => correlationIdOf(request.headers),
    requestIdHeader: false,
    logger: false,
    trustProxy: settings.TRUSTED_PROXIES ? settings.TRUSTED_PROXIES.split(',') : false,
    serverFactory: (handler: RequestListener) => createServer(wrap(hotReads.wrap(handler))),
    routerOptions: { maxParamLength: 200 },
    clientErrorHandler: refuseUnreadable,
    frameworkErrors: (_error: unknown, request: FastifyRequest, reply: FastifyReply) =>
      refuseUnroutable(request, reply.headers({ ...securityHeaders(settings), ...unlessSaid })),
  } as never);
  const app = await NestFactory.create<NestFastifyApplication>(module as Type, adapter, {
    bufferLogs: true,
    abortOnError: false,
    bodyParser: false,
  });
  app.useLogger(app.get(Logger));
  app.useGlobalPipes(validationPipe());
  const fastify = app.getHttpAdapter().getInstance();
  acceptOnlyJson(fastify);
  acceptForms(fastify);
  installBodyLimits(fastify, settings.BODY_LIMIT_BYTES);
  installSecurityHeaders(fastify, settings);
  installHooks(app, fastify);
  hotReads.install(fastify, app.get(Notifications, { strict: false }), app.get(Metrics, { strict: false }));
  return app;
}

function installHooks(app: NestFastifyApplication, fastify: FastifyInstance): void {
  const logger = app.get(Logger);
  const metrics = app.get(Metrics, { strict: false });
  installRequestContext(fastify, () => app.get(Authenticator, { strict: false }));
  fastify.addHook('onRequest', (request, reply, done) => {
    if (isCrossSiteRoute(request.routeOptions.config)) return done();
    if (!isCrossSiteWrite(request.method, request.headers as Record<string, string | undefined>)) return done();
    sendProblem(kernelErrors['request.cross-site'](), request, reply);
  });
  refuseOtherMethods(fastify);
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions?.url ?? 'unmatched';
    metrics.httpRequests.observe({ route, method: request.method, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    if (!/^\/(livez|readyz|metrics)$/.test(route)) {
      logger.log({
        msg: 'request',
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        correlationId: request.id,
      });
    }
    done();
  });
}

/** An address that cannot be decoded reaches no route and no hook. */
function refuseUnroutable(request: FastifyRequest, reply: FastifyReply): void {
  void reply.header(CORRELATION_HEADER, request.id);
  runInContext({ correlationId: request.id, language: languageOf(request.headers['accept-language']) }, () =>
    sendProblem(kernelErrors['route.not-found']({ path: request.url.split('?')[0] }), request, reply),
  );
}

/** Browsers say where a request comes from; a write from another site is not our user's wish, cookie or not. */
function isCrossSiteWrite(method: string, headers: Record<string, string | undefined>): boolean {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return false;
  const site = headers['sec-fetch-site'];
  if (site) return site === 'cross-site' || site === 'same-site';
  const origin = headers.origin;
  return origin !== undefined && origin !== 'null' && URL.canParse(origin) ? new URL(origin).host !== headers.host : origin === 'null';
}
