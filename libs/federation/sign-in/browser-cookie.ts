import { parse, serialize } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ATTEMPT_MS, newSecret } from './attempts.service.js';

const COOKIE = 'shuyuan_federation';
/** Behind TLS the name itself keeps a neighbouring host from setting it. */
const named = (secure: boolean): string => (secure ? `__Host-${COOKIE}` : COOKIE);

/** What ties a sign-in under way to the browser that began it. Empty where there is none. */
export const browserOf = (request: FastifyRequest, secure: boolean): string =>
  (request.headers.cookie && parse(request.headers.cookie)[named(secure)]) || '';

/** The browser's cookie, a new one if need be, good for as long as an attempt is. Several tabs share it. */
export function markBrowser(request: FastifyRequest, reply: FastifyReply, secure: boolean): string {
  const browser = browserOf(request, secure) || newSecret();
  void reply.header(
    'set-cookie',
    serialize(named(secure), browser, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: ATTEMPT_MS / 1000 }),
  );
  return browser;
}
