import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SETTINGS, sameForAnyone, type Settings } from '#shuyuan/kernel';
import { publicPart } from '../keys/issuer-keys.service.js';
import { ISSUER_PATH } from './addresses.js';
import { IssuerService } from './issuer.service.js';

/** What a proxy would say about the address; here it is PUBLIC_URL that counts and nothing a client can send. */
const FORWARDED = ['forwarded', 'x-forwarded-host', 'x-forwarded-for', 'x-forwarded-port', 'x-forwarded-proto', 'x-forwarded-prefix'];

/** Serves the provider's endpoints below /oidc. It reads its own bodies, so none of ours reads them first. */
export async function serveIssuer(app: NestFastifyApplication): Promise<void> {
  const issuer = app.get(IssuerService);
  const settings = app.get<Settings>(SETTINGS);
  const { protocol, host } = new URL(settings.PUBLIC_URL);
  await app
    .getHttpAdapter()
    .getInstance()
    .register((scope, _options, registered) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
      // Every client asks for them again and again; the provider would make the same bytes anew each time.
      const config = sameForAnyone(`${ISSUER_PATH}/jwks`);
      scope.get(`${ISSUER_PATH}/jwks`, { config }, async (_request, reply) => {
        const { keys } = await issuer.get();
        return reply
          .header('content-type', 'application/jwk-set+json; charset=utf-8')
          .header('access-control-allow-origin', '*')
          .header('cache-control', 'public, max-age=300')
          .send(JSON.stringify({ keys: keys.signing.map(publicPart) }));
      });
      scope.route({
        method: ['GET', 'POST', 'OPTIONS'],
        url: `${ISSUER_PATH}/*`,
        // Applications on other sites call the token endpoint from browsers; cookies stay here by SameSite.
        config: { crossSite: true },
        handler: async (request: FastifyRequest, reply: FastifyReply) => {
          const { handle } = await issuer.get();
          const raw = request.raw as typeof request.raw & { originalUrl?: string };
          for (const name of FORWARDED) delete raw.headers[name];
          raw.headers.host = host;
          raw.headers['x-forwarded-proto'] = protocol.replace(':', '');
          raw.originalUrl = raw.url;
          raw.url = raw.url!.slice(ISSUER_PATH.length);
          for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value);
          reply.hijack();
          await handle(raw, reply.raw);
        },
      });
      registered();
    });
}
