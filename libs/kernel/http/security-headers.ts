import type { FastifyInstance } from 'fastify';
import type { Settings } from '../config/settings.schema.js';

/** For whatever is no page of ours: should a browser show it all the same, nothing in it runs or loads, and nobody frames it. */
const NO_PAGE = "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const YEAR = 31_536_000;

/** What browsers are told with every answer. */
export const securityHeaders = ({ PUBLIC_URL }: Settings): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  ...(PUBLIC_URL.startsWith('https:') && { 'strict-transport-security': `max-age=${YEAR}; includeSubDomains` }),
});

/** A route that serves pages, or what may be kept, says so itself, and that stands. */
export const unlessSaid = { 'content-security-policy': NO_PAGE, 'cache-control': 'no-store' };

export function installSecurityHeaders(fastify: FastifyInstance, settings: Settings): void {
  const always = securityHeaders(settings);
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(always);
    done();
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    for (const [name, value] of Object.entries(unlessSaid)) if (!reply.hasHeader(name)) void reply.header(name, value);
    done(null, payload);
  });
}
