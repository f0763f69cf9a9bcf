import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Scripts and styles only from here; antd needs inline styles. */
const CSP =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/** Serves the built console: hashed files for good, the page itself always fresh, and the page for every address of its own. */
export async function serveConsole(app: NestFastifyApplication, root = consoleRoot()): Promise<void> {
  if (!root || !existsSync(join(root, 'index.html'))) return;
  const page = readFileSync(join(root, 'index.html'));
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(
    fastifyStatic as never,
    {
      root: join(root, 'assets'),
      prefix: '/assets/',
      immutable: true,
      maxAge: '365d',
      preCompressed: true,
    } as never,
  );
  const sendPage = (_request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('content-security-policy', CSP)
      .send(page);
  // The console knows its own addresses and says so of any other; programs get problem details.
  fastify.get('/', sendPage);
  fastify.get('/*', (request, reply) =>
    request.headers.accept?.includes('text/html') && !request.url.startsWith('/api/') ? sendPage(request, reply) : reply.callNotFound(),
  );
}

function consoleRoot(): string | undefined {
  const found = [join(import.meta.dirname, '../../console'), join(import.meta.dirname, '../../dist/console')];
  return found.find((folder) => existsSync(folder));
}
