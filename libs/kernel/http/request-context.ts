import type { FastifyInstance, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { runInContext, type Context } from '../context/context.js';
import type { Principal } from '../context/principal.js';

/** Reads one kind of credentials; undefined where the request has none of that kind. */
export type CredentialReader = (request: FastifyRequest) => Promise<Principal> | undefined;

/** Turns a request's credentials into a principal. The identity library provides it. */
export abstract class Authenticator {
  private readonly readers: CredentialReader[] = [];

  abstract authenticate(request: FastifyRequest): Promise<Principal | undefined>;

  /** Another kind of credentials, such as access tokens, which then decide alone: a session beside them does not count. */
  alsoBy(reader: CredentialReader): void {
    this.readers.push(reader);
  }

  identify(request: FastifyRequest): Promise<Principal | undefined> {
    for (const reader of this.readers) {
      const found = reader(request);
      if (found) return found;
    }
    return this.authenticate(request);
  }
}

export const CORRELATION_HEADER = 'x-correlation-id';
const CORRELATION_FORM = /^[\w.:-]{8,100}$/;

/** The caller's correlation id when it is sane, else a new one. */
export function correlationIdOf(headers: Record<string, string | string[] | undefined>): string {
  const given = headers[CORRELATION_HEADER];
  return typeof given === 'string' && CORRELATION_FORM.test(given) ? given : randomUUID();
}

/** Chinese unless the client clearly prefers English. */
export function languageOf(header: string | undefined): 'zh' | 'en' {
  const ranked = (header ?? '')
    .split(',')
    .map((part, index) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';');
      const q = params.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find(Boolean);
      return { tag, q: q === undefined ? 1 : Number(q), index };
    })
    .filter((entry) => entry.q > 0 && /^(zh|en)\b/.test(entry.tag))
    .sort((a, b) => b.q - a.q || a.index - b.index);
  return ranked[0]?.tag.startsWith('en') ? 'en' : 'zh';
}

/** Opens a context for each request, before any guard runs, and finds out who is calling. */
export function installRequestContext(fastify: FastifyInstance, authenticator: () => Authenticator | undefined): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const context: Context = { correlationId: request.id, language: languageOf(request.headers['accept-language']), request };
    void reply.header(CORRELATION_HEADER, request.id);
    runInContext(context, () => {
      const found = authenticator()?.identify(request);
      if (!found) return done();
      found.then(
        (principal) => {
          if (principal) {
            context.principal = principal;
            context.scope = { path: principal.scopePath, tenantId: principal.tenantId ?? undefined, principalId: principal.id };
          }
          done();
        },
        (error: unknown) => {
          context.authenticationFailure = error;
          done();
        },
      );
    });
  });
}
