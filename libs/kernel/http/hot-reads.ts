import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { IncomingMessage, OutgoingHttpHeaders, RequestListener } from 'node:http';
import type { Notifications } from '../database/notifications.js';
import type { Metrics } from '../observability/metrics.js';
import { CORRELATION_HEADER, correlationIdOf } from './request-context.js';

/** Bounds what nothing announces: a session's idle limit, a grace period that passes. */
const LIFE_MS = 2000;
/** How long the others may be answered as before while one asks anew. */
const REFRESH_MS = 500;
const MOST_ENTRIES = 2000;
const LARGEST = 64 * 1024;

/**
 * Marks a GET whose answer changes only with an event or with the session, so that the same caller may be given the same
 * bytes again until one of them happens.
 */
export const HotRead = () => RouteConfig({ hotRead: true });

const FOR_ANYONE = new Set<string>();

/** Says of a hot read at this very address that everybody gets the same answer, signed in or not. */
export function sameForAnyone(address: string): { hotRead: true } {
  FOR_ANYONE.add(address);
  return { hotRead: true };
}

const isHot = (request: FastifyRequest): boolean => (request.routeOptions.config as { hotRead?: boolean }).hotRead === true;

interface Answer {
  readonly age: number;
  until: number;
  readonly route: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/**
 * Screens that many people keep open ask for the same few rows again and again, and guards, pipes, a transaction with
 * its scope and the serializer cost fifty times what sending the bytes does. So an answer that has been through all of
 * them is kept for its caller (the whole cookie is part of the key) and given again as long as nothing has happened:
 * any committed event, any write through this process, any sign-out and any loss of the listening connection makes all
 * kept answers old at once. They still carry a correlation id of their own and are counted like any other; only their
 * log line is left out, as the first one's says it all.
 */
export class HotReads {
  private readonly kept = new LRUCache<string, Answer>({ max: MOST_ENTRIES });
  private readonly started = new WeakMap<IncomingMessage, number>();
  private age = 0;
  private notifications?: Notifications;
  private metrics?: Metrics;

  /** Stands before everything else: answers what is kept, passes on the rest. */
  wrap(next: RequestListener): RequestListener {
    return (request, response) => {
      const key = keyOf(request);
      const answer = key === undefined ? undefined : this.kept.get(key);
      if (answer?.age !== this.age || !this.notifications?.connected) return next(request, response);
      const now = performance.now();
      if (answer.until < now) {
        // One asks anew, the others need not all do so at the same moment.
        answer.until = now + REFRESH_MS;
        return next(request, response);
      }
      response.writeHead(200, { ...answer.headers, [CORRELATION_HEADER]: correlationIdOf(request.headers) });
      response.end(answer.body);
      this.metrics?.httpRequests.observe({ route: answer.route, method: 'GET', status: '200' }, (performance.now() - now) / 1000);
    };
  }

  install(fastify: FastifyInstance, notifications: Notifications, metrics: Metrics): void {
    this.notifications = notifications;
    this.metrics = metrics;
    const happened = (): void => void this.age++;
    notifications.on('any', happened).on('lost', happened).on('reconnected', happened);
    fastify.addHook('onRequest', (request, _reply, done) => {
      this.started.set(request.raw, this.age);
      done();
    });
    fastify.addHook('onSend', (request, reply, payload, done) => {
      // Before the answer leaves: who has just written must not read what was there before.
      if (request.method !== 'GET' && request.method !== 'HEAD') this.age++;
      else if (reply.statusCode === 200 && typeof payload === 'string' && !reply.hasHeader('set-cookie') && isHot(request)) {
        const key = keyOf(request.raw);
        const body = Buffer.from(payload);
        // Something may have happened while this was read; then nobody knows which side of it was seen.
        if (key !== undefined && body.length <= LARGEST && this.started.get(request.raw) === this.age) {
          const headers = { ...(reply.getHeaders() as OutgoingHttpHeaders), 'content-length': body.length };
          this.kept.set(key, { age: this.age, until: performance.now() + LIFE_MS, route: request.routeOptions.url ?? '', headers, body });
        }
      }
      done(null, payload);
    });
  }
}

/** Everything an answer depends on. Plain reads of a caller with a session have one; a bearer of tokens is asked each time. */
function keyOf({ method, url, headers }: IncomingMessage): string | undefined {
  if (method !== 'GET' || headers['if-none-match'] !== undefined) return undefined;
  if (FOR_ANYONE.has(url!)) return url;
  if (headers.cookie === undefined || headers.authorization !== undefined) return undefined;
  return `${url}\n${headers.cookie}\n${headers['accept-language']}\n${headers['accept-encoding']}\n${headers.origin}`;
}
