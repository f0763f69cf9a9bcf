import type { FastifyReply } from 'fastify';
import { SCIM_MEDIA_TYPE, SCIMMY, type ScimData } from './scim.js';

export interface Stored {
  readonly id: string;
  readonly resource: Record<string, unknown>;
  readonly externalId: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly version: number;
}

export const weakTag = (version: number): string => `W/"${version}"`;

/** What a resource is in answers, before its schema looks at it. */
export const described = (stored: Stored, resourceType: string, more: ScimData): ScimData => ({
  ...stored.resource,
  ...more,
  ...(stored.externalId === null ? {} : { externalId: stored.externalId }),
  id: stored.id,
  meta: { resourceType, created: stored.createdAt, lastModified: stored.updatedAt, version: weakTag(stored.version) },
});

export interface ScimPage {
  readonly items: readonly ScimData[];
  readonly total: number;
  readonly startIndex: number;
}

export const listResponse = ({ items, total, startIndex }: ScimPage): ScimData => ({
  schemas: [SCIMMY.Messages.ListResponse.id],
  totalResults: total,
  startIndex,
  itemsPerPage: items.length,
  Resources: items,
});

export async function send(reply: FastifyReply, body: ScimData | undefined, status = 200): Promise<void> {
  const meta = body?.['meta'] as { version?: string; location?: string } | undefined;
  if (meta?.version) void reply.header('etag', meta.version);
  if (meta?.location) void reply.header(status === 201 ? 'location' : 'content-location', meta.location);
  void reply.status(status).header('cache-control', 'no-store');
  if (body === undefined) await reply.send();
  else await reply.header('content-type', SCIM_MEDIA_TYPE).send(JSON.stringify(body));
}
