import type { TestClient } from '../support/client.js';

export interface OpenApi {
  readonly paths: Record<string, Record<string, { readonly operationId: string }>>;
}

type Item = Record<string, unknown>;

/**
 * Ids that exist, for each path parameter: what the collection above it lists to this caller now. Arbitrary ids alone
 * would meet nothing but 404. Keyed by the path up to and including the parameter.
 */
export async function knownIds(client: TestClient, { paths }: OpenApi): Promise<Map<string, string[]>> {
  const known = new Map<string, string[]>();
  const prefixes = Object.keys(paths).flatMap((path) =>
    [...path.matchAll(/\/\{\w+\}/g)].map(({ index, 0: part }) => path.slice(0, index + part.length)),
  );
  for (const prefix of [...new Set(prefixes)].sort((a, b) => a.length - b.length)) {
    const collection = prefix.slice(0, prefix.lastIndexOf('/'));
    if (!paths[collection]?.['get']) continue;
    const address = filled(collection, known);
    const { status, body } = address ? await client.get<unknown>(address) : { status: 0, body: undefined };
    if (status !== 200) continue;
    const ids = itemsOf(body).flatMap((item) => [item['id'] ?? item['code'] ?? item['name'] ?? []].flat());
    if (ids.length > 0) known.set(prefix, ids.slice(0, 20).map(String));
  }
  return known;
}

/** `path` with an id that exists in each of its places. */
function filled(path: string, known: ReadonlyMap<string, string[]>): string | undefined {
  let missing = false;
  const address = path.replace(/\{\w+\}/g, (part, index: number) => {
    const id = known.get(path.slice(0, index + part.length))?.[0];
    missing ||= id === undefined;
    return encodeURIComponent(id ?? '');
  });
  return missing ? undefined : address;
}

function itemsOf(body: unknown): Item[] {
  const list = Array.isArray(body) ? body : (body as { items?: unknown } | null)?.items;
  return Array.isArray(list) ? list.filter((item): item is Item => typeof item === 'object' && item !== null) : [];
}
