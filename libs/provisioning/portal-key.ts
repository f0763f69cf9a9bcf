import { createHash } from 'node:crypto';
import type { RenderedObject } from '#shuyuan/templates';

export const PORTAL_KEY = 'PORTAL_KEY';

/** SHA-256 of the key in the tenant's Secret, which is all that we keep of it. Undefined where the template makes none. */
export function portalKeyHash(wanted: readonly RenderedObject[]): Buffer | undefined {
  const secret = wanted.find(({ object }) => object.kind === 'Secret' && object.metadata.name === 'portal')?.object;
  const key = (secret?.['stringData'] as Record<string, unknown> | undefined)?.[PORTAL_KEY];
  return typeof key === 'string' ? createHash('sha256').update(key).digest() : undefined;
}
