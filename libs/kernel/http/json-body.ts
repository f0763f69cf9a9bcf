import type { FastifyInstance } from 'fastify';
import { kernelErrors } from '../errors/kernel.errors.js';

/** Deeper than any form of ours, and far above what the validation that walks it can hold on the stack. */
const DEEPEST = 32;

/** JSON is the only body there is: no forms, no plain text, which browsers send across sites without asking. */
export function acceptOnlyJson(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    void parse(request, body as string, (error, value: unknown) => {
      if (!error && isDeeperThan(DEEPEST, value)) done(kernelErrors['request.malformed']());
      else done(error, value);
    });
  });
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeperThan(levels - 1, part));
}
