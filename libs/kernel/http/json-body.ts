import type { FastifyInstance } from 'fastify';
import { kernelErrors } from '../errors/kernel.errors.js';

/** Deeper than any form of ours, and far above what the validation that walks it can hold on the stack. */
const DEEPEST = 32;
/** Far above any form of ours; the validator would chew for seconds on a megabyte of empty objects. */
const MOST_VALUES = 20_000;

/** JSON is the only body there is: no forms, no plain text, which browsers send across sites without asking. */
export function acceptOnlyJson(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  // SCIM (RFC 7644 §3.1) has a name of its own for the same.
  fastify.addContentTypeParser(['application/json', 'application/scim+json'], { parseAs: 'string' }, (request, body, done) => {
    void parse(request, body as string, (error, value: unknown) => {
      if (!error && isDeeperThan(DEEPEST, value)) done(kernelErrors['request.malformed']());
      else if (!error && holdsMoreThan({ left: MOST_VALUES }, value)) done(kernelErrors['request.too-many-values']({ limit: MOST_VALUES }));
      else done(error, value);
    });
  });
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeperThan(levels - 1, part));
}

function holdsMoreThan(budget: { left: number }, value: unknown): boolean {
  if ((budget.left -= 1) < 0) return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part) => holdsMoreThan(budget, part));
}
