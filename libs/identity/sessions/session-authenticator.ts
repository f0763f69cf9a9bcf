import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parse, serialize } from 'cookie';
import { Authenticator, SETTINGS, type Principal, type Settings } from '#shuyuan/kernel';
import type { Origin } from '../sign-in/source.js';
import { SessionsService } from './sessions.service.js';

const SESSION_COOKIE = 'shuyuan_session';
const DEVICE_COOKIE = 'shuyuan_device';
const DEVICE_DAYS = 400;
const DEVICE_FORM = /^[\w-]{43}$/;

/** Finds the caller by the session cookie. */
@Injectable()
export class SessionAuthenticator extends Authenticator {
  private readonly secure: boolean;

  constructor(
    private readonly sessions: SessionsService,
    @Inject(SETTINGS) settings: Settings,
  ) {
    super();
    this.secure = settings.PUBLIC_URL.startsWith('https:');
  }

  async authenticate(request: FastifyRequest): Promise<Principal | undefined> {
    const token = sessionToken(request, this.secure);
    // An open event stream reconnects by itself: it must not keep an unattended session alive.
    return token ? this.sessions.find(token, !request.url.startsWith('/api/v1/events')) : undefined;
  }
}

/** Behind TLS the name itself keeps a neighbouring host, or plain HTTP, from setting it. */
const named = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);

export const sessionToken = (request: FastifyRequest, secure: boolean): string | undefined => held(request, named(SESSION_COOKIE, secure));

/** Takes the session away where there is no token. */
export const sessionCookie = (token: string | undefined, secure: boolean): string =>
  serialize(named(SESSION_COOKIE, secure), token ?? '', { ...OURS, secure, ...(token ? {} : { maxAge: 0 }) });

/** Fastify joins several into the list that they are. */
export function setSessionCookie(reply: FastifyReply, token: string | undefined, secure: boolean): void {
  void reply.header('set-cookie', sessionCookie(token, secure));
}

/** By which a browser is known the next time. It opens nothing. */
export function setDeviceCookie(reply: FastifyReply, device: string, secure: boolean): void {
  void reply.header('set-cookie', serialize(named(DEVICE_COOKIE, secure), device, { ...OURS, secure, maxAge: DEVICE_DAYS * 86_400 }));
}

const OURS = { httpOnly: true, sameSite: 'lax', path: '/' } as const;

/** Where a request comes from, as it is told to whoever looks at their sessions. */
export const originOf = (request: FastifyRequest): Origin => ({
  ip: request.ip,
  userAgent: request.headers['user-agent']?.slice(0, 300) ?? null,
  device: deviceOf(request),
});

function deviceOf(request: FastifyRequest): string | undefined {
  // It opens nothing, so either name will do.
  const device = held(request, named(DEVICE_COOKIE, true)) ?? held(request, DEVICE_COOKIE);
  return device && DEVICE_FORM.test(device) ? device : undefined;
}

const held = (request: FastifyRequest, name: string): string | undefined =>
  request.headers.cookie ? parse(request.headers.cookie)[name] : undefined;
