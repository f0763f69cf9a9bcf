import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/** Lets this one route take a larger body than BODY_LIMIT_BYTES allows. */
export const BodyLimit = (bytes: number) => RouteConfig({ bodyLimit: bytes });

export function installBodyLimits(fastify: FastifyInstance, usual: number): void {
  fastify.addHook('onRoute', (route) => {
    const own = (route.config ?? {}) as { bodyLimit?: number };
    if (own.bodyLimit !== undefined) route.bodyLimit = Math.max(own.bodyLimit, usual);
  });
}
