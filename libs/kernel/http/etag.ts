import { ApiHeader } from '@nestjs/swagger';
import { kernelErrors } from '../errors/kernel.errors.js';

export const etagOf = (version: number): string => `"${version}"`;

/** Documents the header of a route that calls `checkVersion`. */
export const IfMatch = (): MethodDecorator =>
  ApiHeader({ name: 'If-Match', required: false, description: 'ETag the decision is based on; 412 when it changed' });

/** The version an edit is based on. Throws 428 when the client did not say. */
export function requiredVersion(ifMatch: string | undefined): number {
  if (!ifMatch) throw kernelErrors['precondition.required']();
  return parse(ifMatch);
}

/** Throws 412 unless `current` is the version the client has seen (checked only when it said one). */
export function checkVersion(ifMatch: string | undefined, current: number): void {
  if (ifMatch && ifMatch !== '*' && parse(ifMatch) !== current) throw kernelErrors['precondition.failed']();
}

function parse(ifMatch: string): number {
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch.trim());
  if (!match) throw kernelErrors['precondition.failed']();
  return Number(match[1]);
}
