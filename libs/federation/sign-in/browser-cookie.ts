import { parse, serialize } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ATTEMPT_MS, newSecret } from './attempts.service.js';

const COOKIE = 'shuyuan_federation';

/** What ties a sign-in under way to the browser that began it. Empty where there is none. */
export const browserOf = (request: FastifyRequest): string => (request.headers.cookie && parse(request.headers.cookie)[COOKIE]) || '';

/** The browser's cookie, a new one if need be, good for as long as an attempt is. Several tabs share it. */
export function markBrowser(request: FastifyRequest, reply: FastifyReply, secure: boolean): string {
  const browser = browserOf(request) || newSecret();
  void reply.header(
    'set-cookie',
    serialize(COOKIE, browser, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: ATTEMPT_MS / 1000 }),
  );
  return browser;
}
