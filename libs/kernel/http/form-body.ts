import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { kernelErrors } from '../errors/kernel.errors.js';

/** Marks a POST that a plain HTML form sends: pages that must work without scripts. Every other route takes JSON alone. */
export const TakesForm = () => RouteConfig({ form: true });

/** Marks what programs of other sites may call from a browser. It must not go by a cookie. */
export const isCrossSiteRoute = (config: unknown): boolean => (config as { crossSite?: boolean } | undefined)?.crossSite === true;

export function acceptForms(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (request, body, done) => {
    const { form } = request.routeOptions.config as { form?: boolean };
    if (form) done(null, Object.fromEntries(new URLSearchParams(body as string)));
    else done(kernelErrors['request.media-type']());
  });
}
