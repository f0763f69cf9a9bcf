import type { FastifyInstance } from 'fastify';
import { kernelErrors } from '../errors/kernel.errors.js';
import { sendProblem } from './problem.filter.js';

interface Path {
  /** Null is any. */
  readonly segments: readonly (string | null)[];
  readonly methods: Set<string>;
}

/** Tells a wrong method from a wrong address of the API: 405 with `Allow` (RFC 9110, 15.5.6), before any body is read. */
export function refuseOtherMethods(fastify: FastifyInstance): void {
  const paths = new Map<string, Path>();
  fastify.addHook('onRoute', ({ url, method }) => {
    if (!url.startsWith('/api/') || url.includes('*')) return;
    const path = paths.get(url) ?? { segments: url.split('/').map((part) => (part.startsWith(':') ? null : part)), methods: new Set() };
    for (const one of [method].flat()) path.methods.add(one);
    paths.set(url, path);
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    const allowed = request.routeOptions.url?.startsWith('/api/') ? undefined : methodsAt(paths, request.url);
    if (!allowed) return done();
    void reply.header('allow', [...allowed].join(', '));
    sendProblem(kernelErrors['method.not-allowed']({ method: request.method }), request, reply);
  });
}

function methodsAt(paths: ReadonlyMap<string, Path>, url: string): Set<string> | undefined {
  const asked = url.split('?')[0]!.split('/');
  const here = [...paths.values()].filter(
    ({ segments }) => segments.length === asked.length && segments.every((part, index) => part === null || part === asked[index]),
  );
  // Of `/tenants/:id` and `/tenants/new` the latter is meant.
  return here.sort((a, b) => wild(a) - wild(b))[0]?.methods;
}

const wild = ({ segments }: Path): number => segments.filter((part) => part === null).length;
