import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parse, serialize } from 'cookie';
import { Authenticator, type Principal } from '#shuyuan/kernel';
import { SessionsService } from './sessions.service.js';

export const SESSION_COOKIE = 'shuyuan_session';

/** Finds the caller by the session cookie. */
@Injectable()
export class SessionAuthenticator extends Authenticator {
  constructor(private readonly sessions: SessionsService) {
    super();
  }

  async authenticate(request: FastifyRequest): Promise<Principal | undefined> {
    const token = sessionToken(request);
    // An open event stream reconnects by itself: it must not keep an unattended session alive.
    return token ? this.sessions.find(token, !request.url.startsWith('/api/v1/events')) : undefined;
  }
}

export const sessionToken = (request: FastifyRequest): string | undefined =>
  request.headers.cookie ? parse(request.headers.cookie)[SESSION_COOKIE] : undefined;

export function setSessionCookie(reply: FastifyReply, token: string | undefined, secure: boolean): void {
  void reply.header(
    'set-cookie',
    serialize(SESSION_COOKIE, token ?? '', { httpOnly: true, sameSite: 'lax', path: '/', secure, ...(token ? {} : { maxAge: 0 }) }),
  );
}

/** Where a request comes from, as it is told to whoever looks at their sessions. */
export const originOf = (request: FastifyRequest): { ip: string; userAgent: string | null } => ({
  ip: request.ip,
  userAgent: request.headers['user-agent']?.slice(0, 300) ?? null,
});
