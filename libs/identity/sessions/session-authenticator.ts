import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parse, serialize, type SerializeOptions } from 'cookie';
import { Authenticator, type Principal } from '#shuyuan/kernel';
import type { Origin } from '../sign-in/source.js';
import { SessionsService } from './sessions.service.js';

export const SESSION_COOKIE = 'shuyuan_session';
const DEVICE_COOKIE = 'shuyuan_device';
const DEVICE_DAYS = 400;
const DEVICE_FORM = /^[\w-]{43}$/;

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
  addCookie(reply, SESSION_COOKIE, token ?? '', { ...OURS, secure, ...(token ? {} : { maxAge: 0 }) });
}

/** By which a browser is known the next time. It opens nothing. */
export function setDeviceCookie(reply: FastifyReply, device: string, secure: boolean): void {
  addCookie(reply, DEVICE_COOKIE, device, { ...OURS, secure, path: '/', maxAge: DEVICE_DAYS * 86_400 });
}

const OURS = { httpOnly: true, sameSite: 'lax', path: '/' } as const;

/** Fastify joins several into the list that they are. */
function addCookie(reply: FastifyReply, name: string, value: string, options: SerializeOptions): void {
  void reply.header('set-cookie', serialize(name, value, options));
}

/** Where a request comes from, as it is told to whoever looks at their sessions. */
export const originOf = (request: FastifyRequest): Origin => ({
  ip: request.ip,
  userAgent: request.headers['user-agent']?.slice(0, 300) ?? null,
  device: deviceOf(request),
});

function deviceOf(request: FastifyRequest): string | undefined {
  const device = request.headers.cookie ? parse(request.headers.cookie)[DEVICE_COOKIE] : undefined;
  return device && DEVICE_FORM.test(device) ? device : undefined;
}
